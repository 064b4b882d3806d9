import { errorIn, isBlank, plainCell } from '../customers/cell';
import { dayReadings } from '../customers/written-day';
import { numberReadings } from '../customers/written-number';
import type { SourceTable } from '../host';

type Row = readonly unknown[];

/** Where a table stands on its sheet, cut to its header row and what is below it. */
export interface FoundTable {
  /** The header in row 0. */
  readonly rows: readonly Row[];
  /** Of the header on the sheet, one-based. */
  readonly firstRow: number;
  /** On the sheet, zero-based. */
  readonly firstColumn: number;
}

/** A header has at most so many rows of titles and notes above it. */
const ROWS_ABOVE = 10;

/**
 * Finds the table among the cells of a sheet: leaves out the blank rows and columns around it and the titles above
 * its header. The same cells always give the same table, whatever is chosen of its columns.
 */
export function findTable({ rows, firstRow, firstColumn }: SourceTable): FoundTable {
  let foot = rows.length;
  while (foot > 0 && isBlankRow(rows[foot - 1]!)) foot -= 1;
  let top = 0;
  while (top < foot && isBlankRow(rows[top]!)) top += 1;
  top += headerRow(rows.slice(top, Math.min(foot, top + ROWS_ABOVE)));
  const table = top === 0 && foot === rows.length ? rows : rows.slice(top, foot);
  const [left, right] = filledColumns(table);
  const width = table[0]?.length ?? 0;
  return {
    rows: left === 0 && right === width ? table : table.map((row) => row.slice(left, right)),
    firstRow: firstRow + top,
    firstColumn: firstColumn + left,
  };
}

/**
 * The first row that has nearly as many names as any: a title has fewer than the header below it, and a row of
 * customers holds numbers and days, which are no names.
 */
function headerRow(rows: readonly Row[]): number {
  const names = rows.map((row) => row.reduce<number>((sum, cell) => sum + nameOrNot(plainCell(cell)), 0));
  const most = Math.max(...names);
  const found = names.findIndex((count) => count > 0 && count > most * 0.75);
  return Math.max(found, 0);
}

/** 1 for a text, 0 for a blank, −1 for a number, a day, a truth value or an error, also one written as text. */
function nameOrNot(cell: unknown): number {
  if (isBlank(cell)) return 0;
  if (typeof cell !== 'string' || errorIn(cell) !== null) return -1;
  return numberReadings(cell) === null && dayReadings(cell) === null ? 1 : -1;
}

function isBlankRow(row: Row): boolean {
  return row.every((cell) => isBlank(plainCell(cell)));
}

/**
 * The widest stretch of columns without a blank one between them, as [first, one behind the last]: a formula beside
 * the list is no part of it. A column is read down to its first filled cell.
 */
function filledColumns(rows: readonly Row[]): readonly [left: number, right: number] {
  const width = rows[0]?.length ?? 0;
  let best: readonly [number, number] = [0, 0];
  for (let left = 0; left < width; left += 1) {
    let right = left;
    while (right < width && rows.some((row) => !isBlank(plainCell(row[right])))) right += 1;
    if (right - left > best[1] - best[0]) best = [left, right];
    left = right;
  }
  return best;
}
