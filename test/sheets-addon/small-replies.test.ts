import { join } from 'node:path';
import type { BuiltReport } from '../../core/host';
import type { Reply, SheetLook } from '../../sheets-addon/wire';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openSheetsAddon } from '../../workbench/sheets-host/node';
import { Workbook } from '../../workbench/workbook/model';
import { ROSTER_HEADER, rosterRow } from '../engines/task-pane/roster';

/** On Google Sheets all the work is the server's: the sidebar stays free as long as it is answered in few words. */

const dist = join(__dirname, '..', '..', 'dist', 'sheets-addon');

/** Characters of all that the sidebar receives from a look and a build. */
async function received(customers: number): Promise<number> {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  const rows = [ROSTER_HEADER, ...Array.from({ length: customers }, (_, number) => rosterRow(number))];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value || null)));
  sheet.rowCount = rows.length;
  sheet.setFormat({ row: 1, column: 4, rows: customers, columns: 2 }, { numberFormat: 'yyyy-mm-dd' });
  const { scriptRun } = openSheetsAddon(workbook, dist);
  const look = (await scriptRun('customerMathLook', [{}])) as Reply<SheetLook>;
  if (!look.ok) throw new Error(look.message);
  const { roles, seen } = look.value;
  const report = {
    sheet: 'Customers',
    roles: Object.fromEntries(roles.map(({ role, column }) => [role, column])),
    period: '2026-Q3',
  };
  const built = (await scriptRun('customerMathBuild', [{ report, token: 't', seen }])) as Reply<BuiltReport>;
  if (!built.ok) throw new Error(built.message);
  expect(built.value.summary.rowsRead).toBe(customers);
  return JSON.stringify([look, built]).length;
}

test('what the sidebar of Google Sheets is told does not grow with the customers', async () => {
  ensureBuilt(['sheets-server', 'sheets-sidebar']);
  const few = await received(300);
  expect(await received(6_000)).toBeLessThan(few + 200);
  expect(few).toBeLessThan(10_000);
}, 400_000);
