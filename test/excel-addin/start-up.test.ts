import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBuilt } from '../../workbench/ensure-built';
import { ExcelAddin } from '../../workbench/excel-host/addin';
import { AddinPage } from '../../workbench/excel-host/addin-page';
import type { FunctionsMetadata } from '../../workbench/excel-host/functions-runtime';
import { ExcelHost } from '../../workbench/excel-host/index';
import { plantNativeHost } from '../../workbench/excel-host/native-host';
import { Workbook } from '../../workbench/workbook/model';
import { catalogue } from '../../core/functions/catalogue';
import { callFunction } from '../../core/functions/call';
import * as clv from '../../core/functions/clv';
import * as ledger from '../../core/functions/ledger';

const dist = join(__dirname, '..', '..', 'dist', 'excel-addin');
const STARTS = [['2026-07-02'], ['2026-08-20'], ['2025-01-01']];

/** The task pane as Excel opens it, with the given scripts of ours, and the files of ours that it fetched. */
async function openPane(scripts: readonly string[], refused: (file: string) => boolean = () => false) {
  const host = new ExcelHost(new Workbook());
  const page = new AddinPage(dist);
  const fetched: string[] = [];
  const run = page.run.bind(page);
  page.run = (file, address) => {
    if (readdirSync(dist).includes(basename(file))) fetched.push(basename(file));
    if (refused(basename(file))) throw new Error('The connection is gone.');
    run(file, address);
  };
  const native = plantNativeHost(page.global, host);
  page.runOffice();
  const metadata = JSON.parse(readFileSync(join(dist, 'functions.json'), 'utf8')) as FunctionsMetadata;
  const addin = new ExcelAddin(host, page.global, native, metadata);
  const root = { textContent: '' };
  (page.global.document as Record<string, unknown>).getElementById = () => root;
  for (const script of scripts) page.run(join(dist, script));
  return { addin, fetched, root };
}

describe('a formula in a workbook that has just been opened', () => {
  beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

  it('is answered by functions.js alone', async () => {
    const { addin, fetched } = await openPane(['functions.js']);
    await addin.window.Office?.onReady();
    expect(await addin.callFunction('INCOMING', [STARTS, '2026-Q3'])).toEqual({ value: 2 });
    const list = [['Start date', 'End date', 'Value'], ...STARTS.map(([start]) => [start, null, 10])];
    expect(await addin.callFunction('REPORTCARD', [list, '2026-Q3'])).toHaveProperty('value');
    expect(fetched).toEqual(['functions.js']);
  });

  it('is answered while the panel cannot be fetched', async () => {
    const { addin, fetched, root } = await openPane(['functions.js', 'taskpane.js'], (file) => /^panel-/.test(file));
    expect(fetched).toEqual(['functions.js', 'taskpane.js']);
    await addin.window.Office?.onReady();
    expect(await addin.callFunction('INCOMING', [STARTS, '2026-Q3'])).toEqual({ value: 2 });
    expect(fetched.filter((file) => /^panel-/.test(file))).toHaveLength(1);
    expect(root.textContent).toMatch(/^The panel could not be loaded/);
  });

  it('fetches the lifetime model when it first asks for it, and nothing else', async () => {
    const { addin, fetched } = await openPane(['functions.js']);
    await addin.window.Office?.onReady();
    const example = catalogue.find(({ name }) => name === 'CLVMODEL')!.example;
    const { value } = await addin.callFunction('CLVMODEL', example.args);
    expect(value).toEqual(callFunction('CLVMODEL', example.args, { clv, ledger }));
    expect(fetched).toHaveLength(2);
    expect(fetched[1]).toMatch(/^clv-/);
  });
});
