import type { Sheet } from '../../workbook/model';
import { ApiCollection, ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument, itemNotFound } from '../errors';

const MAX_KEY = 255;

export class WorksheetCustomProperty extends ApiObject {
  override readonly typeName = 'WorksheetCustomProperty';
  private readonly host: HostContext;
  private readonly sheet: Sheet;
  private readonly name: string;

  constructor(host: HostContext, sheet: Sheet, name: string) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.name = name;
  }

  override get key(): string {
    return this.name;
  }

  get Key(): string {
    return this.name;
  }

  get Value(): string {
    const value = this.sheet.tags.get(this.name);
    if (value === undefined) throw itemNotFound();
    return value;
  }

  set Value(value: string) {
    if (typeof value !== 'string') throw invalidArgument();
    this.host.present(this.sheet).tags.set(this.name, value);
  }

  Delete(): void {
    if (!this.host.present(this.sheet).tags.delete(this.name)) throw itemNotFound();
  }
}

export class WorksheetCustomPropertyCollection extends ApiCollection<WorksheetCustomProperty> {
  override readonly typeName = 'WorksheetCustomPropertyCollection';
  private readonly host: HostContext;
  private readonly sheet: Sheet;

  constructor(host: HostContext, sheet: Sheet) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  override list(): readonly WorksheetCustomProperty[] {
    return [...this.sheet.tags.keys()].map((name) => new WorksheetCustomProperty(this.host, this.sheet, name));
  }

  /** Adds, or overwrites what is there. Keys are compared without case. */
  Add(key: unknown, value: unknown): WorksheetCustomProperty {
    if (typeof key !== 'string' || key === '' || key.length > MAX_KEY || typeof value !== 'string')
      throw invalidArgument();
    const name = this.find(key)?.Key ?? key;
    this.host.present(this.sheet).tags.set(name, value);
    return new WorksheetCustomProperty(this.host, this.sheet, name);
  }
}
