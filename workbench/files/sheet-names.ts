import type { Workbook } from '../workbook/model';

const MAX_LENGTH = 31;

/**
 * Names of the sheets that Excel would refuse (Google allows 100 characters and signs such as "/"),
 * with the name that each goes by in an .xlsx file. Empty for a workbook that Excel accepts.
 */
export function excelSheetNames(workbook: Workbook): Map<string, string> {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const { name } of workbook.sheets) {
    const legal =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .slice(0, MAX_LENGTH)
        .trim() || 'Sheet';
    if (legal === name) continue;
    let free = legal;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) {
      const suffix = ` (${n})`;
      free = legal.slice(0, MAX_LENGTH - suffix.length) + suffix;
    }
    taken.add(free.toLowerCase());
    renamed.set(name, free);
  }
  return renamed;
}
