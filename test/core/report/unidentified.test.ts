import { serialOf } from '../../../core/customers/dates';
import type { ReportPlan } from '../../../core/report/plan';
import { planReport } from '../../../core/report/plan-report';
import { awkwardList } from './awkward-list';
import { differences, pageOf, recalculate, rowsShown, rowUnder } from './recalculate';

const facts = { tabNames: ['List'], builtOn: serialOf(2026, 10, 5) };
const day = (year: number, month: number, date: number): number => serialOf(year, month, date);

const CUSTOMERS = [
  ['A', 'High', day(2025, 1, 10), null, 100, null],
  ['B', 'Low', day(2026, 7, 8), null, 30, null],
  ['D', 'Low', day(2025, 7, 8), day(2026, 8, 1), 20, 'Price'],
];
const NOBODYS = [
  [null, 'High', day(2025, 2, 1), null, 7, null],
  [' ', 'low', day(2026, 7, 31), null, 0.1, null],
  ['', 'Low', day(2025, 3, 1), day(2026, 7, 1), 0.2, 'Price'],
  ['', 'Low', day(2026, 7, 2), day(2026, 9, 30), 1.5, 'Price'],
  [null, 'Low', day(2025, 3, 1), day(2026, 6, 30), 50, null],
];

function report(body: readonly (readonly unknown[])[], segments?: readonly string[]): ReportPlan {
  const header = ['Customer ID', 'Plan', 'Start date', 'End date', 'Value', 'Reason for leaving'];
  return planReport(
    { sheet: 'List', firstRow: 3, firstColumn: 0, rows: [header, ...body] },
    { sheet: 'List', roles: { segment: 1 }, period: '2026-Q3', ...(segments && { segments }) },
    facts,
  );
}

describe('rows without a customer id', () => {
  const plan = report([...CUSTOMERS, ...NOBODYS]);
  const page = pageOf(plan);

  test('stand on a line below the total, counted and valued', () => {
    // Opening, incoming, outgoing, came and went, closing, net.
    expect(rowUnder(page, 'By segment, in customers', 'Unidentified')).toEqual(['Unidentified', 2, 2, 2, 1, 2, 0]);
    expect(rowUnder(page, 'By segment, in value', 'Unidentified')).toEqual([
      'Unidentified',
      7.2,
      1.6,
      1.7,
      1.5,
      7.1,
      -0.1,
    ]);
  });

  test('change nothing else on the page', () => {
    const without = rowsShown(pageOf(report(CUSTOMERS)));
    const figures = (rows: typeof without) =>
      rows.slice(
        0,
        rows.findIndex(([text]) => String(text).startsWith('Source')),
      );
    expect(figures(rowsShown(page)).filter(([label]) => label !== 'Unidentified')).toEqual(figures(without));
    expect(without.flat()).not.toContain('Unidentified');
  });

  test('are counted by native formulas over their rows on the Movements tab', () => {
    const [movements] = plan.tabs;
    if (movements?.kind !== 'list') throw new Error('Movements is no list.');
    const nobodys = movements.columns.map(({ header, values }) => [header, ...values.slice(CUSTOMERS.length)]);
    expect(nobodys).toEqual([
      ['Customer id', 'no id, row 7', 'no id, row 8', 'no id, row 9', 'no id, row 10'],
      ['Segment at open', 'High', null, 'Low', null],
      ['Segment at close', 'High', 'low', null, null],
      ['Value at open', null, null, null, null],
      ['Value at close', null, null, null, null],
      ['Movement', ...Array<string>(4).fill('Unidentified')],
      ['Change in value', null, null, null, null],
      ['Came-and-went value', null, null, null, null],
      ['Reason for leaving', null, null, null, null],
      ['Came on', null, day(2026, 7, 31), null, day(2026, 7, 2)],
      ['Left on', null, null, day(2026, 7, 1), day(2026, 9, 30)],
      ['Unidentified value', 7, 0.1, 0.2, 1.5],
    ]);
    const cells = recalculate(plan);
    expect(differences(cells)).toEqual([]);
    expect(cells.filter(({ formula }) => formula.includes('$L$2:$L$8')).length).toBe(10);
  });

  test('are those of the chosen segments alone', () => {
    const low = report([...CUSTOMERS, ...NOBODYS], ['Low']);
    expect(rowUnder(pageOf(low), 'By segment, in customers', 'Unidentified')).toEqual([
      'Unidentified',
      1,
      2,
      2,
      1,
      1,
      0,
    ]);
    expect(differences(recalculate(low))).toEqual([]);
  });

  test('are said in the footnote with their worth', () => {
    const text = rowsShown(page).flat().join(' ');
    expect(text).toContain('8 rows read, 5 set aside.');
    expect(text).toContain(
      '5 rows without a customer id: not counted as customers, but apart, as Unidentified; worth 58.80.',
    );
    expect(text).toContain('Unidentified: rows without a customer id, counted as rows and in no other figure;');
  });

  test('tie among a list in which everything happens', () => {
    const list = awkwardList();
    const rows = list.rows.map((row, at) => (at > 0 && at % 5 === 0 ? ['', ...row.slice(1)] : row));
    const awkward = planReport({ ...list, rows }, { sheet: 'List', roles: { segment: 1 }, period: '2026-Q3' }, facts);
    const [, opening, incoming, outgoing, , closing] = rowUnder(
      pageOf(awkward),
      'By segment, in customers',
      'Unidentified',
    ) as number[];
    expect(opening! + incoming! - outgoing!).toBe(closing);
    expect(Math.min(opening!, incoming!, outgoing!)).toBeGreaterThan(5);
    expect(differences(recalculate(awkward))).toEqual([]);
  });
});

test('the footnote says which column was read for what', () => {
  const text = rowsShown(pageOf(report(CUSTOMERS))).flat();
  expect(text).toContain(
    'Columns read: start “Start date”, end “End date”, value “Value”, segment “Plan”, customer id “Customer ID”, reason “Reason for leaving”.',
  );
  expect(text).toContain('Somebody with contracts in several segments counts in the segment of the largest one.');
});

test('one is written as one', () => {
  const rows = [
    ...CUSTOMERS,
    ['E', 'Low', day(2026, 7, 8), day(2026, 7, 1), 5, null],
    ['F', 'Low', day(2026, 7, 8), null, 0, null],
  ];
  const text = rowsShown(pageOf(report(rows)))
    .flat()
    .join(' ');
  expect(text).toContain('1 row that ends before it starts (end date, row 7: 2026-07-01');
  expect(text).toContain('1 row without a value: a free customer, not counted.');
});
