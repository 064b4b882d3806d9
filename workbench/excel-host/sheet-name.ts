import type { Workbook } from '../workbook/model';
import { invalidArgument, itemAlreadyExists } from './errors';

const FORBIDDEN = /[:\\/?*[\]]/;

/** Refuses what Excel refuses as the name of a sheet. `own` is the sheet's present name when it is renamed. */
export function checkSheetName(workbook: Workbook, name: string, own?: string): void {
  const wrong =
    name.length === 0 ||
    name.length > 31 ||
    FORBIDDEN.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (wrong) throw invalidArgument();
  const taken = workbook.sheetByName(name);
  if (taken && taken.name !== own) throw itemAlreadyExists();
}

/** "Sheet1", "Sheet2" …: what Excel calls a sheet that was given no name. */
export function nextSheetName(workbook: Workbook): string {
  let number = 1;
  while (workbook.sheetByName(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
