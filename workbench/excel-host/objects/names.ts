import type { Area, Sheet } from '../../workbook/model';
import { parseArea, splitSheet } from '../address';
import { ApiCollection, ApiObject, NullObject } from '../api-object';
import type { DefinedName, HostContext } from '../context';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../errors';
import { Range } from './range';
import { isDefinedName } from './tables';
import { absoluteReference } from './worksheet';

export class NamedItem extends ApiObject {
  override readonly typeName = 'NamedItem';
  private readonly host: HostContext;
  private readonly defined: DefinedName;

  constructor(host: HostContext, defined: DefinedName) {
    super();
    this.host = host;
    this.defined = defined;
  }

  override get key(): string {
    return this.defined.name;
  }

  get Name(): string {
    return this.defined.name;
  }

  get Type(): string {
    return this.place() ? 'Range' : 'String';
  }

  get Scope(): string {
    return this.defined.sheet ? 'Worksheet' : 'Workbook';
  }

  get Value(): string {
    return this.defined.formula.slice(1);
  }

  get Formula(): string {
    return this.defined.formula;
  }

  set Formula(formula: string) {
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument();
    this.defined.formula = formula;
  }

  get Comment(): string {
    return this.defined.comment;
  }

  set Comment(comment: string) {
    this.defined.comment = comment;
  }

  get Visible(): boolean {
    return this.defined.visible;
  }

  set Visible(visible: boolean) {
    this.defined.visible = visible;
  }

  GetRange(): Range {
    const place = this.place();
    if (!place) throw itemNotFound();
    return new Range(this.host, place.sheet, place.area);
  }

  GetRangeOrNullObject(): ApiObject {
    const place = this.place();
    return place ? new Range(this.host, place.sheet, place.area) : new NullObject();
  }

  Delete(): void {
    const index = this.host.names.indexOf(this.defined);
    if (index < 0) throw itemNotFound();
    this.host.names.splice(index, 1);
  }

  private place(): { sheet: Sheet; area: Area } | null {
    return placeOf(this.host, this.defined);
  }
}

/** The names of the workbook, or those of one sheet. */
export class NamedItemCollection extends ApiCollection<NamedItem> {
  override readonly typeName = 'NamedItemCollection';
  private readonly host: HostContext;
  private readonly sheet: Sheet | null;

  constructor(host: HostContext, sheet: Sheet | null) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  override list(): readonly NamedItem[] {
    return this.host.names
      .filter((defined) => defined.sheet === this.sheet)
      .map((defined) => new NamedItem(this.host, defined));
  }

  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    if (typeof name !== 'string' || !isDefinedName(name)) throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    const formula = reference instanceof Range ? absoluteReference(reference) : asFormula(reference);
    const defined = {
      name,
      formula,
      comment: typeof comment === 'string' ? comment : '',
      visible: true,
      sheet: this.sheet,
    };
    this.host.names.push(defined);
    return new NamedItem(this.host, defined);
  }
}

function asFormula(reference: unknown): string {
  if (typeof reference !== 'string' || reference === '') throw invalidArgument();
  return reference.startsWith('=') ? reference : `="${reference.replaceAll('"', '""')}"`;
}

function placeOf(host: HostContext, defined: DefinedName): { sheet: Sheet; area: Area } | null {
  const { sheet: sheetName, rest } = splitSheet(defined.formula.slice(1));
  const sheet = sheetName === undefined ? undefined : host.workbook.sheetByName(sheetName);
  if (!sheet || !/^[$A-Z\d:]+$/i.test(rest)) return null;
  return { sheet, area: parseArea(rest) };
}

/** Where a defined name points; a sheet's own name goes before the workbook's. */
export function areaOfName(host: HostContext, name: string, home: Sheet): { sheet: Sheet; area: Area } | null {
  const wanted = name.toLowerCase();
  const fitting = host.names.filter((defined) => defined.name.toLowerCase() === wanted);
  const defined = fitting.find((item) => item.sheet === home) ?? fitting.find((item) => item.sheet === null);
  return defined ? placeOf(host, defined) : null;
}
