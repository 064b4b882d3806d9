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

/** Where only the coming is heeded and is seldom, a silence must be so many times the longest pause to tell. */
const SELDOM = 1.5;

/**
 * How far a contract list reaches within a period, or several: its days of coming and
 * leaving. Somebody who came later shows that the list goes on; an end that lies later shows nothing,
 * since it may be the term of a contract, and so may the ends after a last start within `period` (DECISIONS.md, "When
 * a period is incomplete").
 *
 * @param period the period asked, or the span of several
 */
export function reachOfContracts({ count, start, end }: ContractList, period: Period): Reach {
  const days = new EventDays(period);
  for (let row = count - 1; row >= 0 && !days.filled; row -= 1) days.add(start[row]!, end[row]!);
  return days.reach;
}

/** The same straight from the rows of a table, the latest first: mostly a few say that the list goes on. */
export function reachOfRows(
  rows: Rows,
  columns: ContractColumns,
  period: Period,
  settings: RowSettings = STANDARD,
): Reach {
  const days = new EventDays(period);
  const contract = contractRowUnder(settings, rows, columns);
  for (let row = rows.length - 2; row >= 0 && !days.filled; row -= 1) {
    if (contract.read(row)) days.add(contract.start, contract.end);
  }
  return days.reach;
}

/** The days before the close of a period on which anybody came or left, and the ends behind it. */
class EventDays {
  /** Somebody came on the last day or later: the rest need not be looked at. */
  filled = false;
  private readonly period: Period;
  private readonly starts: Uint8Array;
  private readonly ends: Uint8Array;

  constructor(period: Period) {
    const { start, next } = period;
    this.period = period;
    this.starts = new Uint8Array(Math.max(0, next));
    this.ends = new Uint8Array(Math.max(0, next) + next - start);
  }

  add(start: number, end: number): void {
    if (start >= this.starts.length - 1) this.filled = true;
    else {
      this.starts[start] = 1;
      if (end < this.ends.length) this.ends[end] = 1;
    }
  }

  get reach(): Reach {
    const { filled, starts, ends } = this;
    if (filled) return { lastDay: this.period.next - 1, longestPause: 0 };
    const lastStart = starts.lastIndexOf(1);
    const both = starts.map((day, at) => day | ends[at]!);
    switch (this.endsAfter(lastStart)) {
      case 'real':
        return reachOver(both);
      case 'stragglers':
        return reachOver(both.subarray(0, lastStart + 1));
      case 'terms': {
        const alone = reachOver(starts);
        return alone.sparse ? { ...alone, longestPause: SELDOM * alone.longestPause } : alone;
      }
    }
  }

  /**
   * What the ends between the last start and `next` are. Those of customers who left come as often as before and
   * stop where the list does; terms of contracts go on behind the period; stragglers are few, such as notices given.
   * Where nobody came in the period the list may be closed to newcomers, and its ends are taken as they are.
   */
  private endsAfter(lastStart: number): 'real' | 'terms' | 'stragglers' {
    const { ends } = this;
    const { start, next } = this.period;
    const silence = next - 1 - lastStart;
    const inside = countOf(ends, lastStart + 1, next);
    if (lastStart < start || inside === 0) return 'real';
    if (countOf(ends, next, next + silence) >= inside / 2) return 'terms';
    const usual = (countOf(ends, lastStart + 1 - YEAR, lastStart + 1) * silence) / YEAR;
    return inside >= usual / 2 ? 'real' : 'stragglers';
  }
}

function countOf(days: Uint8Array, from: number, next: number): number {
  return days.subarray(Math.max(0, from), next).reduce((sum, day) => sum + day, 0);
}

function reachOver(seen: Uint8Array): Reach {
  const lastDay = Math.max(0, seen.lastIndexOf(1));
  const lastYear = seen.subarray(Math.max(0, lastDay - YEAR), lastDay + 1);
  const known = lastYear.subarray(Math.max(0, lastYear.indexOf(1)));
  const days = known.reduce((sum, day) => sum + day, 0);
  const longestPause = days < TOO_FEW_DAYS ? Infinity : longestPauseIn(known);
  return days < FEWEST_DAYS ? { lastDay, longestPause, sparse: true } : { lastDay, longestPause };
}
