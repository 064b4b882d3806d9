import { serialOf } from '../../../core/customers/dates';
import { planReport } from '../../../core/report/plan-report';
import { sampleTab } from '../../../core/report/sample';
import { pageOf, rowsShown, rowUnder } from './recalculate';

const tab = sampleTab(['Sheet1']);
const rows = [
  tab.columns.map(({ header }) => header),
  ...Array.from({ length: tab.rowCount }, (_, row) => tab.columns.map(({ values }) => values[row]!)),
];

describe('the sample customers', () => {
  test('are the same every time', () => {
    expect(sampleTab(['Sheet1'])).toEqual(tab);
  });

  test('say that they are samples, and take a free name', () => {
    expect(tab.name).toBe('Sample customers');
    expect(sampleTab(['sample CUSTOMERS']).name).toBe('Sample customers (2)');
    expect(tab.columns[0]!.values.every((id) => /^SAMPLE-\d{4}$/.test(String(id)))).toBe(true);
  });

  test('are 2,000 people from 2023 to September 2026', () => {
    expect(new Set(tab.columns[0]!.values).size).toBe(2000);
    const days = [3, 4].flatMap((column) => tab.columns[column]!.values.filter((day) => day !== null).map(Number));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(serialOf(2023, 1, 1));
    expect(Math.max(...days)).toBeLessThan(serialOf(2026, 10, 1));
  });

  test('tell of a quarter in which 22 came for every 37 who left', () => {
    const plan = planReport(
      { sheet: tab.name, firstRow: 1, firstColumn: 0, rows },
      { sheet: tab.name, roles: {}, period: '2026-Q3' },
      { tabNames: [tab.name], builtOn: serialOf(2026, 10, 5) },
    );
    const page = pageOf(plan);
    expect(plan.summary.verdict).toBe('No: 220 came, 370 left.');
    // Opening, incoming, new, returning, outgoing, came and went, bought more, bought less, moved, closing, net.
    expect(rowUnder(page, 'By segment, in customers', 'All customers').slice(1, 12)).toEqual([
      1450, 220, 144, 24, 370, 52, 41, 19, 0, 1300, -150,
    ]);
    expect(rowsShown(page).some((row) => row[0] === 1 && row[1] === 'Price went up')).toBe(true);
    expect(rowUnder(page, 'Top five reasons why customers left', 'Not recorded')[1]).toBeLessThan(25);
  });
});
