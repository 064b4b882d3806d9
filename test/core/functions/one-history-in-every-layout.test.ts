import fc from 'fast-check';
import { serialOf } from '../../../core/customers/dates';
import { callFunction } from '../../../core/functions/call';
import * as ledger from '../../../core/functions/ledger';

type Cell = string | number | null;
type Table = readonly (readonly Cell[])[];

/** What one customer is worth in a month, and under which plan; 0 for not there. */
interface Month {
  readonly value: number;
  readonly plan: string;
}
/** Months by customer. */
type History = readonly (readonly Month[])[];

const MONTHS = 12;
const firstOf = (month: number): number => serialOf(2025, month + 1, 1);
const labelOf = (month: number): string => `2025-${String(month + 1).padStart(2, '0')}`;
const nameOf = (customer: number): string => `K${customer}`;

const month: fc.Arbitrary<Month> = fc.record({
  value: fc.oneof(
    fc.constant(0),
    fc.constantFrom(10, 20),
    fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
  ),
  plan: fc.constantFrom('Basic', 'Pro'),
});
/** Somebody who is always there, so that the history begins with its first month and trade never pauses. */
const always: readonly Month[] = Array.from({ length: MONTHS }, () => ({ value: 5, plan: 'Basic' }));
const histories: fc.Arbitrary<History> = fc
  .array(fc.array(month, { minLength: MONTHS, maxLength: MONTHS }), { minLength: 1, maxLength: 6 })
  .map((customers) => [always, ...customers]);

/** One contract for every run of months of one value and plan. */
function asContracts(history: History): Table {
  const rows: Cell[][] = [['Customer ID', 'Plan', 'Start date', 'End date', 'MRR']];
  history.forEach((months, customer) => {
    for (let from = 0; from < MONTHS;) {
      let next = from + 1;
      while (
        next < MONTHS &&
        months[next]!.value === months[from]!.value &&
        months[next]!.plan === months[from]!.plan
      ) {
        next += 1;
      }
      const { value, plan } = months[from]!;
      if (value > 0) {
        rows.push([nameOf(customer), plan, firstOf(from), next === MONTHS ? null : firstOf(next), value]);
      }
      from = next;
    }
  });
  return rows;
}

function asLongSnapshots(history: History): Table {
  return [
    ['Customer ID', 'Month', 'Plan', 'MRR'],
    ...history.flatMap((months, customer) =>
      months.flatMap(({ value, plan }, at) => (value > 0 ? [[nameOf(customer), labelOf(at), plan, value]] : [])),
    ),
  ];
}

/** A wide list has one plan per customer, which may change from month to month only in a long one. */
function asWideSnapshots(history: History): Table {
  return [
    ['Customer ID', ...Array.from({ length: MONTHS }, (_, at) => firstOf(at))],
    ...history.map((months, customer) => [nameOf(customer), ...months.map(({ value }) => value || null)]),
  ];
}

/** Four snapshots a month, long and wide; the last day is the close, what stood before it is of no account. */
function asWeeklySnapshots(history: History): readonly Table[] {
  const days = Array.from({ length: MONTHS }, (_, at) =>
    [6, 13, 20].map((n) => firstOf(at) + n).concat(firstOf(at + 1) - 1),
  );
  const all = days.flat();
  const valueOn = (months: readonly Month[], place: number): number => months[Math.floor(place / 4)]!.value;
  return [
    [
      ['Customer ID', 'Snapshot date', 'MRR'],
      ...history.flatMap((months, who) => all.map((day, place) => [nameOf(who), day, valueOn(months, place)])),
    ],
    [
      ['Customer ID', ...all],
      ...history.map((months, who) => [nameOf(who), ...all.map((_, place) => valueOn(months, place))]),
    ],
  ];
}

/** With the sums that people keep beside their months. */
function withTotals(wide: Table): Table {
  return wide.map((row, at) => [
    ...row.slice(0, 4),
    at === 0 ? 'Q1 2025' : 7,
    ...row.slice(4),
    ...(at === 0 ? [2025, 'Total'] : [7, 7]),
  ]);
}

/** Bought on some day of the month, part of it sent back. */
function asTransactions(history: History): Table {
  return [
    ['Customer ID', 'Plan', 'Invoice date', 'Amount'],
    ...history.flatMap((months, customer) =>
      months.flatMap(({ value, plan }, at) =>
        value > 0
          ? [
              [nameOf(customer), plan, firstOf(at) + ((customer * 7) % 20), value + 3],
              [nameOf(customer), plan, firstOf(at) + 25, -3],
            ]
          : [],
      ),
    ),
  ];
}

/** What happened to everybody in one month, in words. */
function asStatuses(history: History, at: number): Table {
  return [
    ['Customer ID', 'Status', 'Opening value', 'Closing value'],
    ...history.map((months, customer) => {
      const [before, now] = [months[at - 1]!.value, months[at]!.value];
      const known = months.slice(0, at).some(({ value }) => value > 0);
      const stayed = before > 0 ? (now > 0 ? 'Stayed' : 'Left') : null;
      const came = now > 0 ? (known ? 'Returned' : 'Joined') : 'Prospect';
      return [nameOf(customer), stayed ?? came, before, now];
    }),
  ];
}

const call = (name: string, ...args: unknown[]): Cell[][] => callFunction(name, args, { ledger }) as Cell[][];

/** The figures of a table by the first cells of their rows, without rates and notes, which depend on the reach of a list. */
function figures(table: Cell[][], labels = 1): Map<string, Record<string, Cell>> {
  const [header, ...rows] = table as [string[], ...Cell[][]];
  const lines = rows.filter((row) => typeof row[labels] === 'number' && typeof row[labels + 1] === 'number');
  return new Map(
    lines.map((row) => [
      row.slice(0, labels).join(' '),
      Object.fromEntries(
        header.flatMap((name, at) => (at < labels || /of opening|Note/.test(name) ? [] : [[name, row[at] ?? '']])),
      ),
    ]),
  );
}

const nothing = (places: number): null[] => Array<null>(places).fill(null);
const anyMonth = fc.integer({ min: 1, max: MONTHS - 1 });

describe('one history gives one roll-forward, in whatever layout it is kept', () => {
  it('REPORTCARD of a month, in all', () => {
    fc.assert(
      fc.property(histories, anyMonth, (history, at) => {
        const expected = figures(call('REPORTCARD', asContracts(history), labelOf(at)));
        expect(expected.size).toBe(1);
        for (const table of [
          asLongSnapshots(history),
          asWideSnapshots(history),
          withTotals(asWideSnapshots(history)),
          ...asWeeklySnapshots(history),
          asTransactions(history),
          asStatuses(history, at),
        ]) {
          expect(figures(call('REPORTCARD', table, labelOf(at)))).toEqual(expected);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('REPORTCARD of a quarter: words with days of coming say what contracts do, whichever quarter is asked for', () => {
    const [open, next] = [serialOf(2025, 7, 1), serialOf(2025, 10, 1)];
    const came = fc.oneof(
      fc.integer({ min: serialOf(2024, 1, 1), max: serialOf(2026, 12, 31) }),
      fc.constantFrom(open - 1, open, next - 2, next - 1, next),
    );
    const customer = fc.tuple(
      came,
      fc.option(fc.integer({ min: open + 1, max: next - 1 })),
      fc.integer({ min: 1, max: 99 }),
    );
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 20 }), (drawn) => {
        const rows = drawn.map(([from, until, value], who) => {
          const left = until !== null && from < until ? until : null;
          return { id: nameOf(who), from, left, value };
        });
        // Every word is there, so that the list is known for what it is.
        rows.push(
          { id: 'stays', from: open - 9, left: null, value: 3 },
          { id: 'goes', from: open - 9, left: open + 9, value: 4 },
        );
        const contracts = [
          ['Customer ID', 'Start date', 'End date', 'MRR'],
          ...rows.map(({ id, from, left, value }) => [id, from, left, value]),
        ];
        const words = [
          ['Customer ID', 'Status', 'Signup date', 'MonthlyCharges'],
          ...rows.map(({ id, from, left, value }) => [id, left === null ? 'Active' : 'Churned', from, value]),
        ];
        expect(figures(call('REPORTCARD', words, '2025-Q3'))).toEqual(
          figures(call('REPORTCARD', contracts, '2025-Q3')),
        );
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('REPORTCARD of a month, by plan, with those who change it', () => {
    fc.assert(
      fc.property(histories, anyMonth, (history, at) => {
        const expected = figures(call('REPORTCARD', asContracts(history), labelOf(at), null, 'Plan'));
        for (const table of [asLongSnapshots(history), asTransactions(history)]) {
          expect(figures(call('REPORTCARD', table, labelOf(at), null, 'Plan'))).toEqual(expected);
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('REPORTCARD of a quarter: the snapshots at its two ends say what the contracts on those days do', () => {
    const shared = ['Opening', 'New', 'Returning', 'Lost', 'Closing', 'Opening value', 'Closing value', 'Increased'];
    fc.assert(
      fc.property(histories, fc.constantFrom('2025-Q2', '2025-Q3', '2025-Q4'), (history, quarter) => {
        const ends = (table: Table): unknown[] => {
          const total = figures(call('REPORTCARD', table, quarter)).get('All customers')!;
          return shared.map((name) => total[name]);
        };
        const expected = ends(asContracts(history));
        expect(ends(asLongSnapshots(history))).toEqual(expected);
        expect(ends(asWideSnapshots(history))).toEqual(expected);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('GROWTHTREND month by month, in all and by plan', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const [from, to] = [firstOf(1), firstOf(MONTHS) - 1];
        const expected = figures(call('GROWTHTREND', asContracts(history), from, to, 'month'));
        expect(expected.size).toBe(MONTHS - 1);
        for (const table of [asLongSnapshots(history), asWideSnapshots(history), asTransactions(history)]) {
          expect(figures(call('GROWTHTREND', table, from, to, 'month'))).toEqual(expected);
        }
        const byPlan = figures(call('GROWTHTREND', asContracts(history), from, to, 'month', 'Plan'), 2);
        for (const table of [asLongSnapshots(history), asTransactions(history)]) {
          expect(figures(call('GROWTHTREND', table, from, to, 'month', 'Plan'), 2)).toEqual(byPlan);
        }
      }),
      { numRuns: 100, seed: 8 },
    );
  });

  it('the closing of one row of GROWTHTREND is the opening of the next', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom('month', 'quarter'), (history, unit) => {
        for (const table of [asContracts(history), asLongSnapshots(history), asTransactions(history)]) {
          const rows = [...figures(call('GROWTHTREND', table, '2025-01-01', '2025-12-31', unit)).values()];
          rows.slice(1).forEach((row, before) => {
            expect([row.Opening, row['Opening value']]).toEqual([
              rows[before]!.Closing,
              rows[before]!['Closing value'],
            ]);
          });
        }
      }),
      { numRuns: 100, seed: 9 },
    );
  });

  it('a row of GROWTHTREND over transactions is what REPORTCARD gives for its period, refunds, segments and all', () => {
    const line = fc.tuple(
      fc.constantFrom<Cell>('A', 'B', 'c', ' C', null),
      fc.constantFrom('Pro', 'Basic', ''),
      fc.integer({ min: firstOf(0), max: firstOf(MONTHS) - 1 }),
      fc.integer({ min: -5_000, max: 9_999 }).map((n) => n / 100),
    );
    const settings = fc.constantFrom(null, 'active: any transaction', 'tolerance: 5%', 'lapse days: 45');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), settings, fc.boolean(), (lines, given, byPlan) => {
        const table = [['Customer ID', 'Plan', 'Invoice date', 'Amount'], ...lines];
        const by = byPlan ? 'Plan' : null;
        const trend = call('GROWTHTREND', table, '2025-01-01', '2025-12-31', 'month', by, ...nothing(4), given);
        const labels = byPlan ? 2 : 1;
        const rows = [...figures(trend, labels)].filter(([label]) => /^\d/.test(label));
        for (let at = 0; at < MONTHS; at += 1) {
          const card = figures(call('REPORTCARD', table, labelOf(at), null, by, ...nothing(4), given));
          if (byPlan) card.delete('All customers');
          const expected = [...card].filter(([label]) => !/^(Customers with|Lines without)/.test(label));
          const found = rows.filter(([label]) => label.startsWith(labelOf(at)));
          expect(found.map(([label]) => label)).toEqual(
            expected.map(([segment]) => (byPlan ? `${labelOf(at)} ${segment}` : labelOf(at))),
          );
          found.forEach(([, row], place) => expect(expected[place]![1]).toMatchObject(row));
        }
      }),
      { numRuns: 150, seed: 10 },
    );
  });
});
