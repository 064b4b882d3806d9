import { ApiCollection, ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { invalidArgument, itemNotFound } from '../errors';

/** A setting of this add-in in this file. Its value may be anything that JSON carries. */
export class Setting extends ApiObject {
  override readonly typeName = 'Setting';
  private readonly host: HostContext;
  private readonly name: string;

  constructor(host: HostContext, name: string) {
    super();
    this.host = host;
    this.name = name;
  }

  override get key(): string {
    return this.name;
  }

  get Key(): string {
    return this.name;
  }

  get Value(): unknown {
    const json = this.host.workbook.settings.get(this.name);
    if (json === undefined) throw itemNotFound();
    return JSON.parse(json) as unknown;
  }

  set Value(value: unknown) {
    this.host.workbook.settings.set(this.name, JSON.stringify(value));
  }

  Delete(): void {
    this.host.workbook.settings.delete(this.name);
  }
}

export class SettingCollection extends ApiCollection<Setting> {
  override readonly typeName = 'SettingCollection';
  private readonly host: HostContext;

  constructor(host: HostContext) {
    super();
    this.host = host;
  }

  override list(): readonly Setting[] {
    return [...this.host.workbook.settings.keys()].map((name) => new Setting(this.host, name));
  }

  override find(key: unknown): Setting | undefined {
    return this.list().find((setting) => setting.Key === key);
  }

  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    this.host.workbook.settings.set(key, JSON.stringify(value ?? null));
    return new Setting(this.host, key);
  }
}
