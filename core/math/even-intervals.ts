/** Customers with two intervals between purchases that it takes to judge. */
const FEWEST = 30;
/**
 * Intervals that vary by less than half of their length: gamma distributed of shape 4, where chance has 1. None of
 * 3,300 ledgers drawn from the model is taken for even (DECISIONS.md).
 */
const EVEN = 4;

/**
 * Whether customers buy at nearly even intervals, as on a subscription, where the model takes purchases to come by
 * chance. Told from the last two intervals of each customer: the share of the first in both is spread evenly
 * between 0 and 1 under chance and stands at one half under a subscription, however often each of them buys
 * (R. Wheat and D. Morrison, "Estimating Purchase Regularity with Two Interpurchase Times", Journal of
 * Marketing Research 27, 1990: the share of intervals of shape k has a variance of 1 / (8k + 4)).
 */
export class Intervals {
  private customers = 0;
  private squares = 0;

  /** The purchase days of one customer, distinct and ascending. */
  add(days: readonly number[]): void {
    const [before, between, last] = days.slice(-3);
    if (last === undefined) return;
    const fromHalf = (between! - before!) / (last - before!) - 0.5;
    this.customers += 1;
    this.squares += fromHalf * fromHalf;
  }

  get even(): boolean {
    return this.customers >= FEWEST && this.squares / this.customers <= 1 / (8 * EVEN + 4);
  }
}
