import type { Period } from '../math/types';
import { isoDay } from './dates';

/** How far the dates of a list reach, and what a pause looks like in it. */
export interface Reach {
  /** The last day on which anything is recorded. */
  readonly lastDay: number;
  /** The most days in a row without anything in the last year of the list. */
  readonly longestPause: number;
  /** So little happens that a pause alone does not show the end of the list. */
  readonly sparse?: boolean;
}

/** How far a list of transactions reaches. */
export interface LedgerReach extends Reach {
  /** The first day on which anything is recorded, as `lastDay` is the last; 0 for an empty list. */
  readonly firstDay: number;
  /** Lines without a customer: counted and valued, never dropped (§2). */
  readonly unidentified: UnidentifiedLines;
}

export interface UnidentifiedLines {
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

/** A year of a list is enough to know its pauses; an odd line of long ago says nothing about them. */
export const YEAR = 365;

/**
 * Whether the data does not fill a period (definitions §1). Days without anything happen, so a period
 * counts as incomplete when more days are missing at its end than the longest pause of the last year; where little
 * happens, when they are more than half of the period too.
 *
 * @param today where it is known: in a period that is not over, something must have happened in its last tenth
 */
export function isIncomplete(reach: Reach, { start, next }: Period, today?: number): boolean {
  const { lastDay, longestPause, sparse = false } = reach;
  const missing = next - 1 - lastDay;
  if (missing > longestPause && (!sparse || missing > (next - start) / 2)) return true;
  return today !== undefined && today < next && lastDay < next - (next - start) / 10;
}

/** What is said of a period that the data does not fill, and what follows from it. */
export function incompleteNote({ lastDay }: Reach, { next }: Period, so = 'rates are left out'): string {
  return `Incomplete: the list ends on ${isoDay(lastDay)}, the period on ${isoDay(next - 1)}; ${so}.`;
}

/** First and last day and longest pause of a list. @param traded by day: 1 where it has a line */
export function daysTraded(traded: Uint8Array): Reach & Pick<LedgerReach, 'firstDay'> {
  const [firstDay, lastDay] = [traded.indexOf(1), traded.lastIndexOf(1)];
  if (firstDay < 0) return { firstDay: 0, lastDay: 0, longestPause: 0 };
  return {
    firstDay,
    lastDay,
    longestPause: longestPauseIn(traded.subarray(Math.max(firstDay, lastDay - YEAR), lastDay + 1)),
  };
}

/** The longest run of days without a 1. */
export function longestPauseIn(days: Uint8Array): number {
  let [longest, pause] = [0, 0];
  for (const day of days) {
    pause = day === 1 ? 0 : pause + 1;
    longest = Math.max(longest, pause);
  }
  return longest;
}
