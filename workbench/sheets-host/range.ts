import { copyCells } from '../workbook/copy-cells';
import type { Area, Cell, CellFormat } from '../workbook/model';
import { a1OfArea } from './a1';
import { checkLength, entryFromScript, valueForScript } from './cell-values';
import { displayValue } from './display-value';
import type { EnumValue } from './enums';
import * as format from './format-values';
import { RichTextValue, type TextStyle } from './rich-text';
import { ServiceError } from './service-error';
import type { SheetService } from './sheet';
import { Filter } from './filter';
import { free, read, surface, write } from './surface';

type Grid = readonly (readonly unknown[])[];

/** SpreadsheetApp's Range. The workbook keeps borders at the top and at the bottom of a cell; those at its sides are accepted and not kept. */
export class RangeService {
  static readonly surface = surface<RangeService>('spreadsheet', 'Range', {
    getSheet: free(),
    getRow: free(),
    getColumn: free(),
    getNumRows: free(),
    getNumColumns: free(),
    getLastRow: free(),
    getLastColumn: free(),
    getHeight: free(),
    getWidth: free(),
    getA1Notation: free(),
    getGridId: free(),
    offset: free('ii', 'iii', 'iiii'),
    getCell: free('ii'),
    activate: write(),
    getValue: read(),
    getValues: read(),
    getDisplayValue: read(),
    getDisplayValues: read(),
    getFormula: read(),
    getFormulas: read(),
    getNumberFormat: read(),
    getNumberFormats: read(),
    getBackground: read(),
    getBackgrounds: read(),
    getFontWeight: read(),
    getFontWeights: read(),
    getFontFamily: read(),
    getFontFamilies: read(),
    getFontSizes: read(),
    getWraps: read(),
    isBlank: read(),
    setValue: write('*'),
    setValues: write('g'),
    setFormula: write('s'),
    setFormulas: write('g'),
    setRichTextValue: write('o'),
    setRichTextValues: write('g'),
    setNumberFormat: write('s'),
    setNumberFormats: write('g'),
    setBackground: write('S'),
    setBackgrounds: write('g'),
    setFontColor: write('S'),
    setFontColors: write('g'),
    setFontWeight: write('S'),
    setFontWeights: write('g'),
    setFontStyle: write('S'),
    setFontStyles: write('g'),
    setFontSize: write('i'),
    setFontSizes: write('g'),
    setFontFamily: write('S'),
    setFontFamilies: write('g'),
    setHorizontalAlignment: write('S'),
    setHorizontalAlignments: write('g'),
    setVerticalAlignment: write('S'),
    setVerticalAlignments: write('g'),
    setWrap: write('b'),
    setWraps: write('g'),
    setWrapStrategy: write('o'),
    setWrapStrategies: write('g'),
    setTextStyle: write('o'),
    setTextStyles: write('g'),
    setBorder: write('BBBBBB', 'BBBBBBSO'),
    clear: write(),
    clearContent: write(),
    clearFormat: write(),
    copyTo: write('o'),
    createFilter: write(),
    getFilter: read(),
  });

  constructor(
    readonly sheet: SheetService,
    readonly area: Area,
  ) {}

  getSheet(): SheetService {
    return this.sheet;
  }

  getRow(): number {
    return this.area.row + 1;
  }

  getColumn(): number {
    return this.area.column + 1;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns;
  }

  getHeight(): number {
    return this.area.rows;
  }

  getWidth(): number {
    return this.area.columns;
  }

  getA1Notation(): string {
    return a1OfArea(this.area);
  }

  getGridId(): number {
    return this.sheet.getSheetId();
  }

  offset(rows: number, columns: number, numRows = this.area.rows, numColumns = this.area.columns): RangeService {
    return this.sheet.getRange(this.getRow() + rows, this.getColumn() + columns, numRows, numColumns);
  }

  getCell(row: number, column: number): RangeService {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw new ServiceError('Cell reference out of range');
    }
    return this.sheet.getRange(this.area.row + row, this.area.column + column);
  }

  activate(): this {
    this.sheet.select(this.area);
    return this;
  }

  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }

  getValues(): unknown[][] {
    const zone = this.sheet.document.workbook.timeZone;
    return this.map((cell) => valueForScript(cell, zone));
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return this.map(displayValue);
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    return this.map((cell) => cell?.formula ?? '');
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  getNumberFormats(): string[][] {
    return this.map((cell) => cell?.format?.numberFormat ?? 'General');
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '';
  }

  getBackgrounds(): string[][] {
    return this.map((cell) => cell?.format?.fill ?? '#ffffff');
  }

  getFontWeight(): string {
    return this.getFontWeights()[0]?.[0] ?? '';
  }

  getFontWeights(): string[][] {
    return this.map((cell) => (cell?.format?.bold ? 'bold' : 'normal'));
  }

  getFontFamily(): string {
    return this.getFontFamilies()[0]?.[0] ?? '';
  }

  getFontFamilies(): string[][] {
    return this.map((cell) => cell?.format?.fontName ?? 'Arial');
  }

  getFontSizes(): number[][] {
    return this.map((cell) => cell?.format?.fontSize ?? 10);
  }

  getWraps(): boolean[][] {
    return this.map((cell) => cell?.format?.wrap ?? false);
  }

  isBlank(): boolean {
    return this.map((cell) => (cell?.value ?? null) === null && cell?.formula === undefined)
      .flat()
      .every(Boolean);
  }

  setValue(value: unknown): this {
    return this.setEntries(() => value);
  }

  setValues(values: Grid): this {
    return this.setEntries(this.at(values));
  }

  setFormula(formula: string): this {
    return this.setEntries(() => formulaText(formula));
  }

  setFormulas(formulas: Grid): this {
    const at = this.at(formulas);
    return this.setEntries((row, column) => formulaText(at(row, column)));
  }

  setRichTextValue(value: RichTextValue): this {
    return this.setTexts(() => value);
  }

  setRichTextValues(values: Grid): this {
    return this.setTexts(this.at(values));
  }

  setNumberFormat(value: string): this {
    return this.setFormat('numberFormat', format.numberFormat, () => value);
  }

  setNumberFormats(values: Grid): this {
    return this.setFormat('numberFormat', format.numberFormat, this.at(values));
  }

  setBackground(value: string | null): this {
    return this.setFormat('fill', format.color, () => value);
  }

  setBackgrounds(values: Grid): this {
    return this.setFormat('fill', format.color, this.at(values));
  }

  setFontColor(value: string | null): this {
    return this.setFormat('color', format.color, () => value);
  }

  setFontColors(values: Grid): this {
    return this.setFormat('color', format.color, this.at(values));
  }

  setFontWeight(value: string | null): this {
    return this.setFormat('bold', format.weight, () => value);
  }

  setFontWeights(values: Grid): this {
    return this.setFormat('bold', format.weight, this.at(values));
  }

  setFontStyle(value: string | null): this {
    return this.setFormat('italic', format.slant, () => value);
  }

  setFontStyles(values: Grid): this {
    return this.setFormat('italic', format.slant, this.at(values));
  }

  setFontSize(value: number): this {
    return this.setFormat('fontSize', format.fontSize, () => value);
  }

  setFontSizes(values: Grid): this {
    return this.setFormat('fontSize', format.fontSize, this.at(values));
  }

  setFontFamily(value: string | null): this {
    return this.setFormat('fontName', format.fontFamily, () => value);
  }

  setFontFamilies(values: Grid): this {
    return this.setFormat('fontName', format.fontFamily, this.at(values));
  }

  setHorizontalAlignment(value: string | null): this {
    return this.setFormat('horizontal', format.horizontal, () => value);
  }

  setHorizontalAlignments(values: Grid): this {
    return this.setFormat('horizontal', format.horizontal, this.at(values));
  }

  setVerticalAlignment(value: string | null): this {
    return this.setFormat('vertical', format.vertical, () => value);
  }

  setVerticalAlignments(values: Grid): this {
    return this.setFormat('vertical', format.vertical, this.at(values));
  }

  setWrap(value: boolean): this {
    return this.setFormat('wrap', format.wrap, () => value);
  }

  setWraps(values: Grid): this {
    return this.setFormat('wrap', format.wrap, this.at(values));
  }

  setWrapStrategy(value: EnumValue): this {
    return this.setFormat('wrap', format.wrapStrategy, () => value);
  }

  setWrapStrategies(values: Grid): this {
    return this.setFormat('wrap', format.wrapStrategy, this.at(values));
  }

  setTextStyle(style: TextStyle): this {
    return this.mergeFormat(() => style.format);
  }

  setTextStyles(styles: Grid): this {
    const at = this.at(styles);
    return this.mergeFormat((row, column) => (at(row, column) as TextStyle | null)?.format ?? {});
  }

  setBorder(
    top: boolean | null,
    _left: boolean | null,
    bottom: boolean | null,
    _right: boolean | null,
    _vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const line = format.borderLine(color, style);
    const drawn = (side: boolean | null) => (side === null ? {} : side ? { line } : { line: undefined });
    const last = this.area.rows - 1;
    const sideAt = (isEdge: boolean, edge: boolean | null) => drawn(isEdge ? edge : horizontal);
    return this.mergeFormat((row) => {
      const above = sideAt(row === 0, top);
      const below = sideAt(row === last, bottom);
      return {
        ...('line' in above ? { borderTop: above.line } : {}),
        ...('line' in below ? { borderBottom: below.line } : {}),
      };
    });
  }

  clear(): this {
    return this.clearContent().clearFormat();
  }

  clearContent(): this {
    return this.setEntries(() => null);
  }

  clearFormat(): this {
    return this.edit((cell) => delete cell.format);
  }

  /**
   * Pastes these cells there with their formats, from the top left cell of the destination on and over all of it when
   * that is a multiple. Widths, heights and pictures stay behind; so does the filter.
   */
  copyTo(destination: RangeService): void {
    this.sheet.checkInside(this.area);
    const { area, sheet } = destination;
    const fits = area.rows % this.area.rows === 0 && area.columns % this.area.columns === 0;
    const target = fits ? area : { ...this.area, row: area.row, column: area.column };
    sheet.checkEditable();
    sheet.checkInside(target);
    copyCells({ sheet: this.sheet.model, area: this.area }, sheet.model, target, 'All');
    sheet.document.touch(sheet.model, target);
  }

  createFilter(): Filter {
    const { model, document } = this.sheet;
    this.sheet.checkEditable();
    if (model.filter) {
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    }
    model.filter = this.area;
    document.touch(model);
    return new Filter(this.sheet);
  }

  getFilter(): Filter | null {
    return this.sheet.getFilter();
  }

  private map<T>(view: (cell: Cell | undefined) => T): T[][] {
    this.sheet.checkInside(this.area);
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => view(this.sheet.model.cell(row + r, column + c))),
    );
  }

  /** A look-up into a block of the same size; Google refuses every other block. */
  private at(grid: Grid): (row: number, column: number) => unknown {
    const { rows, columns } = this.area;
    if (grid.length !== rows) throw wrongSize('rows', grid.length, rows);
    for (const row of grid) if (row.length !== columns) throw wrongSize('columns', row.length, columns);
    return (row, column) => grid[row]?.[column];
  }

  private setEntries(valueAt: (row: number, column: number) => unknown): this {
    const { document } = this.sheet;
    const { model } = this.sheet;
    // Everything is read before anything is written: a refused entry leaves the cells as they were.
    const entries = Array.from({ length: this.area.rows }, (_, row) =>
      Array.from({ length: this.area.columns }, (_unused, column) => {
        const cell = model.cell(this.area.row + row, this.area.column + column);
        return entryFromScript(valueAt(row, column), document.inputRules(cell?.format?.numberFormat));
      }),
    );
    return this.edit((cell, row, column) => {
      const entry = entries[row]?.[column];
      cell.value = entry?.value ?? null;
      delete cell.formula;
      if (entry?.formula !== undefined) cell.formula = entry.formula;
      if (entry?.numberFormat !== undefined) cell.format = { ...cell.format, numberFormat: entry.numberFormat };
    });
  }

  private setTexts(valueAt: (row: number, column: number) => unknown): this {
    const values = Array.from({ length: this.area.rows }, (_, row) =>
      Array.from({ length: this.area.columns }, (_unused, column) => {
        const value = valueAt(row, column);
        if (!(value instanceof RichTextValue)) throw new ServiceError('Cannot convert Array to RichTextValue[][].');
        checkLength(value.text);
        return value;
      }),
    );
    return this.edit((cell, row, column) => {
      const value = values[row]?.[column];
      cell.value = value === undefined || value.text === '' ? null : value.text;
      delete cell.formula;
      if (value && Object.keys(value.style.format).length > 0) cell.format = { ...cell.format, ...value.style.format };
    });
  }

  private setFormat<K extends keyof CellFormat>(
    key: K,
    convert: (value: unknown) => CellFormat[K],
    valueAt: (row: number, column: number) => unknown,
  ): this {
    const known = new Map<unknown, FormatChange>();
    return this.mergeFormat((row, column) => {
      const value = valueAt(row, column);
      let change = known.get(value);
      if (!change) known.set(value, (change = { [key]: convert(value) }));
      return change;
    });
  }

  /** Puts changes over the formats that are there; `undefined` clears. Cells that end up alike share one format. */
  private mergeFormat(changeAt: (row: number, column: number) => FormatChange): this {
    const { rows, columns } = this.area;
    const changes = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, c) => changeAt(row, c)),
    );
    const merged = new Map<FormatChange, Map<CellFormat | undefined, CellFormat>>();
    return this.edit((cell, row, column) => {
      const change = changes[row]?.[column] ?? {};
      let byFormat = merged.get(change);
      if (!byFormat) merged.set(change, (byFormat = new Map()));
      let result = byFormat.get(cell.format);
      if (!result) byFormat.set(cell.format, (result = withChange(cell.format, change)));
      cell.format = result;
    });
  }

  private edit(change: (cell: Cell, row: number, column: number) => void): this {
    const { model, document } = this.sheet;
    this.sheet.checkEditable();
    this.sheet.checkInside(this.area);
    for (let row = 0; row < this.area.rows; row += 1) {
      for (let column = 0; column < this.area.columns; column += 1) {
        change(model.touch(this.area.row + row, this.area.column + column), row, column);
      }
    }
    document.touch(model, this.area);
    return this;
  }
}

type FormatChange = { readonly [K in keyof CellFormat]?: CellFormat[K] | undefined };

function withChange(before: CellFormat | undefined, change: FormatChange): CellFormat {
  const entries = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as CellFormat;
}

function formulaText(value: unknown): string | null {
  const text = String(value);
  if (text === '') return null;
  return text.startsWith('=') ? text : `=${text}`;
}

function wrongSize(side: 'rows' | 'columns', data: number, range: number): ServiceError {
  return new ServiceError(
    `The number of ${side} in the data does not match the number of ${side} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}
