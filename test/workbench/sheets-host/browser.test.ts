import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import ts from 'typescript';
import { openBrowser } from '../../engines/chromium';
import { fixtureFolder } from './fixture';

/** The same stand-in in a real page: each module is transpiled when the browser asks for it. */
const root = join(__dirname, '../../..');
const origin = 'http://workbench.test';

const startPage = `<!doctype html><script type="module">
  import { openSheetsAddonInPage } from '/workbench/sheets-host/browser';
  import { Workbook } from '/workbench/workbook/model';
  window.open = (files) => {
    window.workbook = new Workbook();
    window.sheet = window.workbook.addSheet('Data');
    window.host = openSheetsAddonInPage(window.workbook, files);
  };
  window.isReady = true;
</script>`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: startPage });
    const file = join(root, `${pathname}.ts`);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const compilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    };
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions });
    return route.fulfill({ contentType: 'text/javascript', body: outputText });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction('window.isReady');
  const text = (name: string) => readFileSync(join(fixtureFolder, name), 'utf8');
  const files = { code: text('Code.js'), manifest: text('appsscript.json'), pages: { sidebar: text('sidebar.html') } };
  await page.evaluate(`window.open(${JSON.stringify(files)})`);
});

afterAll(() => browser.close());

const script = (body: string): Promise<unknown> =>
  page.evaluate(`host.run('evaluate', [${JSON.stringify(`const ss = SpreadsheetApp.getActive(); ${body}`)}])`);

describe('in a browser page', () => {
  it('runs the script over the workbook of the page', async () => {
    await script('ss.getActiveSheet().getRange("A1:B1").setValues([["00123", "=A1"]])');
    expect(await page.evaluate('[sheet.cell(0, 0).value, sheet.cell(0, 1).formula]')).toEqual([123, '=A1']);
  });

  it('gives the script Dates, arrays and errors of its own', async () => {
    await page.evaluate(`sheet.cells[1] = [{ value: 46082, format: { numberFormat: 'yyyy-mm-dd' } }]`);
    const kinds =
      'const v = ss.getActiveSheet().getRange("A2").getValues(); return [v instanceof Array, v[0][0] instanceof Date]';
    expect(await script(kinds)).toEqual([true, true]);
    expect(await script('try { ss.getRange("?") } catch (e) { return e instanceof Error && e.name }')).toBe(
      'Exception',
    );
  });

  it('answers formulas with the functions of the script, each time with fresh globals', async () => {
    const answer = (kind: string) => page.evaluate(`host.callFunction('ANSWER', ['${kind}'])`);
    expect(await answer('date')).toEqual({ value: 46082, hasDates: true });
    expect(await answer('runs')).toEqual({ value: 1 });
    expect(await answer('runs')).toEqual({ value: 1 });
    expect(await answer('throw')).toMatchObject({ code: '#ERROR!' });
    expect(await page.evaluate(`host.callFunction('DESCRIBE', [host.cells('Data', 'A1:B2')]).value`)).toBe(
      '[object Array]2x2',
    );
  });

  it.each(
    'setTimeout URL TextEncoder fetch structuredClone atob crypto performance window document location self addEventListener require'.split(
      ' ',
    ),
  )('has no %s in the global scope of the script', async (name) => {
    expect(await page.evaluate(`host.run('DESCRIBE', [1])`)).toBe('[object Number]');
    expect(await script(`return typeof ${name}`)).toBe('undefined');
  });

  it('leaves no frames behind', async () => {
    expect(await page.evaluate('document.querySelectorAll("iframe").length')).toBe(0);
  });

  it('opens the sidebar and serves google.script.run', async () => {
    await page.evaluate('host.open({ enabled: true }); host.clickMenu("Build")');
    expect(await page.evaluate('host.ui.page.title')).toBe('Customer Math');
    const answer = `new Promise((resolve, reject) =>
      host.google().script.run.withSuccessHandler(resolve).withFailureHandler(reject).evaluate('return args * 2', 21))`;
    expect(await page.evaluate(answer)).toBe(42);
  });
});
