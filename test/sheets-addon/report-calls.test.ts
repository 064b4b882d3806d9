import { join } from 'node:path';
import type { Reply, SheetLook } from '../../sheets-addon/wire';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openSheetsAddon } from '../../workbench/sheets-host/node';
import { customersWorkbook, PERIOD } from '../bench/hosts/report-builds';

/** Service calls of a build, by method. */
async function callsOfBuild(customers: number, segments: number) {
  const dist = join(__dirname, '..', '..', 'dist', 'sheets-addon');
  const workbook = customersWorkbook(customers, segments);
  const { host, scriptRun } = openSheetsAddon(workbook, dist);
  const look = (await scriptRun('customerMathLook', [{}])) as Reply<SheetLook>;
  if (!look.ok) throw new Error(look.message);
  const { sheet, roles, seen } = look.value;
  host.resetCounters();
  const recognised = Object.fromEntries(roles.map(({ role, column }) => [role, column]));
  const call = { report: { sheet, roles: { ...recognised, segment: 0 }, period: PERIOD }, token: 't', seen };
  expect(await scriptRun('customerMathBuild', [call])).toMatchObject({ ok: true });
  const shown = workbook.activeSheet.cells.flatMap((row) => row.map((cell) => cell?.value));
  // More than 30 segments are no page for a meeting.
  expect(shown).toContain(segments > 30 ? `Other segments (${segments - 29})` : 'Segment 1');
  return { ...host.counters };
}

describe('the service calls of a build in Google Sheets', () => {
  beforeAll(() => ensureBuilt(['sheets-server', 'sheets-sidebar']), 300_000);

  it.each([
    [50, 2],
    [500, 100],
    [2_000, 2],
    [2_000, 100],
    [20_000, 100],
  ])('are at most 25, of which 3 carry cells, for %d customers in %d segments', async (customers, segments) => {
    const { serviceCalls, byName } = await callsOfBuild(customers, segments);
    expect(serviceCalls).toBeLessThanOrEqual(25);
    expect(byName).toMatchObject({ 'Range.getValues': 1, 'Range.setValues': 2 });
  });
});
