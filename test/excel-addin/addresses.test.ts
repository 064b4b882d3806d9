import { addressLists, addressOf, runsOf } from '../../excel-addin/addresses';

describe('addressOf', () => {
  it('writes an area from corner to corner and a lone cell alone', () => {
    expect(addressOf({ row: 1, column: 1, rows: 6, columns: 3 })).toBe('B2:D7');
    expect(addressOf({ row: 0, column: 26, rows: 1, columns: 1 })).toBe('AA1');
  });
});

describe('addressLists', () => {
  it('keeps every address and never makes a list longer than 8,192 characters', () => {
    const addresses = Array.from({ length: 3000 }, (_, row) => `AA${row + 1}:AB${row + 1}`);
    const lists = addressLists(addresses);
    expect(lists.length).toBeGreaterThan(1);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
    expect(lists.join(',')).toBe(addresses.join(','));
  });

  it('makes no list of nothing', () => {
    expect(addressLists([])).toEqual([]);
  });
});

describe('runsOf', () => {
  it('joins neighbours', () => {
    expect(runsOf([3, 4, 5, 9])).toEqual([
      [3, 5],
      [9, 9],
    ]);
    expect(runsOf([])).toEqual([]);
  });
});
