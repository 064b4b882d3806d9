import { alignedRows, Column } from '../customers/column-argument';
import { meets, type CriteriaPair } from '../customers/criteria';
import { isoDay } from '../customers/dates';
import { dayFrom, periodFrom } from '../customers/periods';
import { criteriaAndSettings } from '../customers/settings/criteria-and-settings';
import { CustomerMathError } from '../errors';
import { MoneySum } from '../math/money-sum';
import { churnRate, retentionRate } from '../math/rates';
import type { Period } from '../math/types';
import { singleCell } from '../customers/column-argument';
import { endsUnder, valuesUnder } from './columns-under';

/**
 * The roster functions: one row per customer or contract. Each counts what COUNTIFS or SUMIFS would
 * on the same columns; rows without a start date stay out wherever start dates are given.
 */

/** The columns of a call and the rows of it that count. */
interface Roster {
  readonly starts: Column | null;
  readonly ends: Pick<Column, 'day'> | null;
  readonly values: Pick<Column, 'value'> | null;
  readonly rows: number;
  readonly pairs: readonly CriteriaPair[];
}

type RangeName = 'start_dates' | 'end_dates' | 'values';
const LABELS: Readonly<Record<RangeName, string>> = {
  start_dates: 'start date',
  end_dates: 'end date',
  values: 'value',
};

/** Takes the leading ranges off the arguments, and the criteria and settings that follow `between` further arguments. */
function roster(args: readonly unknown[], ranges: readonly RangeName[], between: number): Roster {
  const columns = ranges.map((name, index) => new Column(args[index], name, LABELS[name]));
  const rows = alignedRows(columns);
  const column = (name: RangeName): Column | null => columns[ranges.indexOf(name)] ?? null;
  const [ends, values] = [column('end_dates'), column('values')];
  const { pairs, settings } = criteriaAndSettings(
    args.slice(ranges.length + between),
    columns[0]?.height ?? 0,
    ranges[0]!,
  );
  return {
    starts: column('start_dates'),
    ends: ends && endsUnder(settings, ends),
    values: values && valuesUnder(settings, values),
    rows,
    pairs,
  };
}

function inside(day: number, period: Period): boolean {
  return day >= period.start && day < period.next;
}

/** The period given behind the ranges. */
function periodAt(args: readonly unknown[], index: number): Period {
  return periodFrom(singleCell(args[index]), singleCell(args[index + 1]));
}

/** Customers whose start lies in the period, came-and-went included (§3). */
export function incoming(args: readonly unknown[]): number {
  return counted(args, ['start_dates'], 'starts');
}

/** Customers whose end lies in the period, came-and-went included (§5). */
export function outgoing(args: readonly unknown[]): number {
  return counted(args, ['end_dates'], 'ends');
}

function counted(args: readonly unknown[], ranges: readonly RangeName[], dated: 'starts' | 'ends'): number {
  const { [dated]: days, rows, pairs } = roster(args, ranges, 2);
  const period = periodAt(args, 1);
  let customers = 0;
  for (let row = 0; row < rows; row += 1) {
    if (inside(days!.day(row), period) && meets(pairs, row)) customers += 1;
  }
  return customers;
}

/** What those who came in the period are worth (§3). */
export function incomingValue(args: readonly unknown[]): number {
  return valued(args, ['start_dates', 'values'], 'starts');
}

/** What those who left in the period were worth (§5). */
export function lostValue(args: readonly unknown[]): number {
  return valued(args, ['end_dates', 'values'], 'ends');
}

function valued(args: readonly unknown[], ranges: readonly RangeName[], dated: 'starts' | 'ends'): number {
  const { [dated]: days, values, rows, pairs } = roster(args, ranges, 2);
  const period = periodAt(args, 2);
  const sum = new MoneySum();
  for (let row = 0; row < rows; row += 1) {
    if (inside(days!.day(row), period) && meets(pairs, row)) sum.add(values!.value(row));
  }
  return sum.total;
}

/** Incoming − outgoing, in customers (§7). */
export function netGrowth(args: readonly unknown[]): number {
  const { starts, ends, rows, pairs } = roster(args, ['start_dates', 'end_dates'], 2);
  const period = periodAt(args, 2);
  let net = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = starts!.day(row);
    if (start === 0) continue;
    const change = Number(inside(start, period)) - Number(inside(ends!.day(row), period));
    if (change !== 0 && meets(pairs, row)) net += change;
  }
  return net;
}

/** Incoming − lost, in value (§8). */
export function netValue(args: readonly unknown[]): number {
  const { starts, ends, values, rows, pairs } = roster(args, ['start_dates', 'end_dates', 'values'], 2);
  const period = periodAt(args, 3);
  const net = new MoneySum();
  for (let row = 0; row < rows; row += 1) {
    const start = starts!.day(row);
    if (start === 0) continue;
    const change = Number(inside(start, period)) - Number(inside(ends!.day(row), period));
    if (change !== 0 && meets(pairs, row)) net.add(change * values!.value(row));
  }
  return net.total;
}

/** On the books at the end of a day: started by then, and not ended by then (§2). */
function onBooks(start: number, end: number, day: number): boolean {
  return start !== 0 && start <= day && (end === 0 || end > day);
}

/** Customers on the books at the end of a day (§2). */
export function customersOn(args: readonly unknown[]): number {
  const { starts, ends, rows, pairs } = roster(args, ['start_dates', 'end_dates'], 1);
  const day = dayFrom(singleCell(args[2]), 'date');
  let customers = 0;
  for (let row = 0; row < rows; row += 1) {
    if (onBooks(starts!.day(row), ends!.day(row), day) && meets(pairs, row)) customers += 1;
  }
  return customers;
}

/** What the customers on the books at the end of a day are worth (§2). */
export function valueOn(args: readonly unknown[]): number {
  const { starts, ends, values, rows, pairs } = roster(args, ['start_dates', 'end_dates', 'values'], 1);
  const day = dayFrom(singleCell(args[3]), 'date');
  const sum = new MoneySum();
  for (let row = 0; row < rows; row += 1) {
    if (onBooks(starts!.day(row), ends!.day(row), day) && meets(pairs, row)) sum.add(values!.value(row));
  }
  return sum.total;
}

/** Joined and left inside the period (§6). */
export function cameAndWent(args: readonly unknown[]): number {
  const { starts, ends, rows, pairs } = roster(args, ['start_dates', 'end_dates'], 2);
  const period = periodAt(args, 2);
  let customers = 0;
  for (let row = 0; row < rows; row += 1) {
    if (inside(starts!.day(row), period) && inside(ends!.day(row), period) && meets(pairs, row)) customers += 1;
  }
  return customers;
}

/** Share of the opening base still there at the end of the period (§11). */
export function retention(args: readonly unknown[]): number {
  return rate(args, retentionRate);
}

/** Share of the opening base gone by the end of the period (§11). */
export function churn(args: readonly unknown[]): number {
  return rate(args, churnRate);
}

function rate(args: readonly unknown[], rateOf: (opening: number, lost: number) => number | null): number {
  const { starts, ends, rows, pairs } = roster(args, ['start_dates', 'end_dates'], 2);
  const period = periodAt(args, 2);
  let opening = 0;
  let lost = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = ends!.day(row);
    if (!onBooks(starts!.day(row), end, period.start - 1) || !meets(pairs, row)) continue;
    opening += 1;
    if (inside(end, period)) lost += 1;
  }
  const answer = rateOf(opening, lost);
  if (answer === null) {
    throw new CustomerMathError(
      'notAvailable',
      `No rate: nobody was a customer on the day before ${isoDay(period.start)}`,
    );
  }
  return answer;
}
