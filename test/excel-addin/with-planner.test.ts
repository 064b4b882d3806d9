import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import type { BuildStep, PanelHost, ReportRequest } from '../../core/host';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
import { Workbook } from '../../workbench/workbook/model';
import { ROSTER_HEADER, rosterRow } from '../engines/task-pane/roster';

/** The built task pane with a worker that works, and with workers that fail in every way that one can. */

const dist = join(__dirname, '..', '..', 'dist', 'excel-addin');
const CUSTOMERS = 600;
const request: ReportRequest = { sheet: 'Customers', roles: { segment: 3 }, period: '2026-Q3' };

function customers(count: number): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  const rows = [ROSTER_HEADER, ...Array.from({ length: count }, (_, n) => rosterRow(n))];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  return workbook;
}

type Listener = (event: { data?: unknown; preventDefault(): void }) => void;

/** What a page knows of a worker; each test says how its worker behaves. */
abstract class PageWorker {
  static made: PageWorker[] = [];
  terminated = false;
  private readonly listeners: { type: string; listener: Listener }[] = [];

  constructor(readonly url: URL) {
    PageWorker.made.push(this);
  }

  abstract postMessage(message: unknown): void;

  addEventListener(type: string, listener: Listener): void {
    this.listeners.push({ type, listener });
  }

  terminate(): void {
    this.terminated = true;
  }

  protected emit(type: string, data?: unknown): void {
    for (const each of this.listeners) {
      if (each.type === type) each.listener({ data, preventDefault: () => undefined });
    }
  }
}

/** The built worker on a thread of Node, which has the few names of a browser's worker that it uses. */
class RealWorker extends PageWorker {
  private readonly thread = new Thread(
    `const { parentPort } = require('node:worker_threads');
     globalThis.self = globalThis;
     globalThis.location = { href: 'https://localhost/' };
     globalThis.postMessage = (message) => parentPort.postMessage(message);
     globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
     require(${JSON.stringify(join(dist, this.url.pathname))});`,
    { eval: true },
  );

  constructor(url: URL) {
    super(url);
    this.thread.on('message', (data) => !this.terminated && this.emit('message', data));
  }

  postMessage(message: unknown): void {
    this.thread.postMessage(message);
  }

  override terminate(): void {
    super.terminate();
    void this.thread.terminate();
  }
}

type WorkerClass = new (url: URL) => PageWorker;

/** Works until it is asked for something, and then goes away. */
const dyingAt = (ask: string): WorkerClass =>
  class extends RealWorker {
    override postMessage(message: unknown): void {
      if ((message as { ask?: string }).ask === ask) setTimeout(() => this.emit('error'), 0);
      else super.postMessage(message);
    }
  };

class NeverLoads extends PageWorker {
  constructor(url: URL) {
    super(url);
    setTimeout(() => this.emit('error'), 0);
  }
  override postMessage(): void {}
}

class NeverReady extends PageWorker {
  override postMessage(): void {}
}

/** Busy for ever once it plans. */
class PlansForEver extends PageWorker {
  constructor(url: URL) {
    super(url);
    setTimeout(() => this.emit('message', { ready: true }), 0);
  }
  override postMessage(): void {}
}

class Forbidden extends PageWorker {
  constructor(url: URL) {
    super(url);
    throw new Error('Refused to create a worker.');
  }
  override postMessage(): void {}
}

async function open(workbook: Workbook, worker?: WorkerClass, folder = dist) {
  PageWorker.made = [];
  const addin = await openExcelAddin(workbook, folder);
  if (worker) addin.window['Worker'] = worker;
  return { addin, host: addin.panelHost() as PanelHost };
}

/** A build that calls `onStep`, and can be cancelled by it. */
function progress(onStep: (step: BuildStep, abort: AbortController) => void = () => undefined) {
  const abort = new AbortController();
  const steps: BuildStep[] = [];
  const shares: (number | undefined)[] = [];
  return {
    steps,
    shares,
    signal: abort.signal,
    onStep(step: BuildStep, share?: number) {
      steps.push(step);
      shares.push(share);
      onStep(step, abort);
    },
  };
}

/** Everything in the cells; the tags and the page say nothing of when a report was built. */
const contents = (workbook: Workbook) =>
  workbook.sheets.map(({ name, cells }) => [name, cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value))]);

describe('the task pane beside a worker', () => {
  let expected: unknown;
  beforeAll(async () => {
    ensureBuilt(['excel-addin']);
    const workbook = customers(CUSTOMERS);
    const { host } = await open(workbook);
    await host.build(request, progress());
    expected = contents(workbook);
  }, 300_000);

  it('looks and builds there what it would build itself, and keeps no worker', async () => {
    const workbook = customers(CUSTOMERS);
    const { host } = await open(workbook, RealWorker);
    expect((await host.look()).customers).toBe(CUSTOMERS);
    await host.build(request, progress());
    expect(contents(workbook)).toEqual(expected);
    expect(PageWorker.made.map(({ url, terminated }) => [/planner-\w+\.js$/.test(url.pathname), terminated])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it.each<[string, WorkerClass]>([
    ['is forbidden', Forbidden],
    ['does not load', NeverLoads],
    ['dies while it looks at the columns', dyingAt('look')],
    ['dies while it plans', dyingAt('plan')],
    ['dies while the list is written', dyingAt('nextBlock')],
  ])('builds the same when the worker %s', async (_, worker) => {
    const workbook = customers(CUSTOMERS);
    const { host } = await open(workbook, worker);
    expect((await host.look()).customers).toBe(CUSTOMERS);
    await host.build(request, progress());
    expect(contents(workbook)).toEqual(expected);
  });

  it('waits ten seconds for a worker that is never ready, once', async () => {
    const workbook = customers(CUSTOMERS);
    const { host, addin } = await open(workbook, NeverReady);
    const waits: number[] = [];
    addin.window['setTimeout'] = (task: () => void, delay = 0) => {
      waits.push(delay);
      return setTimeout(task, delay === 10_000 ? 50 : delay);
    };
    expect((await host.look()).customers).toBe(CUSTOMERS);
    await host.build(request, progress());
    expect(contents(workbook)).toEqual(expected);
    expect(waits.filter((delay) => delay >= 5_000 && delay <= 60_000)).toEqual([10_000]);
    expect(PageWorker.made).toHaveLength(1);
  });

  it('says what would do when the worker is gone, and what stands in for it too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customer-math-pane-'));
    cpSync(dist, folder, { recursive: true, filter: (file) => !basename(file).startsWith('plan-here') });
    const workbook = customers(CUSTOMERS);
    const before = contents(workbook);
    const { host } = await open(workbook, NeverLoads, folder);
    await expect(host.build(request, progress())).rejects.toThrow('close the panel and open it again');
    expect(contents(workbook)).toEqual(before);
    rmSync(folder, { recursive: true });
  });

  it('is cancelled at once while the worker counts, whatever that does', async () => {
    const workbook = customers(CUSTOMERS);
    const before = contents(workbook);
    const { host } = await open(workbook, PlansForEver);
    const cancelled = progress((step, abort) => step === 'counting' && setTimeout(() => abort.abort(), 20));
    await expect(host.build(request, cancelled)).rejects.toMatchObject({ name: 'AbortError' });
    expect(contents(workbook)).toEqual(before);
    expect(PageWorker.made.map(({ terminated }) => terminated)).toEqual([true]);
  });

  it.each<BuildStep>(['reading', 'counting', 'writing customers', 'writing report card', 'finishing'])(
    'leaves the workbook as it was when cancelled while %s',
    async (step) => {
      const workbook = customers(CUSTOMERS);
      const before = contents(workbook);
      const { host } = await open(workbook, RealWorker);
      const cancelled = progress((reached, abort) => reached === step && abort.abort());
      await expect(host.build(request, cancelled)).rejects.toMatchObject({ name: 'AbortError' });
      expect(cancelled.steps[cancelled.steps.length - 1]).toBe(step);
      expect(contents(workbook)).toEqual(before);
      expect(PageWorker.made.map(({ terminated }) => terminated)).toEqual([true]);
    },
  );

  it('says how far it is with reading and with writing', async () => {
    const { host } = await open(customers(40_000), RealWorker);
    const { steps, shares, ...watch } = progress();
    await host.build(request, watch);
    for (const step of ['reading', 'writing customers'] as const) {
      const said = shares.filter((share, index) => steps[index] === step && share !== undefined) as number[];
      expect(said.length).toBeGreaterThan(2);
      expect(said).toEqual([...said].sort((a, b) => a - b));
      expect(said[said.length - 1]).toBeGreaterThan(0.4);
      expect(said[said.length - 1]).toBeLessThan(1);
    }
    expect(shares[steps.indexOf('counting')]).toBeUndefined();
  });
});
