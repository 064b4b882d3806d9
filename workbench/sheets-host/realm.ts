/**
 * The JavaScript world that a script runs in: its own Array, Date and Error, and none of the things
 * that Apps Script does not have either (timers, fetch, URL, TextEncoder, atob, crypto, window …).
 * Node and the browser each make theirs; everything else in this folder is the same code in both.
 */
export interface ScriptRealm {
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  readonly Object: ObjectConstructor;
  /** Puts a service such as SpreadsheetApp into the global scope. */
  define(name: string, value: unknown): void;
  /** Runs the project's code in the global scope and hands back its top-level functions. */
  load(): ReadonlyMap<string, ScriptFunction>;
  /** The execution is over; the realm will not be used again. */
  close(): void;
}

export type ScriptFunction = (...args: unknown[]) => unknown;

/** Makes the realm of one execution: Apps Script starts every execution with fresh globals. */
export type RealmFactory = () => ScriptRealm;
