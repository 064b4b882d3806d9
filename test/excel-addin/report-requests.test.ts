import { join } from 'node:path';
import type { PanelHost } from '../../core/host';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
import { customersWorkbook, PERIOD } from '../bench/hosts/report-builds';

/** Cells that one request reads at least, and bytes that one writes at least, before a further one is made. */
const LEAST_CELLS = 50_000;
const LEAST_BYTES = 250_000;

interface Wire {
  readonly Actions: readonly { readonly Name: string; readonly QueryInfo?: { readonly Select?: readonly string[] } }[];
}

/** The requests of one build: how many bytes each has that reads customers or writes their list, and how many others there are. */
async function requestsOfBuild(customers: number, segments: number) {
  const workbook = customersWorkbook(customers, segments);
  const addin = await openExcelAddin(workbook, join(__dirname, '..', '..', 'dist', 'excel-addin'));
  const host = addin.panelHost() as PanelHost;
  const { roles } = await host.look();
  const [reads, lists]: [number[], number[]] = [[], []];
  const execute = addin.host.executeRequest.bind(addin.host);
  addin.host.executeRequest = (body) => {
    const actions = (JSON.parse(body) as Wire).Actions;
    if (actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes('values'))) reads.push(Buffer.byteLength(body));
    if (actions.some(({ Name }) => Name === 'Values')) lists.push(Buffer.byteLength(body));
    return execute(body);
  };
  addin.host.resetCounters();
  const recognised = Object.fromEntries(roles.map(({ role, column }) => [role, column]));
  const { tab } = await host.build(
    { sheet: 'Customers', roles: { ...recognised, segment: 0 }, period: PERIOD },
    { onStep: () => undefined, signal: { aborted: false, addEventListener: () => undefined } },
  );
  const shown = workbook.sheetByName(tab.name)!.cells.flatMap((row) => row.map((cell) => cell?.value));
  // More than 30 segments are no page for a meeting.
  expect(shown).toContain(segments > 30 ? `Other segments (${segments - 29})` : 'Segment 1');
  const { counters } = addin.host;
  return { ...counters, reads, lists, others: counters.syncs - reads.length - lists.length };
}

describe('the requests of a build in Excel', () => {
  beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

  it('are as many for 2,000 customers in 100 segments as for 50 in 2', async () => {
    const small = await requestsOfBuild(50, 2);
    const larger = [
      await requestsOfBuild(500, 100),
      await requestsOfBuild(2_000, 2),
      await requestsOfBuild(2_000, 100),
    ];
    expect(small.syncs).toBeLessThanOrEqual(10);
    for (const each of larger) expect(each.syncs).toBe(small.syncs);
  });

  it('grow only by full blocks of customers, none of them over 5 MB', async () => {
    const customers = 40_000;
    const small = await requestsOfBuild(50, 2);
    const large = await requestsOfBuild(customers, 100);
    const cells = 6 * (customers + 1);
    expect(large.others).toBe(small.others);
    expect(large.reads.length).toBeGreaterThan(1);
    expect(large.reads.length).toBeLessThanOrEqual(1 + Math.floor(cells / LEAST_CELLS));
    const written = large.lists.reduce((sum, bytes) => sum + bytes, 0);
    expect(large.lists.length).toBeGreaterThan(1);
    expect(large.lists.length).toBeLessThanOrEqual(1 + Math.floor(written / LEAST_BYTES));
    expect(large.largestRequest).toBeLessThan(5_000_000);
    expect(large.largestResponse).toBeLessThan(5_000_000);
  });
});
