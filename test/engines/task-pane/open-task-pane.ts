import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import webpack from 'webpack';
import { serve } from '../../../workbench/serve';
import { workbookToJson } from '../../../workbench/workbook/json';
import { Workbook } from '../../../workbench/workbook/model';
import type { ExcelState } from './excel-worker';

const ROOT = join(__dirname, '../../..');

export interface TaskPane {
  readonly page: Page;
  /** What the workbook is by now. */
  excel(): Promise<ExcelState>;
  close(): Promise<void>;
}

export interface TaskPaneOptions {
  /** Rows of the list on the sheet in front. */
  readonly customers: number;
}

/**
 * Opens the built task pane in a browser, as a page of its own with nothing else on its thread: office.js is the
 * real one, and Excel's stand-in answers from a worker. 300 pixels wide, as narrow as panes get.
 */
export async function openTaskPane(browser: Browser, { customers }: TaskPaneOptions): Promise<TaskPane> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-math-pane-'));
  await bundle(folder);
  symlinkSync(join(ROOT, 'dist', 'excel-addin'), join(folder, 'excel-addin'));
  const server = await serve({
    dist: folder,
    file: { name: '', workbook: workbookToJson(new Workbook()) },
    port: 3400,
  });
  const context = await browser.newContext({ viewport: { width: 300, height: 760 } });
  await context.addInitScript({ path: join(folder, 'plant.js') });
  const page = await context.newPage();
  await page.goto(`${server.address}excel-addin/taskpane.html?customers=${customers}`);
  return {
    page,
    excel: () => page.evaluate(() => window.excelState()),
    async close() {
      await context.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function bundle(folder: string): Promise<void> {
  const configuration: webpack.Configuration = {
    mode: 'production',
    devtool: false,
    context: ROOT,
    target: ['web', 'es2020'],
    entry: { plant: join(__dirname, 'plant.ts'), 'excel-worker': join(__dirname, 'excel-worker.ts') },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: {
            transpileOnly: true,
            configFile: join(ROOT, 'tsconfig.base.json'),
            compilerOptions: { composite: false, declaration: false, emitDeclarationOnly: false },
          },
        },
      ],
    },
  };
  return new Promise((done, failed) => {
    webpack(configuration, (error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}
