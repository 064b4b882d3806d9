/** Periods that a customer is taken to stay when nobody leaves (§19). */
export const LONGEST_LIFE = 60;
/** Below so many opening customers, or so many losses, a churn rate says little (§19). */
const FEWEST_CUSTOMERS = 30;
const FEWEST_LOSSES = 5;

/** When the first margin is received: at once, or one period from now. */
export type FirstMargin = 'now' | 'later';

export interface LifetimeOptions {
  /**
   * Interest per period; 0 counts all money alike.
   * @default 0
   */
  readonly discountRate?: number;
  /**
   * Periods that a customer stays at most. Left out, churn decides, and 60 periods when it is 0.
   * @default null
   */
  readonly longestLife?: number | null;
  /**
   * "later" leaves the margin of the first period out: it belongs to the sale by which the customer came.
   * @default 'now'
   */
  readonly firstMargin?: FirstMargin;
}

/** Share of the customers taken to leave in a period: churn, or what the longest life leaves of it (DECISIONS.md, "The longest life"). */
export function leavingPerPeriod(churn: number, longestLife: number | null = null): number {
  if (longestLife !== null) return Math.max(churn, 1 / longestLife);
  return churn === 0 ? 1 / LONGEST_LIFE : churn;
}

/**
 * What a customer is worth over its life, by simple arithmetic (§19): margin per period m, kept with
 * probability r from one period to the next, interest i. m(1 + i)/(1 + i − r) when the first margin is
 * received now, m·r/(1 + i − r) when it is one period away; without interest the first is m / churn.
 * The second is the margin multiple of Gupta and Lehmann, "Customers as Assets" (2003).
 *
 * @param churn share of customers who leave in a period, 0 to 1; all arguments in one period unit
 */
export function lifetimeValue(
  marginPerPeriod: number,
  churn: number,
  { discountRate = 0, longestLife = null, firstMargin = 'now' }: LifetimeOptions = {},
): number {
  const leaving = leavingPerPeriod(churn, longestLife);
  const received = firstMargin === 'now' ? 1 + discountRate : 1 - leaving;
  return (marginPerPeriod * received) / (discountRate + leaving);
}

/** Periods until the cost of acquisition is earned back (§19); null when a period earns nothing. */
export function paybackPeriods(costOfAcquisition: number, marginPerPeriod: number): number | null {
  return marginPerPeriod > 0 ? costOfAcquisition / marginPerPeriod : null;
}

/** Whether a rate made of so few customers should not be leaned on (§19). */
export function tooFewToTrust(openingCustomers: number, lost: number): boolean {
  return openingCustomers < FEWEST_CUSTOMERS || lost < FEWEST_LOSSES;
}
