import { join } from 'node:path';
import { openExcelAddin } from '../../../workbench/excel-host/node';
import { Workbook } from '../../../workbench/workbook/model';
import { median } from '../median';
import type { Cells } from '../workload';

/** One formula as Excel would call it. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Milliseconds from the message that holds the calls to the last answer, without the host's own part on either side. */
export interface CallTime {
  readonly all: number;
  /** Of these, what our functions took; the rest is Microsoft's runtime, which reads the message and copies its cells. */
  readonly own: number;
  /** Of the message. */
  readonly bytes: number;
  /** A call that failed has its error here. */
  readonly answers: readonly unknown[];
}

type Association = Record<string, (...received: unknown[]) => unknown>;
interface Runtime {
  readonly CustomFunctions: { readonly _association: { readonly mappings: Association } };
  readonly _richApiNativeBridge: { onMessageFromHost(text: string): void };
}

/** Calls that may hold errors in their cells, as functions.json says ours may. */
const ERRORS_ALLOWED = 4;

/** The built functions.js in Microsoft's custom-functions runtime, called through the message that Excel sends. */
export async function excelFunctions(dist: string): Promise<(calls: readonly Call[]) => Promise<CallTime>> {
  const addin = await openExcelAddin(new Workbook(), join(dist, 'excel-addin'));
  const { CustomFunctions, _richApiNativeBridge: bridge } = addin.window as unknown as Runtime;
  const { mappings } = CustomFunctions._association;
  let own = 0;
  let answers: unknown[] = [];
  let answered: () => void = () => undefined;
  for (const [name, run] of Object.entries(mappings)) {
    mappings[name] = (...received) => {
      const start = performance.now();
      const done = (answer: unknown): void => {
        own += performance.now() - start;
        answers.push(answer);
        answered();
      };
      try {
        const answer = run(...received);
        if (isPromise(answer)) answer.then(done, done);
        else done(answer);
        return answer;
      } catch (error) {
        done(error);
        throw error;
      }
    };
  }
  let nextId = 1_000_000;
  return async (calls) => {
    const entries = calls.map(({ name, args }) => ({
      messageCategory: 1,
      messageType: 1000,
      message: JSON.stringify([nextId++, name, args, 'Sheet1!A1', ERRORS_ALLOWED]),
    }));
    const message = JSON.stringify({ type: 3, message: { entries } });
    own = 0;
    answers = [];
    const start = performance.now();
    await new Promise<void>((resolve) => {
      answered = () => (answers.length === calls.length ? resolve() : undefined);
      bridge.onMessageFromHost(message);
    });
    return { all: performance.now() - start, own, bytes: Buffer.byteLength(message), answers };
  };
}

/** `instanceof` would not know a promise of the add-in's page. */
function isPromise(answer: unknown): answer is PromiseLike<unknown> {
  return typeof (answer as { then?: unknown } | null)?.then === 'function';
}

/** The middle of several times of the same calls. */
export async function middle(
  rounds: number,
  call: () => Promise<CallTime>,
): Promise<CallTime & { readonly first: number }> {
  const times: CallTime[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await call());
  const [first] = times;
  return {
    ...first!,
    first: first!.all,
    all: median(times.map(({ all }) => all)),
    own: median(times.map(({ own }) => own)),
  };
}

/** Column `at` of a table as an argument of its own, without the header. */
export function columnOf(table: Cells, at: number): Cells {
  return table.slice(1).map((row) => [row[at]]);
}
