/// <reference types="office-js" />
import { join } from 'node:path';
import type { ExcelAddin } from '../../../workbench/excel-host/node';
import { openExcelAddin } from '../../../workbench/excel-host/node';
import { Workbook } from '../../../workbench/workbook/model';

/** The `Excel` namespace of a page over a new workbook with one empty sheet. */
export interface OpenOffice {
  readonly addin: ExcelAddin;
  readonly workbook: Workbook;
  /** Excel.run of the real office.js. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

export async function openOffice(): Promise<OpenOffice> {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  const addin = await openExcelAddin(workbook, join(__dirname, 'fixtures'));
  const { Excel } = addin.window as unknown as { Excel: { run: OpenOffice['run'] } };
  return { addin, workbook, run: (batch) => Excel.run(batch) };
}

/** What an error of office.js tells. */
export interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** The error with which a promise rejects. */
export async function errorOf(promise: Promise<unknown>): Promise<OfficeError> {
  try {
    await promise;
  } catch (error) {
    return error as OfficeError;
  }
  throw new Error('Nothing was refused.');
}
