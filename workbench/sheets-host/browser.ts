import type { Workbook } from '../workbook/model';
import { SheetsHost, type SheetsHostOptions } from './index';
import { manifestTimeZone } from './project';
import type { RealmFactory, ScriptFunction } from './realm';
import { readScript } from './read-script';

/** The files of a built add-on, as the page fetched them. */
export interface AddonFiles {
  /** Text of Code.js. */
  readonly code: string;
  /** Text of appsscript.json. */
  readonly manifest: string;
  /** Text of the .html files, by name without the extension. */
  readonly pages: Readonly<Record<string, string>>;
}

/** Opens a built add-on in a workbook, in a browser page. */
export function openSheetsAddonInPage(
  workbook: Workbook,
  files: AddonFiles,
  options: SheetsHostOptions = {},
): SheetsHost {
  const { functions } = readScript(files.code);
  const project = {
    functions,
    newRealm: frameRealms(files.code, functions),
    pages: new Map(Object.entries(files.pages)),
    timeZone: manifestTimeZone(files.manifest),
  };
  return new SheetsHost(workbook, project, options);
}

/** What Apps Script has of a global scope: the language alone. */
const LANGUAGE = new Set(
  (
    'Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError FinalizationRegistry ' +
    'Float32Array Float64Array Function Infinity Int16Array Int32Array Int8Array Intl JSON Map Math NaN Number Object Promise ' +
    'Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError ' +
    'Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly decodeURI decodeURIComponent ' +
    'encodeURI encodeURIComponent escape eval globalThis isFinite isNaN parseFloat parseInt undefined unescape'
  ).split(' '),
);

/**
 * A hidden frame has a realm of its own. What a browser adds to the language is deleted from it, and what
 * cannot be deleted (window, document, location, top) is hidden behind parameters of the same name.
 */
function frameRealms(code: string, functions: readonly string[]): RealmFactory {
  return () => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    const scope = frame.contentWindow as (Window & typeof globalThis & Record<string, unknown>) | null;
    if (!scope) throw new Error('The page cannot make a frame for the script.');
    const { Array, Date, Error: ScriptError, Object: ScriptObject, Function: ScriptFunctionMaker } = scope;
    const hidden = browserNames(scope, ScriptObject.prototype).filter(
      (name) => !Reflect.deleteProperty(scope, name) || name in scope,
    );
    return {
      Array,
      Date,
      Error: ScriptError,
      Object: ScriptObject,
      define: (name, value) => {
        Object.defineProperty(scope, name, { value, writable: true, configurable: true });
      },
      load: () => {
        const answer = `return { ${functions.join(', ')} };`;
        const start = ScriptFunctionMaker(...hidden, `${code}\n${answer}`) as () => Record<string, ScriptFunction>;
        return new Map(Object.entries(start()));
      },
      close: () => frame.remove(),
    };
  };
}

/** Names that a browser adds to the global scope, those it inherits included. */
function browserNames(scope: object, end: object): string[] {
  const names = new Set<string>();
  for (let at: object | null = scope; at && at !== end; at = Object.getPrototypeOf(at) as object | null) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  return [...names].filter((name) => name !== 'constructor' && !LANGUAGE.has(name) && /^[A-Za-z_$][\w$]*$/.test(name));
}
