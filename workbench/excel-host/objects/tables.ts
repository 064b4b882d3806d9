import type { Area, Sheet, Table as TableModel } from '../../workbook/model';
import { intersection } from '../address';
import { ApiCollection, ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../errors';
import { isWide, tableExtras, touchCell } from '../sheet-extras';
import { AutoFilter } from './auto-filter';
import { Range } from './range';
import { Worksheet, rangeOf } from './worksheet';

const SWITCHES = {
  ShowHeaders: true,
  ShowTotals: false,
  ShowBandedRows: true,
  ShowBandedColumns: false,
  ShowFilterButton: true,
  HighlightFirstColumn: false,
  HighlightLastColumn: false,
} as const;

export class Table extends ApiObject {
  override readonly typeName = 'Table';
  private readonly host: HostContext;
  private readonly sheet: Sheet;
  private readonly table: TableModel;

  constructor(host: HostContext, sheet: Sheet, table: TableModel) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.table = table;
  }

  override get key(): string {
    return this.table.id;
  }

  get Id(): string {
    return this.table.id;
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(name: string) {
    this.host.editable(this.sheet);
    checkTableName(this.host, name, this.table);
    this.table.name = name;
    this.host.touchedSheet(this.sheet);
  }

  get Style(): string {
    return tableExtras(this.table).style;
  }

  set Style(style: string) {
    this.host.editable(this.sheet);
    if (typeof style !== 'string') throw invalidArgument();
    tableExtras(this.table).style = style;
    this.host.touchedSheet(this.sheet);
  }

  get ShowHeaders(): boolean {
    return this.isOn('ShowHeaders');
  }

  set ShowHeaders(on: boolean) {
    this.turn('ShowHeaders', on);
  }

  get ShowTotals(): boolean {
    return this.isOn('ShowTotals');
  }

  set ShowTotals(on: boolean) {
    this.turn('ShowTotals', on);
  }

  get ShowBandedRows(): boolean {
    return this.isOn('ShowBandedRows');
  }

  set ShowBandedRows(on: boolean) {
    this.turn('ShowBandedRows', on);
  }

  get ShowBandedColumns(): boolean {
    return this.isOn('ShowBandedColumns');
  }

  set ShowBandedColumns(on: boolean) {
    this.turn('ShowBandedColumns', on);
  }

  get ShowFilterButton(): boolean {
    return this.isOn('ShowFilterButton');
  }

  set ShowFilterButton(on: boolean) {
    this.turn('ShowFilterButton', on);
  }

  get HighlightFirstColumn(): boolean {
    return this.isOn('HighlightFirstColumn');
  }

  set HighlightFirstColumn(on: boolean) {
    this.turn('HighlightFirstColumn', on);
  }

  get HighlightLastColumn(): boolean {
    return this.isOn('HighlightLastColumn');
  }

  set HighlightLastColumn(on: boolean) {
    this.turn('HighlightLastColumn', on);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheet);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.host, this.sheet);
  }

  GetRange(): Range {
    return new Range(this.host, this.sheet, this.table.area);
  }

  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }

  GetDataBodyRange(): Range {
    const { area } = this.table;
    return new Range(this.host, this.sheet, { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) });
  }

  Resize(given: unknown): void {
    this.host.editable(this.sheet);
    const { area } = rangeOf(this.host, given, this.sheet);
    if (area.row !== this.table.area.row) throw invalidArgument('The header row must stay where it is.');
    if (!intersection(area, this.table.area)) throw invalidArgument('The new range must overlap the table.');
    checkRoom(this.sheet, area, this.table);
    nameHeaders(this.sheet, area);
    this.table.area = area;
    this.host.touchedSheet(this.sheet);
  }

  /** Filters of tables are not kept: nothing is hidden. */
  ClearFilters(): void {
    this.host.editable(this.sheet);
  }

  ConvertToRange(): Range {
    const range = this.GetRange();
    this.remove();
    return range;
  }

  /** A table goes with its cells. */
  Delete(): void {
    this.GetRange().Clear('All');
    this.remove();
  }

  private remove(): void {
    this.host.editable(this.sheet);
    const index = this.sheet.tables.indexOf(this.table);
    if (index < 0) throw itemNotFound();
    this.sheet.tables.splice(index, 1);
    this.host.touchedSheet(this.sheet);
  }

  private isOn(name: keyof typeof SWITCHES): boolean {
    return tableExtras(this.table).switches.get(name) ?? SWITCHES[name];
  }

  private turn(name: keyof typeof SWITCHES, on: boolean): void {
    this.host.editable(this.sheet);
    tableExtras(this.table).switches.set(name, on);
    this.host.touchedSheet(this.sheet);
  }
}

/** The tables of the workbook, of one sheet, or of one area of a sheet. */
export class TableCollection extends ApiCollection<Table> {
  override readonly typeName = 'TableCollection';
  private readonly host: HostContext;
  private readonly sheet: Sheet | null;
  private readonly area: Area | null;

  constructor(host: HostContext, sheet: Sheet | null, area: Area | null = null) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.area = area;
  }

  override list(): readonly Table[] {
    const sheets = this.sheet ? [this.sheet] : this.host.workbook.sheets;
    return sheets.flatMap((sheet) =>
      sheet.tables
        .filter((table) => !this.area || intersection(table.area, this.area))
        .map((table) => new Table(this.host, sheet, table)),
    );
  }

  override find(key: unknown): Table | undefined {
    const wanted = String(key).toLowerCase();
    return this.list().find((table) => table.Id === key || table.Name.toLowerCase() === wanted);
  }

  GetFirst(): Table {
    return this.GetItemAt(0);
  }

  /** Excel makes every header a text of its own: blanks become "Column1", repeats get a number. */
  Add(address: unknown, hasHeaders: unknown): Table {
    const { host } = this;
    const { sheet, area } = rangeOf(host, address, this.sheet);
    host.editable(sheet);
    if (isWide(area)) throw invalidArgument();
    checkRoom(sheet, area, null);
    if (hasHeaders !== true) throw invalidArgument('A table without a header row would move the cells below it.');
    nameHeaders(sheet, area);
    const table: TableModel = { id: `{table-${host.newId()}}`, name: nextTableName(host), area };
    sheet.tables.push(table);
    host.touchedSheet(sheet);
    return new Table(host, sheet, table);
  }
}

function nameHeaders(sheet: Sheet, area: Area): void {
  const taken = new Set<string>();
  for (let column = 0; column < area.columns; column += 1) {
    const cell = touchCell(sheet, area.row, area.column + column);
    const { value } = cell;
    const text = value === null ? `Column${column + 1}` : typeof value === 'object' ? value.error : String(value);
    let name = text;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${text}${number}`;
    taken.add(name.toLowerCase());
    cell.value = name;
    delete cell.formula;
  }
}

function checkRoom(sheet: Sheet, area: Area, own: TableModel | null): void {
  const overlaps = sheet.tables.some((table) => table !== own && intersection(table.area, area));
  if (overlaps) throw invalidArgument('A table cannot overlap another table.');
}

function allTables(host: HostContext): readonly TableModel[] {
  return host.workbook.sheets.flatMap((sheet) => sheet.tables);
}

function nextTableName(host: HostContext): string {
  const taken = new Set(allTables(host).map((table) => table.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  return `Table${number}`;
}

/** A letter, "_" or "\" first, then letters, digits, "." and "_"; not like a cell; free in the workbook. */
function checkTableName(host: HostContext, name: unknown, own: TableModel): void {
  if (typeof name !== 'string' || !isDefinedName(name)) throw invalidArgument();
  const wanted = name.toLowerCase();
  const isTaken = allTables(host).some((table) => table !== own && table.name.toLowerCase() === wanted);
  const isName = host.names.some((defined) => defined.name.toLowerCase() === wanted);
  if (isTaken || isName) throw itemAlreadyExists();
}

/** Whether a text may name a table or a place. */
export function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) return false;
  const looksLikeCell = /^\$?[A-Z]{1,3}\$?\d+$/i.test(name) || /^R\d*C\d*$/i.test(name) || /^[RC]$/i.test(name);
  return !looksLikeCell;
}
