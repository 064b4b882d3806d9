import type { SourceTable } from '../core/host';
import { isDate } from './dates';
import type { OpenWorkbook } from './workbook';

/**
 * Everything on the tab of that name (or the one on screen) in a single read, Dates as serial days.
 *
 * @param lastColumn letters of the last column of the table, where a look has told it before: whole
 *   columns are found without asking first how far the tab is filled
 */
export function readTable(workbook: OpenWorkbook, name?: string, lastColumn?: string): SourceTable {
  const tab = workbook.tab(name);
  const range = lastColumn === undefined ? tab.getDataRange() : tab.getRange(`A:${lastColumn}`);
  const rows: unknown[][] = range.getValues();
  while (rows[rows.length - 1]?.every((value) => value === '')) rows.pop();
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) {
      const value = row[column];
      if (isDate(value)) row[column] = workbook.serialOf(value);
    }
  }
  return { sheet: tab.getName(), firstRow: 1, firstColumn: 0, rows };
}
