import { functionHelp } from '../../core/functions/function-help';
import type { BuildStep, ReportRequest } from '../../core/host';
import { sheetsHost } from '../../sheets-addon/sidebar/host';

type Answer = (request: Record<string, unknown>) => unknown;
type Handler = (value: unknown) => void;

const calls: [name: string, request: Record<string, unknown>][] = [];

/** google.script.run with these functions on its other end; a function that throws fails as one that cannot be reached. */
function serve(functions: Record<string, Answer>): void {
  calls.length = 0;
  const runner = (success: Handler, failure: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(success, handler);
          return (request: Record<string, unknown>) => {
            calls.push([name, request]);
            void Promise.resolve()
              .then(() => functions[name]?.(request))
              .then(success, failure);
          };
        },
      },
    );
  const none: Handler = () => undefined;
  Object.assign(globalThis, { google: { script: { run: runner(none, none) } } });
}

const ok = (value: unknown) => ({ ok: true, value });
const look = { sheet: 'Customers', columns: [], seen: { lastColumn: 'F', timeZone: 'Asia/Kolkata' } };
const built = { tab: { id: '1', name: 'Report card' }, movementsTab: { id: '2', name: 'Movements' } };
const request: ReportRequest = { sheet: 'Customers', roles: {}, period: '2026-Q3' };

/** Somebody who watches the build and may cancel it. */
function watcher() {
  const controller = new AbortController();
  const steps: BuildStep[] = [];
  return {
    steps,
    cancel: () => controller.abort(),
    onStep: (step: BuildStep) => void steps.push(step),
    signal: controller.signal,
  };
}

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'google');
});

it('hands a build what the look at that tab has seen', async () => {
  serve({ customerMathLook: () => ok(look), customerMathBuild: () => ok(built) });
  const host = sheetsHost();
  await host.look();
  expect(await host.build(request, watcher())).toEqual(built);
  await host.build({ ...request, sheet: 'Another' }, watcher());
  expect(calls[1]?.[1]).toMatchObject({ report: request, seen: look.seen });
  expect(calls[2]?.[1]).not.toHaveProperty('seen');
  expect(calls[1]?.[1].token).not.toBe(calls[2]?.[1].token);
});

it('tells what the server says went wrong, in its words', async () => {
  serve({ customerMathLook: () => ({ ok: false, name: 'WorkbookError', message: 'There is no tab "X" any more.' }) });
  await expect(sheetsHost().look({ sheet: 'X' })).rejects.toThrow('There is no tab "X" any more.');
});

it('says so when there is no answer, or no server', async () => {
  serve({ customerMathLook: () => null });
  await expect(sheetsHost().look()).rejects.toThrow('sent no answer');
  serve({
    customerMathLook: () => {
      throw new Error('NetworkError');
    },
  });
  await expect(sheetsHost().look()).rejects.toThrow('could not be reached: NetworkError');
});

it('asks how far a build is about once a second, and stops asking when it is done', async () => {
  jest.useFakeTimers();
  let finish: (value: unknown) => void = () => undefined;
  serve({
    customerMathBuild: () => new Promise((resolve) => (finish = resolve)),
    customerMathProgress: () => ok('writing customers'),
  });
  const watch = watcher();
  const build = sheetsHost().build(request, watch);
  await jest.advanceTimersByTimeAsync(2_500);
  expect(watch.steps).toEqual(['reading', 'writing customers', 'writing customers']);
  finish(ok(built));
  await build;
  await jest.advanceTimersByTimeAsync(5_000);
  expect(calls.filter(([name]) => name === 'customerMathProgress')).toHaveLength(2);
});

it('sends a Cancel after the build with the same token', async () => {
  const watch = watcher();
  serve({
    customerMathBuild: () => {
      watch.cancel();
      return { ok: false, name: 'AbortError', message: 'Cancelled. Nothing was changed.' };
    },
    customerMathCancel: () => ok(null),
  });
  await expect(sheetsHost().build(request, watch)).rejects.toMatchObject({ name: 'AbortError' });
  expect(calls.map(([name]) => name)).toEqual(['customerMathBuild', 'customerMathCancel']);
  expect(calls[1]?.[1].token).toBe(calls[0]?.[1].token);
});

it('takes back a report that was finished before the Cancel arrived', async () => {
  const watch = watcher();
  serve({
    customerMathBuild: () => {
      watch.cancel();
      return ok(built);
    },
    customerMathCancel: () => ok(null),
    customerMathDiscard: () => ok(null),
  });
  await expect(sheetsHost().build(request, watch)).rejects.toMatchObject({ name: 'AbortError' });
  expect(calls.at(-1)).toEqual(['customerMathDiscard', { ids: ['1', '2'] }]);
});

it('asks the server for the help of the functions', async () => {
  const help = functionHelp();
  serve({ customerMathFunctionHelp: () => ok(help) });
  expect(await sheetsHost().functionHelp()).toEqual(help);
  expect(calls).toEqual([['customerMathFunctionHelp', {}]]);
});
