import { a1 } from './a1';
import type { OpenWorkbook } from './workbook';

/** Shows the tab with these one-based rows selected, as far as it is filled. */
export function selectRows(workbook: OpenWorkbook, sheet: string, rows: readonly number[]): void {
  const tab = workbook.tab(sheet);
  workbook.spreadsheet.setActiveSheet(tab);
  if (rows.length === 0) return;
  const columns = Math.max(1, tab.getLastColumn());
  const areas = rowRuns(rows).map(({ first, count }) => a1({ row: first - 1, column: 0, rows: count, columns }));
  tab.getRangeList(areas).activate();
}

/** Neighbouring rows together: 3, 4, 5, 9 are 3 to 5, and 9. */
export function rowRuns(rows: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
