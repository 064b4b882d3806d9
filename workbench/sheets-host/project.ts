import type { RealmFactory } from './realm';

/** What clasp would push: the code, the pages and what the manifest says. */
export interface ScriptProject {
  /** Starts the code anew, as Apps Script does for every execution. */
  readonly newRealm: RealmFactory;
  /** Names of the top-level functions. */
  readonly functions: readonly string[];
  /** The .html files by name without the extension. */
  readonly pages: ReadonlyMap<string, string>;
  /** The manifest's time zone. */
  readonly timeZone: string;
}

/** The manifest's time zone, from the text of appsscript.json. */
export function manifestTimeZone(manifest: string): string {
  const { timeZone } = JSON.parse(manifest) as { timeZone?: string };
  return timeZone ?? 'Etc/GMT';
}
