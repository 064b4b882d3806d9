import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../core/functions/catalogue';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
import type { ExcelAddin } from '../../workbench/excel-host/node';
import { workbookFromCsv } from '../../workbench/files/read-csv';
import { Workbook } from '../../workbench/workbook/model';

const root = join(__dirname, '..', '..');
const telco = join(root, '..', 'shared', 'data', 'telco_dated.csv');
const itWithTelco = existsSync(telco) ? it : it.skip;
if (!existsSync(telco)) console.warn(`Skipped what needs ${telco}, which is not there.`);

describe('worksheet functions through the runtime of Excel', () => {
  let addin: ExcelAddin;

  beforeAll(async () => {
    ensureBuilt(['excel-addin']);
    const workbook = new Workbook();
    workbook.addSheet('Sheet1');
    addin = await openExcelAddin(workbook, join(root, 'dist', 'excel-addin'));
  }, 300_000);

  it.each(catalogue.map(({ name }) => name))('%s answers its example', async (name) => {
    const { example } = catalogue.find((entry) => entry.name === name)!;
    const { value, error } = await addin.callFunction(name, example.args);
    expect(error).toBeUndefined();
    expect(value).toEqual(example.result);
  });

  it('shows what is wrong with a question as #VALUE! with its words', async () => {
    const dates = [[45000], ['soon']];
    const { error } = await addin.callFunction('INCOMING', [dates, '2026-Q3']);
    expect(error?.code).toBe('#VALUE!');
    expect(error?.message).toContain('"soon"');
  });

  it('shows a rate of nobody as #N/A with its reason', async () => {
    const { error } = await addin.callFunction('CHURNRATE', [[[46300]], [[null]], '2026-Q3']);
    expect(error?.code).toBe('#N/A');
    expect(error?.message).not.toBe('');
  });

  it('names the row of an error cell in the data', async () => {
    const { error } = await addin.callFunction('INCOMINGVALUE', [[[46210], [46211]], [[1], ['#REF!']], '2026-Q3']);
    expect(error?.code).toBe('#VALUE!');
    expect(error?.message).toContain('row 2');
  });

  itWithTelco('gives the published net growth and lost value of 7,043 customers, by criteria too', async () => {
    const rows = workbookFromCsv(readFileSync(telco, 'utf8'), 'Customers').activeSheet.cells.slice(1);
    const column = (index: number) => rows.map((row) => [row[index]?.value ?? null]);
    const [starts, ends, charges, contracts] = [column(4), column(5), column(6), column(1)];
    const answer = async (name: string, ...args: unknown[]) => (await addin.callFunction(name, args)).value;
    expect(await answer('NETGROWTH', starts, ends, 46204, 46295)).toBe(-818);
    expect(await answer('LOSTVALUE', ends, charges, 46204, 46295)).toBeCloseTo(139130.85, 2);
    const byContract = await Promise.all(
      ['Month-to-Month', 'One Year', 'Two Year'].map((name) =>
        answer('NETGROWTH', starts, ends, '2026-Q3', null, contracts, name),
      ),
    );
    expect(byContract.reduce((sum: number, net) => sum + Number(net), 0)).toBe(-818);
    expect(new Set(byContract).size).toBe(3);
  });
});
