import { join } from 'node:path';
import type { SheetsHostOptions } from '../../../workbench/sheets-host';
import { openSheetsAddon } from '../../../workbench/sheets-host/node';
import { type Sheet, Workbook } from '../../../workbench/workbook/model';

export const fixtureFolder = join(__dirname, 'fixtures', 'addon');

/** A workbook with one sheet "Data", the small add-on open in it, and a way to run script code there. */
export function openFixture(options: SheetsHostOptions = {}) {
  const workbook = new Workbook();
  const sheet: Sheet = workbook.addSheet('Data');
  const { host } = openSheetsAddon(workbook, fixtureFolder, options);
  /** Runs code as a menu item would; `sheet` and `ss` are at hand in it. */
  const script = (body: string, args?: unknown): unknown =>
    host.run('evaluate', [`const ss = SpreadsheetApp.getActive(); const sheet = ss.getActiveSheet(); ${body}`, args]);
  return { workbook, sheet, host, script };
}
