import { isBlank, plainCell } from './cell';
import type { Rows } from './column-argument';

/** A table without the blank rows at its foot, which whole columns and formatted sheets bring along; its header stays. */
export function filledRows(rows: Rows): Rows {
  let filled = rows.length;
  while (filled > 1 && isBlankRow(rows[filled - 1]!)) filled -= 1;
  return filled === rows.length ? rows : rows.slice(0, filled);
}

function isBlankRow(cells: readonly unknown[]): boolean {
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell !== '' && cell !== null && !isBlank(plainCell(cell))) return false;
  }
  return true;
}
