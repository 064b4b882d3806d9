import { join } from 'node:path';
import type { BuiltReport, PanelHost, RoleChoice, TableLook } from '../../../core/host';
import type { Reply, SheetLook } from '../../../sheets-addon/wire';
import { openExcelAddin } from '../../../workbench/excel-host/node';
import { openSheetsAddon } from '../../../workbench/sheets-host/node';
import { Workbook } from '../../../workbench/workbook/model';
import { roster } from '../data/roster';

/** What building a report of one quarter costs. */
export interface BuildCost {
  readonly customers: number;
  readonly milliseconds: number;
  /** Of these, what the stand-in for the host took to read and write cells; null where it cannot be told apart. */
  readonly standIn: number | null;
  /** Conversations with the host: syncs of Excel, service calls of Google Sheets. */
  readonly calls: number;
  /** MB both ways, and of the largest request; null where nothing travels as text. */
  readonly megabytes: number | null;
  readonly largest: number | null;
  /** Of refreshing the same report over the same customers. */
  readonly refresh: { readonly milliseconds: number; readonly calls: number };
}

export const PERIOD = '2026-Q3';
const MB = 1e6;

/** A workbook with a contract list of so many customers in so many segments on its only tab. */
export function customersWorkbook(customers: number, segments?: number): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  roster(customers).forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (value === '') return;
      const cell = column === 0 && row > 0 && segments ? `Segment ${row % segments}` : value;
      sheet.setValue(row, column, cell as string | number);
    }),
  );
  // As large as its cells: Google counts empty ones against the ten million that a file may have
  sheet.rowCount = customers + 1;
  sheet.columnCount = sheet.usedArea()!.columns;
  sheet.setFormat({ row: 1, column: 1, rows: customers, columns: 2 }, { numberFormat: 'yyyy-mm-dd' });
  return workbook;
}

const chosen = (look: TableLook): RoleChoice =>
  Object.fromEntries(look.roles.map(({ role, column }) => [role, column]));

export async function buildInExcel(dist: string, customers: number, segments?: number): Promise<BuildCost> {
  const addin = await openExcelAddin(customersWorkbook(customers, segments), join(dist, 'excel-addin'));
  const host = addin.panelHost() as PanelHost;
  const roles = chosen(await host.look());
  let standIn = 0;
  const execute = addin.host.executeRequest.bind(addin.host);
  addin.host.executeRequest = (body) => {
    const start = performance.now();
    const answer = execute(body);
    standIn += performance.now() - start;
    return answer;
  };
  addin.host.resetCounters();
  const start = performance.now();
  const progress = { onStep: () => undefined, signal: { aborted: false, addEventListener: () => undefined } };
  const { tab } = await host.build({ sheet: 'Customers', roles, period: PERIOD }, progress);
  const milliseconds = performance.now() - start;
  const ofBuild = standIn;
  const { syncs, bytes, largestRequest } = addin.host.counters;
  addin.host.resetCounters();
  const again = performance.now();
  await host.refresh(tab, progress);
  return {
    customers,
    milliseconds,
    standIn: ofBuild,
    refresh: { milliseconds: performance.now() - again, calls: addin.host.counters.syncs },
    calls: syncs,
    megabytes: bytes / MB,
    largest: largestRequest / MB,
  };
}

export async function buildInSheets(dist: string, customers: number, segments?: number): Promise<BuildCost> {
  const { host, scriptRun } = openSheetsAddon(customersWorkbook(customers, segments), join(dist, 'sheets-addon'));
  const { seen, ...look } = valueOf((await scriptRun('customerMathLook', [{}])) as Reply<SheetLook>);
  host.resetCounters();
  const start = performance.now();
  const report = { sheet: 'Customers', roles: chosen(look), period: PERIOD };
  const built = (await scriptRun('customerMathBuild', [{ report, token: 'bench', seen }])) as Reply<BuiltReport>;
  const { id } = valueOf(built).tab;
  const milliseconds = performance.now() - start;
  const calls = host.counters.serviceCalls;
  host.resetCounters();
  const again = performance.now();
  valueOf((await scriptRun('customerMathRefresh', [{ id, token: 'again' }])) as Reply<BuiltReport>);
  return {
    customers,
    milliseconds,
    standIn: null,
    refresh: { milliseconds: performance.now() - again, calls: host.counters.serviceCalls },
    calls,
    megabytes: null,
    largest: null,
  };
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
