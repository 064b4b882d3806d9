import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook as ExcelWorkbook, Worksheet } from '@cj-tech-master/excelts';
import { writeXlsx } from '../../workbench/files/write-xlsx';
import { Workbook } from '../../workbench/workbook/model';
import { hasLibreOffice, recalculated } from './support/libre-office';
import { cellsOf, readBook, root, runReportCommand } from './support/report-command';

const TELCO = join(root, '..', 'shared', 'data', 'telco_dated.csv');
const hasTelco = existsSync(TELCO);
const HOSTS = ['excel', 'sheets'] as const;

// Each call may have to build the add-in first.
jest.setTimeout(300_000);

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'report-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small list whose ids and segments are what nobody wants to meet in a cell. */
const NASTY = `Customer id,Segment,Start date,End date,Monthly value,Reason for leaving
00123,"=IMPORTXML(""http://x"",""y"")",2025-01-15,,100,
-7,-Acme,2025-02-01,2026-08-10,50,=1+1
+1,"=IMPORTXML(""http://x"",""y"")",2026-07-05,,70,
@home,'quoted,2026-08-01,,30,
1E5,-Acme,2026-07-20,2026-09-01,20,-too expensive
`;

/** No day beyond the 12th. */
const OPEN_DATES = `Customer id,Start date,End date,Value
a,03/04/2026,,10
b,05/04/2026,01/12/2026,20
`;

/** One customer comes, one comes and goes, and one is free. */
const WITH_FREE = `Customer id,Start date,End date,Value
a,2025-01-01,,100
b,2026-07-05,,20
f,2026-07-02,,
g,2026-07-20,2026-09-10,15
h,2026-10-01,,5
`;

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const tab = (book: ExcelWorkbook, start: string): Worksheet => {
  const sheet = book.worksheets.find((each) => each.name.startsWith(start));
  if (!sheet) throw new Error(`no tab ${start} among ${book.worksheets.map((each) => each.name).join(', ')}`);
  return sheet;
};

const hostsWithTelco = hasTelco ? describe.each(HOSTS) : describe.skip.each(HOSTS);
if (!hasTelco)
  console.warn('../shared/data/telco_dated.csv is absent: the report of the telephone company is not tested');

hostsWithTelco('npm run report on 7,043 customers, %s', (host) => {
  let out = '';
  let run: ReturnType<typeof runReportCommand>;
  let book: ExcelWorkbook;

  beforeAll(async () => {
    out = join(folder, `telco-${host}.xlsx`);
    run = runReportCommand(TELCO, '--period', '2026-Q3', '--by', 'contract', '--host', host, '--out', out);
    if (run.status === 0) book = await readBook(out);
  });

  it('says the verdict, the five numbers, what it cost and where the file is', () => {
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^No: 1,051 came, 1,869 left\./);
    expect(run.stdout).toMatch(/Incoming +1,051 +56,165\.90$/m);
    expect(run.stdout).toMatch(/Outgoing +1,869 +139,130\.85$/m);
    expect(run.stdout).toMatch(/Net growth +−818 +−82,964\.95$/m);
    expect(run.stdout).toContain('Competitor had better devices');
    expect(run.stdout).toMatch(host === 'excel' ? /\d+ syncs/ : /\d+ service calls/);
    expect(run.stdout).toContain(out);
  });

  it('shows the report card first and keeps the list', () => {
    const [view] = book.views;
    expect(book.worksheets[view?.activeTab ?? -1]?.name).toMatch(/^Report card 2026.Q3/);
    expect(tab(book, 'telco_dated').rowCount).toBe(7_044);
    expect(tab(book, 'Movements').rowCount).toBe(7_044);
  });

  it('every number that is known of this file stands on the report card', () => {
    const shown = cellsOf(tab(book, 'Report card')).map((cell) => cell.shown);
    const numbers = shown.filter((each): each is number => typeof each === 'number');
    // README of the data: counts, values, by contract, top five reasons.
    const known = [
      ...[5_992, 1_051, 1_869, 5_174, -818, 597, 1_272, 454, 778],
      ...[399_950.7, 56_165.9, 139_130.85, 316_985.75, 36_428.7, -82_964.95],
      ...[2_607, 1_003, 1_655, 1_955, 1_524, 26, 166, 1_384, 1_861, 22, 48, 1_835],
      ...[408, 1_060, 595, 24, 164, 2, 0],
      ...[313, 311, 220, 130, 117, 24_073.2, 23_426.65, 15_186.45, 9_752.3, 9_452.3],
    ];
    expect(known.filter((wanted) => !numbers.some((number) => Math.abs(number - wanted) < 0.0005))).toEqual([]);
    expect(numbers.some((number) => Math.abs(number - 0.212283) < 5e-7)).toBe(true);
    const texts = shown.filter((each): each is string => typeof each === 'string').join('\n');
    expect(numbers).toContain(50); // customers a marble
    expect(texts.replace(/[^●]/g, '')).toHaveLength(21 + 37);
    for (const contract of ['Month-to-Month', 'One Year', 'Two Year']) expect(texts).toContain(contract);
  });

  it('every formula is native: no function of the add-in, no error', () => {
    const product = (
      JSON.parse(readFileSync(join(root, 'dist/excel-addin/functions.json'), 'utf8')) as {
        functions: { name: string }[];
      }
    ).functions.map(({ name }) => name);
    const calls = new RegExp(`\\b(${product.join('|')})\\(`);
    const formulas = cellsOf(tab(book, 'Report card')).filter((cell) => cell.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter((cell) => calls.test(cell.formula ?? ''))).toEqual([]);
    expect(formulas.filter((cell) => typeof cell.shown === 'object')).toEqual([]);
  });

  (hasLibreOffice ? it : it.skip)('LibreOffice, which recalculates every formula, changes no result', async () => {
    const decoy = new Workbook();
    const sheet = decoy.addSheet('Sheet1');
    sheet.setFormula(0, 0, '=1+1');
    sheet.touch(0, 0).value = 999;
    const decoyFile = join(folder, `decoy-${host}.xlsx`);
    writeFileSync(decoyFile, await writeXlsx(decoy));

    const [again, decoyAgain] = await recalculated([out, decoyFile]);
    expect(decoyAgain?.worksheets[0]?.getCell('A1').result).toBe(2); // it does recalculate
    for (const before of book.worksheets) {
      const after = again?.getWorksheet(before.name);
      const changed = cellsOf(before).filter(({ formula, shown, address }) => {
        if (formula === undefined) return false;
        const result = after?.getCell(address).result;
        if (typeof shown === 'number' && typeof result === 'number') return Math.abs(shown - result) > 1e-6;
        return (shown ?? '') !== (result ?? '');
      });
      expect({ sheet: before.name, changed }).toEqual({ sheet: before.name, changed: [] });
    }
  });
});
if (!hasLibreOffice) console.warn('LibreOffice is not installed: no independent program recalculates the reports');

describe.each(HOSTS)('npm run report on a list with nasty texts, %s', (host) => {
  let book: ExcelWorkbook;

  beforeAll(async () => {
    const out = join(folder, `nasty-${host}.xlsx`);
    const list = write(`nasty-${host}.csv`, NASTY);
    const run = runReportCommand(list, '--period', '2026-Q3', '--by', 'Segment', '--host', host, '--out', out);
    if (run.status !== 0) throw new Error(run.stderr);
    book = await readBook(out);
  });

  it('ids are the characters that were in the list, not formulas and not numbers', () => {
    const ids = cellsOf(tab(book, 'Movements')).filter((cell) => /^A\d/.test(cell.address) && cell.address !== 'A1');
    expect(ids.map((cell) => cell.formula)).toEqual(ids.map(() => undefined));
    expect(ids.map((cell) => cell.shown).sort()).toEqual(['+1', '-7', '00123', '1E5', '@home'].sort());
  });

  it.each(['=IMPORTXML("http://x","y")', '-Acme', "'quoted"])('a segment called %s is those characters', (name) => {
    for (const start of ['Report card', 'Movements']) {
      const cells = cellsOf(tab(book, start)).filter((cell) => cell.shown === name && cell.formula === undefined);
      expect(cells.length).toBeGreaterThan(0);
    }
    const formulas = book.worksheets.flatMap((sheet) => cellsOf(sheet).map((cell) => cell.formula ?? ''));
    expect(formulas.filter((formula) => formula.includes('IMPORTXML'))).toEqual([]);
  });

  it('a reason that looks like a formula is those characters', () => {
    const card = cellsOf(tab(book, 'Report card')).filter((cell) => cell.formula === undefined);
    expect(card.map((cell) => cell.shown)).toEqual(expect.arrayContaining(['=1+1', '-too expensive']));
  });
});

/** Two customers and three rows of nobody: there throughout, came, and came and went. */
const NOBODYS = `Customer id,Segment,Start date,End date,Monthly value
a,High,2025-01-15,,100
b,Low,2026-07-05,,30
,High,2025-02-01,,7
,Low,2026-07-31,,0.1
,Low,2026-07-02,2026-09-30,1.5
`;

describe.each(HOSTS)('npm run report on a list with rows of nobody, %s', (host) => {
  it('counts and values them by formulas, in which LibreOffice changes nothing', async () => {
    const out = join(folder, `nobodys-${host}.xlsx`);
    const list = write(`nobodys-${host}.csv`, NOBODYS);
    const run = runReportCommand(list, '--period', '2026-Q3', '--by', 'Segment', '--host', host, '--out', out);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const lines = (book: ExcelWorkbook): unknown[][] => {
      const rows = new Map<string, unknown[]>();
      for (const { address, shown } of cellsOf(tab(book, 'Report card'))) {
        const row = address.replace(/\D/g, '');
        if (shown !== '') rows.set(row, [...(rows.get(row) ?? []), shown]);
      }
      return [...rows.values()].filter(([label]) => label === 'Unidentified');
    };
    const expected = [
      ['Unidentified', 1, 2, 1, 1, 2, 1],
      ['Unidentified', 7, 1.6, 1.5, 1.5, 7.1, 0.1],
    ];
    const rounded = (book: ExcelWorkbook): unknown[][] =>
      lines(book).map((row) => row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 1e6) / 1e6 : cell)));
    expect(rounded(await readBook(out))).toEqual(expected);
    if (!hasLibreOffice) return;
    const [again] = await recalculated([out]);
    expect(rounded(again!)).toEqual(expected);
  });
});

describe('npm run report', () => {
  const NOT_WRITTEN = 'not-written.xlsx';
  const run = (...args: string[]) => runReportCommand(...args, '--out', join(folder, NOT_WRITTEN));
  const refusal = (message: RegExp) => ({ status: 2, stdout: '', stderr: expect.stringMatching(message) as string });
  const list = () => write('list.csv', NASTY);

  afterEach(() => expect(existsSync(join(folder, NOT_WRITTEN))).toBe(false));

  it('does not take one column for coming and for leaving', () => {
    const args = ['--period', '2026-Q3', '--start', 'Start date', '--end', 'start date'];
    expect(run(list(), ...args)).toEqual(refusal(/^--end: “start date” is already taken for --start; name another/));
  });

  it('offers the formula that counts a plain list of purchases', () => {
    const orders = ['a,2026-01-05,10', 'b,2026-02-01,20', 'a,2026-06-28,30', 'b,2026-06-29,5', 'a,2026-06-30,1'];
    const file = write('orders.csv', ['Customer id,Order date,Amount', ...orders, ''].join('\n'));
    expect(run(file)).toEqual(
      refusal(/ into a cell: =CUSTOMERMATH\('orders'!A1:C6,"2026-Q2"\) .* with --end "Header"/),
    );
  });

  it('names the headers when a column is unknown', () => {
    expect(run(list(), '--period', '2026-Q3', '--by', 'Region')).toEqual(
      refusal(/^--by: there is no column "Region"; the headers are Customer id, Segment, Start date, .*\n$/),
    );
  });

  it.each([
    ['a missing file', () => ['nowhere.csv'], /^nowhere\.csv: there is no such file\n$/],
    ['a file that is not a workbook', () => [write('broken.xlsx', 'hello')], /^[^\n]*broken\.xlsx: [^\n]+\n$/],
    ['a list without dates', () => [write('dateless.csv', 'Name,Colour\nAnn,red\nBob,blue\n')], /^[^\n]+\n$/],
    [
      'a bad period',
      () => [list(), '--period', '2026-Q9'],
      /^--period: found "2026-Q9", expected a period such as [^\n]*\n$/,
    ],
    [
      'a week that is not there',
      () => [list(), '--period', '2025-W53'],
      /^--period: found "2025-W53", expected [^\n]*\n$/,
    ],
    [
      'a period to come',
      () => [list(), '--period', '2030-Q1'],
      /^2030 Q1 has not begun, [^\n]* after 1 September 2026: [^\n]*\n$/,
    ],
    ['a period before the list', () => [list(), '--period', '2024-Q1'], /^Nobody was a customer[^\n]*\n$/],
    ['an order of dates that is none', () => [list(), '--dates', 'iso'], /^--dates: found "iso", expected [^\n]*\n$/],
    [
      'days that may be either',
      () => [write('open.csv', OPEN_DATES), '--period', '2026'],
      /^Is 03\/04\/2026 3 April 2026 or 4 March 2026\? No day of the list tells: add --dates day-first [^\n]*\n$/,
    ],
    ['a bad day', () => [list(), '--from', '2026-02-30', '--to', '2026-03-31'], /^--from: found "2026-02-30"[^\n]*\n$/],
    ['a bad option', () => [list(), '--colour', 'red'], /^Unknown option '--colour'[^\n]*\n$/],
    [
      'a setting that is none',
      () => [list(), '--period', '2026-Q3', '--setting', 'tolerance: 5%', '--setting', 'free: count'],
      /^settings: found "free", expected one of week starts, [^\n]*\n$/,
    ],
    ['an unknown sheet', () => [list(), '--sheet', 'Sales'], /^--sheet: there is no sheet "Sales"; [^\n]*\n$/],
  ])('%s is one line on stderr and exit status 2', (_, args, message) => {
    expect(run(...args())).toEqual(refusal(message));
  });

  it('looks for the folder of the report before it reads anything', () => {
    const out = join(folder, 'nowhere', 'report.xlsx');
    expect(runReportCommand('nowhere.csv', '--out', out)).toEqual(
      refusal(/^--out: there is no folder [^\n]*nowhere; make it, or name another file\.\n$/),
    );
  });

  it.each([
    ['day-first', '2026-04', 'Yes: 2 came, 0 left.'],
    ['month-first', '2026-03', 'Yes: 1 came, 0 left.'],
  ])('reads open days %s when it is told so', (order, period, verdict) => {
    const out = join(folder, `${order}.xlsx`);
    const said = runReportCommand(write('open.csv', OPEN_DATES), '--period', period, '--dates', order, '--out', out);
    expect(said).toMatchObject({ status: 0, stderr: '' });
    expect(said.stdout).toContain(verdict);
    expect(said.stdout).toMatch(/Read (day|month) first, as you said: "03\/04\/2026" is \d \w+ 2026\./);
  });

  it.each(['excel', 'sheets'])('counts under settings, with the add-in of %s, and every check is 0', async (host) => {
    const out = join(folder, `settings-${host}.xlsx`);
    const args = [write('free.csv', WITH_FREE), '--period', '2026-Q3', '--host', host, '--out', out];
    const usual = runReportCommand(...args);
    expect(usual).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Yes: 2 came, 1 left\.\n/) as string });
    const said = runReportCommand(
      ...args,
      '--setting',
      'came and went: leave out',
      '--setting',
      'free customers: count',
    );
    expect(said).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Yes: 2 came, 0 left\.\n/) as string });
    const shown = cellsOf(tab(await readBook(out), 'Report card'));
    const texts = shown.map((cell) => String(cell.shown));
    expect(texts).toContain('1 at open, 3 at close');
    expect(texts.join(' ')).toContain(
      'Definitions in force, other than the usual: came and went: leave out; free customers: count.',
    );
    const checks = shown.filter(
      ({ formula, shown: value }) => /^=?ROUND\(.*,2\)$/.test(formula ?? '') && typeof value === 'number',
    );
    expect(checks.map(({ shown: value }) => value)).toEqual(checks.map(() => 0));
    expect(checks.length).toBeGreaterThan(1);
  });

  it('says how it is called', () => {
    expect(runReportCommand('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--period') });
  });

  it('takes two days for a period, columns by name, and replaces the report of the last run', async () => {
    const plain = NASTY.replace('Start date', 'Alpha').replace('End date', 'Omega').replace('Monthly value', 'Fee');
    const out = join(folder, 'again.xlsx');
    const args = [write('named.csv', plain), '--from', '2026-07-01', '--to', '2026-09-30', '--out', out];
    args.push('--start', 'alpha', '--end', ' Omega ', '--value', 'fee', '--id', 'Customer id', '--by', 'Segment');
    args.push('--reason', 'Reason for leaving');
    const first = runReportCommand(...args);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const numbers = async () => (await readBook(out)).worksheets.map((sheet) => [sheet.name, cellsOf(sheet)]);
    const before = await numbers();
    expect(runReportCommand(...args)).toEqual(first);
    expect(await numbers()).toEqual(before);
  });
});
