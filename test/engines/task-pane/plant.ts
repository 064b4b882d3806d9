import './watch';
import { plantBridge, type AddinWindow } from '../../../workbench/excel-host/native-host';
import type { ExcelState, FromExcel, ToExcel } from './excel-worker';

/** What stands in a task pane before its own scripts run: the bridge to Excel, which lives in a worker. */

declare global {
  interface Window {
    /** Fulfilled with what the workbook is by now. */
    excelState(): Promise<ExcelState>;
  }
}

const excel = new Worker('/excel-worker.js');
const tell = (message: ToExcel): void => excel.postMessage(message);
tell({ customers: Number(new URLSearchParams(location.search).get('customers')) });

const bridge = plantBridge(window as unknown as AddinWindow, (text) => tell({ text }));
const asked: ((state: ExcelState) => void)[] = [];
excel.addEventListener('message', ({ data }: MessageEvent<FromExcel>) => {
  if ('text' in data) bridge.say(data.text);
  else asked.shift()?.(data.state);
});

window.excelState = () =>
  new Promise((resolve) => {
    asked.push(resolve);
    tell({ ask: 'state' });
  });
