import { hypergeometric } from './hypergeometric';

/**
 * How often people buy without a contract, and whether they still do: the BG/NBD model (§20). P. Fader,
 * B. Hardie and K. Lee, "'Counting Your Customers' the Easy Way", Marketing Science 24 (2005).
 */
export interface PurchaseModel {
  /** Purchase rates over the customers are gamma distributed: shape r, rate alpha (in the unit of time). */
  readonly r: number;
  readonly alpha: number;
  /** Chances to leave after a purchase are beta distributed: a, b. */
  readonly a: number;
  readonly b: number;
}

/** What one customer did: repeat days, time from the first to the last of them (t_x), time from the first until now (T). */
export interface BuyingHistory {
  readonly frequency: number;
  readonly recency: number;
  readonly age: number;
}

/** The chance that a customer still is one (§20). Whoever bought once never had an occasion to leave. */
export function chanceAlive({ r, alpha, a, b }: PurchaseModel, { frequency, recency, age }: BuyingHistory): number {
  if (frequency === 0) return 1;
  const silence = (r + frequency) * (Math.log(alpha + age) - Math.log(alpha + recency));
  return 1 / (1 + (a / (b + frequency - 1)) * Math.exp(silence));
}

/** Closer to 1 than this, a takes the mean of its neighbours: the formula is 0/0 at a = 1 and smooth around it. */
const NEAR_ONE = 1e-5;

/**
 * Purchases expected in the next `time` of a customer who is still there (§20, E[Y(t)] without P(alive)).
 * Depends on the frequency and the age alone, so that customers alike in both can share it.
 *
 * Of the two forms of the published ₂F₁ that Euler's transformation joins, the one is taken whose terms do not
 * change their sign and so lose no digits.
 */
export function purchasesWhileAlive(
  model: PurchaseModel,
  { frequency, age }: Pick<BuyingHistory, 'frequency' | 'age'>,
  time: number,
): number {
  const { r, alpha, a, b } = model;
  if (time === 0) return 0;
  if (Math.abs(a - 1) < NEAR_ONE) {
    const beside = (shift: number): number => purchasesWhileAlive({ ...model, a: 1 + shift }, { frequency, age }, time);
    return (beside(2 * NEAR_ONE) + beside(-2 * NEAR_ONE)) / 2;
  }
  const total = a + b + frequency - 1;
  const share = time / (alpha + age + time);
  const logRest = Math.log((alpha + age) / (alpha + age + time));
  const still =
    a + b - 1 >= r
      ? hypergeometric(a + b - 1 - r, a - 1, total, share, (a - 1) * logRest)
      : hypergeometric(r + frequency, b + frequency, total, share, (r + frequency) * logRest);
  return (total / (a - 1)) * (1 - still);
}

/** Purchases expected in the next `time` (§20). */
export function expectedPurchases(model: PurchaseModel, history: BuyingHistory, time: number): number {
  return purchasesWhileAlive(model, history, time) * chanceAlive(model, history);
}
