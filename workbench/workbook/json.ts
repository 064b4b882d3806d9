import { Workbook } from './model';
import type { Area, Cell, Picture, Sheet, Table } from './model';

/** A sheet on its way from the server to the page. */
interface SheetJson {
  readonly name: string;
  readonly cells: readonly (readonly (Cell | null | undefined)[] | null | undefined)[];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columnWidths: readonly (readonly [number, number])[];
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showGridlines: boolean;
  readonly tabColor: string | null;
  readonly visible: boolean;
  readonly filter: Area | null;
  readonly tables: readonly Table[];
  readonly pictures: readonly Picture[];
  readonly tags: readonly (readonly [string, string])[];
}

export interface WorkbookJson {
  readonly sheets: readonly SheetJson[];
  readonly activeSheet: number;
  readonly settings: readonly (readonly [string, string])[];
}

/** The workbook as plain data; sheet ids are given anew when it is read. */
export function workbookToJson(workbook: Workbook): WorkbookJson {
  return {
    sheets: workbook.sheets.map(sheetToJson),
    activeSheet: workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId),
    settings: [...workbook.settings],
  };
}

export function workbookFromJson(json: WorkbookJson): Workbook {
  const workbook = new Workbook();
  for (const sheetJson of json.sheets) fillSheet(workbook.addSheet(sheetJson.name), sheetJson);
  workbook.activeSheetId = workbook.sheets[Math.max(0, json.activeSheet)]?.id ?? '';
  for (const [key, value] of json.settings) workbook.settings.set(key, value);
  return workbook;
}

function sheetToJson(sheet: Sheet): SheetJson {
  return {
    name: sheet.name,
    cells: Array.from(sheet.cells, (row) => (row ? Array.from(row, (cell) => cell ?? null) : null)),
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    showGridlines: sheet.showGridlines,
    tabColor: sheet.tabColor,
    visible: sheet.visible,
    filter: sheet.filter,
    tables: sheet.tables,
    pictures: sheet.pictures,
    tags: [...sheet.tags],
  };
}

function fillSheet(sheet: Sheet, json: SheetJson): void {
  json.cells.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (cell) (sheet.cells[rowIndex] ??= [])[column] = cell;
    });
  });
  sheet.rowCount = json.rowCount;
  sheet.columnCount = json.columnCount;
  for (const [column, width] of json.columnWidths) sheet.columnWidths.set(column, width);
  for (const [row, height] of json.rowHeights) sheet.rowHeights.set(row, height);
  sheet.frozenRows = json.frozenRows;
  sheet.frozenColumns = json.frozenColumns;
  sheet.showGridlines = json.showGridlines;
  sheet.tabColor = json.tabColor;
  sheet.visible = json.visible;
  sheet.filter = json.filter;
  sheet.tables.push(...json.tables);
  sheet.pictures.push(...json.pictures);
  for (const [key, value] of json.tags) sheet.tags.set(key, value);
}
