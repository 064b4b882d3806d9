import { rankOf } from './call-budget';
import { must, nicety, type Step } from './step';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Size of a tab fresh from insertSheet. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** Room for so many cells in a fresh tab, and no empty rows or columns beyond where calls are left for it. */
export function gridSteps(tab: () => Tab, rows: number, columns: number, kind: 'list' | 'page'): Step[] {
  const steps: Step[] = [];
  // Columns first: a long tab is cheaper to lengthen once it is narrow.
  if (columns > NEW_COLUMNS) steps.push(must(() => tab().insertColumnsAfter(NEW_COLUMNS, columns - NEW_COLUMNS)));
  if (columns < NEW_COLUMNS) {
    const rank = rankOf(kind === 'list' ? 'columns beyond the list' : 'columns beyond the page');
    steps.push(nicety(rank, () => tab().deleteColumns(columns + 1, NEW_COLUMNS - columns)));
  }
  if (rows > NEW_ROWS) steps.push(must(() => tab().insertRowsAfter(NEW_ROWS, rows - NEW_ROWS)));
  if (rows < NEW_ROWS)
    steps.push(nicety(rankOf('rows beyond the tab'), () => tab().deleteRows(rows + 1, NEW_ROWS - rows)));
  return steps;
}
