import type { Workbook } from '../workbook/model';
import { readReference } from './a1';
import { CacheService } from './cache-service';
import { valueForScript } from './cell-values';
import { Console } from './console';
import { AuthMode } from './enums';
import { type FormulaResult, formulaResult } from './formula-result';
import { HtmlService } from './html-service';
import { LockService, LockState } from './lock-service';
import { Logger } from './logger';
import { Membrane } from './membrane';
import { OpenDocument } from './open-document';
import { checkPermission, type Mode } from './permissions';
import type { ScriptProject } from './project';
import { PropertiesService } from './properties-service';
import type { ScriptFunction } from './realm';
import { ScriptApp } from './script-app';
import { createScriptRun, type Google } from './script-run';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheet-app';
import { type MenuItem, type MenuLook, UserInterface } from './user-interface';
import { Utilities } from './utilities';
import { copyAnswer, copyArguments } from './wire';

/** Google runs this many calls of one page at a time; more wait. */
const MOST_IN_FLIGHT = 10;

export interface SheetsHostOptions {
  /**
   * Whether a leading apostrophe disappears from a text that setValues writes. Google documents it for
   * typing only: a script is safe when it works both ways.
   * @default true
   */
  readonly apostropheSwallowed?: boolean;
  /** Milliseconds since 1970. @default the computer's clock */
  readonly now?: () => number;
  /** Milliseconds that a call of google.script.run takes at least. @default 0 */
  readonly latency?: number;
}

export interface ServiceCounters {
  /** Reads and writes of the document and of services; see surface.ts for what counts. */
  serviceCalls: number;
  /** Every method called, finding one's way and building included. */
  allCalls: number;
  /** Service calls by method: "Range.setValues". */
  byName: Record<string, number>;
}

/** A service call that is about to happen. */
export interface ServiceCall {
  readonly name: string;
  /** How many service calls happened before it. */
  readonly number: number;
}

/**
 * A stand-in for Google Sheets around one workbook: it runs a built Apps Script project as Google's
 * runtime would and offers it a strict SpreadsheetApp.
 */
export class SheetsHost {
  readonly counters: ServiceCounters = { serviceCalls: 0, allCalls: 0, byName: {} };
  /** Menus, pages, alerts and toasts that the script has shown. */
  readonly ui = new UserInterface();
  /** What the script logged. */
  readonly log: string[] = [];
  /** Set `heldBySomebodyElse` to simulate a second editor who is building at the same time. */
  readonly documentLock = new LockState();

  private readonly document: OpenDocument;
  private readonly services: Readonly<Record<string, object>>;
  private readonly latency: number;
  private interruption: ((call: ServiceCall) => void) | null = null;
  private inFlight = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly project: ScriptProject,
    options: SheetsHostOptions = {},
  ) {
    const { apostropheSwallowed = true, now = () => Date.now(), latency = 0 } = options;
    this.latency = latency;
    this.document = new OpenDocument(workbook, { apostropheSwallowed, now });
    this.services = {
      CacheService: new CacheService(now),
      HtmlService: new HtmlService(project.pages),
      LockService: new LockService(this.documentLock),
      Logger: new Logger(this.log),
      PropertiesService: new PropertiesService(workbook.settings),
      ScriptApp: new ScriptApp(),
      Session: new Session(workbook.locale, project.timeZone),
      SpreadsheetApp: new SpreadsheetApp(this.document, this.ui),
      Utilities: new Utilities(),
      console: new Console(this.log),
    };
  }

  resetCounters(): void {
    this.counters.serviceCalls = 0;
    this.counters.allCalls = 0;
    this.counters.byName = {};
  }

  /** Names that a formula, a menu or a page may call. */
  get publicFunctions(): readonly string[] {
    return this.project.functions.filter((name) => !name.endsWith('_'));
  }

  /** Calls back before each service call: the moment in which a second editor may change the workbook. Null ends it. */
  betweenCalls(interruption: ((call: ServiceCall) => void) | null): void {
    this.interruption = interruption;
  }

  /**
   * Opens the file: onOpen builds the menu. Answers with the error that it threw, which at Google only
   * shows in that the menu is missing.
   */
  open({ enabled }: { readonly enabled: boolean }): string | null {
    return this.trigger('onOpen', enabled ? 'LIMITED' : 'NONE');
  }

  /** Installs the add-on from within the file. */
  install(): string | null {
    return this.trigger('onInstall', 'FULL');
  }

  /** Clicks a menu item. Throws what the script throws. */
  clickMenu(caption: string): void {
    const item = findItem(this.ui.menus, caption);
    if (!item) throw new Error(`There is no menu item "${caption}".`);
    this.run(item.functionName);
  }

  /** Runs a top-level function, by default as a menu item would. Throws what the script throws. */
  run(functionName: string, args: readonly unknown[] = [], mode: Mode = 'FULL'): unknown {
    return this.execute(mode, (functions, membrane) => {
      const call = functions.get(functionName);
      if (!call) throw new Error(`Script function not found: ${functionName}`);
      return call(...args.map((arg) => membrane.out(arg)));
    });
  }

  /**
   * Calls a function as a formula in a cell does. Ranges are arrays of rows, single cells plain values,
   * date cells Dates, blanks "": `cells` gives an argument in that form.
   */
  callFunction(name: string, args: readonly unknown[]): FormulaResult {
    const wanted = name.toLowerCase();
    const known = this.publicFunctions.find((candidate) => candidate.toLowerCase() === wanted);
    if (known === undefined) return { error: `Unknown function: '${name}'.`, code: '#NAME?' };
    try {
      return formulaResult(this.run(known, args, 'CUSTOM_FUNCTION'), this.workbook.timeZone);
    } catch (error) {
      return { error: messageOf(error), code: '#ERROR!' };
    }
  }

  /** Cells as an argument of `callFunction`: one cell is a value, more are rows. Open ends ("A2:A") reach the last row of the grid. */
  cells(sheetName: string, notation: string): unknown {
    const sheet = this.workbook.sheetByName(sheetName);
    const reference = sheet && readReference(notation, sheet);
    if (!sheet || !reference) throw new Error(`No such range: ${sheetName}!${notation}`);
    const { row, column, rows, columns } = reference.area;
    const zone = this.workbook.timeZone;
    const valueAt = (r: number, c: number) => valueForScript(sheet.cell(row + r, column + c), zone);
    if (!notation.includes(':')) return valueAt(0, 0);
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => valueAt(r, c)));
  }

  /** Calls a function of the server as a page does through google.script.run. */
  async scriptRun(functionName: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.startCall(functionName, args);
  }

  /** The global `google` of a page. */
  google(): Google {
    const start = (name: string, args: readonly unknown[]) => this.startCall(name, args);
    const logged = (error: Error) => this.log.push(`Uncaught ${error.message}`);
    return {
      script: {
        run: createScriptRun(this.publicFunctions, start, {}, logged),
        host: {
          close: () => this.ui.close(),
          setHeight: () => undefined,
          setWidth: () => undefined,
          editor: { focus: () => undefined },
          origin: 'https://docs.google.com',
        },
      },
    };
  }

  private startCall(functionName: string, args: readonly unknown[]): Promise<unknown> {
    const sent = copyArguments(args);
    return this.inTurn(async () => {
      await new Promise((resolve) => setTimeout(resolve, this.latency));
      if (!this.publicFunctions.includes(functionName)) throw new Error(`Script function not found: ${functionName}`);
      try {
        return this.execute('FULL', (functions, membrane) => {
          const answer = functions.get(functionName)?.(...sent.map((arg) => membrane.out(arg)));
          return copyAnswer(answer, (value) => membrane.isHandle(value));
        });
      } catch (error) {
        // Name, stack and everything else stays behind.
        throw new Error(messageOf(error));
      }
    });
  }

  private async inTurn<T>(call: () => Promise<T>): Promise<T> {
    while (this.inFlight >= MOST_IN_FLIGHT) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.inFlight += 1;
    try {
      return await call();
    } finally {
      this.inFlight -= 1;
      this.waiting.shift()?.();
    }
  }

  private trigger(functionName: string, mode: Mode): string | null {
    this.ui.menus = [];
    const source = this.services.SpreadsheetApp as SpreadsheetApp;
    try {
      this.execute(mode, (functions, membrane) => {
        const event = { authMode: AuthMode[mode], source: source.getActive() };
        functions.get(functionName)?.(membrane.out(event));
      });
      return null;
    } catch (error) {
      this.ui.menus = [];
      return messageOf(error);
    }
  }

  private execute<T>(mode: Mode, action: (functions: ReadonlyMap<string, ScriptFunction>, membrane: Membrane) => T): T {
    const realm = this.project.newRealm();
    const membrane = new Membrane(realm, (surface, method, { kind }) => {
      checkPermission(mode, surface, method, kind);
      this.counters.allCalls += 1;
      if (kind !== 'free') this.count(`${surface.name}.${method}`);
    });
    try {
      for (const [name, service] of Object.entries(this.services)) realm.define(name, membrane.out(service));
      return action(realm.load(), membrane);
    } finally {
      // Google releases a script's locks when it ends.
      this.documentLock.heldByScript = false;
      this.document.announce();
      realm.close();
    }
  }

  private count(name: string): void {
    this.interruption?.({ name, number: this.counters.serviceCalls });
    this.counters.serviceCalls += 1;
    this.counters.byName[name] = (this.counters.byName[name] ?? 0) + 1;
  }
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === 'string' ? message : String(error);
}

function findItem(entries: readonly (MenuItem | MenuLook | null)[], caption: string): MenuItem | null {
  for (const entry of entries) {
    if (!entry) continue;
    if ('items' in entry) {
      const inside = findItem(entry.items, caption);
      if (inside) return inside;
    } else if (entry.caption === caption) return entry;
  }
  return null;
}
