import { columnLetters } from '../../../core/report/cell-names';

describe('columnLetters', () => {
  it('counts A to Z, then AA, and ends at XFD', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});
