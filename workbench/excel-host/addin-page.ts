import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import vm from 'node:vm';

/**
 * A page without a window: just enough of a browser for office.js and the add-in's scripts to load
 * in Node. Script tags that point into office.js's own folder are run from the installed package,
 * those that point beside the page from the add-in's folder. Others (telemetry) are never answered.
 */

const ORIGIN = 'https://localhost/';
const OFFICE_FOLDER = `${ORIGIN}office/`;
const officeFiles = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');

/** Watchdogs of loading scripts wait this long or longer; in a page of seconds they only keep Node awake. */
const WATCHDOG = 20_000;

/**
 * Node asks its host for every global that a script of another context names, which makes hot loops
 * a hundred times slower than in a browser. Names declared by a script are found before that.
 */
const FAST_GLOBALS = [
  ...['Array', 'BigInt', 'Boolean', 'DataView', 'Date', 'Error', 'Float64Array', 'Int32Array', 'JSON', 'Map', 'Math'],
  ...['Number', 'Object', 'RegExp', 'Set', 'String', 'Symbol', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'WeakMap'],
  ...['Uint8ClampedArray', 'Float32Array', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
];

interface ScriptTag {
  readonly tagName: 'SCRIPT';
  src: string;
  onload?: (() => void) | null;
  onerror?: (() => void) | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

/** Compiled once per process: parsing three megabytes costs more than all the rest. */
const compiled = new Map<string, vm.Script>();

function compiledScript(file: string): vm.Script {
  const source = readFileSync(file, 'utf8');
  const key = `${file}\n${source.length}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = new vm.Script(source, { filename: file });
  compiled.set(key, made);
  return made;
}

export class AddinPage {
  readonly global: vm.Context & Record<string, unknown>;
  private readonly document: Record<string, unknown>;
  private readonly folder: string;

  /** @param folder where the add-in's own files lie */
  constructor(folder: string) {
    this.folder = folder;
    this.document = this.makeDocument();
    const quiet = (): void => undefined;
    const self: Record<string, unknown> = {
      ...hostFunctions(),
      document: this.document,
      location: new URL(`${ORIGIN}taskpane.html`),
      navigator: { userAgent: 'Node', language: 'en-US', platform: 'Win32' },
      history: {},
      name: '',
      addEventListener: quiet,
      removeEventListener: quiet,
    };
    for (const alias of ['window', 'self', 'top', 'parent', 'frames']) self[alias] = self;
    this.global = vm.createContext(self) as vm.Context & Record<string, unknown>;
    vm.runInContext(FAST_GLOBALS.map((name) => `const ${name} = globalThis.${name};`).join('\n'), this.global);
  }

  /** Runs a file as a classic script of the page. */
  run(file: string, address = `${ORIGIN}${basename(file)}`): void {
    const tag = scriptTag();
    tag.src = address;
    this.document['currentScript'] = tag;
    try {
      compiledScript(file).runInContext(this.global);
    } finally {
      this.document['currentScript'] = null;
    }
  }

  /** Runs office.js; it loads its Excel part by itself, and Office.onReady tells when that is done. */
  runOffice(): void {
    this.run(join(officeFiles, 'office.js'), `${OFFICE_FOLDER}office.js`);
  }

  private makeDocument(): Record<string, unknown> {
    const officeTag = scriptTag();
    officeTag.src = `${OFFICE_FOLDER}office.js`;
    const append = (tag: ScriptTag): ScriptTag => {
      const file = tag.tagName === 'SCRIPT' ? this.fileAt(new URL(tag.src, ORIGIN).href) : null;
      if (file) setTimeout(() => this.load(tag, file), 0);
      return tag;
    };
    const head = { appendChild: append, insertBefore: append, append };
    const quiet = (): void => undefined;
    return {
      URL: `${ORIGIN}taskpane.html`,
      readyState: 'complete',
      currentScript: null,
      head,
      body: head,
      documentElement: head,
      getElementsByTagName: (name: string) => ({ script: [officeTag], head: [head] })[name] ?? [],
      getElementById: () => null,
      querySelector: () => null,
      querySelectorAll: () => [],
      createElement: (name: string) => (name === 'script' ? scriptTag() : { style: {}, setAttribute: quiet }),
      addEventListener: quiet,
      removeEventListener: quiet,
    };
  }

  private fileAt(address: string): string | null {
    if (address.startsWith(OFFICE_FOLDER)) return join(officeFiles, address.slice(OFFICE_FOLDER.length));
    return address.startsWith(ORIGIN) ? join(this.folder, address.slice(ORIGIN.length)) : null;
  }

  private load(tag: ScriptTag, file: string): void {
    try {
      this.run(file, new URL(tag.src, ORIGIN).href);
    } catch {
      tag.onerror?.();
      return;
    }
    tag.onload?.();
  }
}

function scriptTag(): ScriptTag {
  const attributes = new Map<string, string>();
  return {
    tagName: 'SCRIPT',
    src: '',
    getAttribute: (name) => attributes.get(name) ?? null,
    setAttribute: (name, value) => void attributes.set(name, value),
  };
}

/** What a browser offers to scripts and Node has too. */
function hostFunctions(): Record<string, unknown> {
  return {
    console,
    setTimeout: (task: () => void, delay = 0, ...args: unknown[]) =>
      delay >= WATCHDOG ? 0 : setTimeout(task as (...values: unknown[]) => void, delay, ...args),
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    structuredClone,
    performance,
    URL,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    AbortController,
    AbortSignal,
    atob,
    btoa,
  };
}
