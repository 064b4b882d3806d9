import type { IWorksheetData } from '@univerjs/core';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../workbook/model';
import type { Area, Sheet } from '../../workbook/model';
import { FONT } from './font';
import { rowHeights } from '../../workbook/row-heights';

/** Empty cells shown around the content: room for results that spill, but not Excel's million rows, which would cost time. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 30;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 40;

/** Everything about a sheet but its cells. */
export function sheetFrame(
  sheet: Sheet,
): Omit<Partial<IWorksheetData>, 'cellData'> & { rowCount: number; columnCount: number } {
  const used = sheet.usedArea();
  return {
    name: sheet.name,
    defaultStyle: FONT,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visible ? 0 : 1,
    rowCount: Math.max(LEAST_ROWS, (used?.rows ?? 0) + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, (used?.columns ?? 0) + SPARE_COLUMNS),
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    showGridlines: sheet.showGridlines ? 1 : 0,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
      startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
    },
    columnData: Object.fromEntries([...sheet.columnWidths].map(([column, w]) => [column, { w }])),
    rowData: Object.fromEntries([...rowHeights(sheet)].map(([row, h]) => [row, { h, ia: 0 as const }])),
  };
}

/** Header rows that the programs draw in their own way: those of tables and of filtered lists. */
export function headerRows(sheet: Sheet): Area[] {
  const areas = sheet.tables.map((table) => table.area);
  if (sheet.filter) areas.push(sheet.filter);
  return areas.map((area) => ({ ...area, rows: 1 }));
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
