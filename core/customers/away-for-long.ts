import { monthsAfter } from './dates';

/** Whether somebody who left on a day and came back on another was away for so long that they count as new (§4). */
export function isAwayForLong(left: number, back: number, newAfterMonths: number | null): boolean {
  return newAfterMonths !== null && monthsAfter(left, newAfterMonths) <= back;
}
