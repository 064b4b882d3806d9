import { join } from 'node:path';
import type { BuiltReport, ReportRequest } from '../../core/host';
import type { Reply, SheetLook } from '../../sheets-addon/wire';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openSheetsAddon, type SheetsAddon } from '../../workbench/sheets-host/node';
import type { Sheet, Workbook } from '../../workbench/workbook/model';
import {
  addCustomers,
  cellsOf,
  customersWithReasons,
  noteAt,
  refusesWithoutItsParts,
  rowOf,
  sheetNamed,
} from '../refresh-fixture';

const dist = join(__dirname, '..', '..', 'dist', 'sheets-addon');

beforeAll(() => ensureBuilt(['sheets-server', 'sheets-sidebar']), 300_000);

const valueOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw Object.assign(new Error(reply.message), { name: reply.name });
  return reply.value;
};

const look = async (addon: SheetsAddon, sheet?: string): Promise<SheetLook> =>
  valueOf((await addon.scriptRun('customerMathLook', [sheet === undefined ? {} : { sheet }])) as Reply<SheetLook>);

async function refresh(addon: SheetsAddon, tab: { readonly id: string }, token = 'again'): Promise<BuiltReport> {
  return valueOf((await addon.scriptRun('customerMathRefresh', [{ id: tab.id, token }])) as Reply<BuiltReport>);
}

async function built(workbook = customersWithReasons()) {
  const addon = openSheetsAddon(workbook, dist);
  const { seen } = await look(addon);
  const report: ReportRequest = { sheet: 'Customers', roles: { segment: 1, reason: 5 }, period: '2026-Q3' };
  const reply = (await addon.scriptRun('customerMathBuild', [{ report, token: 'first', seen }])) as Reply<BuiltReport>;
  addon.host.resetCounters();
  return { workbook, addon, report: valueOf(reply) };
}

const tabs = (workbook: Workbook, report: BuiltReport): [page: Sheet, list: Sheet] => [
  sheetNamed(workbook, report.tab.name),
  sheetNamed(workbook, report.movementsTab.name),
];

/** What stands in the cells, and in which number format. */
const contents = (sheet: Sheet): unknown[] => {
  const { rows = 0 } = sheet.usedArea() ?? {};
  return sheet.cells
    .slice(0, rows)
    .map((row) =>
      row.flatMap((cell, column) =>
        cell?.value != null || cell?.formula ? [[column, cell.value, cell.formula, cell.format?.numberFormat]] : [],
      ),
    );
};

const frozen = (workbook: Workbook): string =>
  JSON.stringify([
    workbook.activeSheetId,
    workbook.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      cellsOf(sheet),
      sheet.rowCount,
      sheet.filter,
      sheet.pictures,
      [...sheet.columnWidths],
      [...sheet.tags],
    ]),
  ]);

describe('refreshing a report in Google Sheets', () => {
  it.each([
    ['more customers', 7],
    ['fewer customers', -6],
  ])('gives the page and the list that a new build over %s gives', async (_, more) => {
    const { workbook, addon, report } = await built();
    const [page, list] = tabs(workbook, report);
    addCustomers(sheetNamed(workbook, 'Customers'), more);
    const refreshed = await refresh(addon, report.tab);
    expect(addon.host.counters.serviceCalls).toBeLessThanOrEqual(35);

    const other = customersWithReasons();
    addCustomers(sheetNamed(other, 'Customers'), more);
    const fresh = await built(other);
    const [freshPage, freshList] = tabs(other, fresh.report);
    expect(contents(page)).toEqual(contents(freshPage));
    expect(contents(list)).toEqual(contents(freshList));
    expect(page.pictures).toEqual(freshPage.pictures);
    expect(list.filter!.rows).toBeGreaterThanOrEqual(freshList.filter!.rows);
    expect(refreshed.summary).toEqual(fresh.report.summary);
    expect(refreshed.moved).toMatch(/^Incoming .+, outgoing .+\.$/);
    expect(workbook.sheets).toHaveLength(3);
  });

  it('says what to do where the spreadsheet has no room for copies, and changes nothing', async () => {
    const { workbook, addon, report } = await built();
    const [, list] = tabs(workbook, report);
    const cells = workbook.sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
    sheetNamed(workbook, 'Customers').rowCount += Math.floor((10_000_000 - cells) / 26);
    const before = frozen(workbook);
    await expect(refresh(addon, report.tab)).rejects.toThrow(
      `Nothing was changed. While a report is refreshed its tabs are kept as copies, and of "${list.name}" there could be none. Google Sheets could not do this: This action would increase the number of cells in the workbook above the limit of 10000000 cells. Delete empty rows and columns of this spreadsheet, or delete the report and build it again.`,
    );
    expect(frozen(workbook)).toBe(before);
  });

  it('writes the looks anew where lines moved, and leaves them where none did', async () => {
    const { workbook, addon, report } = await built();
    const [page] = tabs(workbook, report);
    const row = rowOf(page, 'All who left');
    page.touch(row, 1).format = { ...page.cell(row, 1)?.format, fill: '#123456' };
    await refresh(addon, report.tab);
    expect(page.cell(row, 1)?.format?.fill).toBe('#123456');
    expect(addon.host.counters.serviceCalls).toBeLessThanOrEqual(30);
    noteAt(page, 'Too expensive', 'ours');
    const customers = sheetNamed(workbook, 'Customers');
    for (const line of customers.cells.slice(1)) if (line[5]?.value === 'Too expensive') line[5].value = 'Bad service';
    addon.host.resetCounters();
    await refresh(addon, report.tab);
    expect(addon.host.counters.serviceCalls).toBeLessThanOrEqual(35);
    expect(page.cell(row, 1)?.format?.fill).not.toBe('#123456');
    expect(page.cell(rowOf(page, 'Too expensive'), 10)?.value).toBe('ours');
    expect(rowOf(page, 'Too expensive')).toBeGreaterThan(rowOf(page, 'Notes on other reasons'));
  });

  it('keeps sheets, names, places, widths and colours, also under other names', async () => {
    const { workbook, addon, report } = await built();
    const [page, list] = tabs(workbook, report);
    page.name = "The board's page";
    list.name = 'Who';
    page.columnWidths.set(2, 123);
    list.columnWidths.set(0, 222);
    page.tabColor = '#ABCDEF';
    const places = workbook.sheets.map(({ id }) => id);
    addCustomers(sheetNamed(workbook, 'Customers'), 3);
    sheetNamed(workbook, 'Customers').name = 'All customers';
    const refreshed = await refresh(addon, report.movementsTab);
    expect(refreshed.tab).toEqual({ id: report.tab.id, name: "The board's page" });
    expect(workbook.sheets.map(({ id }) => id)).toEqual(places);
    expect([page.columnWidths.get(2), list.columnWidths.get(0)]).toEqual([123, 222]);
    expect(page.tabColor).toBe('#ABCDEF');
    const formulas = page.cells.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
    expect(formulas.filter((formula) => formula.includes("'Who'!")).length).toBeGreaterThan(20);
    expect(JSON.stringify(contents(page))).toContain('All customers!');
  });

  it('leaves formulas of other tabs and the cells they refer to in place', async () => {
    const { workbook, addon, report } = await built();
    const mine = workbook.addSheet('Mine');
    mine.setFormula(0, 0, "='Movements 2026-Q3'!A2");
    addCustomers(sheetNamed(workbook, 'Customers'), -4);
    const rows = tabs(workbook, report)[1].rowCount;
    await refresh(addon, report.tab);
    expect(mine.cell(0, 0)?.formula).toBe("='Movements 2026-Q3'!A2");
    expect(tabs(workbook, report)[1]).toMatchObject({ rowCount: rows });
  });

  it('leaves everything as it was when any of its service calls fails', async () => {
    const { workbook, addon, report } = await built();
    const [page] = tabs(workbook, report);
    noteAt(page, 'Too expensive', 'kept');
    addCustomers(sheetNamed(workbook, 'Customers'), 9);
    const before = frozen(workbook);
    const failures: string[] = [];
    for (let failing = 1; ; failing += 1) {
      let calls = 0;
      addon.host.betweenCalls(({ name }) => {
        calls += 1;
        if (calls !== failing) return;
        failures.push(name);
        throw new Error(`${name} failed.`);
      });
      const outcome = await refresh(addon, report.tab).catch((error: Error) => error.message);
      addon.host.betweenCalls(null);
      if (typeof outcome === 'string' && outcome.startsWith('The report is refreshed, but')) break;
      expect([failing, failures.at(-1), frozen(workbook) === before]).toEqual([failing, failures.at(-1), true]);
      expect(outcome).toContain(`${failures.at(-1)} failed.`);
    }
    expect(failures.length).toBeGreaterThan(20);
    expect(failures.filter((name) => name === 'Sheet.copyTo' || name === 'Range.setValues')).toHaveLength(4);
  });

  it('leaves everything as it was when a tab is protected, or Cancel was pressed', async () => {
    const { workbook, addon, report } = await built();
    const before = frozen(workbook);
    addCustomers(sheetNamed(workbook, 'Customers'), 9);
    addCustomers(sheetNamed(workbook, 'Customers'), -9);
    await expect(cancelled(addon, report)).rejects.toMatchObject({ name: 'AbortError' });
    expect(frozen(workbook) === before).toBe(true);
    for (const tab of tabs(workbook, report)) {
      tab.isProtected = true;
      await expect(refresh(addon, report.tab)).rejects.toThrow('Google Sheets does not let you change this file');
      tab.isProtected = false;
      expect(frozen(workbook) === before).toBe(true);
    }
    addCustomers(sheetNamed(workbook, 'Customers'), 9);
    await refresh(addon, report.tab);
    expect(frozen(workbook) === before).toBe(false);
  });

  it('says what is wrong when something that it needs is gone, and changes nothing', async () => {
    const { workbook, addon, report } = await built();
    const [page, list] = tabs(workbook, report);
    const customers = sheetNamed(workbook, 'Customers');
    const refuses = async (message: string): Promise<void> => {
      const before = frozen(workbook);
      await expect(refresh(addon, report.tab)).rejects.toThrow(message);
      expect(frozen(workbook) === before).toBe(true);
    };
    customers.setValue(0, 5, 'Remarks');
    await refuses('"Customers" has no column "Reason for leaving" any more');
    customers.setValue(0, 5, 'Reason for leaving');
    const width = list.columnCount;
    list.columnCount = 26;
    const free = list.cells[0]!.length;
    list.setValue(0, free, 'My remark');
    await refuses('has a column of yours: "My remark"');
    list.setValue(0, free, null);
    list.columnCount = width;
    await refusesWithoutItsParts(workbook, { page, list, customers }, refuses);
  });

  it('is offered by a look at either tab, and by the menu', async () => {
    const { workbook, addon, report } = await built();
    expect((await look(addon)).report).toMatchObject({ tab: report.tab, canRefresh: true });
    workbook.activate(tabs(workbook, report)[1].id);
    expect((await look(addon)).report).toMatchObject({ tab: report.movementsTab, canRefresh: true });
    expect((await look(addon, 'Customers')).report).toBeUndefined();
    addCustomers(sheetNamed(workbook, 'Customers'), 3);
    await addon.scriptRun('customerMathRefreshFromMenu', []);
    expect(addon.host.ui.alerts.at(-1)).toMatch(/Refreshed\. Incoming \d+ → \d+/);
    workbook.activate(sheetNamed(workbook, 'Customers').id);
    await addon.scriptRun('customerMathRefreshFromMenu', []);
    expect(addon.host.ui.alerts.at(-1)).toContain('This tab is no report card of Customer Math');
  });
});

/** A refresh whose Cancel arrives before it is asked for. */
async function cancelled(addon: SheetsAddon, report: BuiltReport): Promise<BuiltReport> {
  await addon.scriptRun('customerMathCancel', [{ token: 'stop' }]);
  return refresh(addon, report.tab, 'stop');
}
