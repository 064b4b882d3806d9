import fc from 'fast-check';
import { readContracts } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { serialOf } from '../../../core/customers/dates';
import { lapsePeriod } from '../../../core/customers/lapse-period';
import { readLongSnapshots, readWideSnapshots } from '../../../core/customers/snapshot-list';
import { snapshotPeriod } from '../../../core/customers/snapshot-period';
import { readStatuses } from '../../../core/customers/status-list';
import { statusPeriod } from '../../../core/customers/status-period';
import { readTransactions } from '../../../core/customers/transaction-list';
import { transactionPeriod } from '../../../core/customers/transaction-period';
import { rollForward } from '../../../core/math/roll-forward';
import { topReasons } from '../../../core/math/top-reasons';
import type { CustomerPeriod, RollForward } from '../../../core/math/types';

type Row = readonly unknown[];
type Table = readonly Row[];

const quarter = (index: number) => ({
  start: serialOf(2025, 1 + 3 * index, 1),
  next: serialOf(2025, 4 + 3 * index, 1),
});
const cents = (amount: number): number => Math.round(amount * 100);

/**
 * A roll-forward as a text to compare. Segment spellings and the order of equal things may differ; the
 * numbers may not.
 */
const figures = ({ segments, total }: RollForward): string =>
  [...segments, total]
    .map(({ segment, customers, value }) => JSON.stringify([segment.toLowerCase(), customers, value]))
    .join('\n');

/** What does not tie; nothing when all is well. */
function loose({ segments, total }: RollForward): string[] {
  const faults: string[] = [];
  const tie = (what: string, a: number, b: number): void => {
    if (a !== b) faults.push(`${what}: ${a} is not ${b}`);
  };
  for (const { segment, customers: c, value: v } of [...segments, total]) {
    tie(`check of ${segment}`, c.check, 0);
    tie(`value check of ${segment}`, v.check, 0);
    tie(`closing of ${segment}`, c.opening + c.incoming - c.outgoing + c.transfersIn - c.transfersOut, c.closing);
    tie(
      `base of ${segment}`,
      c.increased + c.decreased + c.unchanged + c.lost,
      c.opening + c.transfersIn - c.transfersOut,
    );
  }
  const sum = (of: (line: (typeof segments)[number]) => number): number =>
    segments.reduce((n, line) => n + of(line), 0);
  tie(
    'transfers',
    sum(({ customers }) => customers.transfersIn - customers.transfersOut),
    0,
  );
  for (const name of ['opening', 'incoming', 'outgoing', 'closing', 'lost', 'new'] as const) {
    tie(
      `${name} of the segments`,
      sum(({ customers }) => customers[name]),
      total.customers[name],
    );
    tie(`${name} value of the segments`, cents(sum(({ value }) => value[name])), cents(total.value[name]));
  }
  return faults;
}

const id = fc.integer({ min: 1, max: 9 }).map((n) => `K${n}`);
const spelledId = fc
  .tuple(id, fc.constantFrom('', ' '))
  .map(([name, space]) => (space ? `${name.toLowerCase()} ` : name));
const segment = fc.constantFrom('A', 'B', 'c', 'C', '');
const amount = fc.integer({ min: -5_000, max: 99_999 }).map((n) => n / 100);
const worth = fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100);

/** Every layout: tables of it, and how one of them is counted. */
const LAYOUTS: readonly { name: string; rows: fc.Arbitrary<Row>; count(rows: Table): CustomerPeriod }[] = [
  {
    name: 'transactions, net per quarter',
    rows: fc.tuple(spelledId, fc.integer({ min: serialOf(2025, 1, 1), max: serialOf(2025, 12, 31) }), amount, segment),
    count: (rows) => transactionPeriod(ledger(rows), quarter(2)).customers,
  },
  {
    name: 'transactions, any in the quarter',
    rows: fc.tuple(spelledId, fc.integer({ min: serialOf(2025, 1, 1), max: serialOf(2025, 12, 31) }), amount, segment),
    count: (rows) => transactionPeriod(ledger(rows), quarter(2), { active: 'any transaction' }).customers,
  },
  {
    name: 'transactions with a lapse window',
    rows: fc.tuple(spelledId, fc.integer({ min: serialOf(2025, 1, 1), max: serialOf(2025, 12, 31) }), amount, segment),
    count: (rows) => lapsePeriod(ledger(rows), quarter(2), 45).customers,
  },
  {
    name: 'long snapshots',
    rows: fc.tuple(spelledId, fc.constantFrom('2025-Q1', '2025-Q2', 'Q3 2025'), amount, segment),
    count: (rows) => {
      const list = readLongSnapshots([['id', 'period', 'value', 'segment'], ...rows], {
        id: 0,
        period: 1,
        value: 2,
        segment: 3,
      });
      return snapshotPeriod(list, list.times.length - 1).customers;
    },
  },
  {
    name: 'wide snapshots',
    rows: fc.tuple(spelledId, worth, worth, worth, segment),
    count: (rows) =>
      snapshotPeriod(
        readWideSnapshots([['id', '2025-Q1', '2025-Q2', '2025-Q3', 'segment'], ...rows], {
          id: 0,
          periods: [1, 2, 3],
          segment: 4,
        }),
        2,
      ).customers,
  },
  {
    name: 'status lists',
    rows: fc.tuple(
      spelledId,
      fc.constantFrom('Joined', 'Stayed', 'Left', 'Returned', 'Joined and left', 'Prospect'),
      worth,
      worth,
      segment,
      fc.constantFrom('Price', 'moved', '', 'n/a'),
    ),
    count: (rows) =>
      statusPeriod(
        readStatuses([['id', 'status', 'before', 'now', 'segment', 'reason'], ...rows], {
          id: 0,
          status: 1,
          openingValue: 2,
          value: 3,
          tenure: -1,
          segment: 4,
          reason: 5,
        }),
        quarter(2),
      ),
  },
];

function ledger(rows: Table) {
  return readTransactions([['id', 'date', 'amount', 'segment'], ...rows], { id: 0, date: 1, amount: 2, segment: 3 });
}

describe.each(LAYOUTS)('$name', ({ rows, count }) => {
  const lists = fc.array(rows, { minLength: 1, maxLength: 40 });

  it('tie in customers and to the cent, by segment and in all', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const customers = count(list);
        const forward = rollForward(customers);
        expect(loose(forward)).toEqual([]);
        expect(topReasons(customers).total.customers).toBe(forward.total.customers.outgoing);
        expect(cents(topReasons(customers).total.value)).toBe(cents(forward.total.value.outgoing));
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  it('do not care about the order of rows or a blank row between them', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.infiniteStream(fc.nat()), (list, at, numbers) => {
        const once = figures(rollForward(count(list)));
        const shuffled = list
          .map((row) => [numbers.next().value as number, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        expect(figures(rollForward(count(shuffled)))).toBe(once);
        const place = at % (list.length + 1);
        const blank = list[0]!.map((_, column) => (column % 2 === 0 ? null : ' '));
        expect(figures(rollForward(count([...list.slice(0, place), blank, ...list.slice(place)])))).toBe(once);
      }),
      { numRuns: 500, seed: 12 },
    );
  });
});

describe('the opening of a period is the closing of the one before', () => {
  const lists = fc.array(LAYOUTS[0]!.rows, { minLength: 1, maxLength: 40 });
  // With a purchase at the very beginning neither quarter is the first of the history.
  const since = ['Z', serialOf(2025, 1, 1), 1, 'A'];

  it.each([
    ['net per quarter', (rows: Table, index: number) => transactionPeriod(ledger(rows), quarter(index)).customers],
    ['with a lapse window', (rows: Table, index: number) => lapsePeriod(ledger(rows), quarter(index), 45).customers],
  ])('%s', (_, count) => {
    fc.assert(
      fc.property(lists, (list) => {
        const second = rollForward(count([since, ...list], 1)).total;
        const third = rollForward(count([since, ...list], 2)).total;
        expect(third.customers.opening).toBe(second.customers.closing);
        expect(cents(third.value.opening)).toBe(cents(second.value.closing));
      }),
      { numRuns: 500, seed: 13 },
    );
  });
});

/** One customer's value and segment in each of four quarters; a value of 0 is nobody. */
const life = fc.array(fc.record({ value: fc.oneof(fc.constant(0), worth), segment: fc.constantFrom('A', 'B') }), {
  minLength: 4,
  maxLength: 4,
});

describe('what can be written in either layout counts the same in all of them', () => {
  // Somebody is there all the time, so that every quarter is in the history.
  const ALWAYS = [1, 1, 1, 1].map((value) => ({ value, segment: 'A' }));

  it('in every quarter after the first, by segment and in all', () => {
    fc.assert(
      fc.property(
        fc.array(life, { maxLength: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.nat({ max: 88 }),
        (lives, at, day) => {
          const customers = [ALWAYS, ...lives].map((quarters, index) => ({ name: `K${index}`, quarters }));
          const filled = customers.flatMap(({ name, quarters }) =>
            quarters.map((each, index) => ({ name, index, ...each })).filter(({ value }) => value > 0),
          );
          const period = quarter(at);

          const contracts = rollForward(
            customerPeriod(
              readContracts(
                [
                  ['id', 'segment', 'start', 'end', 'value'],
                  ...filled.map(({ name, index, value, segment: kind }) => [
                    name,
                    kind,
                    quarter(index).start,
                    quarter(index).next,
                    value,
                  ]),
                ],
                { id: 0, segment: 1, start: 2, end: 3, value: 4, reason: -1 },
              ),
              period,
            ),
          );

          // A purchase above the value and a refund of the rest, on two days of the quarter.
          const transactions = rollForward(
            transactionPeriod(
              ledger(
                filled.flatMap(({ name, index, value, segment: kind }) => [
                  [name, quarter(index).start + day, value + 5, kind],
                  [name, quarter(index).next - 1, -5, kind],
                ]),
              ),
              period,
            ).customers,
          );

          const long = rollForward(
            snapshotPeriod(
              readLongSnapshots(
                [
                  ['id', 'period', 'value', 'segment'],
                  ...filled.map(({ name, index, value, segment: kind }) => [name, `2025-Q${index + 1}`, value, kind]),
                ],
                { id: 0, period: 1, value: 2, segment: 3 },
              ),
              at,
            ).customers,
          );

          // One row per customer and segment, as a pivot table would show it.
          const wide = rollForward(
            snapshotPeriod(
              readWideSnapshots(
                [
                  ['id', 'segment', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'],
                  ...customers.flatMap(({ name, quarters }) =>
                    ['A', 'B'].map((kind) => [
                      name,
                      kind,
                      ...quarters.map(({ value, segment: held }) => (held === kind && value > 0 ? value : null)),
                    ]),
                  ),
                ],
                { id: 0, segment: 1, periods: [2, 3, 4, 5] },
              ),
              at,
            ).customers,
          );

          expect(figures(transactions)).toBe(figures(contracts));
          expect(figures(long)).toBe(figures(contracts));
          expect(figures(wide)).toBe(figures(contracts));

          // A status list names one segment, so that it is compared without.
          const words = customers.flatMap(({ name, quarters }) => {
            const [before, now] = [quarters[at - 1]!.value, quarters[at]!.value];
            const seen = quarters.slice(0, at - 1).some(({ value }) => value > 0);
            const word =
              before > 0 ? (now > 0 ? 'stayed' : 'left') : now > 0 ? (seen ? 'returned' : 'joined') : 'never';
            return [[name, word, before, now]];
          });
          const statuses = rollForward(
            statusPeriod(
              readStatuses([['id', 'status', 'before', 'now'], ...words], {
                id: 0,
                status: 1,
                openingValue: 2,
                value: 3,
                tenure: -1,
                segment: -1,
                reason: -1,
              }),
              period,
            ),
          );
          const { transfersIn: _in, transfersOut: _out, ...value } = contracts.total.value;
          expect(statuses.total.customers).toEqual(contracts.total.customers);
          expect(statuses.total.value).toMatchObject(value);
        },
      ),
      { numRuns: 1000, seed: 14 },
    );
  });
});
