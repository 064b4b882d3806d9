import type { Area, Sheet } from '../../workbook/model';
import { areaText, quoteSheet } from '../address';
import { ApiCollection, ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { Range } from './range';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

/** Several areas of one sheet that are formatted together. */
export class RangeAreas extends ApiObject {
  override readonly typeName = 'RangeAreas';
  private readonly host: HostContext;
  private readonly sheet: Sheet;
  private readonly parts: readonly Area[];

  constructor(host: HostContext, sheet: Sheet, parts: readonly Area[]) {
    super();
    if (parts.length === 0) throw invalidArgument();
    this.host = host;
    this.sheet = sheet;
    this.parts = parts;
  }

  get Address(): string {
    return this.parts.map((area) => `${quoteSheet(this.sheet.name)}!${areaText(area)}`).join(',');
  }

  get AreaCount(): number {
    return this.parts.length;
  }

  get CellCount(): number {
    return this.parts.reduce((sum, area) => sum + area.rows * area.columns, 0);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.parts.map((area) => new Range(this.host, this.sheet, area)));
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, this.parts);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheet);
  }

  Clear(applyTo: unknown): void {
    for (const range of this.Areas.list()) range.Clear(applyTo);
  }

  /** The workbook model has one selected area: the first. */
  Select(): void {
    this.Areas.list()[0]?.Select();
  }
}

export class RangeCollection extends ApiCollection<Range> {
  override readonly typeName = 'RangeCollection';
  private readonly ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.ranges = ranges;
  }

  override list(): readonly Range[] {
    return this.ranges;
  }
}
