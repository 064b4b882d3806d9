import { CustomerMathError } from '../errors';
import type { Period } from '../math/types';
import { isBlank, numberIn, quoted, textIn } from './cell';
import { calendarDay, dayIn, FIRST_YEAR, isoDay, LAST_YEAR, serialOf, weekday } from './dates';

/** A calendar unit by which periods are cut (§1). */
export type Unit = 'week' | 'month' | 'quarter' | 'year';
export const UNITS: readonly Unit[] = ['week', 'month', 'quarter', 'year'];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Where years and weeks begin (§1). */
export interface Calendar {
  /**
   * The month in which the fiscal year begins, 1 to 12; quarters are cut from there.
   * @default 1
   */
  readonly yearStartsIn?: number;
  /**
   * The day on which the week begins, Monday 1 … Sunday 7.
   * @default 1
   */
  readonly weekStartsOn?: number;
}

/** The period of a unit that holds a day. Left alone, years begin in January and weeks on Monday, as in ISO 8601. */
export function periodHolding(day: number, unit: Unit, calendar: Calendar = {}): Period {
  const { yearStartsIn = 1, weekStartsOn = 1 } = calendar;
  const { year, month } = calendarDay(day);
  /** Months since the fiscal year began. */
  const elapsed = (month - yearStartsIn + 12) % 12;
  switch (unit) {
    case 'week': {
      const start = Math.floor(day) - ((weekday(day) - weekStartsOn + 7) % 7);
      return { start, next: start + 7 };
    }
    case 'month':
      return monthsFrom(year, month, 1);
    case 'quarter':
      return monthsFrom(year, month - (elapsed % 3), 3);
    case 'year':
      return monthsFrom(year, month - elapsed, 12);
  }
}

/** Whole months; a month below 1 lies in the year before. */
function monthsFrom(year: number, month: number, months: number): Period {
  return { start: serialOf(year, month, 1), next: serialOf(year, month + months, 1) };
}

/** "2026", "2026-Q3", "2026-09" or "2026-W05" as a period; null when the text is none of these. */
export function periodOfText(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:Q([1-4])|W(\d{2})|(\d{2})))?$/i.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2]) return periodHolding(serialOf(year, Number(match[2]) * 3, 1), 'quarter');
  if (match[3]) return isoWeek(year, Number(match[3]));
  if (match[4]) {
    const month = Number(match[4]);
    return month >= 1 && month <= 12 ? periodHolding(serialOf(year, month, 1), 'month') : null;
  }
  return periodHolding(serialOf(year, 1, 1), 'year');
}

/** Week 1 is the one that holds 4 January (ISO 8601); a year without a week 53 answers null for it. */
function isoWeek(year: number, week: number): Period | null {
  const first = periodHolding(serialOf(year, 1, 4), 'week').start;
  const start = first + (week - 1) * 7;
  const firstOfNext = periodHolding(serialOf(year + 1, 1, 4), 'week').start;
  return week >= 1 && start < firstOfNext ? { start, next: start + 7 } : null;
}

/** How many periods of this length make a year: months of 12, weeks of 52 (§9), days of 365. */
export function periodsPerYear({ start, next }: Period): number {
  const [first, after] = [calendarDay(start), calendarDay(next)];
  if (first.day === after.day) return 12 / ((after.year - first.year) * 12 + after.month - first.month);
  const days = next - start;
  return days % 7 === 0 ? 52 / (days / 7) : 365 / days;
}

/** The calendar unit that a period fills exactly; null for a custom stretch of days. */
export function unitOf(period: Period): Unit | null {
  for (const unit of UNITS) {
    const whole = periodHolding(period.start, unit);
    if (whole.start === period.start && whole.next === period.next) return unit;
  }
  return null;
}

/** The period text of a calendar period, "2026-Q3"; for other stretches "2026-07-04/2026-08-15". */
export function periodText(period: Period): string {
  const { year, month } = calendarDay(period.start);
  switch (unitOf(period)) {
    case 'week': {
      // The ISO year of a week is the year of its Thursday.
      const thursday = calendarDay(period.start + 3);
      const first = periodHolding(serialOf(thursday.year, 1, 4), 'week').start;
      return `${thursday.year}-W${String((period.start - first) / 7 + 1).padStart(2, '0')}`;
    }
    case 'month':
      return `${year}-${String(month).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'year':
      return String(year);
    case null:
      return `${isoDay(period.start)}/${isoDay(period.next - 1)}`;
  }
}

/**
 * What a period of a unit is called in a table. A fiscal year or quarter is named by its first and its
 * last month, for a number alone may mean the year in which it begins or the one in which it ends.
 */
export function periodLabel(period: Period, unit: Unit, { yearStartsIn = 1 }: Calendar = {}): string {
  if (yearStartsIn === 1 || (unit !== 'quarter' && unit !== 'year')) return periodText(period);
  const months = [period.start, period.next - 1].map((day) => isoDay(day).slice(0, 7)).join(' to ');
  const elapsed = (calendarDay(period.start).month - yearStartsIn + 12) % 12;
  return unit === 'year' ? `FY ${months}` : `FQ${1 + elapsed / 3} ${months}`;
}

/** The name a reader would use: "2026 Q3", "September 2026", "2026", "week 5 of 2026", "4 July – 15 August 2026". */
export function periodName(period: Period): string {
  const text = periodText(period);
  switch (unitOf(period)) {
    case 'week':
      return `week ${Number(text.slice(6))} of ${text.slice(0, 4)}`;
    case 'month':
      return `${MONTHS[calendarDay(period.start).month - 1]} ${text.slice(0, 4)}`;
    case 'quarter':
      return text.replace('-', ' ');
    case 'year':
      return text;
    case null:
      return daySpan(period);
  }
}

/** "1 July – 30 September 2026" */
export function daySpan(period: Period): string {
  const first = calendarDay(period.start);
  const last = calendarDay(period.next - 1);
  const day = ({ day: d, month }: typeof first) => `${d} ${MONTHS[month - 1]}`;
  if (period.next - period.start === 1) return `${day(first)} ${first.year}`;
  return first.year === last.year
    ? `${day(first)} – ${day(last)} ${last.year}`
    : `${day(first)} ${first.year} – ${day(last)} ${last.year}`;
}

/** All periods of a unit that touch `within`, cut to whole units, oldest first. */
export function periodsWithin(within: Period, unit: Unit, calendar: Calendar = {}): Period[] {
  const periods: Period[] = [];
  let period = periodHolding(within.start, unit, calendar);
  while (period.start < within.next) {
    periods.push(period);
    period = periodHolding(period.next, unit, calendar);
  }
  return periods;
}

/**
 * The period that a caller means by `from` and `to`: two inclusive days, or a period text in `from`
 * with `to` left blank. A period text in either of the two stands for its first or its last day. A bare
 * year may be a number.
 *
 * @param names what the two arguments are called in a message
 */
export function periodFrom(from: unknown, to: unknown, names: readonly [string, string] = ['from', 'to']): Period {
  const [fromName, toName] = names;
  if (isBlank(from)) {
    throw new CustomerMathError('value', `${fromName}: found nothing, expected a day or a period such as 2026-Q3`);
  }
  if (isBlank(to)) {
    const period = periodOfText(textIn(from));
    if (period) return period;
    if (dayIn(from) > 0) {
      throw new CustomerMathError(
        'value',
        `${toName}: found nothing, expected the last day of the period (or put a period such as 2026-Q3 into ${fromName})`,
      );
    }
    throw new CustomerMathError(
      'value',
      `${fromName}: found ${quoted(from)}, expected a day or a period such as 2026-Q3`,
    );
  }
  const start = periodIn(from)?.start ?? dayFrom(from, fromName);
  const periodAtEnd = periodIn(to);
  const last = periodAtEnd ? periodAtEnd.next - 1 : dayFrom(to, toName);
  if (start > last) {
    throw new CustomerMathError(
      'value',
      `${fromName}: ${isoDay(start)} lies after ${toName}, ${isoDay(last)}: swap the two`,
    );
  }
  return { start, next: last + 1 };
}

/** A period text where a day may stand too; a number is a year only among those that lists are of, else a serial day. */
function periodIn(cell: unknown): Period | null {
  const number = numberIn(cell);
  return number < FIRST_YEAR || number > LAST_YEAR ? null : periodOfText(textIn(cell));
}

/** One day of an argument: a date cell, a serial number (as text too) or an ISO text. */
export function dayFrom(cell: unknown, name: string): number {
  const day = dayIn(cell) || dayIn(numberIn(cell));
  if (day > 0) return day;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected a day such as 2026-09-30`);
}
