import { DEFAULT_COLUMN_WIDTH, DEFAULT_FONT_SIZE, DEFAULT_ROW_HEIGHT } from './model';
import type { Cell, Sheet } from './model';

const PIXELS_A_POINT = 4 / 3;
const LINE = 1.25;
const PADDING = 3;
/** A letter of proportional type is about half as wide as it is high. */
const LETTER = 0.52;

/** Heights in pixels of the rows that are not of the usual height: those that were set, and those that grow with their contents. */
export function rowHeights(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  sheet.cells.forEach((cells, row) => {
    const height = cells ? heightOf(cells, sheet) : 0;
    if (height > DEFAULT_ROW_HEIGHT) heights.set(row, height);
  });
  for (const [row, height] of sheet.rowHeights) heights.set(row, height);
  return heights;
}

function heightOf(cells: readonly (Cell | undefined)[], sheet: Sheet): number {
  let highest = 0;
  cells.forEach((cell, column) => {
    const size = (cell?.format?.fontSize ?? DEFAULT_FONT_SIZE) * PIXELS_A_POINT;
    if (!cell || (cell.value === null && cell.formula === undefined)) return;
    const lines = cell.format?.wrap ? linesOf(cell, size, sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH) : 1;
    highest = Math.max(highest, Math.round(lines * size * LINE) + PADDING);
  });
  return highest;
}

/** How many lines a wrapped text takes; words are not torn apart. */
function linesOf(cell: Cell, size: number, width: number): number {
  if (typeof cell.value !== 'string') return 1;
  const room = Math.max(1, Math.floor((width - 4) / (size * LETTER)));
  let lines = 0;
  for (const paragraph of cell.value.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > room) {
        lines += 1;
        used = word.length;
      } else used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}
