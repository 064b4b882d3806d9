import type { Period } from '../math/types';
import { isoDay } from './dates';
import type { LedgerPeriod } from './ledger-period';
import type { TransactionList } from './transaction-list';

/**
 * Whether the list ends before the period does (definitions §1). Days without any line happen, so a
 * period counts as incomplete when more days are missing than the longest pause of the last year.
 */
export function isIncomplete({ lastDay, longestPause }: TransactionList, { next }: Period): boolean {
  return next - 1 - lastDay > longestPause;
}

/** What a reader of the roll-forward must know about the reach of the list, in sentences (§1, §3, §22). */
export function ledgerNotes(
  list: TransactionList,
  { openDays, closeDays, customers, firstLoaded }: LedgerPeriod,
): string[] {
  const notes: string[] = [];
  if (list.firstDay === 0) return ['No transactions with a customer and a date were found.'];
  const begins = `The history begins on ${isoDay(list.firstDay)}`;
  if (firstLoaded) {
    notes.push(`${begins}: everybody active in this first period is opening, nobody can be told to be new.`);
  } else if (openDays.start < list.firstDay) {
    notes.push(
      `${begins}, inside the days the opening is made of (from ${isoDay(openDays.start)}): opening is too low and new is too high.`,
    );
  } else notes.push(`${begins}: whoever bought only before that day and comes back counts as new.`);
  if (isIncomplete(list, customers.period)) {
    notes.push(
      `Incomplete: the list ends on ${isoDay(list.lastDay)}, the period on ${isoDay(closeDays.next - 1)}; rates are left out.`,
    );
  }
  return notes;
}
