import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { median } from '../median';
import type { Call } from './functions-in-excel';

/** What each formula of Google Sheets costs: the whole script anew, and then the answer. */
export interface SheetsCalls {
  /** Milliseconds to parse Code.js alone, to evaluate it, and to answer, in the middle of several. */
  readonly parse: number;
  readonly evaluate: number;
  readonly answer: number;
  readonly bytes: number;
  readonly answers: readonly unknown[];
}

/**
 * The script anew for each call, as Apps Script runs each formula; date cells are Dates at midnight UTC. It runs
 * among the globals of this process, for in the contexts of node:vm every look at `Array` or `Math` costs a detour.
 */
export function sheetsFunctions(dist: string): (calls: readonly Call[]) => SheetsCalls {
  const source = readFileSync(join(dist, 'sheets-addon', 'Code.js'), 'utf8');
  const realm = new Script('globalThis').runInThisContext() as Record<string, unknown>;
  realm.SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => 'Etc/UTC' }) };
  realm.Utilities = { formatDate: (date: Date) => date.toISOString().slice(0, 19).replace('T', ' ') };
  let nextText = 0;
  return (calls) => {
    const times = calls.map(({ name, args }) => {
      // A text of its own each time, or V8 would remember the one before.
      const text = `${source}//${nextText++}`;
      const start = performance.now();
      const script = new Script(text);
      const parsed = performance.now();
      script.runInThisContext();
      const evaluated = performance.now();
      const answer = (realm[name] as (...given: readonly unknown[]) => unknown)(...args);
      const answered = performance.now();
      return { parse: parsed - start, evaluate: evaluated - parsed, answer: answered - evaluated, result: answer };
    });
    const middle = (figure: 'parse' | 'evaluate' | 'answer'): number => median(times.map((each) => each[figure]));
    return {
      parse: middle('parse'),
      evaluate: middle('evaluate'),
      answer: middle('answer'),
      bytes: Buffer.byteLength(source),
      answers: times.map(({ result }) => result),
    };
  };
}
