import fc from 'fast-check';
import { serialOf } from '../../../core/customers/dates';
import { LedgerSums } from '../../../core/customers/ledger-sums';
import { periodBefore } from '../../../core/customers/period-before';
import { periodOfText } from '../../../core/customers/periods';
import { STANDARD } from '../../../core/customers/settings/settings';
import { readTransactions } from '../../../core/customers/transaction-list';
import { periodOfBuyers, transactionPeriod } from '../../../core/customers/transaction-period';

const HEADER = ['Customer', 'Date', 'Amount', 'Segment'];
const COLUMNS = { id: 0, date: 1, amount: 2, segment: 3 };
const Q3 = periodOfText('2026-Q3')!;

const line = fc.tuple(
  fc.constantFrom<unknown>('A', 'a ', 'b', 'C', 7, '7', '', null),
  fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: serialOf(2025, 6, 1), max: serialOf(2026, 12, 31) }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>('2026-08-01', '2024-02-29', '', null) },
  ),
  fc.integer({ min: -300, max: 900 }).map((cents) => cents / 100),
  fc.constantFrom<unknown>('North', 'north', 'South', 'East', null),
);

describe('sums of a ledger', () => {
  it.each(['net above 0', 'any transaction'] as const)(
    'say what its lines say, customers being those with %s',
    (active) => {
      fc.assert(
        fc.property(
          fc.array(line, { maxLength: 40 }),
          fc.constantFrom(COLUMNS, { ...COLUMNS, segment: -1 }),
          (lines, columns) => {
            const rows = [HEADER, ...lines];
            const settings = { ...STANDARD, active };
            const list = readTransactions(rows, columns);
            const sums = new LedgerSums(rows, columns, Q3, periodBefore(Q3), settings);
            expect(sums.complete).toBe(true);
            expect(sums.issues).toEqual(list.issues);
            const { reach } = sums;
            expect([reach.firstDay, reach.lastDay, reach.longestPause]).toEqual([
              list.firstDay,
              list.lastDay,
              list.longestPause,
            ]);
            expect(periodOfBuyers(sums, reach, Q3, periodBefore(Q3), settings)).toEqual(
              transactionPeriod(list, Q3, settings),
            );
          },
        ),
        { numRuns: 1000 },
      );
    },
  );

  it('grow with the customers', () => {
    const rows = [
      HEADER,
      ...Array.from({ length: 5000 }, (_, at) => [`c${at}`, serialOf(2026, 1 + (at % 9), 1), 10, 'x']),
    ];
    const sums = new LedgerSums(rows, COLUMNS, Q3, periodBefore(Q3), STANDARD);
    expect(sums.complete).toBe(true);
    expect(periodOfBuyers(sums, sums.reach, Q3, periodBefore(Q3))).toEqual(
      transactionPeriod(readTransactions(rows, COLUMNS), Q3),
    );
  });

  it('are given up where the history has more steps than are worth keeping', () => {
    const day = periodOfText('2026-09-30') ?? { start: serialOf(2026, 9, 30), next: serialOf(2026, 10, 1) };
    const rows = [HEADER, ['a', serialOf(2026, 1, 1), 1, 'x'], ['b', serialOf(2026, 9, 30), 1, 'x']];
    expect(new LedgerSums(rows, COLUMNS, day, periodBefore(day), STANDARD).complete).toBe(false);
  });
});
