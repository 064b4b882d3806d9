import type { Area, CellValue, Sheet } from '../../workbook/model';
import { areaText, boundingArea, insideGrid, intersection, parseArea, quoteSheet, splitSheet } from '../address';
import { ApiObject, NullObject } from '../api-object';
import type { HostContext } from '../context';
import {
  apiNotFound,
  invalidArgument,
  invalidOperation,
  itemNotFound,
  responseTooLarge,
  tooManyCells,
} from '../errors';
import { copyCells, type CopyType } from '../../workbook/copy-cells';
import { displayValue } from '../../sheets-host/display-value';
import { checkCellText, writeCell } from '../write-cell';
import { changeFormat, eachCell, formatAt, isWide, usedArea } from '../sheet-extras';
import { RangeFormat, applyFormatObject } from './range-format';
import { TableCollection } from './tables';
import { Worksheet, rangeOf } from './worksheet';

const READ_LIMIT = 5_000_000;
const OPERATION_LIMIT = 33_554_000;

type Grid = readonly (readonly unknown[])[];

export class Range extends ApiObject {
  override readonly typeName = 'Range';
  readonly host: HostContext;
  readonly sheet: Sheet;
  readonly area: Area;

  constructor(host: HostContext, sheet: Sheet, area: Area) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.area = insideGrid(area);
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${areaText(this.area)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rows;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2_147_483_647 ? -1 : count; // so says Excel of what its counter cannot hold
  }

  get IsEntireColumn(): boolean {
    return this.area.rows === this.wholeColumn().rows;
  }

  get IsEntireRow(): boolean {
    return this.area.columns === this.wholeRow().columns;
  }

  get Values(): unknown[][] | null {
    return this.grid((row, column) => shown(this.sheet.cell(row, column)?.value ?? null));
  }

  set Values(values: unknown) {
    this.write(values);
  }

  get Formulas(): unknown[][] | null {
    return this.grid((row, column) => {
      const cell = this.sheet.cell(row, column);
      return cell?.formula ?? shown(cell?.value ?? null);
    });
  }

  set Formulas(values: unknown) {
    this.write(values);
  }

  get NumberFormat(): unknown[][] | null {
    return this.grid((row, column) => formatAt(this.sheet, row, column).numberFormat ?? 'General');
  }

  set NumberFormat(formats: unknown) {
    this.host.editable(this.sheet);
    if (!Array.isArray(formats)) {
      if (typeof formats !== 'string') throw invalidArgument();
      changeFormat(this.sheet, this.area, (format) => withNumberFormat(format, formats));
    } else {
      this.eachOf(formats as Grid, (row, column, wanted) => {
        if (wanted === null) return;
        if (typeof wanted !== 'string') throw invalidArgument();
        const area = { row, column, rows: 1, columns: 1 };
        changeFormat(this.sheet, area, (format) => withNumberFormat(format, wanted));
      });
    }
    this.host.touchedCells(this.sheet, this.area);
  }

  get ValueTypes(): unknown[][] | null {
    return this.grid((row, column) => typeOf(this.sheet.cell(row, column)?.value ?? null));
  }

  /** What the cells show; the stand-in's columns are never too narrow for it. */
  get Text(): string[][] | null {
    return this.grid((row, column) => displayValue(this.sheet.cell(row, column))) as string[][] | null;
  }

  get HasSpill(): boolean {
    return false;
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, [this.area]);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheet);
  }

  GetTables(): TableCollection {
    return new TableCollection(this.host, this.sheet, this.area);
  }

  GetCell(row: number, column: number): Range {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  GetRow(row: number): Range {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  GetColumn(column: number): Range {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  GetLastCell(): Range {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }

  GetLastRow(): Range {
    return this.GetRow(this.area.rows - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.area.columns - 1);
  }

  GetEntireRow(): Range {
    return this.at(this.wholeRow());
  }

  GetEntireColumn(): Range {
    return this.at(this.wholeColumn());
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  GetResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows, columns });
  }

  GetRowsBelow(count: number | null): Range {
    return this.at({ ...this.area, row: this.area.row + this.area.rows, rows: count ?? 1 });
  }

  GetRowsAbove(count: number | null): Range {
    return this.at({ ...this.area, row: this.area.row - (count ?? 1), rows: count ?? 1 });
  }

  GetIntersection(other: unknown): Range {
    const common = this.common(other);
    if (!common) throw itemNotFound();
    return common;
  }

  GetIntersectionOrNullObject(other: unknown): ApiObject {
    return this.common(other) ?? new NullObject();
  }

  GetBoundingRect(other: unknown): Range {
    return this.at(boundingArea(this.area, this.areaOf(other)));
  }

  GetUsedRange(valuesOnly: boolean | null): Range {
    const area = usedArea(this.sheet, this.area, valuesOnly === true);
    if (!area) throw itemNotFound();
    return this.at(area);
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): ApiObject {
    const area = usedArea(this.sheet, this.area, valuesOnly === true);
    return area ? this.at(area) : new NullObject();
  }

  /** The block around this cell that blank rows and columns bound. */
  GetSurroundingRegion(): Range {
    let area: Area = this.area;
    for (;;) {
      const wider = boundingArea(
        { row: Math.max(0, area.row - 1), column: Math.max(0, area.column - 1), rows: 1, columns: 1 },
        { row: area.row + area.rows, column: area.column + area.columns, rows: 1, columns: 1 },
      );
      const used = usedArea(this.sheet, wider, true);
      const next = used ? boundingArea(area, used) : area;
      if (next.rows === area.rows && next.columns === area.columns) return this.at(area);
      area = next;
    }
  }

  Select(): void {
    const { workbook } = this.host;
    this.host.present(this.sheet);
    if (!this.sheet.visible) throw invalidOperation('A hidden sheet has no selection.');
    this.sheet.selection = this.area;
    if (workbook.activeSheetId !== this.sheet.id) workbook.activate(this.sheet.id);
    workbook.changed({ kind: 'selection', sheetId: this.sheet.id });
  }

  Clear(applyTo: unknown): void {
    const what = applyTo ?? 'All';
    if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(String(what)))
      throw invalidArgument();
    this.host.editable(this.sheet);
    if (what === 'All' || what === 'Contents') {
      eachCell(this.sheet, this.area, (cell) => {
        cell.value = null;
        delete cell.formula;
      });
    }
    if (what === 'All' || what === 'Formats') {
      eachCell(this.sheet, this.area, (cell) => {
        delete cell.format;
      });
    }
    this.host.touchedCells(this.sheet, this.area);
  }

  /**
   * Pastes a range here: from the top left cell of this one on, and over all of it when it is a multiple of the copied
   * one ("Cut, copy, and paste ranges"). Widths, heights and pictures stay behind. Neither blanks that are skipped nor
   * turning are imitated.
   */
  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const what = copyType ?? 'All';
    if (!['All', 'Formulas', 'Values', 'Formats'].includes(String(what))) throw invalidArgument();
    if (skipBlanks === true || transpose === true) throw apiNotFound('Range.copyFrom with skipBlanks or transpose');
    this.host.editable(this.sheet);
    const from = rangeOf(this.host, source, this.sheet);
    this.host.present(from.sheet);
    if (isWide(from.area) || isWide(this.area)) throw invalidArgument('The range is unbounded.');
    const fits = this.area.rows % from.area.rows === 0 && this.area.columns % from.area.columns === 0;
    const area = fits ? this.area : { ...from.area, row: this.area.row, column: this.area.column };
    const target = insideGrid(area);
    if (target.rows * target.columns > OPERATION_LIMIT) throw tooManyCells();
    copyCells(from, this.sheet, target, what as CopyType);
    this.host.touchedCells(this.sheet, target);
  }

  /** The workbook calculates by itself whenever a cell changes. */
  Calculate(): void {
    this.host.touchedCells(this.sheet, this.area);
  }

  SetCellProperties(properties: unknown): void {
    this.host.editable(this.sheet);
    this.eachOf(properties as Grid, (row, column, wanted) => {
      const format = (wanted as { format?: object } | null)?.format;
      if (!format) return;
      applyFormatObject(new RangeFormat(this.host, this.sheet, [{ row, column, rows: 1, columns: 1 }]), format);
    });
  }

  SetRowProperties(properties: readonly { format?: { rowHeight?: number } }[]): void {
    if (properties.length !== this.area.rows) throw invalidArgument();
    properties.forEach((row, index) => applyFormatObject(this.GetRow(index).Format, row.format ?? {}));
  }

  SetColumnProperties(properties: readonly { format?: { columnWidth?: number } }[]): void {
    if (properties.length !== this.area.columns) throw invalidArgument();
    properties.forEach((column, index) => applyFormatObject(this.GetColumn(index).Format, column.format ?? {}));
  }

  /** office.js cuts arrays of more than 1,500 cells into several actions and has the size of the whole checked first. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize();
  }

  private write(values: unknown): void {
    this.host.editable(this.sheet);
    if (isWide(this.area)) throw invalidArgument('The range is unbounded.');
    if (this.area.rows * this.area.columns > OPERATION_LIMIT) throw tooManyCells();
    const { thisYear } = this.host;
    if (Array.isArray(values)) {
      this.eachOf(values as Grid, (_row, _column, value) => checkCellText(value));
      this.eachOf(values as Grid, (row, column, value) => writeCell(this.sheet, row, column, value, thisYear));
    } else {
      checkCellText(values);
      for (let row = this.area.row; row < this.area.row + this.area.rows; row += 1) {
        for (let column = this.area.column; column < this.area.column + this.area.columns; column += 1) {
          writeCell(this.sheet, row, column, values, thisYear);
        }
      }
    }
    this.host.touchedCells(this.sheet, this.area);
  }

  /** Excel wants an array of exactly the range's rows and columns. */
  private eachOf(grid: Grid, visit: (row: number, column: number, value: unknown) => void): void {
    const { row, column, rows, columns } = this.area;
    const fits =
      Array.isArray(grid) &&
      grid.length === rows &&
      grid.every((line: unknown) => Array.isArray(line) && line.length === columns);
    if (!fits) throw wrongSize();
    grid.forEach((line: readonly unknown[], r: number) => {
      line.forEach((value, c) => visit(row + r, column + c, value));
    });
  }

  /** Null for whole rows and columns, as Excel answers for unbounded ranges. */
  private grid(read: (row: number, column: number) => unknown): unknown[][] | null {
    this.host.present(this.sheet);
    const { row, column, rows, columns } = this.area;
    if (isWide(this.area)) return null;
    if (rows * columns > READ_LIMIT) throw responseTooLarge();
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => read(row + r, column + c)),
    );
  }

  private at(area: Area): Range {
    return new Range(this.host, this.sheet, area);
  }

  private wholeRow(): Area {
    return { ...parseArea('1:1'), row: this.area.row, rows: this.area.rows };
  }

  private wholeColumn(): Area {
    return { ...parseArea('A:A'), column: this.area.column, columns: this.area.columns };
  }

  private areaOf(other: unknown): Area {
    if (other instanceof Range) return other.area;
    if (typeof other !== 'string') throw invalidArgument();
    return parseArea(splitSheet(other).rest);
  }

  private common(other: unknown): Range | null {
    const area = intersection(this.area, this.areaOf(other));
    return area ? this.at(area) : null;
  }
}

const wrongSize = (): Error =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

function withNumberFormat(format: object, numberFormat: string): object {
  return { ...format, numberFormat };
}

function shown(value: CellValue): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}
