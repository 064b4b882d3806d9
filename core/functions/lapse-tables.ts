import { alignedRows, Column, singleCell } from '../customers/column-argument';
import { textIn } from '../customers/cell';
import { isoDay } from '../customers/dates';
import { Interner } from '../customers/interner';
import { lapsedCustomers } from '../customers/lapsed-customers';
import { transactionsInTable } from '../customers/ledger-argument';
import { dayFrom } from '../customers/periods';
import { purchaseGaps } from '../customers/purchase-gaps';
import { settingsFrom } from '../customers/settings/settings-argument';
import { sortedByCustomer } from '../customers/sorted-by-customer';
import type { TransactionList } from '../customers/transaction-list';
import { buyingHabits, HABIT_DAYS, type BuyingHabit } from '../customers/weakening-customers';
import { CustomerMathError } from '../errors';
import { LAPSE_PERCENTILE, lapseCurve, lapseWindow } from '../math/lapse-window';
import { shareFrom, wholeNumberFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';

/** After how many days a customer has lapsed (§22); every row with a customer and a day is a purchase. */
export function lapseWindowOf(args: readonly unknown[]): FunctionAnswer {
  const share = shareFrom(args[2], 'percentile', LAPSE_PERCENTILE);
  const window = lapseWindow(gapsIn(args[0], args[1]), share);
  if (window !== null) return window;
  throw new CustomerMathError('notAvailable', NO_GAPS);
}

/** The curve behind the window: how many of those who come back have done so within 30 days, 60 days and so on (§22). */
export function lapseCurveTable(args: readonly unknown[]): FunctionAnswer {
  const gaps = gapsIn(args[0], args[1]);
  if (gaps.length === 0) throw new CustomerMathError('notAvailable', NO_GAPS);
  return [['Days', 'Came back within'], ...lapseCurve(gaps).map(({ days, share }) => [days, share])];
}

const NO_GAPS = 'No lapse window: nobody bought on two different days';

/** Days between purchases of one customer, of all customers, ascending; every row with a customer and a day is a purchase. */
function gapsIn(idArgument: unknown, dateArgument: unknown): ArrayLike<number> {
  const ids = new Column(idArgument, 'ids', 'customer id');
  const dates = new Column(dateArgument, 'dates', 'date');
  const rows = alignedRows([ids, dates]);
  const names = new Interner();
  const customer = new Int32Array(rows);
  const day = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const on = dates.day(row);
    if (on === 0 || ids.text(row) === '') continue;
    customer[count] = names.code(ids.raw(row), textIn);
    day[count] = on;
    count += 1;
  }
  const lines = sortedByCustomer(
    customer.subarray(0, count),
    day,
    names.names.length,
    new Float64Array(count).fill(1),
    new Int32Array(count),
  );
  return purchaseGaps(lines);
}

/** Who has lapsed by the end of a day, the most valuable first (§22). */
export function lapsedTable(args: readonly unknown[]): FunctionAnswer {
  const [table, asOf, lapse, id, date, amount, setTo] = args;
  const settings = settingsFrom(setTo);
  const day = dayFrom(singleCell(asOf), 'as_of');
  const given = wholeNumberFrom(lapse, 'lapse_days', settings.lapseDays ?? 0);
  const list = transactionsInTable(table, { id, date, amount }, settings);
  const lapseDays = given > 0 ? given : windowBy(list, day, 'give lapse_days');
  return [
    ['Customer', 'Last purchase', 'Lapsed on', 'Days since', 'Value of the last year'],
    ...lapsedCustomers(list, day, lapseDays).map((each) => [
      each.id,
      each.lastPurchase,
      each.lapsedOn,
      day - each.lastPurchase,
      each.lastYear,
    ]),
  ];
}

/** Who is still here and overdue or buying less than usual, those who fell furthest first (§26). */
export function weakeningTable(args: readonly unknown[]): FunctionAnswer {
  const [table, asOf, id, date, amount, given] = args;
  const settings = settingsFrom(given);
  const day = dayFrom(singleCell(asOf), 'as_of');
  const list = transactionsInTable(table, { id, date, amount }, settings);
  const lapseDays = settings.lapseDays ?? windowBy(list, day, 'there is no habit to depart from');
  return [
    [
      'Customer',
      'Warning',
      'Last purchase',
      'Days since',
      'Usual gap',
      `Value of the last ${HABIT_DAYS} days`,
      'Usual value',
    ],
    ...buyingHabits(list, day, lapseDays, settings.tolerance).flatMap((habit) => {
      const warning = warningOf(habit);
      const { id: who, lastPurchase, daysSince, usualGap, lastValue } = habit;
      const usual = habit.strength === null ? '' : habit.usualValue;
      return warning === null ? [] : [[who, warning, lastPurchase, daysSince, usualGap, lastValue, usual]];
    }),
  ];
}

function warningOf({ overdue, strength }: BuyingHabit): string | null {
  if (strength === 'weakening') return overdue ? 'Overdue and weakening' : 'Weakening';
  return overdue ? 'Overdue' : null;
}

/** The window of the list's own purchases up to a day (§22). */
function windowBy(list: TransactionList, day: number, advice: string): number {
  const window = lapseWindow(purchaseGaps(list, day));
  if (window !== null) return window;
  throw new CustomerMathError(
    'notAvailable',
    `No lapse window: nobody bought on two different days by ${isoDay(day)}; ${advice}`,
  );
}
