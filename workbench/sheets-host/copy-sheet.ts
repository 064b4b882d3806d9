import type { Sheet } from '../workbook/model';

/** Gives an empty sheet everything that another has, its name aside. */
export function copySheet(original: Sheet, copy: Sheet): void {
  const { rowCount, columnCount, frozenRows, frozenColumns, showGridlines, tabColor, filter } = original;
  Object.assign(copy, { rowCount, columnCount, frozenRows, frozenColumns, showGridlines, tabColor, filter });
  original.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) Object.assign(copy.touch(r, c), cell);
    }),
  );
  for (const [column, width] of original.columnWidths) copy.columnWidths.set(column, width);
  for (const [row, height] of original.rowHeights) copy.rowHeights.set(row, height);
  for (const picture of original.pictures) copy.pictures.push({ ...picture });
  for (const [key, value] of original.tags) copy.tags.set(key, value);
}
