import type { Period } from '../math/types';
import type { Rows } from './column-argument';
import type { ContractColumns, ContractList } from './contract-list';
import { contractRowUnder, type RowSettings } from './settings/contract-row-under';
import { STANDARD } from './settings/settings';
import { longestPauseIn, YEAR, type Reach } from './reach';

/** With less than a day of coming or leaving a week, a pause is hard to tell from the end of the list. */
const FEWEST_DAYS = 52;
/** With less than one in two months, nobody can tell. */
const TOO_FEW_DAYS = 6;

/**
 * How far a contract list reaches within the periods that end before `next`: its days of coming and
 * leaving. Somebody who came later shows that the list goes on; an end that lies later shows nothing,
 * since it may be the term of a contract.
 */
export function reachOfContracts({ count, start, end }: ContractList, { next }: Pick<Period, 'next'>): Reach {
  const days = new EventDays(next);
  for (let row = count - 1; row >= 0 && !days.filled; row -= 1) days.add(start[row]!, end[row]!);
  return days.reach;
}

/** The same straight from the rows of a table, the latest first: mostly a few say that the list goes on. */
export function reachOfRows(
  rows: Rows,
  columns: ContractColumns,
  { next }: Pick<Period, 'next'>,
  settings: RowSettings = STANDARD,
): Reach {
  const days = new EventDays(next);
  const contract = contractRowUnder(settings, rows, columns);
  for (let row = rows.length - 2; row >= 0 && !days.filled; row -= 1) {
    if (contract.read(row)) days.add(contract.start, contract.end);
  }
  return days.reach;
}

/** The days before `next` on which anybody came or left. */
class EventDays {
  /** Something happened on the last day or later: the rest need not be looked at. */
  filled = false;
  private readonly next: number;
  private readonly seen: Uint8Array;

  constructor(next: number) {
    this.next = next;
    this.seen = new Uint8Array(Math.max(0, next));
  }

  add(start: number, end: number): void {
    const { next, seen } = this;
    if (start >= next - 1 || end === next - 1) this.filled = true;
    else {
      seen[start] = 1;
      if (end < next) seen[end] = 1;
    }
  }

  get reach(): Reach {
    if (this.filled) return { lastDay: this.next - 1, longestPause: 0 };
    const lastDay = Math.max(0, this.seen.lastIndexOf(1));
    const lastYear = this.seen.subarray(Math.max(0, lastDay - YEAR), lastDay + 1);
    const known = lastYear.subarray(Math.max(0, lastYear.indexOf(1)));
    const days = known.reduce((sum, day) => sum + day, 0);
    const longestPause = days < TOO_FEW_DAYS ? Infinity : longestPauseIn(known);
    return days < FEWEST_DAYS ? { lastDay, longestPause, sparse: true } : { lastDay, longestPause };
  }
}
