import { isoDay } from './dates';
import { dippedNotes } from './dipped';
import type { LedgerPeriod } from './ledger-period';
import { incompleteNote, isIncomplete, type LedgerReach } from './reach';

/** What a reader of the roll-forward must know about the reach of the list, in sentences (§1, §3, §4, §6, §22). */
export function ledgerNotes(list: LedgerReach, counted: LedgerPeriod): string[] {
  const { period } = counted.customers;
  if (list.firstDay === 0) return ['No transactions with a customer and a date were found.'];
  return [
    historyNote(list, counted),
    ...insideNotes(counted),
    ...(isIncomplete(list, period) ? [incompleteNote(list, period)] : []),
  ];
}

/** How far back the list tells who is new (§3). */
export function historyNote({ firstDay }: LedgerReach, { openDays, firstLoaded }: LedgerPeriod): string {
  const begins = `The history begins on ${isoDay(firstDay)}`;
  if (firstLoaded) {
    return `${begins}: everybody active in this first period is opening, nobody can be told to be new.`;
  }
  if (opensTooLow(firstDay, openDays.start, firstLoaded)) {
    return `${begins}, inside the days the opening is made of (from ${isoDay(openDays.start)}): opening is too low and new is too high.`;
  }
  return `${begins}: whoever bought only before that day and comes back counts as new.`;
}

/**
 * Whether the list does not hold all the days that the opening of a period is made of (§3).
 *
 * @param openFrom the first of those days
 */
export function opensTooLow(firstDay: number, openFrom: number, firstLoaded: boolean): boolean {
  return !firstLoaded && openFrom < firstDay;
}

/** The same of some periods of a trend, which say so in their rows. */
export function tooLowNote({ firstDay }: LedgerReach): string {
  return `Where the opening is too low, the history begins (on ${isoDay(firstDay)}) inside the days that the opening is made of: new is too high.`;
}

/** What happened inside the period and shows at neither of its ends, or cannot be seen. */
export function insideNotes({ dipped }: Pick<LedgerPeriod, 'dipped'>): string[] {
  return dipped === null ? [WITHOUT_WINDOW] : dippedNotes(dipped);
}

const WITHOUT_WINDOW =
  'Without a lapse window nobody is seen to come and go, or to leave and come back, inside the period.';
