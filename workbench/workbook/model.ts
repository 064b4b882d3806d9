/**
 * The workbook that the workbench edits: one plain model under both stand-in hosts, the grid on the
 * page and the .xlsx file. It knows cells and formats and nothing of customers; it calculates nothing.
 * Rows and columns are zero-based.
 */

/** An error value in a cell, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or shows. Dates are serial day numbers with a date format, as in Excel. */
export type CellValue = string | number | boolean | CellError | null;

export interface BorderLine {
  readonly line: 'thin' | 'medium' | 'dashed';
  readonly color: string;
}

export interface CellFormat {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
}

export interface Cell {
  /** The constant, or the last calculated result of `formula`. */
  value: CellValue;
  /** With its leading "=". */
  formula?: string;
  format?: CellFormat;
}

/** A rectangle of `rows` × `columns` cells, its top left corner at `row`, `column`. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Picture {
  name: string;
  altText: string;
  pngBase64: string;
  /** Pixels from the top left corner of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;
/** Points. */
export const DEFAULT_FONT_SIZE = 10;

/** What changed, for whoever shows or saves the workbook. */
export type Change =
  | { readonly kind: 'cells'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'sheet'; readonly sheetId: string }
  | { readonly kind: 'sheets' }
  | { readonly kind: 'active' }
  | { readonly kind: 'selection'; readonly sheetId: string };

export class Sheet {
  readonly id: string;
  name: string;
  /** Sparse: a row that was never touched is absent. */
  readonly cells: (Cell | undefined)[][] = [];
  /** Grid size; Excel's is fixed at its maximum, Google's grows and shrinks. */
  rowCount = 1000;
  columnCount = 26;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  frozenRows = 0;
  frozenColumns = 0;
  showGridlines = true;
  tabColor: string | null = null;
  visible = true;
  isProtected = false;
  filter: Area | null = null;
  orientation: 'portrait' | 'landscape' = 'portrait';
  fitToPageWidth = false;
  printArea: Area | null = null;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  readonly tables: Table[] = [];
  readonly pictures: Picture[] = [];
  /** Excel's worksheet custom properties, Google's developer metadata. */
  readonly tags = new Map<string, string>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.cells[row]?.[column];
  }

  /** The cell, made if it is not there yet. */
  touch(row: number, column: number): Cell {
    const cells = (this.cells[row] ??= []);
    return (cells[column] ??= { value: null });
  }

  /** Writes a constant. */
  setValue(row: number, column: number, value: CellValue): void {
    const cell = this.touch(row, column);
    cell.value = value;
    delete cell.formula;
  }

  /** Writes a formula; its result is unknown until somebody calculates. */
  setFormula(row: number, column: number, formula: string): void {
    const cell = this.touch(row, column);
    cell.formula = formula;
    cell.value = null;
  }

  setFormat(area: Area, format: CellFormat): void {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = this.touch(row, column);
        cell.format = { ...cell.format, ...format };
      }
    }
  }

  /** The smallest area from A1 that holds every cell with content; null when there is none. */
  usedArea(): Area | null {
    let rows = 0;
    let columns = 0;
    this.cells.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (!cell || (cell.value === null && cell.formula === undefined)) return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      });
    });
    return rows === 0 ? null : { row: 0, column: 0, rows, columns };
  }
}

export class Workbook {
  readonly sheets: Sheet[] = [];
  activeSheetId = '';
  /** IANA zone in which dates are shown; Google Sheets has one per file. */
  timeZone = 'America/New_York';
  locale = 'en_US';
  isProtected = false;
  /** Per-file settings of the add-in (Excel) or document properties (Sheets). */
  readonly settings = new Map<string, string>();
  private readonly listeners = new Set<(change: Change) => void>();
  private nextId = 1;

  addSheet(name: string, index = this.sheets.length): Sheet {
    const sheet = new Sheet(`s${this.nextId++}`, name);
    this.sheets.splice(index, 0, sheet);
    if (this.activeSheetId === '') this.activeSheetId = sheet.id;
    this.changed({ kind: 'sheets' });
    return sheet;
  }

  deleteSheet(id: string): void {
    const index = this.sheets.findIndex((sheet) => sheet.id === id);
    if (index < 0) return;
    this.sheets.splice(index, 1);
    if (this.activeSheetId === id) this.activeSheetId = (this.sheets[index] ?? this.sheets[index - 1])?.id ?? '';
    this.changed({ kind: 'sheets' });
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Names are compared without case, as both hosts do. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetById(this.activeSheetId) ?? this.sheets[0];
    if (!sheet) throw new Error('The workbook has no sheet.');
    return sheet;
  }

  activate(id: string): void {
    this.activeSheetId = id;
    this.changed({ kind: 'active' });
  }

  /** Whoever changes cells or formats says so once per batch. */
  changed(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
