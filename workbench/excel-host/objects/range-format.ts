import type { Area, CellFormat, Sheet } from '../../workbook/model';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../workbook/model';
import { ApiObject, getProperty, setProperty, upper } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { changeFormat, eachCell, formatAt } from '../sheet-extras';
import { RangeBorderCollection } from './range-borders';
import { colorText } from '../color';

/** Excel measures columns and rows in points, the workbook model in pixels. */
export const PIXELS_PER_POINT = 4 / 3;

const MAX_ROW_HEIGHT_POINTS = 409.5;
const MAX_COLUMN_WIDTH_POINTS = 1_342;

const HORIZONTAL: Readonly<Record<string, CellFormat['horizontal'] | undefined>> = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'center',
  Right: 'right',
  Fill: 'left',
  Justify: 'left',
  Distributed: 'left',
};

const VERTICAL: Readonly<Record<string, CellFormat['vertical'] | undefined>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'top',
  Distributed: 'middle',
};

/** The areas that a format object speaks for, and how to read and change them together. */
export class FormatTarget {
  readonly host: HostContext;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];

  constructor(host: HostContext, sheet: Sheet, areas: readonly Area[]) {
    this.host = host;
    this.sheet = sheet;
    this.areas = areas;
  }

  change(change: (format: CellFormat) => CellFormat): void {
    this.host.editable(this.sheet);
    for (const area of this.areas) {
      changeFormat(this.sheet, area, change);
      this.host.touchedCells(this.sheet, area);
    }
  }

  set<K extends keyof CellFormat>(key: K, value: CellFormat[K] | undefined): void {
    this.change((format) => {
      const next: CellFormat = { ...format };
      if (value === undefined) delete (next as { [P in keyof CellFormat]?: unknown })[key];
      else (next as { [P in K]?: CellFormat[K] })[key] = value;
      return next;
    });
  }

  /** What all cells have in common, or null where they differ. */
  common<T>(read: (format: CellFormat) => T): T | null {
    const first = this.areas[0];
    if (!first) return null;
    const value = read(formatAt(this.sheet, first.row, first.column));
    const corner = this.areas.every(
      (area) => read(formatAt(this.sheet, area.row + area.rows - 1, area.column + area.columns - 1)) === value,
    );
    if (!corner) return null;
    let same = true;
    for (const area of this.areas) {
      eachCell(this.sheet, area, (cell) => {
        same &&= read(cell.format ?? {}) === value;
      });
    }
    return same ? value : null;
  }
}

export class RangeFormat extends ApiObject {
  override readonly typeName = 'RangeFormat';
  private readonly target: FormatTarget;

  constructor(host: HostContext, sheet: Sheet, areas: readonly Area[]) {
    super();
    this.target = new FormatTarget(host, sheet, areas);
  }

  get Font(): RangeFont {
    return new RangeFont(this.target);
  }

  get Fill(): RangeFill {
    return new RangeFill(this.target);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.target);
  }

  get HorizontalAlignment(): string | null {
    return this.target.common((format) => upper(format.horizontal ?? 'general'));
  }

  set HorizontalAlignment(value: string) {
    if (!(value in HORIZONTAL)) throw invalidArgument();
    this.target.set('horizontal', HORIZONTAL[value]);
  }

  get VerticalAlignment(): string | null {
    const names = { top: 'Top', middle: 'Center', bottom: 'Bottom' };
    return this.target.common((format) => names[format.vertical ?? 'bottom']);
  }

  set VerticalAlignment(value: string) {
    if (!(value in VERTICAL)) throw invalidArgument();
    this.target.set('vertical', VERTICAL[value]);
  }

  get WrapText(): boolean | null {
    return this.target.common((format) => format.wrap ?? false);
  }

  set WrapText(value: boolean) {
    this.target.set('wrap', value ? true : undefined);
  }

  /** The workbook model knows no indents: an indent is accepted, as Excel does, and reads as none. */
  get IndentLevel(): number {
    return 0;
  }

  set IndentLevel(level: number) {
    if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument();
    this.target.host.editable(this.target.sheet);
  }

  get ColumnWidth(): number | null {
    return this.size('columns', DEFAULT_COLUMN_WIDTH);
  }

  set ColumnWidth(points: number) {
    if (typeof points !== 'number' || points < 0 || points > MAX_COLUMN_WIDTH_POINTS) throw invalidArgument();
    this.resize('columns', points);
  }

  get RowHeight(): number | null {
    return this.size('rows', DEFAULT_ROW_HEIGHT);
  }

  set RowHeight(points: number) {
    if (typeof points !== 'number' || points < 0 || points > MAX_ROW_HEIGHT_POINTS) throw invalidArgument();
    this.resize('rows', points);
  }

  /** As wide as the longest text needs, by a rough measure of seven pixels a letter. */
  AutofitColumns(): void {
    const { sheet, host, areas } = this.target;
    host.editable(sheet);
    for (const area of areas) {
      const letters = new Map<number, number>();
      eachCell(sheet, { ...area, row: 0, rows: sheet.cells.length }, (cell, _row, column) => {
        const length = cell.value === null || typeof cell.value === 'object' ? 0 : String(cell.value).length;
        letters.set(column, Math.max(letters.get(column) ?? 0, length));
      });
      for (const [column, length] of letters)
        sheet.columnWidths.set(column, Math.max(20, Math.min(600, length * 7 + 12)));
    }
    host.touchedSheet(sheet);
  }

  AutofitRows(): void {
    const { sheet, host, areas } = this.target;
    host.editable(sheet);
    for (const area of areas) {
      for (const row of [...sheet.rowHeights.keys()]) {
        if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
      }
    }
    host.touchedSheet(sheet);
  }

  private size(axis: 'rows' | 'columns', standard: number): number | null {
    const { sheet, areas } = this.target;
    const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
    const seen = new Set<number>();
    for (const area of areas) {
      const start = axis === 'rows' ? area.row : area.column;
      for (let index = start; index < start + area[axis] && seen.size < 2; index += 1)
        seen.add(sizes.get(index) ?? standard);
    }
    const [only, other] = [...seen];
    return only === undefined || other !== undefined ? null : only / PIXELS_PER_POINT;
  }

  private resize(axis: 'rows' | 'columns', points: number): void {
    const { sheet, host, areas } = this.target;
    host.editable(sheet);
    const sizes = axis === 'rows' ? sheet.rowHeights : sheet.columnWidths;
    const pixels = Math.round(points * PIXELS_PER_POINT);
    for (const area of areas) {
      const start = axis === 'rows' ? area.row : area.column;
      for (let index = start; index < start + area[axis]; index += 1) sizes.set(index, pixels);
    }
    host.touchedSheet(sheet);
  }
}

export class RangeFont extends ApiObject {
  override readonly typeName = 'RangeFont';
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  get Name(): string | null {
    return this.target.common((format) => format.fontName ?? 'Calibri');
  }

  set Name(value: string) {
    this.target.set('fontName', value);
  }

  get Size(): number | null {
    return this.target.common((format) => format.fontSize ?? 11);
  }

  set Size(value: number) {
    if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument();
    this.target.set('fontSize', value);
  }

  get Bold(): boolean | null {
    return this.target.common((format) => format.bold ?? false);
  }

  set Bold(value: boolean) {
    this.target.set('bold', value ? true : undefined);
  }

  get Italic(): boolean | null {
    return this.target.common((format) => format.italic ?? false);
  }

  set Italic(value: boolean) {
    this.target.set('italic', value ? true : undefined);
  }

  get Color(): string | null {
    return this.target.common((format) => format.color ?? '#000000');
  }

  set Color(value: string) {
    this.target.set('color', colorText(value));
  }
}

export class RangeFill extends ApiObject {
  override readonly typeName = 'RangeFill';
  private readonly target: FormatTarget;

  constructor(target: FormatTarget) {
    super();
    this.target = target;
  }

  get Color(): string | null {
    return this.target.common((format) => format.fill ?? '#FFFFFF');
  }

  set Color(value: string) {
    this.target.set('fill', value === '' ? undefined : colorText(value));
  }

  Clear(): void {
    this.target.set('fill', undefined);
  }
}

/** Sets { font: { bold: true }, columnWidth: 40 … } member by member, as setCellProperties takes it. */
export function applyFormatObject(format: ApiObject, wanted: object): void {
  for (const [name, value] of Object.entries(wanted)) {
    const isGroup = typeof value === 'object' && value !== null;
    if (!isGroup) {
      setProperty(format, upper(name), value);
      continue;
    }
    const part = getProperty(format, upper(name));
    if (part instanceof RangeBorderCollection) part.apply(value as object);
    else applyFormatObject(part as ApiObject, value as object);
  }
}
