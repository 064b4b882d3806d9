import { serialOf } from '../../../core/customers/dates';
import { countRequest } from '../../../core/report/count-request';
import { layOutReport } from '../../../core/report/lay-out-report';
import type { ReportPlan } from '../../../core/report/plan';
import { planReport } from '../../../core/report/plan-report';
import { awkwardList } from './awkward-list';
import { differences, pageOf, recalculate, rowsShown } from './recalculate';

const facts = { tabNames: ['List'], builtOn: serialOf(2026, 10, 5) };
const day = (month: number, date: number): number => serialOf(2026, month, date);

function report(header: readonly string[], body: readonly (readonly unknown[])[], period = '2026-Q3'): ReportPlan {
  return planReport(
    { sheet: 'List', firstRow: 1, firstColumn: 0, rows: [header, ...body] },
    { sheet: 'List', roles: {}, period },
    facts,
  );
}

describe('a list with dates alone', () => {
  const plan = report(
    ['Start date', 'End date'],
    [
      [day(1, 1), ''],
      [day(1, 1), day(8, 1)],
      [day(7, 5), ''],
      [day(7, 5), day(9, 5)],
      [day(8, 5), ''],
    ],
  );
  const shown = rowsShown(pageOf(plan));

  test('is counted in customers, with nothing said of segments, values or reasons', () => {
    expect(shown.find((row) => row[0] === 'All customers')).toEqual([
      'All customers',
      2,
      3,
      2,
      0,
      2,
      1,
      0,
      3,
      1,
      1,
      0.5,
      0,
    ]);
    expect(plan.summary.verdict).toBe('Yes: 3 came, 2 left.');
    const texts = shown.flat().map(String);
    expect(texts.some((text) => text.startsWith('value '))).toBe(false);
    expect(texts).toContain('The list has no column with the reason for leaving.');
    expect(texts).toContain('no column says why');
    expect(texts.filter((text) => text.startsWith('By segment'))).toEqual([]);
  });

  test('recalculates too', () => {
    expect(differences(recalculate(plan))).toEqual([]);
  });
});

describe('a list that begins in the period', () => {
  const plan = report(['Id', 'Plan', 'Start date', 'End date', 'Price'], [['a', 'Basic', day(7, 5), '', 10.5]]);

  test('has no rate of loss rather than one of 0 %', () => {
    const row = rowsShown(pageOf(plan)).find(([label, , , fresh]) => label === 'All customers' && fresh === 1)!;
    expect(row[12 + 1]).toBe('n/a');
    expect(differences(recalculate(plan))).toEqual([]);
  });

  test('shows small values to the cent', () => {
    expect(rowsShown(pageOf(plan)).flat()).toContain('value 10.50');
  });
});

test('reasons tied with the fifth are all shown, and said to be', () => {
  const reasons = ['a', 'a', 'b', 'b', 'c', 'd', 'e', 'f', ''];
  const plan = report(
    ['Id', 'Start date', 'End date', 'Price', 'Reason for leaving'],
    reasons.map((reason, who) => [`c${who}`, day(1, 1), day(8, 1), 10, reason]),
  );
  const rows = rowsShown(pageOf(plan));
  expect(rows.flat()).toContain('5, and 1 tied with the last');
  expect(
    rows.filter((row) => typeof row[0] === 'number' && typeof row[1] === 'string').map(([rank, name]) => [rank, name]),
  ).toEqual([
    [1, 'a'],
    [1, 'b'],
    [3, 'c'],
    [3, 'd'],
    [3, 'e'],
    [3, 'f'],
  ]);
  expect(rows.find(([label]) => label === 'Not recorded')).toEqual(['Not recorded', 1, 10, 1 / 9]);
  expect(rows.some(([label]) => String(label).startsWith('Other reasons'))).toBe(false);
});

test('bowls that only look even say so', () => {
  const came = Array.from({ length: 101 }, (_, who) => [`n${who}`, day(7, 5), '', 10]);
  const left = Array.from({ length: 102 }, (_, who) => [`o${who}`, day(1, 5), day(8, 1), 10]);
  const even = report(['Id', 'Start date', 'End date', 'Price'], [...came, ...left]);
  expect(rowsShown(pageOf(even)).flat()).toContain('The bowls look even, and are not.');
  expect(differences(recalculate(even))).toEqual([]);
});

test('too many customers for formulas: the same numbers stand as values, and the page says so', () => {
  const input = countRequest(awkwardList(), { sheet: 'List', roles: {}, period: '2026-Q3' });
  const live = pageOf(layOutReport(input, facts));
  const fixed = pageOf(layOutReport(input, facts, { mostCustomersForFormulas: 100 }));
  expect(fixed.cells.flat().filter(({ kind }) => kind === 'formula')).toEqual([]);
  const table = (page: typeof live) => rowsShown(page).slice(0, -1);
  expect(table(fixed)).toEqual(table(live));
  expect(rowsShown(fixed).at(-1)).toEqual([
    '400 customers are too many for formulas: the numbers are values, counted from the tab Movements 2026-Q3. Built on 5 October 2026.',
  ]);
});

test('a stretch of days gives the tabs names that both hosts take', () => {
  const body = [['a', 'Basic', day(7, 5), '', 10.5]];
  const plan = report(['Id', 'Plan', 'Start date', 'End date', 'Price'], body, '2026-07-04/2026-08-15');
  expect(plan.tabs.map(({ name }) => name)).toEqual(['Movements 20260704-20260815', 'Report card 20260704-20260815']);
});
