import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openExcelAddin, type ExcelAddin } from '../../workbench/excel-host/node';
import { openSheetsAddon } from '../../workbench/sheets-host/node';
import { Workbook } from '../../workbench/workbook/model';
import { vectors, withDays } from './vectors';

const DIST = join(__dirname, '..', '..', 'dist');
const cases = vectors.map((vector) => [vector.name, vector.title, vector] as const);

/** What stands in a cell for "no cell at all" in each host. */
function asExcel(args: readonly unknown[]): unknown[] {
  return withDays(args, ({ serial }) => serial).map((argument) => excelCells(argument));
}

function excelCells(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.map(excelCells);
  return typeof cell === 'string' && /^#[A-Z/0!?]+$/.test(cell) ? { error: cell } : cell;
}

describe('the shipped functions in the runtime of Excel', () => {
  let addin: ExcelAddin;

  beforeAll(async () => {
    expect(existsSync(join(DIST, 'excel-addin', 'functions.js'))).toBe(true);
    addin = await openExcelAddin(new Workbook(), join(DIST, 'excel-addin'));
  });

  it.each(cases.filter(([, , { answeredByExcel }]) => !answeredByExcel))('%s: %s', async (name, _, vector) => {
    const outcome = await addin.callFunction(name, asExcel(vector.args));
    if (!vector.error) expect(outcome).toEqual({ value: vector.result });
    else {
      const code = vector.error.kind === 'value' ? '#VALUE!' : '#N/A';
      expect(outcome).toEqual({ error: { code, message: vector.error.message } });
    }
  });
});

describe.each(['America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'])(
  'the shipped Code.js in a sheet in %s',
  (timeZone) => {
    const workbook = new Workbook();
    workbook.timeZone = timeZone;
    const sheet = workbook.addSheet('Days');
    const addon = openSheetsAddon(workbook, join(DIST, 'sheets-addon'));

    /** A date cell reaches a script as the Date that the sheet itself hands over. */
    function dateOf(serial: number): unknown {
      sheet.setValue(0, 0, serial);
      sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: 'yyyy-mm-dd' });
      return addon.host.cells('Days', 'A1');
    }

    const asSheets = (cell: unknown): unknown => (Array.isArray(cell) ? cell.map(asSheets) : (cell ?? ''));

    it.each(cases)('%s: %s', (name, _, vector) => {
      const args = withDays(vector.args, ({ serial }) => dateOf(serial)).map(asSheets);
      const outcome = addon.callFunction(name, args);
      expect(outcome).toMatchObject(vector.error ? { error: vector.error.message } : { value: vector.result });
    });
  },
);
