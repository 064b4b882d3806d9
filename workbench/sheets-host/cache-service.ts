import { ServiceError } from './service-error';
import { free, read, surface, write } from './surface';

const LONGEST_KEY = 250;
const LARGEST_VALUE = 100 * 1024;
const LONGEST_STAY = 21_600;
const MOST_ENTRIES = 1000;

export class CacheService {
  static readonly surface = surface<CacheService>('cache', 'CacheService', {
    getDocumentCache: free(),
    getScriptCache: free(),
    getUserCache: free(),
  });

  private readonly documentCache: Cache;
  private readonly scriptCache: Cache;
  private readonly userCache: Cache;

  constructor(now: () => number) {
    this.documentCache = new Cache(now);
    this.scriptCache = new Cache(now);
    this.userCache = new Cache(now);
  }

  getDocumentCache(): Cache {
    return this.documentCache;
  }

  getScriptCache(): Cache {
    return this.scriptCache;
  }

  getUserCache(): Cache {
    return this.userCache;
  }
}

export class Cache {
  static readonly surface = surface<Cache>('cache', 'Cache', {
    get: read('s'),
    getAll: read('l'),
    put: write('ss', 'ssi'),
    putAll: write('*', '*i'),
    remove: write('s'),
    removeAll: write('l'),
  });

  private readonly entries = new Map<string, { readonly value: string; readonly until: number }>();

  constructor(private readonly now: () => number) {}

  get(key: string): string | null {
    const entry = this.entries.get(key);
    return entry && entry.until > this.now() ? entry.value : null;
  }

  getAll(keys: readonly string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const).filter((entry) => entry[1] !== null);
    return Object.fromEntries(found) as Record<string, string>;
  }

  put(key: string, value: string, seconds = 600): void {
    if (key === '' || key.length > LONGEST_KEY) throw new ServiceError('Argument too large: key');
    if (value.length > LARGEST_VALUE) throw new ServiceError('Argument too large: value');
    if (seconds < 1 || seconds > LONGEST_STAY) throw new ServiceError('Invalid argument: expirationInSeconds');
    this.entries.delete(key);
    this.entries.set(key, { value, until: this.now() + seconds * 1000 });
    // The oldest go first: a cache promises nothing.
    for (const oldest of this.entries.keys()) if (this.entries.size > MOST_ENTRIES) this.entries.delete(oldest);
  }

  putAll(values: Readonly<Record<string, unknown>>, seconds = 600): void {
    for (const [key, value] of Object.entries(values)) this.put(key, String(value), seconds);
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  removeAll(keys: readonly string[]): void {
    for (const key of keys) this.entries.delete(key);
  }
}
