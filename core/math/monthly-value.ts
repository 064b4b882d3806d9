/** How often a price is paid. */
export type Billing = 'day' | 'week' | 'month' | 'quarter' | 'year';

const A_MONTH_HOLDS: Readonly<Record<Billing, number>> = {
  day: 365 / 12,
  week: 52 / 12,
  month: 1,
  quarter: 1 / 3,
  year: 1 / 12,
};

/**
 * A recurring price on the monthly basis (§9): a yearly one is earned evenly over its twelve months,
 * whenever it is paid. Rounded to a hundredth of a cent, so that whoever adds such values up, a formula
 * or a function, gets the same sum. One-off amounts have no monthly value and stay out of contract lists.
 */
export function monthlyValue(price: number, billing: Billing): number {
  return Math.round(price * A_MONTH_HOLDS[billing] * 10_000) / 10_000;
}
