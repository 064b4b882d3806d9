import { Workbook as ExcelWorkbook, encodeCell, encodeRange, type Worksheet } from '@cj-tech-master/excelts';
import type { Area, Sheet, Workbook } from '../workbook/model';
import { excelCell, looksLikeFormula } from './excel-cell';
import { rowHeights } from '../workbook/row-heights';
import { addPicture } from './excel-pictures';
import { styleCache } from './excel-style';
import { addTable } from './excel-table';
import { columnUnits, rowPoints } from './excel-units';
import { excelSheetNames } from './sheet-names';

const A4 = 9;

export interface ExcelBookOptions {
  /** Formats, pictures and page layout as well; without them a workbook is cheaper to calculate. @default true */
  readonly looks?: boolean;
}

const rangeOf = ({ row, column, rows, columns }: Area) =>
  encodeRange({ s: { r: row, c: column }, e: { r: row + rows - 1, c: column + columns - 1 } });

function addCells(target: Worksheet, sheet: Sheet, looks: boolean, sheetNames: ReadonlyMap<string, string>): void {
  const styleOf = styleCache();
  const headers = new Set(
    sheet.tables.flatMap(({ area }) =>
      Array.from({ length: area.columns }, (_, c) => `${area.row},${area.column + c}`),
    ),
  );
  sheet.cells.forEach((cells, row) => {
    const targetRow = target.getRow(row + 1);
    cells.forEach((cell, column) => {
      if (!cell) return;
      const targetCell = targetRow.getCell(column + 1);
      // The header of a table was written with the table, as the text that Excel insists on.
      const value = headers.has(`${row},${column}`) ? undefined : excelCell(cell, sheetNames);
      if (value !== undefined) targetCell.value = value;
      if (!looks) return;
      const format = cell.format ?? {};
      const numberFormat = format.numberFormat ?? 'General';
      if (looksLikeFormula(cell) && numberFormat === 'General') {
        targetCell.style = styleOf({ ...format, numberFormat: '@' });
      } else if (cell.format) targetCell.style = styleOf(format);
    });
  });
}

function addLooks(book: ExcelWorkbook, target: Worksheet, sheet: Sheet): void {
  for (const [column, pixels] of sheet.columnWidths) target.getColumn(column + 1).width = columnUnits(pixels);
  for (const [row, pixels] of rowHeights(sheet)) target.getRow(row + 1).height = rowPoints(pixels);
  for (const picture of sheet.pictures) addPicture(book, target, sheet, picture);
  const view = { showGridLines: sheet.showGridlines };
  target.views = [
    sheet.frozenRows > 0 || sheet.frozenColumns > 0
      ? { ...view, state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }
      : { ...view, state: 'normal' },
  ];
  if (sheet.tabColor) target.properties.tabColor = { argb: `FF${sheet.tabColor.replace('#', '').toUpperCase()}` };
  if (!sheet.visible) target.state = 'hidden';
  target.pageSetup.orientation = sheet.orientation;
  target.pageSetup.paperSize = A4;
  if (sheet.fitToPageWidth) Object.assign(target.pageSetup, { fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  if (sheet.printArea) target.pageSetup.printArea = rangeOf(sheet.printArea);
}

/** The model workbook as a workbook of ExcelTS: to be written as a file, or to be calculated, never both. */
export function excelBook(workbook: Workbook, { looks = true }: ExcelBookOptions = {}): ExcelWorkbook {
  const book = new ExcelWorkbook();
  book.creator = 'Customer Math';
  const sheetNames = excelSheetNames(workbook);
  for (const sheet of workbook.sheets) {
    const target = book.addWorksheet(sheetNames.get(sheet.name) ?? sheet.name);
    for (const table of sheet.tables) {
      addTable(target, sheet, table, sheetNames, encodeCell({ r: table.area.row, c: table.area.column }));
    }
    addCells(target, sheet, looks, sheetNames);
    if (!looks) continue;
    addLooks(book, target, sheet);
    if (sheet.filter && sheet.tables.length === 0) target.autoFilter = rangeOf(sheet.filter);
  }
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
  book.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: Math.max(active, 0), visibility: 'visible' },
  ];
  return book;
}
