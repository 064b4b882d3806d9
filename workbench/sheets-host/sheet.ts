import { type Area, DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from '../workbook/model';
import { readReference } from './a1';
import type { Blob } from './blob';
import type { EnumValue } from './enums';
import { Filter } from './filter';
import { color } from './format-values';
import { DeveloperMetadata, metadataOf, DeveloperMetadataFinder } from './developer-metadata';
import { OverGridImage, placeImage } from './over-grid-image';
import type { OpenDocument } from './open-document';
import { type Protection, protect, protectionsOf } from './protection';
import { RangeList } from './range-list';
import { RangeService } from './range';
import { deleteLines, insertLines, type Lines } from './sheet-lines';
import { ServiceError } from './service-error';
import type { SpreadsheetService } from './spreadsheet';
import { free, read, surface, write } from './surface';

/** SpreadsheetApp's Sheet. */
export class SheetService {
  static readonly surface = surface<SheetService>('spreadsheet', 'Sheet', {
    getParent: free(),
    getName: free(),
    getSheetId: free(),
    getIndex: free(),
    isSheetHidden: free(),
    getRange: free('s', 'ii', 'iii', 'iiii'),
    getRangeList: free('l'),
    getDataRange: read(),
    getLastRow: read(),
    getLastColumn: read(),
    getMaxRows: read(),
    getMaxColumns: read(),
    getActiveRange: read(),
    getActiveCell: read(),
    getFrozenRows: read(),
    getFrozenColumns: read(),
    getColumnWidth: read('i'),
    getRowHeight: read('i'),
    hasHiddenGridlines: read(),
    getTabColor: read(),
    getDeveloperMetadata: read(),
    createDeveloperMetadataFinder: free(),
    getFilter: read(),
    getImages: read(),
    getProtections: read('o'),
    getBandings: read(),
    activate: write(),
    setActiveRange: write('o'),
    setActiveSelection: write('o', 's'),
    setName: write('s'),
    insertRowsBefore: write('ii'),
    insertRowsAfter: write('ii'),
    insertColumnsBefore: write('ii'),
    insertColumnsAfter: write('ii'),
    deleteRow: write('i'),
    deleteRows: write('ii'),
    deleteColumn: write('i'),
    deleteColumns: write('ii'),
    setFrozenRows: write('i'),
    setFrozenColumns: write('i'),
    setColumnWidth: write('ii'),
    setColumnWidths: write('iii'),
    setRowHeight: write('ii'),
    setRowHeights: write('iii'),
    setRowHeightsForced: write('iii'),
    setHiddenGridlines: write('b'),
    setTabColor: write('S'),
    hideSheet: write(),
    showSheet: write(),
    clear: write(),
    clearContents: write(),
    clearFormats: write(),
    appendRow: write('l'),
    addDeveloperMetadata: write('s', 'ss', 'so', 'sso'),
    insertImage: write('oii', 'oiiii'),
    protect: write(),
    copyTo: write('o'),
  });

  constructor(
    readonly document: OpenDocument,
    private readonly parent: SpreadsheetService,
    /** The sheet of the workbook. */
    readonly model: Sheet,
  ) {}

  getParent(): SpreadsheetService {
    return this.parent;
  }

  getName(): string {
    return this.model.name;
  }

  getSheetId(): number {
    return this.document.sheetNumber(this.model);
  }

  getIndex(): number {
    return this.document.workbook.sheets.indexOf(this.model) + 1;
  }

  isSheetHidden(): boolean {
    return !this.model.visible;
  }

  getRange(a1OrRow: string | number, column = 1, rows = 1, columns = 1): RangeService {
    if (typeof a1OrRow === 'string') return this.rangeOfNotation(a1OrRow);
    if (a1OrRow < 1) throw new ServiceError('The starting row of the range is too small.');
    if (column < 1) throw new ServiceError('The starting column of the range is too small.');
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    return this.rangeOf({ row: a1OrRow - 1, column: column - 1, rows, columns });
  }

  getRangeList(notations: readonly unknown[]): RangeList {
    return new RangeList(notations.map((notation) => this.rangeOfNotation(String(notation))));
  }

  getDataRange(): RangeService {
    return this.rangeOf(this.model.usedArea() ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }

  getLastRow(): number {
    this.checkAlive();
    return this.model.usedArea()?.rows ?? 0;
  }

  getLastColumn(): number {
    this.checkAlive();
    return this.model.usedArea()?.columns ?? 0;
  }

  getMaxRows(): number {
    this.checkAlive();
    return this.model.rowCount;
  }

  getMaxColumns(): number {
    this.checkAlive();
    return this.model.columnCount;
  }

  getActiveRange(): RangeService {
    return this.rangeOf(this.model.selection);
  }

  getActiveCell(): RangeService {
    return this.rangeOf({ ...this.model.selection, rows: 1, columns: 1 });
  }

  getFrozenRows(): number {
    return this.model.frozenRows;
  }

  getFrozenColumns(): number {
    return this.model.frozenColumns;
  }

  getColumnWidth(column: number): number {
    return this.model.columnWidths.get(column - 1) ?? DEFAULT_COLUMN_WIDTH;
  }

  getRowHeight(row: number): number {
    return this.model.rowHeights.get(row - 1) ?? DEFAULT_ROW_HEIGHT;
  }

  hasHiddenGridlines(): boolean {
    return !this.model.showGridlines;
  }

  getTabColor(): string | null {
    return this.model.tabColor;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    this.checkAlive();
    return metadataOf(this);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(() => [this]);
  }

  getFilter(): Filter | null {
    this.checkAlive();
    return this.model.filter && new Filter(this);
  }

  getImages(): OverGridImage[] {
    this.checkAlive();
    return this.model.pictures.map((picture) => new OverGridImage(this, picture));
  }

  getProtections(type: EnumValue): readonly Protection[] {
    this.checkAlive();
    return protectionsOf(this, type);
  }

  /** The workbook has no alternating colours. */
  getBandings(): readonly never[] {
    this.checkAlive();
    return [];
  }

  activate(): this {
    this.checkAlive();
    this.document.workbook.activate(this.model.id);
    return this;
  }

  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }

  setActiveSelection(range: RangeService | string): RangeService {
    return (typeof range === 'string' ? this.rangeOfNotation(range) : range).activate();
  }

  setName(name: string): this {
    this.checkEditable();
    this.document.checkSheetName(name, this.model);
    this.model.name = name;
    this.document.touchSheets();
    return this;
  }

  insertRowsBefore(before: number, count: number): this {
    return this.insert('rows', before, count);
  }

  insertRowsAfter(after: number, count: number): this {
    return this.insert('rows', after + 1, count);
  }

  insertColumnsBefore(before: number, count: number): this {
    return this.insert('columns', before, count);
  }

  insertColumnsAfter(after: number, count: number): this {
    return this.insert('columns', after + 1, count);
  }

  deleteRow(row: number): this {
    this.delete('rows', row, 1);
    return this;
  }

  deleteRows(row: number, count: number): void {
    this.delete('rows', row, count);
  }

  deleteColumn(column: number): this {
    this.delete('columns', column, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    this.delete('columns', column, count);
  }

  setFrozenRows(rows: number): void {
    if (rows >= this.model.rowCount) throw new ServiceError("You can't freeze all visible rows on the sheet.");
    this.change((model) => (model.frozenRows = rows));
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this.model.columnCount) throw new ServiceError("You can't freeze all visible columns on the sheet.");
    this.change((model) => (model.frozenColumns = columns));
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    this.getRange(1, column, 1, count);
    return this.change((model) => setSizes(model.columnWidths, column, count, width));
  }

  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): this {
    this.getRange(row, 1, count, 1);
    return this.change((model) => setSizes(model.rowHeights, row, count, height));
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    return this.setRowHeights(row, count, height);
  }

  setHiddenGridlines(hidden: boolean): this {
    return this.change((model) => (model.showGridlines = !hidden));
  }

  setTabColor(tabColor: string | null): this {
    return this.change((model) => (model.tabColor = color(tabColor) ?? null));
  }

  hideSheet(): this {
    const others = this.document.workbook.sheets.filter((sheet) => sheet.visible && sheet !== this.model);
    if (others.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    this.document.touchSheets();
    return this.change((model) => (model.visible = false));
  }

  showSheet(): this {
    this.document.touchSheets();
    return this.change((model) => (model.visible = true));
  }

  clear(): this {
    this.getDataRange().clear();
    return this.clearFormats();
  }

  clearContents(): this {
    this.getDataRange().clearContent();
    return this;
  }

  clearFormats(): this {
    return this.change((model) => model.cells.forEach((row) => row.forEach((cell) => delete cell?.format)));
  }

  /** Grows the grid when the last row is full, as Google does. */
  appendRow(values: readonly unknown[]): this {
    const row = this.getLastRow() + 1;
    if (row > this.model.rowCount) this.insertRowsAfter(this.model.rowCount, 1);
    this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }

  addDeveloperMetadata(key: string, valueOrVisibility?: string | EnumValue, visibility?: EnumValue): this {
    this.checkEditable();
    const value = typeof valueOrVisibility === 'string' ? valueOrVisibility : '';
    DeveloperMetadata.add(this, key, value, typeof valueOrVisibility === 'object' ? valueOrVisibility : visibility);
    return this;
  }

  insertImage(blob: Blob, column: number, row: number, offsetX = 0, offsetY = 0): OverGridImage {
    this.checkEditable();
    return placeImage(this, blob, this.getRange(row, column), offsetX, offsetY);
  }

  protect(): Protection {
    this.checkEditable();
    return protect(this);
  }

  /** The copy stands last, is not activated, and bears the tags of the original: whether Google copies them is not documented. */
  copyTo(spreadsheet: SpreadsheetService): SheetService {
    this.checkAlive();
    this.document.checkCellCount(this.model.rowCount * this.model.columnCount);
    return spreadsheet.addCopy(this.model);
  }

  /** A range of this sheet; Google refuses one that reaches beyond the grid. */
  rangeOf(area: Area): RangeService {
    this.checkInside(area);
    return new RangeService(this, area);
  }

  select(area: Area): void {
    this.checkInside(area);
    this.model.selection = area;
    if (this.document.workbook.activeSheetId !== this.model.id) this.document.workbook.activate(this.model.id);
    this.document.workbook.changed({ kind: 'selection', sheetId: this.model.id });
  }

  /** Somebody may have deleted the sheet since the script got hold of it. */
  checkAlive(): void {
    if (!this.document.workbook.sheetById(this.model.id))
      throw new ServiceError(`Sheet ${this.getSheetId()} not found`);
  }

  checkEditable(): void {
    this.checkAlive();
    if (this.model.isProtected) {
      throw new ServiceError(
        'You are trying to edit a protected cell or object. ' +
          'Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
  }

  checkInside(area: Area): void {
    this.checkAlive();
    if (area.row + area.rows > this.model.rowCount || area.column + area.columns > this.model.columnCount) {
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  change(edit: (model: Sheet) => void): this {
    this.checkEditable();
    edit(this.model);
    this.document.touch(this.model);
    return this;
  }

  private rangeOfNotation(notation: string): RangeService {
    const reference = readReference(notation, this.model);
    const isHere = reference?.sheet === null || reference?.sheet.toLowerCase() === this.model.name.toLowerCase();
    if (!reference || !isHere || reference.area.row < 0 || reference.area.column < 0) {
      throw new ServiceError('Range not found');
    }
    return this.rangeOf(reference.area);
  }

  private insert(lines: Lines, before: number, count: number): this {
    const across = lines === 'rows' ? this.model.columnCount : this.model.rowCount;
    this.document.checkCellCount(count * across);
    return this.change((model) => insertLines(model, lines, before - 1, count));
  }

  private delete(lines: Lines, first: number, count: number): void {
    this.change((model) => deleteLines(model, lines, first - 1, count));
  }
}

function setSizes(sizes: Map<number, number>, first: number, count: number, size: number): void {
  for (let index = first - 1; index < first - 1 + count; index += 1) sizes.set(index, size);
}
