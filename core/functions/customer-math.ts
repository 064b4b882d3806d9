import { singleCell } from '../customers/column-argument';
import { countLedger } from '../customers/ledger-argument';
import { ledgerNotes } from '../customers/ledger-notes';
import type { LedgerPeriod, OpenAndClose } from '../customers/ledger-period';
import { periodFrom, periodText } from '../customers/periods';
import { isIncomplete, type Reach } from '../customers/reach';
import { STANDARD, type Settings } from '../customers/settings/settings';
import { settingsFrom } from '../customers/settings/settings-argument';
import { rollForward } from '../math/roll-forward';
import { wholeNumberFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';
import { cardTable, momentFigures, type ApartLine, type PeriodCount } from './roll-forward-table';

/**
 * The roll-forward straight from transactions (§7, §8, §22): the columns of REPORTCARD, one row per
 * segment and a total; below, what is counted apart from the customers, and what to know about the
 * reach of the list.
 */
export function customerMath(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, by, lapse, id, date, amount, given] = args;
  const settings = settingsFrom(given);
  const period = periodFrom(singleCell(from), singleCell(to));
  const lapseDays = wholeNumberFrom(lapse, 'lapse_days', settings.lapseDays ?? 0);
  const { counted, reach } = countLedger(table, { id, date, amount, segment: by }, period, { ...settings, lapseDays });
  return cardTable(by, ledgerCount(reach, counted, settings), ledgerNotes(reach, counted));
}

/** What a transaction list says about one period. */
export function ledgerCount(
  reach: Reach,
  { customers, notPositive, unidentified }: LedgerPeriod,
  { cameAndWent }: Pick<Settings, 'cameAndWent'> = STANDARD,
): PeriodCount {
  return {
    label: periodText(customers.period),
    forward: rollForward(customers, cameAndWent),
    incomplete: isIncomplete(reach, customers.period),
    apart: ledgerApart(notPositive, unidentified),
  };
}

/** What is counted apart in a transaction list (§2, §9). */
export function ledgerApart(notPositive: OpenAndClose, unidentified: OpenAndClose): ApartLine[] {
  return [
    { label: 'Customers with net 0 or less', figures: momentFigures(notPositive) },
    { label: 'Lines without a customer', figures: momentFigures(unidentified) },
  ];
}
