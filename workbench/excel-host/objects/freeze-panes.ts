import type { Sheet } from '../../workbook/model';
import { ApiObject, NullObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { Range } from './range';
import { rangeOf } from './worksheet';

export class WorksheetFreezePanes extends ApiObject {
  override readonly typeName = 'WorksheetFreezePanes';
  private readonly host: HostContext;
  private readonly sheet: Sheet;

  constructor(host: HostContext, sheet: Sheet) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  FreezeRows(count: unknown): void {
    this.freeze(size(count), 0);
  }

  FreezeColumns(count: unknown): void {
    this.freeze(0, size(count));
  }

  /** Freezes from A1 down and right to the end of the range. */
  FreezeAt(range: unknown): void {
    const { area } = rangeOf(this.host, range, this.sheet);
    const wholeColumns = area.row === 0 && area.rows === 1_048_576;
    const wholeRows = area.column === 0 && area.columns === 16_384;
    this.freeze(wholeColumns ? 0 : area.row + area.rows, wholeRows ? 0 : area.column + area.columns);
  }

  Unfreeze(): void {
    this.freeze(0, 0);
  }

  GetLocationOrNullObject(): ApiObject {
    const { frozenRows, frozenColumns } = this.sheet;
    if (frozenRows === 0 && frozenColumns === 0) return new NullObject();
    const area = { row: 0, column: 0, rows: frozenRows || 1_048_576, columns: frozenColumns || 16_384 };
    return new Range(this.host, this.sheet, area);
  }

  private freeze(rows: number, columns: number): void {
    this.host.editable(this.sheet);
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
    this.host.touchedSheet(this.sheet);
  }
}

function size(count: unknown): number {
  const wanted = count ?? 1;
  if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < 0) throw invalidArgument();
  return wanted;
}
