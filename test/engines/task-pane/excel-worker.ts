import { ExcelHost } from '../../../workbench/excel-host/index';
import { answerMessage } from '../../../workbench/excel-host/native-host';
import { Workbook } from '../../../workbench/workbook/model';
import { rosterRow, ROSTER_HEADER } from './roster';

/**
 * Excel's stand-in on a thread of its own, so that the thread of the task pane holds what it holds in Excel and no
 * more: texts come and go, as over the bridge of Excel for Windows. The workbook is made here.
 */

/** The part of a worker's global that is used. */
interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

/** A sheet with so many customers, or a text of office.js, or a question of the test. */
export type ToExcel = { readonly customers: number } | { readonly text: string } | { readonly ask: 'state' };
export type FromExcel = { readonly text: string } | { readonly state: ExcelState };

/** What a test wants to know of the workbook afterwards. */
export interface ExcelState {
  readonly syncs: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  readonly tabs: readonly { readonly name: string; readonly rows: number }[];
}

let host: ExcelHost | null = null;

function open(customers: number): ExcelHost {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  ROSTER_HEADER.forEach((name, column) => sheet.setValue(0, column, name));
  for (let row = 0; row < customers; row += 1) {
    rosterRow(row).forEach((value, column) => sheet.setValue(row + 1, column, value));
  }
  return new ExcelHost(workbook);
}

function stateOf({ counters, workbook }: ExcelHost): ExcelState {
  const { syncs, largestRequest, largestResponse } = counters;
  const tabs = workbook.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.usedArea()?.rows ?? 0 }));
  return { syncs, largestRequest, largestResponse, tabs };
}

scope.addEventListener('message', ({ data }) => {
  const message = data as ToExcel;
  if ('customers' in message) host = open(message.customers);
  else if (!host) throw new Error('The workbook is not open yet.');
  else if ('text' in message) scope.postMessage({ text: answerMessage(host, message.text) } satisfies FromExcel);
  else scope.postMessage({ state: stateOf(host) } satisfies FromExcel);
});
