import type { Sheet } from '../../workbook/model';
import { ApiObject, NullObject } from '../api-object';
import type { HostContext } from '../context';
import { apiNotFound } from '../errors';
import { Range } from './range';
import { rangeOf } from './worksheet';

/** Filter buttons over a range. Criteria, which would hide rows, are not modelled. */
export class AutoFilter extends ApiObject {
  override readonly typeName = 'AutoFilter';
  private readonly host: HostContext;
  private readonly sheet: Sheet;

  constructor(host: HostContext, sheet: Sheet) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get Enabled(): boolean {
    return this.sheet.filter !== null;
  }

  get IsDataFiltered(): boolean {
    return false;
  }

  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    if ((columnIndex ?? null) !== null || (criteria ?? null) !== null)
      throw apiNotFound('AutoFilter.apply with criteria');
    this.host.editable(this.sheet).filter = rangeOf(this.host, range, this.sheet).area;
    this.host.touchedSheet(this.sheet);
  }

  Remove(): void {
    this.host.editable(this.sheet).filter = null;
    this.host.touchedSheet(this.sheet);
  }

  ClearCriteria(): void {
    this.host.editable(this.sheet);
  }

  GetRangeOrNullObject(): ApiObject {
    return this.sheet.filter ? new Range(this.host, this.sheet, this.sheet.filter) : new NullObject();
  }
}
