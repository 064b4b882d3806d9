import { Workbook } from '@cj-tech-master/excelts';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import type { PagePlan, PlanCell, ReportPlan } from '../../../core/report/plan';

installFormulaEngine();

/** The engine's kind for numbers, and its values. */
const NUMBER = 1;
interface EngineValue {
  readonly kind: number;
  readonly value?: unknown;
  readonly rows?: readonly (readonly EngineValue[])[];
}

export interface Recalculated {
  /** "D30" and so on. */
  readonly name: string;
  readonly formula: string;
  readonly expected: number | string;
  readonly result: unknown;
}

/** Writes a plan into a workbook of an engine that shares nothing with the product, and lets it calculate. */
export function recalculate(plan: ReportPlan): Recalculated[] {
  const workbook = new Workbook();
  // The engine has EXACT for single cells only; the hosts answer for a range inside SUMPRODUCT.
  workbook.registerFunction('EXACT', (args) => {
    const [range, text] = args as readonly EngineValue[];
    const is = (cell: EngineValue): EngineValue => ({ kind: NUMBER, value: cell.value === text?.value ? 1 : 0 });
    return { ...range, rows: range?.rows?.map((row) => row.map(is)) };
  });
  const formulas: { cell: { name: string; result: () => unknown }; plan: Extract<PlanCell, { kind: 'formula' }> }[] =
    [];
  for (const tab of plan.tabs) {
    const sheet = workbook.addWorksheet(tab.name);
    if (tab.kind === 'list') {
      tab.columns.forEach(({ header, values }, column) => {
        sheet.getCell(1, column + 1).value = header;
        values.forEach((value, row) => {
          if (value !== null) sheet.getCell(row + 2, column + 1).value = value;
        });
      });
      continue;
    }
    tab.cells.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        const target = sheet.getCell(row + 1, column + 1);
        if (cell.kind === 'text') target.value = cell.text;
        else if (cell.kind === 'number') target.value = cell.number;
        else if (cell.kind === 'formula') {
          target.value = { formula: cell.formula.slice(1) };
          formulas.push({ cell: { name: target.address, result: () => target.result }, plan: cell });
        }
      }),
    );
  }
  workbook.calculateFormulas();
  return formulas.map(({ cell, plan: { formula, expected } }) => ({
    name: cell.name,
    formula,
    expected,
    result: cell.result(),
  }));
}

/** The formulas whose result is not what core computed; an empty list is what a test hopes for. */
export function differences(cells: readonly Recalculated[]): Recalculated[] {
  return cells.filter(({ expected, result }) =>
    typeof expected === 'number'
      ? typeof result !== 'number' || Math.abs(result - expected) > 1e-6
      : String(result ?? '') !== expected,
  );
}

export function pageOf(plan: ReportPlan): PagePlan {
  const page = plan.tabs.find((tab) => tab.kind === 'page');
  if (page?.kind !== 'page') throw new Error('The plan has no page.');
  return page;
}

/** What a cell shows before formatting: its text, its number or what its formula comes to. */
export function shown(cell: PlanCell | undefined): string | number | null {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'date':
      return cell.day;
    case 'formula':
      return cell.expected;
    default:
      return null;
  }
}

/** The page as rows of what it shows, blanks left out. */
export function rowsShown(page: PagePlan): (string | number)[][] {
  return page.cells
    .map((cells) => cells.map(shown).filter((value): value is string | number => value !== null && value !== ''))
    .filter((row) => row.length > 0);
}

/** The row of a table that starts with a label; `after` names the heading it stands under. */
export function rowUnder(page: PagePlan, heading: string, label: string): (string | number)[] {
  const rows = rowsShown(page);
  const start = rows.findIndex((row) => row[0] === heading);
  const row = rows.slice(start).find((cells) => cells[0] === label || cells[1] === label);
  if (start < 0 || !row) throw new Error(`No row "${label}" under "${heading}".`);
  return row;
}
