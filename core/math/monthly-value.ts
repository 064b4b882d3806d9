/** How often a price is paid. */
export type Billing = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** How often that is in a year. */
export const TIMES_A_YEAR: Readonly<Record<Billing, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/**
 * A recurring price on the monthly basis (§9): a yearly one is earned evenly over its twelve months,
 * whenever it is paid. Rounded to a hundredth of a cent, so that whoever adds such values up, a formula
 * or a function, gets the same sum. One-off amounts have no monthly value and stay out of contract lists.
 */
export function monthlyValue(price: number, billing: Billing): number {
  return Math.round(((price * TIMES_A_YEAR[billing]) / 12) * 10_000) / 10_000;
}
