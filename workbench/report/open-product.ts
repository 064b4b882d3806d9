import { join } from 'node:path';
import { ensureBuilt } from '../ensure-built';
import type { Workbook } from '../workbook/model';
import type { Built, Product } from './product';

const dist = join(__dirname, '..', '..', 'dist');

/** How the server functions of the Sheets add-on answer. */
type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

async function openOnExcel(workbook: Workbook): Promise<Product> {
  ensureBuilt(['excel-addin']);
  const { openExcelAddin } = await import('../excel-host/node');
  const addin = await openExcelAddin(workbook, join(dist, 'excel-addin'));
  const { host } = addin;
  const panel = addin.panelHost() as {
    look: Product['look'];
    build(request: unknown, progress: { onStep(): void; signal: AbortSignal }): Promise<Built>;
  };
  return {
    look: (options) => panel.look(options),
    build: (request) => {
      host.resetCounters();
      return panel.build(request, { onStep: () => {}, signal: new AbortController().signal });
    },
    cost: () => `${host.counters.syncs} syncs on Excel`,
  };
}

async function openOnSheets(workbook: Workbook): Promise<Product> {
  ensureBuilt(['sheets-server']);
  const { openSheetsAddon } = await import('../sheets-host/node');
  const { host } = openSheetsAddon(workbook, join(dist, 'sheets-addon'));
  async function ask<T>(functionName: string, call: object): Promise<T> {
    const reply = (await host.scriptRun(functionName, [call])) as Reply<T>;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  }
  // As the sidebar does, a build is told what the latest look saw.
  let seen: unknown;
  return {
    look: async (options) => {
      const look = await ask<Awaited<ReturnType<Product['look']>> & { seen?: unknown }>('customerMathLook', options);
      seen = look.seen;
      return look;
    },
    build: (report) => {
      host.resetCounters();
      return ask('customerMathBuild', { report, seen, token: 'report' });
    },
    cost: () => `${host.counters.serviceCalls} service calls on Google Sheets`,
  };
}

/** Opens the built bundles of a host over a workbook; builds them first where they are absent or out of date. */
export function openProduct(host: 'excel' | 'sheets', workbook: Workbook): Promise<Product> {
  return host === 'excel' ? openOnExcel(workbook) : openOnSheets(workbook);
}
