import type { Sheet } from '../workbook/model';

const PIXELS_A_LETTER = 7.5;
const PADDING = 16;
const NARROWEST = 64;
const WIDEST = 240;
/** Looking at the first rows is enough to see how wide a column wants to be. */
const ROWS_LOOKED_AT = 200;

/** Gives every column a width that shows its first contents. */
export function fitColumns(sheet: Sheet): void {
  const letters: number[] = [];
  for (const cells of sheet.cells.slice(0, ROWS_LOOKED_AT)) {
    cells?.forEach((cell, column) => {
      if (!cell || cell.value === null) return;
      const isDate = typeof cell.value === 'number' && cell.format?.numberFormat !== undefined;
      const length = isDate ? (cell.format?.numberFormat?.length ?? 0) : String(cell.value).length;
      letters[column] = Math.max(letters[column] ?? 0, length);
    });
  }
  letters.forEach((count, column) => {
    const width = Math.round(count * PIXELS_A_LETTER + PADDING);
    sheet.columnWidths.set(column, Math.min(WIDEST, Math.max(NARROWEST, width)));
  });
}
