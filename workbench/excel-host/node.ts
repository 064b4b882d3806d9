import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../workbook/model';
import { ExcelAddin } from './addin';
import { AddinPage } from './addin-page';
import type { FunctionsMetadata } from './functions-runtime';
import { ExcelHost } from './index';
import { plantNativeHost } from './native-host';

export { ExcelAddin } from './addin';
export type { FunctionOutcome } from './functions-runtime';

/**
 * Opens a built Excel add-in over a workbook, without a window: Microsoft's office.js, then the
 * scripts of the add-in's taskpane.html in their order. Resolves once Office is ready.
 */
export async function openExcelAddin(workbook: Workbook, distFolder: string): Promise<ExcelAddin> {
  const host = new ExcelHost(workbook);
  const page = new AddinPage(distFolder);
  const native = plantNativeHost(page.global, host);
  page.runOffice();
  const addin = new ExcelAddin(host, page.global, native, readMetadata(distFolder));
  for (const file of scriptsOf(distFolder)) page.run(join(distFolder, file));
  await addin.window.Office?.onReady();
  return addin;
}

function readMetadata(distFolder: string): FunctionsMetadata {
  return JSON.parse(readFileSync(join(distFolder, 'functions.json'), 'utf8')) as FunctionsMetadata;
}

/** The add-in's own scripts; without a task pane, its functions alone. */
function scriptsOf(distFolder: string): string[] {
  const html = join(distFolder, 'taskpane.html');
  if (!existsSync(html)) return ['functions.js'];
  const tags = readFileSync(html, 'utf8').matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g);
  return [...tags].map((tag) => tag[1] ?? '').filter((source) => !/^(?:https?:)?\/\//.test(source));
}
