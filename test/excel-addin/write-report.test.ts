import { join } from 'node:path';
import type { CellStyle, PagePlan, PlanCell, PlanTab } from '../../core/report/plan';
import { readWorkbook } from '../../excel-addin/read-workbook';
import { blocksOf, removeTabs, writeTabs } from '../../excel-addin/write-report';
import type { TabsToWrite } from '../../excel-addin/write-report';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
import { Workbook } from '../../workbench/workbook/model';

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const styles: Record<string, CellStyle> = {
  title: { fontSize: 20, bold: true, color: '#0F766E', wrap: true },
  id: { numberFormat: '@', align: 'right' },
  money: { numberFormat: '#,##0.00', fill: '#F5F7F8', borderTop: { line: 'medium', color: '#1B2430' } },
  plain: {},
};
const cells: PlanCell[][] = [
  [
    { kind: 'text', text: '3 March', style: 'title' },
    { kind: 'blank', style: 'plain' },
  ],
  [
    { kind: 'text', text: '=1+1', style: 'id' },
    { kind: 'formula', formula: '=SUM(Customers!B:B)', expected: 3, style: 'id' },
  ],
  [
    { kind: 'number', number: 1.5, style: 'money' },
    { kind: 'number', number: 2, style: 'money' },
  ],
];
const page: PagePlan = {
  kind: 'page',
  name: 'Card',
  tag: { key: 'customer-math', value: '{"report":1}' },
  tabColor: '#0F766E',
  columnWidths: [120, 80],
  rowHeights: [40, 20, 20],
  cells,
  pictures: [{ name: 'Bowls', altText: 'Two bowls', pngBase64: PNG, row: 1, column: 1, width: 200, height: 100 }],
  frozenRows: 1,
  anchors: {},
  orientation: 'portrait',
};
const plan: Omit<TabsToWrite, 'tabs'> & { readonly tabs: readonly PlanTab[] } = {
  showTab: 'Card',
  fontName: 'Calibri',
  ink: '#1B2430',
  styles,
  tabs: [
    {
      kind: 'list',
      name: 'List',
      tag: { key: 'customer-math', value: '{"list":1}' },
      tabColor: '#B4441B',
      tableName: 'Movements',
      rowCount: 2,
      columns: [
        { header: 'Id', kind: 'text', numberFormat: '@', width: 100, values: ['00123', "'quoted"] },
        { header: 'Came', kind: 'date', numberFormat: 'yyyy-mm-dd', width: 80, values: [46204, null] },
      ],
    },
    page,
  ],
};

async function write(workbook: Workbook) {
  const addin = await openExcelAddin(workbook, join(__dirname, '..', '..', 'dist', 'excel-addin'));
  const { Excel: library } = addin.window as { Excel: typeof Excel };
  const steps: string[] = [];
  const written = await library.run(async (context) => {
    const before = await readWorkbook(context);
    const tabs = await writeTabs(context, plan, blocksOf(plan.tabs), before, (step) => steps.push(step));
    return { before, tabs };
  });
  return { ...written, library, steps, syncs: addin.host.counters.syncs };
}

function workbookOfTheUsers(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet('Customers').setValue(0, 0, 'mine');
  return workbook;
}

describe('writeTabs', () => {
  beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

  it('writes contents, formats, sizes, picture and print setup of a page', async () => {
    const workbook = workbookOfTheUsers();
    await write(workbook);
    const card = workbook.sheetByName('Card');
    if (!card) throw new Error('no tab');
    expect(card.cell(0, 0)).toMatchObject({
      value: '3 March',
      format: { fontName: 'Calibri', fontSize: 20, bold: true, color: '#0F766E', wrap: true, vertical: 'middle' },
    });
    expect(card.cell(1, 0)).toMatchObject({ value: '=1+1', format: { numberFormat: '@', horizontal: 'right' } });
    expect(card.cell(1, 0)?.formula).toBeUndefined();
    expect(card.cell(1, 1)?.formula).toBe('=SUM(Customers!B:B)');
    for (const column of [0, 1]) {
      expect(card.cell(2, column)?.format).toMatchObject({
        numberFormat: '#,##0.00',
        fill: '#F5F7F8',
        fontSize: 10,
        color: '#1B2430',
        borderTop: { line: 'medium', color: '#1B2430' },
      });
    }
    expect([...card.columnWidths].slice(0, 2)).toEqual([
      [0, 120],
      [1, 80],
    ]);
    expect(card.rowHeights.get(0)).toBe(40);
    expect(card.pictures[0]).toMatchObject({
      name: 'Bowls',
      altText: 'Two bowls',
      left: 120,
      top: 40,
      width: 200,
      height: 100,
    });
    expect(card).toMatchObject({
      tabColor: '#0F766E',
      showGridlines: false,
      frozenRows: 1,
      fitToPageWidth: true,
      orientation: 'portrait',
    });
    expect(card.tags.get('customer-math')).toBe('{"report":1}');
    expect(workbook.activeSheet).toBe(card);
  });

  it('writes a list as a table with its header frozen', async () => {
    const workbook = workbookOfTheUsers();
    await write(workbook);
    const list = workbook.sheetByName('List');
    if (!list) throw new Error('no tab');
    expect(list.cells.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      ['Id', 'Came'],
      ['00123', 46204],
      ["'quoted", null],
    ]);
    expect(list.cell(1, 1)?.format?.numberFormat).toBe('yyyy-mm-dd');
    expect(list.tables).toMatchObject([{ name: 'Movements', area: { row: 0, column: 0, rows: 3, columns: 2 } }]);
    expect(list).toMatchObject({ frozenRows: 1, tabColor: '#B4441B' });
  });

  it('says before each request what it is for, and needs five syncs for two tabs', async () => {
    const { steps, syncs } = await write(workbookOfTheUsers());
    expect(steps).toEqual(['writing customers', 'writing customers', 'writing report card', 'finishing']);
    expect(syncs).toBe(5); // one of them reads the workbook
  });
});

describe('removeTabs', () => {
  it('takes away what was begun and nothing that the user has', async () => {
    const workbook = workbookOfTheUsers();
    const { library, before } = await write(workbook);
    workbook.addSheet('Card (2)');
    await library.run((context) => removeTabs(context, ['Card', 'List', 'Customers'], before));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Customers', 'Card (2)']);
    expect(workbook.activeSheet.name).toBe('Customers');
  });
});
