import type { Sheet } from '../workbook/model';
import { ServiceError } from './service-error';

export type Lines = 'rows' | 'columns';

/**
 * Inserting and deleting rows and columns of a sheet. Cells move along with their widths and heights;
 * formulas elsewhere keep their text, which Google would adjust: the stand-in refuses rather than show
 * wrong references, unless only the empty end of the grid is concerned. New columns are as wide as their
 * left neighbour.
 */
export function insertLines(sheet: Sheet, lines: Lines, at: number, count: number): void {
  const size = sizeOf(sheet, lines);
  if (at < 0 || at > size || count < 1) throw new ServiceError(`Those ${lines} are out of bounds.`);
  refuseToMoveFormulas(sheet, lines, at);
  if (lines === 'rows') {
    if (at < sheet.cells.length) sheet.cells.splice(at, 0, ...Array.from({ length: count }, () => []));
    shift(sheet.rowHeights, at, count);
    growFilter(sheet, at, count);
    sheet.rowCount += count;
  } else {
    for (const row of sheet.cells) if (row && at < row.length) row.splice(at, 0, ...new Array<undefined>(count));
    shift(sheet.columnWidths, at, count);
    const neighbour = sheet.columnWidths.get(Math.max(0, at - 1));
    for (let column = at; neighbour !== undefined && column < at + count; column += 1) {
      sheet.columnWidths.set(column, neighbour);
    }
    sheet.columnCount += count;
  }
}

export function deleteLines(sheet: Sheet, lines: Lines, at: number, count: number): void {
  const size = sizeOf(sheet, lines);
  if (at < 0 || count < 1 || at + count > size) throw new ServiceError(`Those ${lines} are out of bounds.`);
  if (count === size) throw new ServiceError(`You can't delete all the ${lines} on the sheet.`);
  refuseToMoveFormulas(sheet, lines, at);
  if (lines === 'rows') {
    sheet.cells.splice(at, count);
    remove(sheet.rowHeights, at, count);
    shrinkFilter(sheet, at, count);
    sheet.rowCount -= count;
  } else {
    for (const row of sheet.cells) row?.splice(at, count);
    remove(sheet.columnWidths, at, count);
    sheet.columnCount -= count;
  }
}

/** A filter grows with rows that are inserted inside it, and moves down with those above it. */
function growFilter(sheet: Sheet, at: number, count: number): void {
  const { filter } = sheet;
  if (!filter || at >= filter.row + filter.rows) return;
  sheet.filter = at > filter.row ? { ...filter, rows: filter.rows + count } : { ...filter, row: filter.row + count };
}

/** Of a filter's rows those that are deleted go; it goes with its header. */
function shrinkFilter(sheet: Sheet, at: number, count: number): void {
  const { filter } = sheet;
  if (!filter) return;
  const kept = (row: number): number => (row <= at ? row : Math.max(at, row - count));
  const row = kept(filter.row);
  const isHeaderGone = at <= filter.row && filter.row < at + count;
  sheet.filter = isHeaderGone ? null : { ...filter, row, rows: kept(filter.row + filter.rows) - row };
}

function sizeOf(sheet: Sheet, lines: Lines): number {
  return lines === 'rows' ? sheet.rowCount : sheet.columnCount;
}

function refuseToMoveFormulas(sheet: Sheet, lines: Lines, at: number): void {
  const used = sheet.usedArea();
  const isBeyondContent = !used || at >= (lines === 'rows' ? used.rows : used.columns);
  if (isBeyondContent || !sheet.cells.some((row) => row?.some((cell) => cell?.formula !== undefined))) return;
  throw new ServiceError(`The workbench cannot move ${lines} of a sheet with formulas.`);
}

function shift(sizes: Map<number, number>, at: number, count: number): void {
  const entries = [...sizes];
  sizes.clear();
  for (const [index, size] of entries) sizes.set(index < at ? index : index + count, size);
}

function remove(sizes: Map<number, number>, at: number, count: number): void {
  const entries = [...sizes].filter(([index]) => index < at || index >= at + count);
  sizes.clear();
  for (const [index, size] of entries) sizes.set(index < at ? index : index - count, size);
}
