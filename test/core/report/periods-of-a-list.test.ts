import { serialOf } from '../../../core/customers/dates';
import type { ReportRequest } from '../../../core/host';
import { lookAtTable } from '../../../core/report/look-at-table';
import { planReport } from '../../../core/report/plan-report';
import { pageOf, rowsShown } from './recalculate';

const day = serialOf;
const TODAY = day(2026, 11, 20);

function list(...rows: readonly (readonly unknown[])[]) {
  return {
    sheet: 'List',
    firstRow: 1,
    firstColumn: 0,
    rows: [['Customer ID', 'Start date', 'End date', 'Value'], ...rows],
  };
}

describe('the period that a look proposes', () => {
  test('is the last quarter that the events fill, also when nobody comes any more', () => {
    const look = lookAtTable(
      list(
        ['a', day(2025, 1, 5), day(2026, 9, 28), 1],
        ['b', day(2025, 3, 1), day(2026, 8, 1), 1],
        ['c', day(2025, 2, 1), null, 1],
      ),
      {},
      TODAY,
    );
    expect(look.suggestedPeriod).toBe('2026-Q3');
    expect(look.periods[0]?.text).toBe('2026-Q3');
  });

  test('is not the one in which a contract of today will end', () => {
    const look = lookAtTable(
      list(['a', day(2026, 6, 29), day(2029, 6, 29), 1], ['b', day(2025, 3, 1), null, 1]),
      {},
      TODAY,
    );
    expect(look.suggestedPeriod).toBe('2026-Q2');
  });

  test('is the one before when the last is not over', () => {
    const look = lookAtTable(
      list(['a', day(2026, 7, 20), null, 1], ['b', day(2025, 3, 1), null, 1]),
      {},
      day(2026, 7, 25),
    );
    expect(look.suggestedPeriod).toBe('2026-Q2');
  });
});

describe('a report', () => {
  const source = list(['a', day(2025, 1, 5), day(2026, 7, 10), 1], ['b', day(2025, 3, 1), null, 1]);
  const request: ReportRequest = { sheet: 'List', roles: {}, period: '2026-Q3' };
  const page = (builtOn: number) => rowsShown(pageOf(planReport(source, request, { tabNames: ['List'], builtOn })));
  const rate = (builtOn: number) =>
    page(builtOn)
      .find(([label]) => label === 'All customers')
      ?.at(-2);

  test('of a period that is not over says so and gives no rate', () => {
    expect(rate(day(2026, 8, 1))).toBe('n/a');
    expect(
      page(day(2026, 8, 1))
        .flat()
        .join(' '),
    ).toContain('not over yet: events up to 10 July 2026');
  });

  test('says the same in its summary, for whoever sees no page', () => {
    const notes = (builtOn: number) => planReport(source, request, { tabNames: [], builtOn }).summary.notes;
    expect(notes(day(2026, 8, 1))).toEqual([
      'The period is not over yet: events up to 10 July 2026, and no rate is given.',
    ]);
    expect(notes(day(2026, 10, 1))).toEqual([]);
  });

  test('of a period that is over gives the rate', () => {
    expect(rate(day(2026, 10, 1))).toBe(0.5);
    expect(
      page(day(2026, 10, 1))
        .flat()
        .join(' '),
    ).not.toContain('not over yet');
  });

  test('of a period to come is refused, since nobody can have come or left in it', () => {
    const plan = (period: string) => () =>
      planReport(source, { ...request, period }, { tabNames: ['List'], builtOn: day(2026, 8, 1) });
    expect(plan('2026-Q4')).toThrow(
      '2026 Q4 has not begun, and nobody of the list came or left after 10 July 2026: choose a period up to then.',
    );
    expect(plan('2026-W41')).toThrow('Week 41 of 2026 has not begun');
    expect(plan('2026-Q3')).not.toThrow();
  });

  test('whose list has no reason column says so on the page and in the summary, and nothing of unrecorded reasons', () => {
    const plan = planReport(source, request, { tabNames: [], builtOn: TODAY });
    expect(plan.summary.fiveNumbers.at(-1)).toEqual({
      label: 'First reason for leaving',
      customers: '–',
      value: 'no reason column',
    });
    expect(rowsShown(pageOf(plan)).flat()).toEqual(expect.arrayContaining(['no reason column', 'no column says why']));
  });

  test('by the reasons names the first of them too', () => {
    const rows = list(['a', day(2025, 1, 5), day(2026, 7, 10), 1], ['b', day(2025, 3, 1), null, 1]).rows;
    const why = ['Reason for leaving', 'Price', null];
    const withReasons = { ...source, rows: rows.map((row, at) => [...row, why[at]]) };
    const plan = planReport(withReasons, { ...request, roles: { segment: 4 } }, { tabNames: [], builtOn: TODAY });
    expect(plan.summary.fiveNumbers.at(-1)).toMatchObject({ customers: '1', value: 'Price, 1.00' });
  });

  test('is refused where everybody would leave on the day of coming: one column for both', () => {
    const plan = () =>
      planReport(source, { ...request, roles: { start: 1, end: 1 } }, { tabNames: [], builtOn: TODAY });
    expect(plan).toThrow(
      '“Start date” is taken for both the day a customer came and the day a customer left: name another column for one of them.',
    );
  });

  test('stops when the columns are no longer those that were looked at', () => {
    const headers = ['Customer ID', 'Plan', 'Start date', 'End date', 'Value'];
    const plan = () =>
      planReport(
        source,
        { ...request, roles: { id: 0, start: 2, end: 3, value: 4 }, headers },
        { tabNames: [], builtOn: TODAY },
      );
    expect(plan).toThrow(
      'The columns of "List" are not those that the panel looked at: click "Look again" and check them.',
    );
  });
});
