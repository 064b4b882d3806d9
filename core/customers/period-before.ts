import type { Period } from '../math/types';
import { calendarDay, serialOf } from './dates';

/**
 * The period of the same kind `times` periods earlier (definitions §10): whole months go back by as
 * many whole months (a quarter, a half-year, December to February), any other stretch by its days.
 */
export function periodBefore(period: Period, times = 1): Period {
  const months = wholeMonths(period);
  if (months === 0) {
    const days = period.next - period.start;
    return { start: period.start - times * days, next: period.next - times * days };
  }
  const back = (day: number): number => {
    const { year, month } = calendarDay(day);
    return serialOf(year, month - times * months, 1);
  };
  return { start: back(period.start), next: back(period.next) };
}

/** How many whole calendar months a period fills; 0 when it begins or ends inside one. */
function wholeMonths({ start, next }: Period): number {
  const from = calendarDay(start);
  const to = calendarDay(next);
  return from.day === 1 && to.day === 1 ? (to.year - from.year) * 12 + to.month - from.month : 0;
}

/** How many months a period lasts, in parts of a month where it begins or ends inside one. */
export function monthsIn(period: Period): number {
  return wholeMonths(period) || ((period.next - period.start) * 12) / 365;
}
