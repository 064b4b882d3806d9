import { existsSync } from 'node:fs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '@univerjs/preset-sheets-core';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { readWorkbookFile } from '../../workbench/files/read-file';
import type { Workbench } from '../../workbench/page/open-workbench';
import { serve } from '../../workbench/serve';
import type { RunningServer } from '../../workbench/serve';
import { workbookToJson } from '../../workbench/workbook/json';
import { openBrowser } from '../engines/chromium';

const dist = join(__dirname, '..', '..', 'dist');
const telco = join(__dirname, '..', '..', '..', 'shared', 'data', 'telco_dated.csv');
const pieces = ['workbench/index.html', 'excel-addin/functions.json', 'sheets-addon/Code.js'].map((file) =>
  join(dist, file),
);
const missing = [telco, ...pieces].filter((file) => !existsSync(file));

const NET = '=NETGROWTH(E2:E7044,F2:F7044,DATE(2026,7,1),DATE(2026,9,30))';
const LOST = '=LOSTVALUE(F2:F7044,G2:G7044,DATE(2026,7,1),DATE(2026,9,30))';

type PageWindow = Window & { workbench: Workbench };

if (missing.length > 0) {
  test.skip(`the workbench page (missing: ${missing.join(', ')})`, () => undefined);
} else {
  describe('the workbench page', () => {
    let server: RunningServer;
    let browser: Browser;

    beforeAll(async () => {
      const workbook = workbookToJson(await readWorkbookFile(telco));
      server = await serve({ dist, file: { name: 'telco_dated.csv', workbook }, port: 3300 });
      browser = await openBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    async function openOn(host: 'excel' | 'sheets'): Promise<Page> {
      const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
      await page.goto(host === 'excel' ? server.address : `${server.address}workbench/?host=sheets`);
      await page.evaluate(() => (window as unknown as PageWindow).workbench.ready);
      return page;
    }

    const settled = (page: Page) => page.evaluate(() => (window as unknown as PageWindow).workbench.settled());
    const cell = (page: Page, address: string) =>
      page.evaluate((where) => (window as unknown as PageWindow).workbench.readCell(where), address);

    /** Resolves when this row is selected: a click and the Enter key take effect a moment later. */
    const selectedRow = (page: Page, row: number) =>
      page.waitForFunction(
        (wanted) => (window as unknown as PageWindow).workbench.workbook.activeSheet.selection.row === wanted,
        row,
      );

    /** Resolves when the workbook has what was typed into column M: the editor hands it over after it has closed. */
    const arrived = (page: Page, row: number, text: string) =>
      page.waitForFunction(
        ({ at, typed }) => {
          const cell = (window as unknown as PageWindow).workbench.workbook.activeSheet.cell(at, 12);
          return typed.startsWith('=') ? cell?.formula === typed : cell !== undefined && cell.formula === undefined;
        },
        { at: row, typed: text },
      );

    /** Types into cells of column M by keyboard, downwards from an address. */
    async function type(page: Page, address: string, ...texts: readonly string[]): Promise<void> {
      let row = Number(address.replace(/\D/g, '')) - 1;
      // A click into the grid takes the keyboard from whatever had it.
      await page.mouse.click(400, 400);
      await page.waitForFunction(
        () => (window as unknown as PageWindow).workbench.workbook.activeSheet.selection.row > 12,
      );
      await page.evaluate((where) => {
        const { grid } = (window as unknown as PageWindow).workbench;
        grid.api.getActiveWorkbook()?.getActiveSheet().getRange(where).activate();
      }, address);
      await selectedRow(page, row);
      // The cell editor follows the selection a moment later, sooner than anybody's fingers.
      await page.waitForTimeout(250);
      for (const text of texts) {
        await page.keyboard.type(text, { delay: 8 });
        await page.keyboard.press('Enter');
        await selectedRow(page, row + 1);
        await arrived(page, row, text);
        row += 1;
      }
      await settled(page);
    }

    /** Opens the panel as a person does, and builds the report card that it proposes. */
    async function build(page: Page, host: 'excel' | 'sheets'): Promise<void> {
      await page.getByRole('button', { name: 'Customer Math' }).click();
      if (host === 'sheets') await page.getByRole('menuitem', { name: 'Build report card' }).click();
      const panel: FrameLocator = page.frameLocator('aside:not([hidden]) iframe');
      await panel.getByRole('button', { name: 'Build report card' }).click();
      await panel.getByRole('button', { name: 'Show report card' }).waitFor();
      await settled(page);
    }

    describe.each(['excel', 'sheets'] as const)('on %s', (host) => {
      let page: Page;
      beforeAll(async () => {
        page = await openOn(host);
      });
      afterAll(() => page?.close());

      test('formulas that are typed give the answers of the shipped functions', async () => {
        await type(page, 'M2', NET, LOST);
        expect(await cell(page, 'M2')).toBe(-818);
        expect(await cell(page, 'M3')).toBeCloseTo(139_130.85, 6);
      });

      test('a formula over a result of the product is calculated too', async () => {
        await type(page, 'M4', '=M2*2');
        expect(await cell(page, 'M4')).toBe(-1636);
      });

      test('a table spills over its neighbours and leaves them when it goes', async () => {
        await type(page, 'M6', '=REPORTCARD(A1:K7044,"2026-Q3",,"Contract")');
        expect(await cell(page, 'M7')).toBe('Month-to-Month');
        await type(page, 'M6', '1');
        expect(await cell(page, 'M7')).toBeNull();
      });

      test('a wrong question shows an error, and its words when the cell is selected', async () => {
        await type(page, 'M12', '=NETGROWTH(E2:E10,F2:F11,"2026-Q3")');
        expect(await cell(page, 'M12')).toEqual({ error: host === 'excel' ? '#VALUE!' : '#ERROR!' });
        await type(page, 'M11', '1');
        expect(await page.locator('#message').innerText()).toContain('start_dates has 9 rows and end_dates has 10');
      });

      test('Build report card in the panel makes a report card and the tab behind it', async () => {
        await page.evaluate(() => {
          const { workbook, grid } = (window as unknown as PageWindow).workbench;
          grid.api.getActiveWorkbook()?.getActiveSheet().getRange('M1:AH20').clear();
          return workbook.activeSheet.name;
        });
        await settled(page);
        await build(page, host);
        const sheets = await page.evaluate(() => {
          const { workbook } = (window as unknown as PageWindow).workbench;
          return workbook.sheets.map((sheet) => ({
            name: sheet.name,
            rows: sheet.usedArea()?.rows,
            pictures: sheet.pictures.length,
          }));
        });
        expect(sheets).toHaveLength(3);
        expect(sheets).toContainEqual(expect.objectContaining({ name: 'Report card 2026-Q3', pictures: 1 }));
        expect(sheets).toContainEqual(expect.objectContaining({ name: 'Movements 2026-Q3', rows: 7044 }));
      });

      test('the report card calculates without an error, and its checks are 0', async () => {
        const { formulas, errors, checks } = await page.evaluate(() => {
          const { workbook } = (window as unknown as PageWindow).workbench;
          const cells = workbook.sheetByName('Report card 2026-Q3')?.cells ?? [];
          const all = cells.flatMap((row) => row ?? []).filter((one) => one?.formula !== undefined);
          const columns = cells.flatMap((row, index) =>
            (row ?? []).flatMap((one, column) => (/^check$/i.test(String(one?.value)) ? [{ row: index, column }] : [])),
          );
          return {
            formulas: all.length,
            errors: all.filter((one) => typeof one?.value === 'object' && one.value !== null).length,
            checks: columns.flatMap(({ row, column }) =>
              [1, 2, 3, 4].map((down) => cells[row + down]?.[column]?.value),
            ),
          };
        });
        expect(formulas).toBeGreaterThan(50);
        expect(errors).toBe(0);
        // Four rows in customers and four in value.
        expect(checks.filter((value) => value !== null)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
      });
    });

    test('the switch hands the same workbook, and its formulas, to the other program', async () => {
      const page = await openOn('excel');
      await type(page, 'M2', '=NETGROWTH(E2:E10,F2:F11,"2026-Q3")');
      await page.getByText('Google Sheets').click();
      await page.waitForFunction(() => (window as unknown as PageWindow).workbench.host() === 'sheets');
      await settled(page);
      expect(await cell(page, 'M2')).toEqual({ error: '#ERROR!' });
      await page.close();
    });

    test('a workbook in which Excel has added sheets, each as large as Excel has them, takes a report on Google Sheets', async () => {
      const page = await openOn('excel');
      await build(page, 'excel');
      await page.evaluate(() => {
        const { workbook } = (window as unknown as PageWindow).workbench;
        workbook.activate(workbook.sheets[0]!.id);
      });
      await page.getByText('Google Sheets').click();
      await page.waitForFunction(() => (window as unknown as PageWindow).workbench.host() === 'sheets');
      await build(page, 'sheets');
      const names = await page.evaluate(() =>
        (window as unknown as PageWindow).workbench.workbook.sheets.map(({ name }) => name),
      );
      expect(names).toContain('Report card 2026-Q3 (2)');
      await page.close();
    });

    test('what the user types, deletes and undoes arrives in the workbook', async () => {
      const page = await openOn('excel');
      await type(page, 'M2', '2026-07-01', 'text', 'TRUE');
      expect(await Promise.all(['M2', 'M3', 'M4'].map((address) => cell(page, address)))).toEqual([
        46204,
        'text',
        true,
      ]);
      await type(page, 'M3');
      await page.keyboard.press('Delete');
      await settled(page);
      expect(await cell(page, 'M3')).toBeNull();
      await page.keyboard.press('Control+z');
      await settled(page);
      expect(await cell(page, 'M3')).toBe('text');
      await page.close();
    });

    test('Download .xlsx saves the workbook under the name of the file', async () => {
      const page = await openOn('excel');
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByText('Download .xlsx').click()]);
      expect(saved.suggestedFilename()).toBe('telco_dated.xlsx');
      const folder = mkdtempSync(join(tmpdir(), 'download-'));
      await saved.saveAs(join(folder, 'telco_dated.xlsx'));
      const workbook = await readWorkbookFile(join(folder, 'telco_dated.xlsx'));
      expect(readFileSync(join(folder, 'telco_dated.xlsx')).length).toBeGreaterThan(100_000);
      expect(workbook.activeSheet.usedArea()).toEqual({ row: 0, column: 0, rows: 7044, columns: 11 });
      expect(workbook.activeSheet.cell(1, 4)?.value).toBe(46273);
      rmSync(folder, { recursive: true });
      await page.close();
    });

    test('nothing is fetched from anywhere else', async () => {
      const page = await browser.newPage();
      const strangers: string[] = [];
      page.on('request', (request) => {
        if (!/^(data|blob|about):/.test(request.url()) && !request.url().startsWith(server.address))
          strangers.push(request.url());
      });
      await page.goto(server.address);
      await page.evaluate(() => (window as unknown as PageWindow).workbench.ready);
      expect(strangers).toEqual([]);
      await page.close();
    });
  });
}
