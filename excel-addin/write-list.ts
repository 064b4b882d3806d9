import { columnLetters } from '../core/report/cell-names';
import { addressOf } from './addresses';
import type { ListOutline } from './planner';
import { POINTS } from './write-page';

/** Queues the number formats, which must stand before the cells do: they decide what becomes of "00123". */
export function formatList(sheet: Excel.Worksheet, list: ListOutline, fontName: string | undefined): void {
  if (fontName !== undefined) {
    const rows = list.rowCount + 1;
    sheet.getRange(addressOf({ row: 0, column: 0, rows, columns: list.columns.length })).format.font.name = fontName;
  }
  list.columns.forEach((column, index) => {
    const letters = columnLetters(index);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = column.width * POINTS;
    if (list.rowCount === 0 || column.numberFormat === 'General') return;
    const body = sheet.getRange(addressOf({ row: 1, column: index, rows: list.rowCount, columns: 1 }));
    // One value for all cells: Excel takes it, the typings know blocks only.
    body.set({ numberFormat: column.numberFormat as unknown as string[][] });
  });
}

/** Queues the table over the written cells, and the frozen header. `tableName` is free in the workbook. */
export function finishList(sheet: Excel.Worksheet, list: ListOutline, tableName: string): void {
  const area = { row: 0, column: 0, rows: list.rowCount + 1, columns: list.columns.length };
  // A range and not an address: Excel would look an address up on the active sheet.
  const table = sheet.tables.add(sheet.getRange(addressOf(area)), true);
  table.name = tableName;
  table.style = 'TableStyleLight1';
  sheet.freezePanes.freezeRows(1);
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(sheet.getRange('1:1'));
}

/** `wanted`, or with the first of _2, _3 … that no table and no name of the workbook has. Case does not count. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let suffix = 1; ; suffix += 1) {
    const name = suffix === 1 ? wanted : `${wanted}_${suffix}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
