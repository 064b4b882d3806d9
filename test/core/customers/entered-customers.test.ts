import { readContracts } from '../../../core/customers/contract-list';
import { serialOf } from '../../../core/customers/dates';
import { enteredCustomers } from '../../../core/customers/entered-customers';
import { STANDARD } from '../../../core/customers/settings/settings';

const COLUMNS = { id: 0, segment: 1, start: 2, end: 3, value: 4, reason: -1 };
const entered = (...rows: unknown[][]) =>
  enteredCustomers(
    readContracts([['id', 'source', 'start', 'end', 'value'], ...rows], COLUMNS),
    serialOf(2026, 6, 30),
    12,
  );

describe('a customer who came', () => {
  it.each([
    ['is there on the anniversary when the contract ends the day after', '2026-02-02', 30],
    ['is gone when it ends on that day', '2026-02-01', 0],
    ['is there when it goes on', '', 30],
  ])('%s', (_, end, valueAfter) => {
    expect(entered(['A', 'Ad', '2025-02-01', end, 30])).toMatchObject([{ source: 'Ad', value: 30, valueAfter }]);
  });

  it('is there without a value where free customers count', () => {
    const rows = [
      ['id', 'source', 'start', 'end', 'value'],
      ['A', 'Ad', '2025-02-01', '', 0],
      ['B', 'Ad', '2025-02-01', '2026-01-31', 0],
    ];
    const free = readContracts(rows, COLUMNS, 1, { ...STANDARD, freeCustomers: 'count' });
    expect(enteredCustomers(free, serialOf(2026, 6, 30), 12).map(({ thereAfter }) => thereAfter)).toEqual([
      true,
      false,
    ]);
  });

  it('cannot be judged before the anniversary, and is no customer before it came', () => {
    expect(entered(['A', 'Ad', '2025-07-01', '2025-08-01', 30], ['B', 'Ad', '2026-07-01', '', 5])).toMatchObject([
      { source: 'Ad', value: 30, valueAfter: null },
    ]);
  });

  it('keeps the source of its first contract, and is worth all that runs on the anniversary', () => {
    expect(
      entered(
        ['A', 'Later', '2025-09-01', '', 25],
        ['A', 'Small', '2025-01-10', '2025-03-01', 5],
        ['a ', 'Large', '2025-01-10', '', 20],
      ),
    ).toMatchObject([{ source: 'Large', value: 25, valueAfter: 45 }]);
  });

  it('who left and is back on the anniversary is there', () => {
    expect(entered(['A', 'Ad', '2025-01-10', '2025-02-10', 5], ['A', 'x', '2025-12-01', '', 9])).toMatchObject([
      { source: 'Ad', value: 5, valueAfter: 9 },
    ]);
  });
});
