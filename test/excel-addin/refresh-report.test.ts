import { join } from 'node:path';
import type { BuildStep, BuiltReport, PanelHost, ReportRequest } from '../../core/host';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
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

const dist = join(__dirname, '..', '..', 'dist', 'excel-addin');
const REQUEST: ReportRequest = { sheet: 'Customers', roles: { segment: 1, reason: 5 }, period: '2026-Q3' };

beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

async function open(workbook: Workbook) {
  const addin = await openExcelAddin(workbook, dist);
  return { addin, host: addin.panelHost() as PanelHost };
}

/** Stops as soon as the host says that it begins `stopAt`. */
function progress(stopAt?: BuildStep) {
  const signal = { aborted: false, addEventListener: () => undefined };
  const steps: BuildStep[] = [];
  return {
    steps,
    signal,
    onStep(step: BuildStep) {
      steps.push(step);
      if (step === stopAt) signal.aborted = true;
    },
  };
}

async function built(workbook = customersWithReasons()) {
  const { addin, host } = await open(workbook);
  const report = await host.build(REQUEST, progress());
  return { workbook, addin, host, report };
}

const tabs = (workbook: Workbook, report: BuiltReport): [page: Sheet, list: Sheet] => [
  sheetNamed(workbook, report.tab.name),
  sheetNamed(workbook, report.movementsTab.name),
];

/** Everything of a workbook that a file keeps. */
const frozen = (workbook: Workbook): string =>
  JSON.stringify([
    workbook.activeSheetId,
    workbook.sheets.map((sheet) => [sheet, [...sheet.columnWidths], [...sheet.rowHeights], [...sheet.tags]]),
  ]);

describe('refreshing a report in Excel', () => {
  it.each([
    ['more customers', 7],
    ['fewer customers', -6],
  ])('gives the page and the list that a new build over %s gives', async (_, more) => {
    const { workbook, host, report } = await built();
    const [page, list] = tabs(workbook, report);
    addCustomers(sheetNamed(workbook, 'Customers'), more);
    const refreshed = await host.refresh(report.tab, progress());
    expect(refreshed.tab).toEqual(report.tab);

    const other = customersWithReasons();
    addCustomers(sheetNamed(other, 'Customers'), more);
    const fresh = await built(other);
    const [freshPage, freshList] = tabs(other, fresh.report);
    expect(cellsOf(page)).toEqual(cellsOf(freshPage));
    expect(cellsOf(list)).toEqual(cellsOf(freshList));
    expect(list.tables).toMatchObject([{ name: 'Movements_2026_Q3', area: freshList.tables[0]!.area }]);
    expect(page.pictures).toEqual(freshPage.pictures);
    expect(refreshed.summary).toEqual(fresh.report.summary);
    expect(refreshed.moved).toMatch(/^Incoming .+, outgoing .+\.$/);
  });

  it('keeps sheets, names, places, widths, colours and print set-up, also under other names', async () => {
    const { workbook, host, report } = await built();
    const [page, list] = tabs(workbook, report);
    page.name = "The board's page";
    list.name = 'Who';
    page.columnWidths.set(2, 123);
    list.columnWidths.set(0, 222);
    page.tabColor = '#ABCDEF';
    page.orientation = 'landscape';
    const places = workbook.sheets.map(({ id }) => id);
    addCustomers(sheetNamed(workbook, 'Customers'), 3);
    sheetNamed(workbook, 'Customers').name = 'All customers';
    const refreshed = await host.refresh(report.movementsTab, progress());
    expect(refreshed.tab.name).toBe("The board's page");
    expect(workbook.sheets.map(({ id }) => id)).toEqual(places);
    expect([page.columnWidths.get(2), list.columnWidths.get(0)]).toEqual([123, 222]);
    expect(page).toMatchObject({ name: "The board's page", tabColor: '#ABCDEF', orientation: 'landscape' });
    const formulas = page.cells.flatMap((row) => row.flatMap((cell) => cell?.formula ?? []));
    expect(formulas.filter((formula) => formula.includes('Who!') || formula.includes("'Who'!")).length).toBeGreaterThan(
      20,
    );
    expect(JSON.stringify(cellsOf(page))).toContain('All customers!');
  });

  it('lets each note follow its reason, and lists those whose reason is gone', async () => {
    const { workbook, host, report } = await built();
    const [page] = tabs(workbook, report);
    noteAt(page, 'Too expensive', '=cut the price');
    noteAt(page, 'Moved away', 'nothing');
    const customers = sheetNamed(workbook, 'Customers');
    const before = rowOf(page, 'Too expensive');
    for (const row of customers.cells.slice(1)) {
      if (row[5]?.value === 'Moved away') row[5].value = 'Bad service';
    }
    addCustomers(customers, 12, 'bad service ');
    await host.refresh(report.tab, progress());
    expect(rowOf(page, 'Too expensive')).toBeGreaterThan(before);
    expect(page.cell(rowOf(page, 'Too expensive'), 10)).toMatchObject({ value: '=cut the price' });
    expect(page.cell(rowOf(page, 'Too expensive'), 10)?.formula).toBeUndefined();
    expect(page.cell(rowOf(page, 'Moved away'), 10)?.value).toBe('nothing');
    expect(rowOf(page, 'Moved away')).toBeGreaterThan(rowOf(page, 'Notes on other reasons'));
    await host.refresh(report.tab, progress());
    expect(page.cell(rowOf(page, 'Moved away'), 10)?.value).toBe('nothing');
    for (const row of customers.cells.slice(1)) if (row[5]?.value === 'Bad service') row[5].value = ' moved AWAY';
    await host.refresh(report.tab, progress());
    expect(page.cell(rowOf(page, 'moved AWAY'), 10)?.value).toBe('nothing');
    expect(rowOf(page, 'Notes on other reasons')).toBe(-1);
  });

  it('leaves formulas of other tabs alone, and the cells and the table they refer to in place', async () => {
    const { workbook, host, report } = await built();
    const mine = workbook.addSheet('Mine');
    mine.setFormula(0, 0, "='Movements 2026-Q3'!A2");
    mine.setFormula(1, 0, '=SUM(Movements_2026_Q3[Value at close])');
    const [, list] = tabs(workbook, report);
    const [table] = list.tables;
    const headers = list.cells[0]!.map((cell) => cell?.value);
    addCustomers(sheetNamed(workbook, 'Customers'), 5);
    sheetNamed(workbook, 'Customers').setValue(3, 0, null);
    await host.refresh(report.tab, progress());
    expect(mine.cells.map((row) => row[0]?.formula)).toEqual([
      "='Movements 2026-Q3'!A2",
      '=SUM(Movements_2026_Q3[Value at close])',
    ]);
    expect(list.tables).toEqual([table]);
    expect(list.cells[0]!.map((cell) => cell?.value).slice(0, headers.length)).toEqual(headers);
  });

  it('changes nothing when it is cancelled or fails before the last request', async () => {
    const { workbook, addin, host, report } = await built();
    addCustomers(sheetNamed(workbook, 'Customers'), 4);
    noteAt(tabs(workbook, report)[0], 'Too expensive', 'kept');
    const before = frozen(workbook);
    for (const step of ['counting', 'writing customers', 'writing report card'] as const) {
      await expect(host.refresh(report.tab, progress(step))).rejects.toMatchObject({ name: 'AbortError' });
      expect(frozen(workbook) === before).toBe(true);
    }
    const execute = addin.host.executeRequest.bind(addin.host);
    for (let failing = 0; ; failing += 1) {
      let requests = 0;
      addin.host.executeRequest = (body) => {
        requests += 1;
        if (requests !== failing + 1) return execute(body);
        return JSON.stringify({ error: { code: 'Timeout', message: 'The request timed out.' } });
      };
      const outcome = await host.refresh(report.tab, progress()).catch((error: Error) => error.message);
      addin.host.executeRequest = execute;
      if (typeof outcome !== 'string') break;
      expect(outcome).toContain('Excel took too long');
      expect(frozen(workbook) === before).toBe(true);
      expect(failing).toBeLessThan(20);
    }
    expect(frozen(workbook) === before).toBe(false);
  });

  it('brings the old contents back when Excel stops in the middle of the last request', async () => {
    const { workbook, addin, host, report } = await built();
    const [page, list] = tabs(workbook, report);
    addCustomers(sheetNamed(workbook, 'Customers'), 4);
    noteAt(page, 'Too expensive', 'kept');
    const before = [cellsOf(page), cellsOf(list), [...page.tags], [...list.tags], list.tables[0]!.area];
    const execute = addin.host.executeRequest.bind(addin.host);
    let spoiled = false;
    addin.host.executeRequest = (body) => {
      const request = JSON.parse(body) as { Actions: { Name: string }[] };
      const clears = request.Actions.filter(({ Name }) => Name === 'AddImage');
      if (clears.length === 0 && !request.Actions.some(({ Name }) => Name === 'Formulas')) return execute(body);
      if (spoiled) return execute(body);
      spoiled = true;
      request.Actions.splice(request.Actions.length - 3, 0, { ...request.Actions[0]!, ActionType: 99 } as never);
      return execute(JSON.stringify(request));
    };
    await expect(host.refresh(report.tab, progress())).rejects.toThrow('The report holds what it held before');
    expect(spoiled).toBe(true);
    expect([cellsOf(page), cellsOf(list), [...page.tags], [...list.tags], list.tables[0]!.area]).toEqual(before);
    expect(workbook.sheets).toHaveLength(3);
    await expect(host.refresh(report.tab, progress())).resolves.toMatchObject({ tab: report.tab });
  });

  it('needs five more syncs than the build', async () => {
    const workbook = customersWithReasons();
    const { addin, host } = await open(workbook);
    addin.host.resetCounters();
    const report = await host.build(REQUEST, progress());
    const ofBuild = addin.host.counters.syncs;
    addin.host.resetCounters();
    await host.refresh(report.tab, progress());
    expect(addin.host.counters.syncs).toBeLessThanOrEqual(ofBuild + 5);
  });

  it('says what is wrong when something that it needs is gone, and changes nothing', async () => {
    const { workbook, host, report } = await built();
    const [page, list] = tabs(workbook, report);
    const customers = sheetNamed(workbook, 'Customers');
    const refuses = async (message: string): Promise<void> => {
      const before = frozen(workbook);
      await expect(host.refresh(report.tab, progress())).rejects.toThrow(message);
      expect(frozen(workbook) === before).toBe(true);
    };
    customers.setValue(0, 5, 'Remarks');
    await refuses('"Customers" has no column "Reason for leaving" any more');
    customers.setValue(0, 5, 'Reason for leaving');
    list.tables[0]!.area = { ...list.tables[0]!.area, columns: list.tables[0]!.area.columns + 1 };
    list.setValue(0, list.tables[0]!.area.columns - 1, 'My remark');
    await refuses('has a column of yours: "My remark"');
    list.tables[0]!.area = { ...list.tables[0]!.area, columns: list.tables[0]!.area.columns - 1 };
    list.setValue(0, list.tables[0]!.area.columns, null);
    page.isProtected = true;
    await refuses('"Report card 2026-Q3" is protected');
    page.isProtected = false;
    const copy = workbook.addSheet('Copy');
    for (const [key, value] of page.tags) copy.tags.set(key, value);
    await refuses('These tabs are copies of the same report: "Report card 2026-Q3", "Copy".');
    workbook.deleteSheet(copy.id);
    await refusesWithoutItsParts(workbook, { page, list, customers }, refuses, async () => {
      expect((await host.look()).report).toMatchObject({ canRefresh: false });
    });
  });

  it('is offered by a look at either tab of a report', async () => {
    const { workbook, host, report } = await built();
    expect((await host.look()).report).toMatchObject({
      tab: report.tab,
      canRefresh: true,
      source: 'Customers',
      sentence: expect.stringMatching(/^This is the report card of 2026 Q3, made from Customers!A1:F\d+ on /) as string,
    });
    workbook.activate(sheetNamed(workbook, report.movementsTab.name).id);
    expect((await host.look()).report).toMatchObject({ tab: report.movementsTab, canRefresh: true });
    expect((await host.look({ sheet: 'Customers' })).report).toBeUndefined();
  });
});
