import { MAX_COLUMNS, MAX_ROWS, type Workbook } from '../workbook/model';

/** What Google Sheets gives a new sheet. */
const [LEAST_ROWS, LEAST_COLUMNS] = [1000, 26];

/**
 * Sheets of a workbook that comes from Excel are as large as Excel's are; Google Sheets, which counts every cell of the
 * grid against its limit, opens them as large as what they hold.
 */
export function shrinkFromExcel(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    const used = sheet.usedArea();
    if (sheet.rowCount === MAX_ROWS) sheet.rowCount = Math.max(LEAST_ROWS, used ? used.row + used.rows : 0);
    if (sheet.columnCount === MAX_COLUMNS) {
      sheet.columnCount = Math.max(LEAST_COLUMNS, used ? used.column + used.columns : 0);
    }
  }
}
