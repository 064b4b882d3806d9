import type { ListColumn, ListPlan } from '../core/report/plan';
import { jsonBytes } from './json-bytes';
import { textForCell } from './text-for-cell';

/**
 * Bytes of cells in one request: a tenth of what Excel on the web takes, because office.js turns a request into text in
 * one go, and the panel answers no click meanwhile.
 */
const MOST_BYTES = 500_000;

export type ListRow = (string | number)[];

/** Rows of a list that are sent together, with the zero-based row where they begin. */
export interface ListBlock {
  readonly row: number;
  readonly rows: ListRow[];
}

/** A list, its header first, in blocks of at most `mostBytes`; a row that is larger alone stands alone. Each is made when it is asked for. */
export function* listBlocks(list: ListPlan, mostBytes = MOST_BYTES): Generator<ListBlock, undefined> {
  let block: ListBlock = { row: 0, rows: [] };
  let bytes = 0;
  for (let row = 0; row <= list.rowCount; row += 1) {
    const cells = row === 0 ? headerOf(list) : list.columns.map((column) => cellOf(column, row - 1));
    const rowBytes = jsonBytes(cells) + 1;
    if (block.rows.length > 0 && bytes + rowBytes > mostBytes) {
      yield block;
      block = { row, rows: [] };
      bytes = 0;
    }
    block.rows.push(cells);
    bytes += rowBytes;
  }
  yield block;
  return undefined;
}

function headerOf(list: ListPlan): ListRow {
  return list.columns.map((column) => textForCell(column.header, 'General'));
}

function cellOf({ kind, numberFormat, values }: ListColumn, row: number): string | number {
  const value = values[row] ?? '';
  return kind === 'text' || typeof value === 'string' ? textForCell(String(value), numberFormat) : value;
}
