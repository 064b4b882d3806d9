import { planReport } from '../../../core/report/plan-report';
import { serialOf } from '../../../core/customers/dates';
import { differences, pageOf, recalculate, rowsShown } from './recalculate';

const HEADER = ['Customer ID', 'Plan', 'Start date', 'End date', 'Value'];
// a goes from Silver up to Gold, d from Gold down to Silver, b leaves Gold, c stays Gold, e is Silver.
const ROWS = [
  ['a', 'Silver', '2025-01-01', '2026-08-01', 1000],
  ['a', 'Gold', '2026-08-01', '', 10],
  ['b', 'Gold', '2025-01-01', '2026-08-15', 10],
  ['c', 'Gold', '2025-01-01', '', 30],
  ['d', 'Gold', '2025-01-01', '2026-09-01', 40],
  ['d', 'Silver', '2026-09-01', '', 50],
  ['e', 'Silver', '2025-01-01', '', 7],
];

describe('a report for chosen segments', () => {
  const plan = planReport(
    { sheet: 'List', firstRow: 1, firstColumn: 0, rows: [HEADER, ...ROWS] },
    { sheet: 'List', roles: {}, period: '2026-Q3', segments: ['Gold'] },
    { tabNames: ['List'], builtOn: serialOf(2026, 10, 5) },
  );
  const lines = rowsShown(pageOf(plan)).filter(([label]) => label === 'Gold' || label === 'Chosen segments');

  test('counts these alone: whoever came from another segment is moved in, whoever went to one is moved out', () => {
    // Opening, incoming, new, returning, outgoing, came and went, more, less, moved, closing, net, lost, rate, check.
    const customers = [3, 0, 0, 0, 1, 0, 0, 1, 0, 2, -1, 1, 1 / 3, 0];
    const [gold, total, goldValue, totalValue] = lines.map((row) => row.slice(1));
    expect(gold).toEqual(customers);
    expect(total).toEqual(customers);
    // Gold opens at 80, loses b's 10, hands over d's 40, takes a in at 1,000, of which 990 go: 40 at the close.
    expect(goldValue?.[0]).toBe(80);
    expect(goldValue).toContain(40);
    expect(totalValue).toEqual(goldValue);
  });

  test('has no line of a segment that nobody chose', () => {
    expect(rowsShown(pageOf(plan)).map(([label]) => label)).not.toContain('Silver');
  });

  test('recalculates to the same figures', async () => {
    expect(differences(await recalculate(plan))).toEqual([]);
  });
});

test('a report for no segment at all asks for one', () => {
  expect(() =>
    planReport(
      { sheet: 'List', firstRow: 1, firstColumn: 0, rows: [HEADER, ...ROWS] },
      { sheet: 'List', roles: {}, period: '2026-Q3', segments: [] },
      { tabNames: ['List'], builtOn: serialOf(2026, 10, 5) },
    ),
  ).toThrow('Choose at least one segment.');
});
