import { MoneySum, tidy } from './money-sum';
import { heldValue, type ValuePair } from './value-pair';

/** Shares of the opening value (§12). */
export interface ValueRates {
  /** NRR: what the opening customers are worth at the close. May be above 1; holds neither new nor returning customers. */
  readonly netRetention: number;
  /** GRR: the same without any increase; at most 1. */
  readonly grossRetention: number;
  /** Opening value of the lost customers. */
  readonly valueChurn: number;
  /** Lost and decreased together: 1 − GRR. */
  readonly grossValueChurn: number;
}

/** Null over an empty base: no opening value is no rate, rather than 0 % (§11). */
export function valueRates(pairs: Iterable<ValuePair>): ValueRates | null {
  const sums = { opening: new MoneySum(), closing: new MoneySum(), kept: new MoneySum(), lost: new MoneySum() };
  for (const pair of pairs) {
    if (!(pair.opening > 0)) continue;
    const closing = heldValue(pair.closing);
    sums.opening.add(pair.opening);
    sums.closing.add(closing);
    sums.kept.add(Math.min(pair.opening, closing));
    if (closing === 0) sums.lost.add(pair.opening);
  }
  const opening = sums.opening.total;
  if (opening === 0) return null;
  return {
    netRetention: tidy(sums.closing.total) / opening,
    grossRetention: tidy(sums.kept.total) / opening,
    valueChurn: tidy(sums.lost.total) / opening,
    grossValueChurn: tidy(opening - sums.kept.total) / opening,
  };
}
