import { CustomerMathError, type ErrorKind } from '../core/errors';
import type { Planner } from './planner';

/** One end of a channel between two threads: a Worker, a worker's own global, a MessagePort. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The other thread could not be reached or is gone: nothing is wrong with what was asked. */
export class PlannerLost extends Error {
  override readonly name = 'PlannerLost';
}

type Asked = 'isCustomerList' | 'look' | 'plan' | 'planAgain' | 'nextBlock';

interface Told {
  readonly tell: 'begin' | 'addRows';
  readonly args: readonly unknown[];
}

interface Question {
  readonly id: number;
  readonly ask: Asked;
  readonly args: readonly unknown[];
}

/** An error as it travels: structured cloning keeps neither its class nor what was added to it. */
interface Refusal {
  readonly name: string;
  readonly message: string;
  readonly kind?: ErrorKind;
}

type Answer =
  | { readonly ready: true }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refusal: Refusal };

/** A method of a planner, called with what came over the channel. */
type Method = (...args: readonly unknown[]) => unknown;

/** Lets a planner be asked over a channel, and says that it is ready. */
export function servePlanner(port: Port, planner: Planner): void {
  const reply = (answer: Answer): void => port.postMessage(answer);
  port.addEventListener('message', ({ data }) => {
    const message = data as Told | Question;
    if ('tell' in message) {
      (planner[message.tell] as Method)(...message.args);
      return;
    }
    const { id, ask, args } = message;
    Promise.resolve((planner[ask] as Method)(...args)).then(
      (answer) => reply({ id, answer }),
      (error: unknown) => reply({ id, refusal: refusalOf(error) }),
    );
  });
  reply({ ready: true });
}

export interface DistantPlanner extends Planner {
  /** Fulfilled when the other end has said that it is ready. */
  readonly ready: Promise<void>;
  /** Says that the other end is gone: whatever is asked, and was asked, rejects with PlannerLost. */
  lose(): void;
}

/** The planner at the other end of a channel. */
export function plannerBehind(port: Port): DistantPlanner {
  const pending = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let questions = 0;
  let isLost = false;
  let sayReady: () => void;
  const ready = new Promise<void>((resolve) => (sayReady = resolve));

  port.addEventListener('message', ({ data }) => {
    const message = data as Answer;
    if ('ready' in message) return sayReady();
    const asker = pending.get(message.id);
    pending.delete(message.id);
    if ('refusal' in message) asker?.reject(errorOf(message.refusal));
    else asker?.resolve(message.answer);
  });

  const tell = (what: Told['tell'], ...args: readonly unknown[]): void => {
    if (!isLost) port.postMessage({ tell: what, args } satisfies Told);
  };
  const ask = <Result>(what: Asked, ...args: readonly unknown[]): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      if (isLost) return reject(new PlannerLost());
      const id = (questions += 1);
      pending.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      port.postMessage({ id, ask: what, args } satisfies Question);
    });

  return {
    ready,
    lose() {
      isLost = true;
      for (const { reject } of pending.values()) reject(new PlannerLost());
      pending.clear();
    },
    begin: (place) => tell('begin', place),
    addRows: (rows) => tell('addRows', rows),
    isCustomerList: () => ask('isCustomerList'),
    look: (roles, today, dates) => ask('look', roles, today, dates),
    plan: (request, facts) => ask('plan', request, facts),
    planAgain: (tag, facts) => ask('planAgain', tag, facts),
    nextBlock: (list) => ask('nextBlock', list),
  };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof CustomerMathError) return { name: error.name, message: error.message, kind: error.kind };
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { name, message };
}

function errorOf({ name, message, kind }: Refusal): Error {
  return kind === undefined ? Object.assign(new Error(message), { name }) : new CustomerMathError(kind, message);
}
