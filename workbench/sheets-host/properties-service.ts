import { ServiceError } from './service-error';
import { free, read, surface, write } from './surface';

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

export class PropertiesService {
  static readonly surface = surface<PropertiesService>('properties', 'PropertiesService', {
    getDocumentProperties: free(),
    getUserProperties: free(),
    getScriptProperties: free(),
  });

  private readonly documentProperties: Properties;
  private readonly userProperties = new Properties(new Map());
  private readonly scriptProperties = new Properties(new Map());

  /** Document properties are the workbook's settings. */
  constructor(settings: Map<string, string>) {
    this.documentProperties = new Properties(settings);
  }

  getDocumentProperties(): Properties {
    return this.documentProperties;
  }

  getUserProperties(): Properties {
    return this.userProperties;
  }

  getScriptProperties(): Properties {
    return this.scriptProperties;
  }
}

export class Properties {
  static readonly surface = surface<Properties>('properties', 'Properties', {
    getProperty: read('s'),
    getProperties: read(),
    getKeys: read(),
    setProperty: write('ss'),
    setProperties: write('*', '*b'),
    deleteProperty: write('s'),
    deleteAllProperties: write(),
  });

  constructor(private readonly entries: Map<string, string>) {}

  getProperty(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.entries);
  }

  getKeys(): string[] {
    return [...this.entries.keys()];
  }

  setProperty(key: string, value: string): this {
    if (value.length > LARGEST_VALUE) throw new ServiceError('Argument too large: value');
    let size = key.length + value.length;
    for (const [other, text] of this.entries) if (other !== key) size += other.length + text.length;
    if (size > LARGEST_STORE) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.entries.set(key, value);
    return this;
  }

  setProperties(values: Readonly<Record<string, unknown>>, deleteOthers = false): this {
    if (deleteOthers) this.entries.clear();
    for (const [key, value] of Object.entries(values)) this.setProperty(key, String(value));
    return this;
  }

  deleteProperty(key: string): this {
    this.entries.delete(key);
    return this;
  }

  deleteAllProperties(): this {
    this.entries.clear();
    return this;
  }
}
