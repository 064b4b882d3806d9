import { serialOf } from '../../../core/customers/dates';
import { planReport } from '../../../core/report/plan-report';
import { pageOf, rowsShown } from './recalculate';

describe('a report over a list with error cells', () => {
  const left = serialOf(2026, 8, 1);
  const plan = planReport(
    {
      sheet: 'List',
      firstRow: 1,
      firstColumn: 0,
      rows: [
        ['Customer ID', 'Plan', 'Start date', 'End date', 'Value', 'Reason for leaving'],
        ['a', 'High', '2025-01-01', left, 10, '#REF!'],
        ['b', '#REF!', '2025-01-01', '', 20, ''],
        ['c', 'High', '2025-01-01', '', 30, ''],
        ['d', 'High', 2024, '', 40, ''],
      ],
    },
    { sheet: 'List', roles: { id: 0, segment: 1, start: 2, end: 3, value: 4, reason: 5 }, period: '2026-Q3' },
    { tabNames: ['List'], builtOn: serialOf(2026, 10, 5) },
  );
  const shown = rowsShown(pageOf(plan));

  test('counts them where nothing is recorded, and says so', () => {
    expect(shown.find(([label]) => label === 'Not recorded')).toEqual(expect.arrayContaining([1, 10]));
    expect(shown.find(([label]) => label === 'No segment')?.[1]).toBe(1);
    expect(plan.summary.notes.join(' ')).toContain(
      '1 row with an error as segment (segment, row 3: found "#REF!", expected no error): counted as No segment.',
    );
    expect(plan.summary.notes.join(' ')).toContain('1 row with an error as reason');
  });

  test('sets a row aside whose start is a year', () => {
    expect(plan.summary.rowsSetAside).toBe(1);
    expect(plan.summary.notes.join(' ')).toContain('start date, row 5: found 2024, expected a date');
  });
});

test('a column of ids is refused as segment', () => {
  const rows = Array.from({ length: 600 }, (_, n) => [`c${n}`, '2025-01-01', '', 10]);
  const plan = () =>
    planReport(
      {
        sheet: 'List',
        firstRow: 1,
        firstColumn: 0,
        rows: [['Customer ID', 'Start date', 'End date', 'Value'], ...rows],
      },
      { sheet: 'List', roles: { id: 0, segment: 0, start: 1, end: 2, value: 3 }, period: '2026-Q3' },
      { tabNames: [], builtOn: serialOf(2026, 10, 5) },
    );
  expect(plan).toThrow(
    '"Customer ID" holds 600 different names, too many to report by: choose a column with at most 500.',
  );
});
