import { WorkbookError } from './reply';
import { serialDaysIn } from './wall-clock';

/** The spreadsheet that the user has open, during one call of the script. */
export interface OpenWorkbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** The tab of that name, or the one on screen. */
  tab(name?: string): GoogleAppsScript.Spreadsheet.Sheet;
  /** IANA zone of the spreadsheet. */
  timeZone(): string;
  /** A Date as a serial day of that zone. */
  serialOf(date: Date): number;
  /** Today in the spreadsheet's zone, as a serial day. */
  today(): number;
  /** Which of these names a tab has already, and which of the same name with a number: "Movements (2)". */
  takenNames(wanted: readonly string[]): string[];
}

/** @param knownZone its time zone, when that is known already; otherwise it is asked once, when it is needed */
export function openWorkbook(knownZone?: string): OpenWorkbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let zone = knownZone;
  const timeZone = (): string => (zone ??= spreadsheet.getSpreadsheetTimeZone());
  let convert: ((date: Date) => number) | undefined;
  const serialOf = (date: Date): number => (convert ??= serialDaysIn(timeZone()))(date);
  return {
    spreadsheet,
    timeZone,
    serialOf,
    tab(name) {
      if (name === undefined) return spreadsheet.getActiveSheet();
      const tab = spreadsheet.getSheetByName(name);
      if (!tab)
        throw new WorkbookError(`There is no tab "${name}" any more. Look again at the tab with your customers.`);
      return tab;
    },
    today: () => Math.floor(serialOf(new Date())),
    takenNames: (wanted) =>
      wanted.flatMap((name) => {
        const taken: string[] = [];
        for (let number = 2, next = name; spreadsheet.getSheetByName(next); number += 1) {
          taken.push(next);
          next = `${name} (${number})`;
        }
        return taken;
      }),
  };
}

/** The tab with this id, whatever its name is by now. */
export function tabById(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  id: string,
): GoogleAppsScript.Spreadsheet.Sheet {
  const tab = spreadsheet.getSheetById(Number(id));
  if (!tab) throw new WorkbookError('That tab is not there any more. Build the report card again.');
  return tab;
}
