import { join } from 'node:path';
import { functionHelp } from '../../core/functions/function-help';
import type { BuiltReport, FunctionHelp, ReportRequest } from '../../core/host';
import type { Reply, SheetLook } from '../../sheets-addon/wire';
import { ensureBuilt } from '../../workbench/ensure-built';
import { workbookFromCsv } from '../../workbench/files/read-csv';
import { openSheetsAddon, type SheetsAddon } from '../../workbench/sheets-host/node';
import { type Sheet, Workbook } from '../../workbench/workbook/model';
import { describeWithData } from '../shared-data';

const dist = join(__dirname, '..', '..', 'dist', 'sheets-addon');

beforeAll(() => ensureBuilt(['sheets-server', 'sheets-sidebar']), 300_000);

const open = (workbook: Workbook, options = {}) => openSheetsAddon(workbook, dist, options);

/** What the sidebar does: a look, and a build with what the look saw. */
async function look(addon: SheetsAddon): Promise<SheetLook> {
  const reply = (await addon.scriptRun('customerMathLook', [{}])) as Reply<SheetLook>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

async function build(addon: SheetsAddon, period = '2026-Q3', token = 't'): Promise<Reply<BuiltReport>> {
  const { sheet, roles, seen } = await look(addon);
  const choice = Object.fromEntries(roles.map(({ role, column }) => [role, column]));
  const report: ReportRequest = { sheet, roles: choice, period };
  addon.host.resetCounters();
  return (await addon.scriptRun('customerMathBuild', [{ report, token, seen }])) as Reply<BuiltReport>;
}

function builtOf(reply: Reply<BuiltReport>): BuiltReport {
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

function customers(rows: readonly (readonly (string | number | null)[])[]): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  const header = ['Customer id', 'Segment', 'Start date', 'End date', 'Value', 'Reason for leaving'];
  [header, ...rows].forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  sheet.setFormat({ row: 1, column: 2, rows: rows.length, columns: 2 }, { numberFormat: 'yyyy-mm-dd' });
  return workbook;
}

const day = (text: string): number => Date.parse(text) / 86_400_000 + 25_569;

const nasty = [
  '=IMPORTXML("http://x","y")',
  '-Acme',
  '+1',
  '@home',
  "'quoted'",
  '00123',
  'TRUE',
  '2026-01-01',
  '1/2',
  '=1+1',
];

/** Customers whose ids, segments and reasons are everything that a spreadsheet would take for something else. */
function nastyCustomers(): Workbook {
  return customers(
    nasty.flatMap((text, index) => [
      [text, text, day('2025-01-01'), index % 2 === 0 ? day('2026-08-01') : null, 10, index % 2 === 0 ? text : null],
      [`${text} `, text, day('2026-07-15'), null, 20, null],
    ]),
  );
}

/** All constants of a tab as text; formulas apart. */
function contents(sheet: Sheet): { texts: Set<unknown>; formulas: string[] } {
  const texts = new Set<unknown>();
  const formulas: string[] = [];
  sheet.cells.forEach((row) =>
    row.forEach((cell) => {
      if (cell?.formula !== undefined) formulas.push(cell.formula);
      else if (cell && cell.value !== null) texts.add(cell.value);
    }),
  );
  return { texts, formulas };
}

function snapshot(workbook: Workbook): string {
  return JSON.stringify([workbook.activeSheet.name, workbook.sheets.map((sheet) => [sheet.name, sheet.cells])]);
}

function tab(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`There is no tab "${name}".`);
  return sheet;
}

describeWithData('the report card of the telco customers', 'telco_dated.csv', (rows) => {
  const workbook = workbookFromCsv(rows.map((row) => row.map(quoted).join(',')).join('\n'), 'telco_dated');
  let addon: SheetsAddon;
  let built: BuiltReport;

  beforeAll(async () => {
    addon = open(workbook);
    built = builtOf(await build(addon));
  });

  it('takes at most 25 service calls, none of them wasted', () => {
    expect(addon.host.counters.serviceCalls).toBeLessThanOrEqual(25);
    expect(addon.host.counters.byName).toMatchObject({ 'Range.getValues': 1, 'Range.setValues': 2, 'Lock.tryLock': 1 });
  });

  it('stands on two tabs, the report card on screen', () => {
    expect(built.summary.verdict).toBe('No: 1,051 came, 1,869 left.');
    expect(workbook.activeSheet.name).toBe('Report card 2026-Q3');
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      'telco_dated',
      'Report card 2026-Q3',
      'Movements 2026-Q3',
    ]);
  });

  it('lists every customer below a frozen header with a filter, in a tab as long as the list', () => {
    const movements = tab(workbook, 'Movements 2026-Q3');
    expect(movements).toMatchObject({ rowCount: 7044, frozenRows: 1, filter: { row: 0, column: 0, rows: 7044 } });
    expect(movements.usedArea()?.rows).toBe(7044);
  });

  it('counts by native formulas over that tab only', () => {
    const { formulas } = contents(tab(workbook, 'Report card 2026-Q3'));
    expect(formulas.filter((formula) => formula.includes("'Movements 2026-Q3'!")).length).toBeGreaterThan(30);
    expect(formulas.filter((formula) => /NETGROWTH|INCOMING|OUTGOING|CUSTOMERSON/.test(formula))).toEqual([]);
  });

  it('shows the bowls at their size, with words for those who cannot see them', () => {
    const [picture] = tab(workbook, 'Report card 2026-Q3').pictures;
    expect(picture?.altText).toContain('1,051');
    expect(picture?.width).toBeGreaterThan(300);
    expect(picture?.width).toBeLessThan(900);
  });

  it('tags both tabs, so that they are found again under any name', () => {
    for (const name of ['Report card 2026-Q3', 'Movements 2026-Q3']) {
      expect([...tab(workbook, name).tags.keys()]).toEqual(['customer-math']);
    }
  });

  it('dates: the first day a customer came is the same day in the list and in the tab', () => {
    const movements = tab(workbook, 'Movements 2026-Q3');
    const header = movements.cells[0]?.map((cell) => cell?.value) ?? [];
    const column = header.indexOf('Came on');
    const id = String(movements.cell(1, 0)?.value);
    const source = rows.find((row) => row[0] === id);
    expect(movements.cell(1, column)).toMatchObject({
      value: day(source?.[4] ?? ''),
      format: { numberFormat: 'yyyy-mm-dd' },
    });
  });
});

describe.each([true, false])('text from the data, where a leading apostrophe disappears: %s', (apostropheSwallowed) => {
  const workbook = nastyCustomers();
  let addon: SheetsAddon;

  beforeAll(async () => {
    addon = open(workbook, { apostropheSwallowed });
    builtOf(await build(addon));
  });

  it.each(nasty)('%j comes out as those characters on both tabs', (text) => {
    const movements = contents(tab(workbook, 'Movements 2026-Q3'));
    expect(movements.texts).toContain(text);
    expect(movements.formulas).toEqual([]);
    const card = contents(tab(workbook, 'Report card 2026-Q3'));
    expect(card.texts).toContain(text);
    expect(card.formulas.some((formula) => formula.startsWith(text) && text.startsWith('='))).toBe(false);
  });

  it('still takes at most 25 service calls', () => {
    expect(addon.host.counters.serviceCalls).toBeLessThanOrEqual(25);
  });
});

describe('all or nothing', () => {
  it.each([
    ['the first tab', 'Spreadsheet.insertSheet', 1],
    ['the second tab', 'Spreadsheet.insertSheet', 2],
    ['risky texts', 'Range.setRichTextValues', 1],
    ['the numbers of the report card', 'Range.setValues', 2],
    ['the looks of the report card', 'Range.setTextStyles', 1],
    ['the last moment', 'SpreadsheetApp.flush', 1],
  ])('leaves the workbook as it was when Google fails at %s, and says so in words', async (_where, call, time) => {
    const workbook = nastyCustomers();
    const before = snapshot(workbook);
    const addon = open(workbook);
    let times = 0;
    addon.host.betweenCalls(({ name }) => {
      if (name !== call) return;
      times += 1;
      if (times === time) throw new Error('Service Spreadsheets failed while accessing document.');
    });
    const message = expect.stringContaining('Google Sheets could not do this') as string;
    expect(await build(addon)).toMatchObject({ ok: false, message });
    expect(times).toBeGreaterThanOrEqual(time);
    expect(snapshot(workbook)).toBe(before);
  });

  it('stops before anything is written when Cancel came first', async () => {
    const workbook = nastyCustomers();
    const before = snapshot(workbook);
    const addon = open(workbook);
    await addon.scriptRun('customerMathCancel', [{ token: 'mine' }]);
    expect(await build(addon, '2026-Q3', 'mine')).toEqual({
      ok: false,
      name: 'AbortError',
      message: 'Cancelled. Nothing was changed.',
    });
    expect(snapshot(workbook)).toBe(before);
    expect(await build(addon, '2026-Q3', 'other')).toMatchObject({ ok: true });
  });

  it('refuses a period of days to come, of which the list knows nothing', async () => {
    const workbook = nastyCustomers();
    const before = snapshot(workbook);
    const addon = open(workbook, { now: () => Date.parse('2026-10-05T12:00:00Z') });
    expect(await build(addon, '2027-Q1')).toMatchObject({
      ok: false,
      message:
        '2027 Q1 has not begun, and nobody of the list came or left after 1 August 2026: choose a period up to then.',
    });
    expect(snapshot(workbook)).toBe(before);
  });

  it('takes a report back whose Cancel came too late', async () => {
    const workbook = nastyCustomers();
    const addon = open(workbook);
    const { tab: card, movementsTab } = builtOf(await build(addon));
    expect(await addon.scriptRun('customerMathDiscard', [{ ids: [card.id, movementsTab.id] }])).toMatchObject({
      ok: true,
    });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Customers']);
  });
});

describe('in a shared file', () => {
  it('builds beside the reports that are there', async () => {
    const workbook = nastyCustomers();
    const addon = open(workbook);
    for (let time = 0; time < 3; time += 1) {
      workbook.activate(tab(workbook, 'Customers').id);
      expect(await build(addon)).toMatchObject({ ok: true });
    }
    expect(workbook.sheets.map((sheet) => sheet.name).sort()).toEqual([
      'Customers',
      'Movements 2026-Q3',
      'Movements 2026-Q3 (2)',
      'Movements 2026-Q3 (3)',
      'Report card 2026-Q3',
      'Report card 2026-Q3 (2)',
      'Report card 2026-Q3 (3)',
    ]);
  });

  it('waits its turn while somebody else builds', async () => {
    const addon = open(nastyCustomers());
    addon.host.documentLock.heldBySomebodyElse = true;
    expect(await build(addon)).toMatchObject({ ok: false, message: expect.stringContaining('Somebody else') });
  });

  it('tells the panel that writing has begun', async () => {
    const addon = open(nastyCustomers());
    expect(await addon.scriptRun('customerMathProgress', [{ token: 't' }])).toEqual({ ok: true, value: null });
    await build(addon);
    expect(await addon.scriptRun('customerMathProgress', [{ token: 't' }])).toEqual({
      ok: true,
      value: 'writing customers',
    });
  });

  it('says which tab is gone', async () => {
    const workbook = nastyCustomers();
    const addon = open(workbook);
    const request = { report: { sheet: 'Gone', roles: {}, period: '2026-Q3' }, token: 't' };
    expect(await addon.scriptRun('customerMathBuild', [request])).toMatchObject({
      ok: false,
      message: expect.stringContaining('no tab "Gone"'),
    });
  });

  it('reads dates in the zone of the file: the same report in every zone', async () => {
    const cards = [];
    for (const timeZone of ['America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Honolulu']) {
      const workbook = nastyCustomers();
      workbook.timeZone = timeZone;
      const addon = open(workbook, { now: () => Date.parse('2026-10-05T12:00:00Z') });
      builtOf(await build(addon));
      cards.push(JSON.stringify(tab(workbook, 'Movements 2026-Q3').cells));
    }
    expect(new Set(cards).size).toBe(1);
  });
});

describe('the menu', () => {
  it.each([true, false])('is there when the add-on is enabled in the file: %s', (enabled) => {
    const addon = open(nastyCustomers());
    expect(addon.host.open({ enabled })).toBeNull();
    expect(addon.host.ui.menus[0]?.items.map((item) => item?.caption)).toEqual([
      'Build report card',
      'Refresh this report',
      'Insert sample data',
      'Help',
    ]);
  });

  it('is there at once after installing', () => {
    const addon = open(nastyCustomers());
    expect(addon.host.install()).toBeNull();
    expect(addon.host.ui.menus).toHaveLength(1);
  });

  it('opens the panel', () => {
    const addon = open(nastyCustomers());
    addon.host.install();
    addon.host.clickMenu('Build report card');
    expect(addon.host.ui.page).toMatchObject({
      kind: 'sidebar',
      title: 'Customer Math',
      html: expect.stringContaining('id="root"'),
    });
  });

  it('helps in words', () => {
    const addon = open(nastyCustomers());
    addon.host.install();
    addon.host.clickMenu('Help');
    expect(addon.host.ui.alerts.join()).toContain('one row per customer');
  });

  it('inserts sample customers from which a report card can be built', async () => {
    const workbook = new Workbook();
    workbook.addSheet('Sheet1');
    const addon = open(workbook);
    addon.host.install();
    addon.host.clickMenu('Insert sample data');
    expect(workbook.sheets).toHaveLength(2);
    expect(workbook.activeSheet.name).not.toBe('Sheet1');
    expect((await look(addon)).customers).toBeGreaterThan(1_000);
    expect(await build(addon)).toMatchObject({ ok: true });
    expect(addon.host.counters.serviceCalls).toBeLessThanOrEqual(25);
  });
});

describe('from the panel', () => {
  it('selects the rows that a line of the data check is about', async () => {
    const workbook = nastyCustomers();
    const addon = open(workbook);
    expect(await addon.scriptRun('customerMathSelectRows', [{ sheet: 'Customers', rows: [4, 5] }])).toMatchObject({
      ok: true,
    });
    expect(tab(workbook, 'Customers').selection).toEqual({ row: 3, column: 0, rows: 2, columns: 6 });
  });

  it('shows a tab even when it was renamed', async () => {
    const workbook = nastyCustomers();
    const addon = open(workbook);
    const { movementsTab } = builtOf(await build(addon));
    tab(workbook, movementsTab.name).name = 'Who';
    expect(await addon.scriptRun('customerMathShowTab', [{ id: movementsTab.id }])).toMatchObject({ ok: true });
    expect(workbook.activeSheet.name).toBe('Who');
  });
});

it('explains every function without asking anything of the spreadsheet', async () => {
  const addon = open(nastyCustomers());
  addon.host.resetCounters();
  const reply = (await addon.scriptRun('customerMathFunctionHelp', [{}])) as Reply<readonly FunctionHelp[]>;
  expect(reply).toEqual({ ok: true, value: functionHelp() });
  expect(addon.host.counters.allCalls).toBe(0);
});

describe('typed into a cell', () => {
  it.each([
    'customerMathLook',
    'customerMathBuild',
    'customerMathInsertSample',
    'customerMathFunctionHelp',
    'customerMathOpenPanel',
    'customerMathHelp',
  ])('%s says that it is not a worksheet function', (name) => {
    const addon = open(nastyCustomers());
    for (const args of [[], ['x'], [[['x']]]]) {
      expect(addon.callFunction(name, args)).toMatchObject({
        error: expect.stringContaining('not a worksheet function'),
      });
    }
  });

  it('a formula over date cells counts by the days that the sheet shows', () => {
    const addon = open(nastyCustomers());
    const starts = addon.host.cells('Customers', 'C2:C');
    expect(addon.callFunction('INCOMING', [starts, '2026-Q3', ''])).toMatchObject({ value: nasty.length });
  });

  it('asks for the zone only when a date is among the arguments', () => {
    const addon = open(nastyCustomers());
    expect(addon.callFunction('MARBLESIZE', [22_000, 37_000])).toMatchObject({ value: expect.any(Number) });
    expect(addon.host.counters.allCalls).toBe(0);
  });

  it('an error is told in words', () => {
    const addon = open(nastyCustomers());
    expect(addon.callFunction('INCOMING', [[['soon']], '2026-Q3', ''])).toMatchObject({
      error: expect.stringContaining('soon'),
    });
  });
});

/** A field of a CSV file. */
function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
