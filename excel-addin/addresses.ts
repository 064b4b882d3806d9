import { columnLetters } from '../core/report/cell-names';

/** Addresses as Excel writes them. Rows and columns are zero-based going in. */

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A list of areas may be this long (Microsoft, "Work with multiple ranges simultaneously"). */
const LONGEST_LIST = 8192;

/** "B2:D7", or "B2" for a single cell. */
export function addressOf({ row, column, rows, columns }: Rectangle): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** Addresses joined to as few comma lists as Excel's limit allows. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of addresses) {
    if (list !== '' && list.length + 1 + address.length > LONGEST_LIST) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** Sorted, different whole numbers as runs: [3, 4, 5, 9] → [[3, 5], [9, 9]]. */
export function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
