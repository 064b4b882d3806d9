import { serialOf } from '../../../core/customers/dates';
import { EXAMPLE_SHEET } from '../../../core/functions/example-sheet';
import type { ReportPlan } from '../../../core/report/plan';
import { planReport } from '../../../core/report/plan-report';
import { awkwardList } from './awkward-list';
import { differences, pageOf, recalculate, rowsShown } from './recalculate';

const facts = { tabNames: ['List'], builtOn: serialOf(2026, 12, 5) };
const day = (month: number, date: number): number => serialOf(2026, month, date);

/** SEVEN, with a free customer who begins to pay and one who is free throughout. */
const SEVEN_AND_FREE = [
  ...EXAMPLE_SHEET,
  ['H', 'Low', day(1, 5), day(8, 1), 0, null, 'North'],
  ['h', 'Low', day(8, 1), null, 25, null, 'North'],
  ['I', 'High', day(7, 2), null, null, null, 'South'],
];

function report(rows: readonly (readonly unknown[])[], settings?: string): ReportPlan {
  return planReport(
    { sheet: 'List', firstRow: 1, firstColumn: 0, rows },
    { sheet: 'List', roles: {}, period: '2026-Q3', ...(settings === undefined ? {} : { settings }) },
    facts,
  );
}

/** The row of all customers: opening, incoming, new, returning, outgoing, came and went, more, less, moved, closing, net … */
function totals(plan: ReportPlan): readonly unknown[] {
  return rowsShown(pageOf(plan))
    .find(([label]) => label === 'All customers')!
    .slice(1);
}

function footnote(plan: ReportPlan): string {
  return rowsShown(pageOf(plan)).flat().map(String).join(' ');
}

describe('the report card under a setting', () => {
  test('leaves came and went out of both bowls, and the net is the same: 3 − 2 = 2 − 1', () => {
    const usual = report(EXAMPLE_SHEET);
    const plan = report(EXAMPLE_SHEET, 'came and went: leave out');
    expect(usual.summary.verdict).toBe('Yes: 3 came, 2 left.');
    expect(plan.summary.verdict).toBe('Yes: 2 came, 1 left.');
    expect(totals(plan).slice(0, 6)).toEqual([4, 2, 2, 0, 1, 1]);
    expect(rowsShown(pageOf(plan)).flat()).toContain('1 more left again');
    expect(rowsShown(pageOf(plan)).find(([label]) => label === 'All who left')).toEqual(
      expect.arrayContaining(['All who left', 1, 50]),
    );
    expect(differences(recalculate(plan))).toEqual([]);
  });

  test('counts free customers, worth nothing, and one that begins to pay as increased', () => {
    expect(totals(report(SEVEN_AND_FREE)).slice(0, 3)).toEqual([4, 4, 3]);
    const plan = report(SEVEN_AND_FREE, 'free customers: count');
    // Opening 4 and H; new E, F and I; bought more: H.
    expect(totals(plan).slice(0, 10)).toEqual([5, 4, 3, 0, 2, 1, 1, 0, 0, 7]);
    expect(plan.summary.fiveNumbers[0]).toMatchObject({ customers: '4', value: '115.00' });
    expect(differences(recalculate(plan))).toEqual([]);
  });

  test('says in its footnote which definitions are in force, and only those that it heeds', () => {
    const plan = report(
      EXAMPLE_SHEET,
      'End date is: LAST PAID DAY; tolerance: 0.01; week starts: Sunday; tolerance: 0.01',
    );
    expect(footnote(plan)).toContain('Definitions in force, other than the usual: end date is: last paid day.');
    expect(plan.summary.notes[0]).toBe('Definitions in force, other than the usual: end date is: last paid day.');
    expect(footnote(plan)).toContain('A customer is there from the start date to the end date.');
    expect(footnote(report(EXAMPLE_SHEET))).not.toContain('Definitions in force');
  });

  test('merges and ranks reasons', () => {
    const plan = report(EXAMPLE_SHEET, 'reason moved away: Price\nrank reasons by: value');
    expect(
      rowsShown(pageOf(plan))
        .find(([rank, label]) => rank === 1 && label === 'Price')
        ?.slice(1),
    ).toEqual(expect.arrayContaining(['Price', 2, 65]));
    expect(differences(recalculate(plan))).toEqual([]);
  });

  test('is refused where its formulas could not follow', () => {
    expect(() => report(EXAMPLE_SHEET, 'several reasons: split equally')).toThrow(
      'settings, several reasons: the report card counts whole customers and shows the first reason of each; split them with TOPREASONS',
    );
    expect(() => report(EXAMPLE_SHEET, 'layout: transactions')).toThrow(
      'settings, layout: the report card is made of contracts, found "transactions"; REPORTCARD counts it',
    );
  });

  test.each([
    'came and went: leave out; free customers: count',
    'free customers: count; end date is: last paid day',
    'values are per: year; tolerance: 25%; returning counts as new after: 1 month',
    'came and went: leave out; rank reasons by: value; values are per: week',
  ])('recalculates over awkward labels: %s', (settings) => {
    const source = awkwardList();
    const plan = planReport(source, { sheet: 'List', roles: {}, period: '2026-Q3', settings }, facts);
    expect(differences(recalculate(plan))).toEqual([]);
  });
});
