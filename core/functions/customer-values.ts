import { isBlank, plainCell } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { isoDay } from '../customers/dates';
import { transactionsInTable } from '../customers/ledger-argument';
import { periodBefore } from '../customers/period-before';
import { periodFrom } from '../customers/periods';
import { purchaseDays } from '../customers/purchase-gaps';
import { settingsFrom } from '../customers/settings/settings-argument';
import { transactionPeriod } from '../customers/transaction-period';
import { CustomerMathError } from '../errors';
import { Movement, MOVEMENTS, type Period } from '../math/types';
import type { FunctionAnswer } from './function-entry';

/**
 * One row per customer of a transaction list, in the order in which they first appear, as UNIQUE would
 * list them (§2, §9, §10). Whoever has no line by the end of the period is not a customer yet.
 */
export function customerValues(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, compareFrom, compareTo, id, date, amount, given] = args;
  const settings = settingsFrom(given);
  const period = periodFrom(singleCell(from), singleCell(to));
  const comparison = comparisonFrom(compareFrom, compareTo, period);
  const list = transactionsInTable(table, { id, date, amount }, settings);
  const { customers } = transactionPeriod(list, period, { ...settings, comparison });
  const rows: (string | number)[][] = [
    ['Customer', 'Opening value', 'Closing value', 'Movement', 'First purchase', 'Last purchase', 'Purchases'],
  ];
  for (let who = 0; who < list.customers; who += 1) {
    if (list.day[list.first[who]!]! >= period.next) continue;
    const days = purchaseDays(list, who, period.next - 1);
    const movement = customers.movement[who]!;
    rows.push([
      list.ids[who]!,
      customers.valueAtOpen[who]!,
      customers.valueAtClose[who]!,
      movement === Movement.outside ? '' : MOVEMENTS[movement]!,
      days[0] ?? '',
      days[days.length - 1] ?? '',
      days.length,
    ]);
  }
  return rows;
}

/** The period that the opening values are taken from; it must be over before the period begins. */
function comparisonFrom(from: unknown, to: unknown, period: Period): Period {
  const first = singleCell(from);
  const last = singleCell(to);
  if (isBlank(plainCell(first)) && isBlank(plainCell(last))) return periodBefore(period);
  const comparison = periodFrom(first, last, ['compare_from', 'compare_to']);
  if (comparison.next <= period.start) return comparison;
  throw new CustomerMathError(
    'value',
    `compare_to: ${isoDay(comparison.next - 1)} does not lie before from, ${isoDay(period.start)}: compare with an earlier period`,
  );
}
