import { isoDay } from './dates';
import type { LedgerPeriod } from './ledger-period';
import { incompleteNote, isIncomplete } from './reach';
import type { TransactionList } from './transaction-list';

/** What a reader of the roll-forward must know about the reach of the list, in sentences (§1, §3, §22). */
export function ledgerNotes(list: TransactionList, { openDays, customers, firstLoaded }: LedgerPeriod): string[] {
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
    notes.push(incompleteNote(list, customers.period));
  }
  return notes;
}
