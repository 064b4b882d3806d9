import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionHelp } from '../../core/functions/function-help';
import type { BuildStep, PanelHost, ReportRequest } from '../../core/host';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
import { workbookFromCsv } from '../../workbench/files/read-csv';
import type { Sheet, Workbook } from '../../workbench/workbook/model';

const root = join(__dirname, '..', '..');
const telco = join(root, '..', 'shared', 'data', 'telco_dated.csv');
const itWithTelco = existsSync(telco) ? it : it.skip;
if (!existsSync(telco)) console.warn(`Skipped what needs ${telco}, which is not there.`);

const DANGEROUS = '=IMPORTXML("http://x","y")';
const CUSTOMERS = `Customer ID,Plan,Start date,End date,Monthly charge,Reason for leaving
00123,"=IMPORTXML(""http://x"",""y"")",2026-01-05,,10,
00124,-Acme,2026-02-01,2026-08-03,20,+1
1E5,@x,2026-07-09,,30,
TRUE,-Acme,2026-07-10,2026-09-01,40,'quoted
`;

const request = (roles: ReportRequest['roles'] = {}): ReportRequest => ({
  sheet: 'Customers',
  roles,
  period: '2026-Q3',
});

async function open(workbook: Workbook) {
  const addin = await openExcelAddin(workbook, join(root, 'dist', 'excel-addin'));
  return { addin, host: addin.panelHost() as PanelHost };
}

/** A build that is cancelled as soon as it says that it begins `stopAt`. */
function progress(stopAt?: BuildStep) {
  const steps: BuildStep[] = [];
  const signal = { aborted: false, addEventListener: () => undefined };
  const onStep = (step: BuildStep) => {
    steps.push(step);
    if (step === stopAt) signal.aborted = true;
  };
  return { steps, onStep, signal };
}

const sheetNamed = (workbook: Workbook, name: string): Sheet => {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`There is no tab ${name} among ${workbook.sheets.map((each) => each.name).join(', ')}.`);
  return sheet;
};
const valuesOf = (sheet: Sheet) => sheet.cells.map((row) => row.map((cell) => cell?.value ?? null));
const asText = (sheet: Sheet) => JSON.stringify([sheet, [...sheet.columnWidths], [...sheet.tags]]);

/** Customers as a file would bring them, ids and all as the text they are. */
function customers(): Workbook {
  const workbook = workbookFromCsv(CUSTOMERS, 'Customers');
  const sheet = workbook.activeSheet;
  CUSTOMERS.trim()
    .split('\n')
    .slice(1)
    .forEach((line, index) => sheet.setValue(index + 1, 0, line.split(',')[0] ?? ''));
  ['=IMPORTXML("http://x","y")', '-Acme', '@x', '-Acme'].forEach((plan, index) => sheet.setValue(index + 1, 1, plan));
  sheet.setValue(2, 5, '+1');
  sheet.setValue(4, 5, "'quoted");
  sheet.selection = { row: 2, column: 1, rows: 1, columns: 1 };
  return workbook;
}

describe('the panel’s host on Excel', () => {
  beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

  it('explains every function without asking anything of the workbook', async () => {
    const { addin, host } = await open(customers());
    addin.host.resetCounters();
    expect(await host.functionHelp()).toEqual(functionHelp());
    expect(addin.host.counters.syncs).toBe(0);
  });

  it('looks at the sheet in front', async () => {
    const { host } = await open(customers());
    const look = await host.look();
    expect(look).toMatchObject({ sheet: 'Customers', range: 'A1:F5', layout: 'contract', rows: 4 });
  });

  it('prefers the only table on the sheet to everything around it', async () => {
    const workbook = customers();
    const sheet = workbook.activeSheet;
    sheet.setValue(7, 8, 'a note beside the table');
    sheet.tables.push({ id: '1', name: 'Customers', area: { row: 0, column: 0, rows: 5, columns: 6 } });
    const { host } = await open(workbook);
    expect((await host.look()).range).toBe('A1:F5');
  });

  it('writes what users typed as those characters', async () => {
    const workbook = customers();
    const { host } = await open(workbook);
    const built = await host.build(request({ segment: 1, reason: 5 }), progress());
    const movements = sheetNamed(workbook, built.movementsTab.name);
    const written = valuesOf(movements).flat();
    for (const text of ['00123', '1E5', 'TRUE', DANGEROUS, '-Acme', '@x', '+1', "'quoted"]) {
      expect(written).toContain(text);
    }
    const card = sheetNamed(workbook, built.tab.name);
    expect(valuesOf(card).flat()).toContain(DANGEROUS);
    const formulas = [movements, card].flatMap((sheet) => sheet.cells.flat().map((cell) => cell?.formula ?? ''));
    expect(formulas.some((formula) => formula.includes('COUNTIFS'))).toBe(true);
    expect(formulas.filter((formula) => formula.includes('IMPORTXML'))).toEqual([]);
  });

  it('shows the report card, tagged, with its picture, and a filterable Movements tab', async () => {
    const workbook = customers();
    const { host } = await open(workbook);
    const built = await host.build(request(), progress());
    const card = sheetNamed(workbook, built.tab.name);
    const movements = sheetNamed(workbook, built.movementsTab.name);
    expect(workbook.activeSheet).toBe(card);
    expect(card.selection).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
    expect(card.tags.size).toBe(1);
    expect(card.showGridlines).toBe(false);
    expect(card.fitToPageWidth).toBe(true);
    expect(card.pictures.map(({ altText }) => altText.length > 10)).toContain(true);
    expect(movements.tags.size).toBe(1);
    expect(movements.frozenRows).toBe(1);
    expect(movements.tables).toHaveLength(1);
    await host.showTab(built.movementsTab);
    expect(workbook.activeSheet).toBe(movements);
  });

  it('builds a second report beside the first: names of tabs and tables are free ones', async () => {
    const workbook = customers();
    const { host } = await open(workbook);
    const first = await host.build(request(), progress());
    const second = await host.build(request(), progress());
    expect(second.tab.name).not.toBe(first.tab.name);
    const tables = workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase()));
    expect(tables).toHaveLength(2);
    expect(new Set(tables).size).toBe(2);
  });

  it.each<BuildStep>(['reading', 'counting', 'writing customers', 'writing report card', 'finishing'])(
    'leaves the workbook as it was when cancelled while %s',
    async (step) => {
      const workbook = customers();
      const before = workbook.sheets.map(asText);
      const { host } = await open(workbook);
      const cancelled = progress(step);
      await expect(host.build(request(), cancelled)).rejects.toMatchObject({ name: 'AbortError' });
      expect(cancelled.steps[cancelled.steps.length - 1]).toBe(step);
      expect(workbook.sheets.map(asText)).toEqual(before);
      expect(workbook.activeSheet.name).toBe('Customers');
    },
  );

  it('takes its tabs away again when Excel refuses a request half way', async () => {
    const workbook = customers();
    const before = workbook.sheets.map(asText);
    const { host } = await open(workbook);
    const refused = progress();
    const onStep = (step: BuildStep) => {
      if (step === 'writing report card') for (const sheet of workbook.sheets.slice(1)) sheet.isProtected = true;
    };
    await expect(host.build(request(), { ...refused, onStep })).rejects.toThrow('protected or read-only');
    expect(workbook.sheets.map(asText)).toEqual(before);
    expect(workbook.activeSheet.name).toBe('Customers');
  });

  it('names the tabs to delete by hand when even that is refused', async () => {
    const workbook = customers();
    const { host } = await open(workbook);
    const refused = progress();
    const onStep = (step: BuildStep) => {
      if (step !== 'writing report card') return;
      workbook.isProtected = true;
      for (const sheet of workbook.sheets.slice(1)) sheet.isProtected = true;
    };
    await expect(host.build(request(), { ...refused, onStep })).rejects.toThrow(
      /protected or read-only.*please delete the tabs .*Movements 2026-Q3/,
    );
  });

  it('says in plain words that the workbook is protected, that the sheet is gone, that there is no table', async () => {
    const workbook = customers();
    const { host } = await open(workbook);
    workbook.isProtected = true;
    await expect(host.build(request(), progress())).rejects.toThrow('The workbook is protected');
    workbook.isProtected = false;
    await expect(host.look({ sheet: 'Gone' })).rejects.toThrow('renamed or deleted');
    workbook.activate(workbook.addSheet('Empty').id);
    await expect(host.look()).rejects.toThrow(/no (table|customers|content)|empty/i);
    await expect(host.showTab({ id: 'nowhere' })).rejects.toThrow('no longer in this workbook');
  });

  it('selects rows so that the user sees them', async () => {
    const workbook = customers();
    const { host } = await open(workbook);
    await host.selectRows('Customers', [3, 4]);
    expect(workbook.activeSheet.selection).toMatchObject({ row: 2, rows: 2 });
  });

  it('inserts the sample customers as a table and shows them', async () => {
    const workbook = customers();
    const { host } = await open(workbook);
    await host.insertSampleData();
    const sample = workbook.activeSheet;
    expect(sample.name).not.toBe('Customers');
    expect(sample.tables).toHaveLength(1);
    expect((await host.look()).layout).toBe('contract');
  });

  itWithTelco('builds the report of 7,043 customers in at most 12 syncs, no request over 5 MB', async () => {
    const workbook = workbookFromCsv(readFileSync(telco, 'utf8'), 'Customers');
    const { host, addin } = await open(workbook);
    const { segmentColumns } = await host.look();
    addin.host.resetCounters();
    const built = await host.build(request({ segment: segmentColumns[0] ?? null }), progress());
    const { counters } = addin.host;
    expect(counters.syncs).toBeGreaterThan(3);
    expect(counters.syncs).toBeLessThanOrEqual(12);
    expect(counters.largestRequest).toBeLessThan(5_000_000);
    expect(counters.largestResponse).toBeLessThan(5_000_000);
    expect(sheetNamed(workbook, built.movementsTab.name).tables[0]?.area.rows).toBe(7044);
    expect(built.summary.rowsRead).toBe(7043);
  });
});
