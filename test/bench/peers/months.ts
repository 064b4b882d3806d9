import { serialOf } from '../../../core/customers/dates';

/** The quarter of the card, as first day and the day after. */
export const QUARTER = { start: serialOf(2026, 7, 1), next: serialOf(2026, 10, 1) };

/** First days of the 24 months of the trend. */
export const TREND_MONTHS = Array.from({ length: 24 }, (_, month) => serialOf(2025, 1 + month, 1));
export const TREND_END = serialOf(2027, 1, 1);

const BY_DAY = TREND_MONTHS.flatMap((start, month) =>
  Array.from({ length: (TREND_MONTHS[month + 1] ?? TREND_END) - start }, () => month),
);

/** The month of the trend that holds a day; −1 before the first, 24 after the last and for a blank. */
export function monthOf(day: unknown): number {
  if (typeof day !== 'number' || day >= TREND_END) return TREND_MONTHS.length;
  return day < TREND_MONTHS[0]! ? -1 : BY_DAY[day - TREND_MONTHS[0]!]!;
}
