import type { Area, Sheet } from '../../workbook/model';
import { insideGrid, parseAddress, splitSheet, quoteSheet, areaText } from '../address';
import { ApiCollection, ApiObject, NullObject } from '../api-object';
import { colorText } from '../color';
import type { HostContext } from '../context';
import { worksheetId } from '../context';
import { invalidArgument, invalidOperation, itemNotFound } from '../errors';
import { WHOLE_SHEET, sheetExtras, usedArea } from '../sheet-extras';
import { checkSheetName, nextSheetName } from '../sheet-name';
import { AutoFilter } from './auto-filter';
import { WorksheetCustomPropertyCollection } from './custom-properties';
import { WorksheetFreezePanes } from './freeze-panes';
import { NamedItemCollection, areaOfName } from './names';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { ShapeCollection } from './shapes';
import { TableCollection } from './tables';

export class Worksheet extends ApiObject {
  override readonly typeName = 'Worksheet';
  readonly host: HostContext;
  readonly sheet: Sheet;

  constructor(host: HostContext, sheet: Sheet) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  override get key(): string {
    return worksheetId(this.sheet);
  }

  get Id(): string {
    return worksheetId(this.host.present(this.sheet));
  }

  get Name(): string {
    return this.host.present(this.sheet).name;
  }

  set Name(name: string) {
    const { workbook } = this.host;
    this.host.structureIsOpen();
    this.host.present(this.sheet);
    if (typeof name !== 'string') throw invalidArgument();
    checkSheetName(workbook, name, this.sheet.name);
    this.sheet.name = name;
    workbook.changed({ kind: 'sheets' });
  }

  get Position(): number {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }

  set Position(position: number) {
    const { workbook } = this.host;
    this.host.structureIsOpen();
    this.host.present(this.sheet);
    if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) throw invalidArgument();
    workbook.sheets.splice(workbook.sheets.indexOf(this.sheet), 1);
    workbook.sheets.splice(position, 0, this.sheet);
    workbook.changed({ kind: 'sheets' });
  }

  get Visibility(): string {
    if (this.sheet.visible) return 'Visible';
    return sheetExtras(this.sheet).isVeryHidden ? 'VeryHidden' : 'Hidden';
  }

  set Visibility(visibility: string) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw invalidArgument();
    this.host.structureIsOpen();
    const visible = visibility === 'Visible';
    if (!visible) this.leaveToOthers();
    this.host.present(this.sheet).visible = visible;
    sheetExtras(this.sheet).isVeryHidden = visibility === 'VeryHidden';
    this.host.workbook.changed({ kind: 'sheets' });
  }

  get TabColor(): string {
    return this.sheet.tabColor ?? '';
  }

  set TabColor(color: string) {
    this.host.editable(this.sheet).tabColor = color === '' ? null : colorText(color);
    this.host.workbook.changed({ kind: 'sheets' });
  }

  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  /** The wire's other name for it: office.js loads showGridlines and sets Gridlines. */
  set Gridlines(show: boolean) {
    this.host.editable(this.sheet).showGridlines = show;
    this.host.touchedSheet(this.sheet);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.host, this.sheet);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheet);
  }

  get Shapes(): ShapeCollection {
    return new ShapeCollection(this.host, this.sheet);
  }

  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.host, this.sheet);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.sheet);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.host, this.sheet);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.sheet);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.host, this.sheet);
  }

  /** An address of this sheet, a defined name, or nothing for the whole sheet. */
  GetRange(address: unknown): Range {
    this.host.present(this.sheet);
    if (address === null || address === undefined || address === '') return this.at(WHOLE_SHEET);
    const areas = this.areas(address);
    const area = areas[0];
    if (!area || areas.length > 1) throw invalidArgument();
    return this.at(area);
  }

  GetRanges(address: unknown): RangeAreas {
    this.host.present(this.sheet);
    if (address === null || address === undefined) return new RangeAreas(this.host, this.sheet, [WHOLE_SHEET]);
    return new RangeAreas(this.host, this.sheet, this.areas(address).map(insideGrid));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.at({ row, column, rows, columns });
  }

  GetCell(row: number, column: number): Range {
    return this.at({ row, column, rows: 1, columns: 1 });
  }

  /** A1 of an empty sheet. */
  GetUsedRange(valuesOnly: boolean | null): Range {
    const area = usedArea(this.host.present(this.sheet), WHOLE_SHEET, valuesOnly === true);
    return this.at(area ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }

  GetUsedRangeOrNullObject(valuesOnly: boolean | null): ApiObject {
    const area = usedArea(this.host.present(this.sheet), WHOLE_SHEET, valuesOnly === true);
    return area ? this.at(area) : new NullObject();
  }

  GetNextOrNullObject(visibleOnly: boolean | null): ApiObject {
    return this.neighbour(1, visibleOnly === true);
  }

  GetPreviousOrNullObject(visibleOnly: boolean | null): ApiObject {
    return this.neighbour(-1, visibleOnly === true);
  }

  Activate(): void {
    if (!this.host.present(this.sheet).visible) throw invalidOperation('A hidden sheet cannot be activated.');
    this.host.workbook.activate(this.sheet.id);
  }

  /** The workbook calculates by itself. */
  Calculate(): void {
    this.host.touchedSheet(this.host.present(this.sheet));
  }

  Delete(): void {
    this.host.structureIsOpen();
    this.host.present(this.sheet);
    if (sheetExtras(this.sheet).isVeryHidden) throw invalidOperation('A very hidden sheet cannot be deleted.');
    this.leaveToOthers();
    this.host.workbook.deleteSheet(this.sheet.id);
  }

  private at(area: Area): Range {
    return new Range(this.host, this.host.present(this.sheet), area);
  }

  private areas(address: unknown): readonly Area[] {
    if (typeof address !== 'string') throw invalidArgument();
    const named = areaOfName(this.host, address, this.sheet);
    if (named) {
      if (named.sheet !== this.sheet) throw invalidArgument();
      return [named.area];
    }
    const parsed = parseAddress(address);
    if (parsed.sheet !== undefined && parsed.sheet.toLowerCase() !== this.sheet.name.toLowerCase())
      throw invalidArgument();
    return parsed.areas;
  }

  /** A workbook shows at least one sheet; the active one hands over to its neighbour. */
  private leaveToOthers(): void {
    const { workbook } = this.host;
    const others = workbook.sheets.filter((sheet) => sheet.visible && sheet !== this.sheet);
    const next = others.find((sheet) => workbook.sheets.indexOf(sheet) > this.Position) ?? others.at(-1);
    if (this.sheet.visible && !next) throw invalidOperation('A workbook must keep at least one visible sheet.');
    if (next && workbook.activeSheetId === this.sheet.id) workbook.activate(next.id);
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): ApiObject {
    const { sheets } = this.host.workbook;
    for (let index = this.Position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index];
      if (sheet && (sheet.visible || !visibleOnly)) return new Worksheet(this.host, sheet);
    }
    return new NullObject();
  }
}

export class WorksheetCollection extends ApiCollection<Worksheet> {
  override readonly typeName = 'WorksheetCollection';
  private readonly host: HostContext;

  constructor(host: HostContext) {
    super();
    this.host = host;
  }

  override list(): readonly Worksheet[] {
    return this.host.workbook.sheets.map((sheet) => new Worksheet(this.host, sheet));
  }

  override find(key: unknown): Worksheet | undefined {
    const byId = super.find(key);
    if (byId) return byId;
    const sheet = this.host.workbook.sheetByName(String(key));
    return sheet && new Worksheet(this.host, sheet);
  }

  override GetCount(visibleOnly?: boolean | null): number {
    const { sheets } = this.host.workbook;
    return visibleOnly === true ? sheets.filter((sheet) => sheet.visible).length : sheets.length;
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.workbook.activeSheet);
  }

  GetFirst(visibleOnly: boolean | null): Worksheet {
    const first = this.host.workbook.sheets.find((sheet) => sheet.visible || visibleOnly !== true);
    if (!first) throw itemNotFound();
    return new Worksheet(this.host, first);
  }

  GetLast(visibleOnly: boolean | null): Worksheet {
    const last = this.host.workbook.sheets.filter((sheet) => sheet.visible || visibleOnly !== true).at(-1);
    if (!last) throw itemNotFound();
    return new Worksheet(this.host, last);
  }

  /** The new sheet stands last and is not activated. */
  Add(name: unknown): Worksheet {
    const { workbook } = this.host;
    this.host.structureIsOpen();
    if (name !== null && name !== undefined && typeof name !== 'string') throw invalidArgument();
    const wanted = typeof name === 'string' ? name : nextSheetName(workbook);
    checkSheetName(workbook, wanted);
    const sheet = workbook.addSheet(wanted);
    sheet.rowCount = WHOLE_SHEET.rows;
    sheet.columnCount = WHOLE_SHEET.columns;
    this.host.touchedSheet(sheet);
    return new Worksheet(this.host, sheet);
  }

  _GetSheetById(id: unknown): Worksheet {
    return this.GetItem(id);
  }
}

/** A range given as an object or as an address, which may name its sheet. */
export function rangeOf(host: HostContext, given: unknown, home: Sheet | null): Range {
  if (given instanceof Range) return given;
  if (typeof given !== 'string') throw invalidArgument();
  const { sheet: sheetName, rest } = splitSheet(given);
  const sheet = sheetName === undefined ? (home ?? host.workbook.activeSheet) : host.workbook.sheetByName(sheetName);
  if (!sheet) throw itemNotFound();
  return new Worksheet(host, sheet).GetRange(rest);
}

/** "=Sheet!$A$1:$B$2" as Excel writes a name's reference. */
export function absoluteReference(range: Range): string {
  const dollars = areaText(range.area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `=${quoteSheet(range.sheet.name)}!${dollars}`;
}
