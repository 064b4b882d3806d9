import { planReport } from '../../../core/report/plan-report';
import type { ReportRequest } from '../../../core/host';
import { AWKWARD, awkwardList } from './awkward-list';
import { differences, pageOf, recalculate, rowsShown, shown } from './recalculate';

const request: ReportRequest = { sheet: 'List', roles: {}, period: '2026-Q3' };
const facts = { tabNames: ['List', 'Movements 2026-q3', 'Report card 2026-Q3'], builtOn: 46_300 };

describe('a list whose labels look like formulas, operators, patterns, numbers and dates', () => {
  const plan = planReport(awkwardList(), request, facts);
  const page = pageOf(plan);

  test('is counted by another engine as by core, label by label', () => {
    const cells = recalculate(plan);
    expect(differences(cells)).toEqual([]);
    expect(cells.some(({ formula }) => formula.startsWith('=SUMPRODUCT'))).toBe(true);
    expect(cells.some(({ formula }) => formula.startsWith('=COUNTIFS'))).toBe(true);
  });

  test('shows every movement there is', () => {
    const total = rowsShown(page).find((row) => row[0] === 'All customers')!;
    const [, opening, incoming, fresh, returning, outgoing, cameAndWent, more, less, , closing, , lost] =
      total.map(Number);
    for (const count of [opening, incoming, fresh, returning, outgoing, cameAndWent, more, less, closing, lost]) {
      expect(count).toBeGreaterThan(20);
    }
    const moved = rowsShown(page)
      .filter((row) => AWKWARD.includes(String(row[0])))
      .map((row) => row[9]);
    expect(moved.some((count) => Number(count) !== 0)).toBe(true);
  });

  test('ties: all check cells are 0', () => {
    const checks = page.cells.flat().filter((cell) => cell.style.startsWith('check/'));
    expect(checks.length).toBeGreaterThan(50);
    expect(new Set(checks.map(shown))).toEqual(new Set([0]));
  });

  test('writes user texts as text and never into a formula', () => {
    for (const label of AWKWARD.filter((text) => text !== '' && text.length < 300)) {
      const cells = page.cells.flat().filter((cell) => cell.kind === 'text' && cell.text === label);
      expect([label, cells.length]).toEqual([label, expect.any(Number)]);
      expect(cells.length).toBeGreaterThan(0);
    }
    const formulas = page.cells.flat().flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));
    for (const part of ['IMPORTXML', 'Acme', 'quoted', 'Ordinary', '2026-09-30', "Bob's"]) {
      expect(formulas.filter((formula) => formula.includes(part))).toEqual([]);
    }
  });

  test('keeps the zeros in front of an id', () => {
    const [movements] = plan.tabs;
    if (movements?.kind !== 'list') throw new Error('Movements is no list.');
    expect(movements.columns[0]).toMatchObject({ kind: 'text', numberFormat: '@' });
    expect(movements.columns[0]!.values.slice(0, 3)).toEqual(['00000', '00001', '00002']);
  });

  test('takes free names for its tabs', () => {
    expect(plan.tabs.map(({ name }) => name)).toEqual(['Movements 2026-Q3 (2)', 'Report card 2026-Q3 (2)']);
    expect(plan.showTab).toBe('Report card 2026-Q3 (2)');
  });
});

describe('a list with very many segments', () => {
  const labels = Array.from({ length: 45 }, (_, index) =>
    index % 9 === 0 ? `>${index}` : `Segment ${'abcdefghi'[index % 9]}${'klmno'[Math.floor(index / 9)]}`,
  );
  const plan = planReport(awkwardList(labels), request, facts);

  test('shows the largest and the others in one line that ties', () => {
    const rest = rowsShown(pageOf(plan)).find((row) => String(row[0]).startsWith('Other segments'))!;
    expect(rest[0]).toBe('Other segments (16)');
    expect(differences(recalculate(plan))).toEqual([]);
  });
});
