import type { ListColumn, ListPlan } from '../core/report/plan';
import { rankOf } from './call-budget';
import { gridSteps } from './grid-steps';
import { richTextSteps } from './rich-text-steps';
import { needsRichText, PLAIN_TEXT } from './safe-text';
import { sizeRuns } from './sizes';
import { must, nicety, type Step } from './step';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Width of a column that nobody has changed, in pixels. */
export const USUAL_COLUMN = 100;

/** How a long list comes into a fresh tab. */
export function listSteps(tab: () => Tab, plan: ListPlan): Step[] {
  const rows = plan.rowCount + 1;
  const columns = plan.columns.length;
  const all = () => tab().getRange(1, 1, rows, columns);
  const header = () => tab().getRange(1, 1, 1, columns);
  return [
    ...gridSteps(tab, rows, columns, 'list'),
    ...cellSteps(tab, plan),
    must(() => all().createFilter()),
    must(() => tab().setFrozenRows(1)),
    must(() =>
      tab().addDeveloperMetadata(plan.tag.key, plan.tag.value, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT),
    ),
    nicety(rankOf('header of the list'), () => header().setFontWeight('bold')),
    ...sizeRuns(
      plan.columns.map((column) => column.width),
      USUAL_COLUMN,
      20,
    ).map((size, index) =>
      nicety(rankOf(index === 0 ? 'widths of the list' : 'further widths of the list'), () =>
        tab().setColumnWidths(size.first + 1, size.count, size.pixels),
      ),
    ),
    nicety(rankOf('colour of the tab'), () => tab().setTabColor(plan.tabColor)),
  ];
}

/** How the cells of a long list come into a tab that is large enough. */
export function cellSteps(tab: () => Tab, plan: ListPlan): Step[] {
  const rows = plan.rowCount + 1;
  const columns = plan.columns.length;
  const all = () => tab().getRange(1, 1, rows, columns);
  const risky = plan.columns.map(holdsRiskyText);
  return [
    // The formats come first: a text in a cell of plain text is not parsed.
    must(() => all().setNumberFormats(formatsOf(plan))),
    must(() => all().setValues(valuesOf(plan, risky))),
    ...richTextSteps(
      tab,
      rows,
      columns,
      (row, column) => {
        if (!isText(plan, row, column)) return 'other';
        return risky[column] && needsRichText(textAt(plan, row, column)) ? 'risky' : 'text';
      },
      (row, column) => textAt(plan, row, column),
    ),
  ];
}

function formatsOf(plan: ListPlan): string[][] {
  const body = plan.columns.map((column) => (column.kind === 'text' ? PLAIN_TEXT : column.numberFormat));
  const header = plan.columns.map(() => PLAIN_TEXT);
  return [header, ...Array<string[]>(plan.rowCount).fill(body)];
}

/** Every row of the tab; a blank is an empty text, a date its serial number. Texts that look like a formula follow as rich text. */
function valuesOf(plan: ListPlan, risky: readonly boolean[]): (string | number)[][] {
  const written = (value: string | number): string | number =>
    typeof value === 'string' && needsRichText(value) ? '' : value;
  const rows: (string | number)[][] = [plan.columns.map((column) => written(column.header))];
  for (let row = 0; row < plan.rowCount; row += 1) {
    rows.push(
      plan.columns.map((column, index) => {
        const value = valueAt(column, row);
        return risky[index] && column.kind === 'text' ? written(value) : value;
      }),
    );
  }
  return rows;
}

/** Whether any text of a column is one that looks like a formula; hardly ever, and then nothing more is asked of its cells. */
function holdsRiskyText({ header, kind, values }: ListColumn): boolean {
  if (needsRichText(header)) return true;
  return kind === 'text' && values.some((value) => value !== null && needsRichText(String(value)));
}

function valueAt(column: ListColumn, row: number): string | number {
  const value = column.values[row] ?? '';
  return column.kind === 'text' ? String(value) : value;
}

/** The text in a row of the tab; row 0 is the header. */
function textAt(plan: ListPlan, row: number, column: number): string {
  const list = plan.columns[column];
  if (!list) return '';
  return row === 0 ? list.header : String(valueAt(list, row - 1));
}

function isText(plan: ListPlan, row: number, column: number): boolean {
  return row === 0 || plan.columns[column]?.kind === 'text';
}
