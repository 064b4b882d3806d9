import { plainCell } from './cell';
import { idHash } from './id-hash';
import { IdTable } from './id-table';
import { inStretches } from './in-stretches';
import type { Rows } from './column-argument';

/** The rows whose id stands in other rows too. */
export interface RepeatedIds {
  /** Rows of the data, zero-based, ascending. */
  readonly rows: Int32Array;
  /** Which customer each of them belongs to. */
  readonly customer: Int32Array;
  readonly customers: number;
}

/** So many bits, 8 MB, at most. With more rows a few more of them are looked at twice. */
const MOST_BITS = 26;

/**
 * Finds the customers who have several rows, without remembering the others: most lists hold one row
 * a customer, and then a bit for the hash of each id is enough. Ids whose bit was set already are
 * compared exactly.
 *
 * @param rows the table with its header in row 0
 * @returns null when every customer has one row
 */
export function repeatedIds(rows: Rows, column: number): RepeatedIds | null {
  if (column < 0) return null;
  const seen = new HashesSeen(rows.length);
  inStretches(1, rows.length, (from, to) => seen.addRows(rows, column, from, to));
  return seen.anyTwice ? compared(rows, column, seen) : null;
}

/** One bit for many hashes, and another for those that came more than once. */
class HashesSeen {
  anyTwice = false;
  private readonly shift: number;
  private readonly once: Int32Array;
  private readonly twice: Int32Array;

  constructor(rows: number) {
    this.shift = 32 - Math.min(MOST_BITS, Math.max(10, 5 + Math.ceil(Math.log2(rows))));
    this.once = new Int32Array(2 ** (27 - this.shift));
    this.twice = new Int32Array(this.once.length);
  }

  addRows(rows: Rows, column: number, from: number, to: number): void {
    const { once, twice, shift } = this;
    for (let row = from; row < to; row += 1) {
      const id = rows[row]![column];
      if (id === '' || id === null || id === undefined) continue;
      const bit = idHash(typeof id === 'object' ? plainCell(id) : id) >>> shift;
      const mask = 1 << (bit & 31);
      if ((once[bit >>> 5]! & mask) === 0) once[bit >>> 5]! |= mask;
      else {
        twice[bit >>> 5]! |= mask;
        this.anyTwice = true;
      }
    }
  }

  /** Whether an id with this hash may have come more than once. */
  mayRepeat(hash: number): boolean {
    const bit = hash >>> this.shift;
    return ((this.twice[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }
}

/** Of the rows that may repeat an id, those that do. */
function compared(rows: Rows, column: number, seen: HashesSeen): RepeatedIds | null {
  const ids = new IdTable();
  const suspects: number[] = [];
  const codes: number[] = [];
  for (let row = 1; row < rows.length; row += 1) {
    const id = plainCell(rows[row]![column]);
    if (id === '' || id === null || id === undefined || !seen.mayRepeat(idHash(id))) continue;
    suspects.push(row - 1);
    codes.push(ids.code(id));
  }
  const timesSeen = new Int32Array(ids.count);
  for (const code of codes) timesSeen[code]! += 1;
  let customers = 0;
  const customerOf = timesSeen.map((times) => (times > 1 ? customers++ : -1));
  if (customers === 0) return null;
  const repeats = (_: number, at: number): boolean => customerOf[codes[at]!]! >= 0;
  return {
    rows: Int32Array.from(suspects.filter(repeats)),
    customer: Int32Array.from(codes.filter(repeats), (code) => customerOf[code]!),
    customers,
  };
}
