import { join } from 'node:path';
import type { BuiltReport } from '../../core/host';
import type { Reply, SheetLook } from '../../sheets-addon/wire';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openSheetsAddon } from '../../workbench/sheets-host/node';
import { Workbook } from '../../workbench/workbook/model';

beforeAll(() => ensureBuilt(['sheets-server']), 300_000);

const day = (text: string): number => Date.parse(text) / 86_400_000 + 25_569;
const list = [
  ['Customer id', 'Plan', 'Start date', 'End date', 'Value'],
  ['a', 'Basic', day('2026-01-05'), null, 10],
  ['b', 'Gold', day('2026-02-01'), day('2026-08-03'), 20],
  ['c', 'Gold', day('2026-07-09'), null, 30],
  ['d', 'Basic', day('2026-07-10'), day('2026-07-01'), 40],
];

/** The list with its header in the given cell, and a title in the first cell of the tab. */
function customers(row: number, column: number, title: string | null): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  if (title !== null) sheet.setValue(0, 0, title);
  list.forEach((cells, y) => cells.forEach((value, x) => sheet.setValue(row + y, column + x, value)));
  sheet.setFormat({ row: row + 1, column: column + 2, rows: 4, columns: 2 }, { numberFormat: 'yyyy-mm-dd' });
  return workbook;
}

describe.each([
  ['with its header in C3', 2, 2, null, 'C3:G7'],
  ['below a blank row', 1, 0, null, 'A2:E6'],
  ['below a title', 2, 0, 'Our customers', 'A3:E7'],
])('a list %s', (_, row, column, title, range) => {
  it('is found by a look, and a report is built of the columns that it named', async () => {
    const workbook = customers(row, column, title);
    const addon = openSheetsAddon(workbook, join(__dirname, '..', '..', 'dist', 'sheets-addon'));
    const look = (await addon.scriptRun('customerMathLook', [{}])) as Reply<SheetLook>;
    if (!look.ok) throw new Error(look.message);
    const { seen, ...found } = look.value;
    expect(found).toMatchObject({ layout: 'contract', range, rows: 4 });
    expect(found.notes).toMatchObject([{ kind: 'endBeforeStart', rows: [row + 5] }]);

    const roles = Object.fromEntries(found.roles.map(({ role, column }) => [role, column]));
    const call = { report: { sheet: 'Customers', roles, period: '2026-Q3' }, token: 't', seen };
    const built = (await addon.scriptRun('customerMathBuild', [call])) as Reply<BuiltReport>;
    expect(built).toMatchObject({ ok: true, value: { summary: { rowsRead: 4 } } });
  });
});
