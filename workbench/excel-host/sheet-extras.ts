import type { Area, Cell, CellFormat, Sheet, Table } from '../workbook/model';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/model';
import { intersection } from './address';

/**
 * What Excel knows of a sheet and the workbook model has no place for. It lives as long as the
 * workbook is open and is not saved.
 */
export interface SheetExtras {
  /** Formats of whole rows, columns or the whole sheet, in the order they were set; cells take them on when they come into being. */
  readonly wideFormats: { readonly area: Area; readonly change: (format: CellFormat) => CellFormat }[];
  readonly pageLayout: Map<string, unknown>;
  isVeryHidden: boolean;
}

export interface TableExtras {
  style: string;
  readonly switches: Map<string, boolean>;
}

const ofSheet = new WeakMap<Sheet, SheetExtras>();
const ofTable = new WeakMap<Table, TableExtras>();

export function sheetExtras(sheet: Sheet): SheetExtras {
  const known = ofSheet.get(sheet);
  if (known) return known;
  const made: SheetExtras = { wideFormats: [], pageLayout: new Map(), isVeryHidden: false };
  ofSheet.set(sheet, made);
  return made;
}

export function tableExtras(table: Table): TableExtras {
  const known = ofTable.get(table);
  if (known) return known;
  const made: TableExtras = { style: 'TableStyleMedium2', switches: new Map() };
  ofTable.set(table, made);
  return made;
}

export const isWide = (area: Area): boolean => area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;

/** The format of a cell, also of one that was never touched. */
export function formatAt(sheet: Sheet, row: number, column: number): CellFormat {
  const cell = sheet.cell(row, column);
  return cell ? (cell.format ?? {}) : wideFormatAt(sheet, row, column);
}

function wideFormatAt(sheet: Sheet, row: number, column: number): CellFormat {
  let format: CellFormat = {};
  for (const wide of sheetExtras(sheet).wideFormats) {
    if (intersection(wide.area, { row, column, rows: 1, columns: 1 })) format = wide.change(format);
  }
  return format;
}

/** The cell, made with the format of its row, column or sheet if it is not there yet. */
export function touchCell(sheet: Sheet, row: number, column: number): Cell {
  const known = sheet.cell(row, column);
  if (known) return known;
  const format = wideFormatAt(sheet, row, column);
  const cell = sheet.touch(row, column);
  if (Object.keys(format).length > 0) cell.format = format;
  return cell;
}

/** Changes the format of every cell of an area. Whole columns cost only the cells that exist. */
export function changeFormat(sheet: Sheet, area: Area, change: (format: CellFormat) => CellFormat): void {
  if (isWide(area)) {
    eachCell(sheet, area, (cell) => {
      cell.format = change(cell.format ?? {});
    });
    sheetExtras(sheet).wideFormats.push({ area, change });
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = touchCell(sheet, row, column);
      cell.format = change(cell.format ?? {});
    }
  }
}

/** Visits the cells of an area that exist. */
export function eachCell(sheet: Sheet, area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
  const lastRow = Math.min(area.row + area.rows, sheet.cells.length);
  for (let row = area.row; row < lastRow; row += 1) {
    const cells = sheet.cells[row];
    if (!cells) continue;
    const last = Math.min(area.column + area.columns, cells.length);
    for (let column = area.column; column < last; column += 1) {
      const cell = cells[column];
      if (cell) visit(cell, row, column);
    }
  }
}

/** The smallest area that holds every used cell of `within`; formats count unless `valuesOnly`. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  eachCell(sheet, within, (cell, row, column) => {
    const hasContent = cell.value !== null || cell.formula !== undefined;
    const counts = hasContent || (!valuesOnly && cell.format !== undefined && Object.keys(cell.format).length > 0);
    if (!counts) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
