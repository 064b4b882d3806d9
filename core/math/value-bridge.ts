import { MoneySum, tidy } from './money-sum';
import { movementOf } from './movement-of';
import { compareNames } from './compare-names';
import { Tally } from './tally';
import { Movement, type SegmentForward } from './types';
import type { ValuePair } from './value-pair';

/** A customer with the code of its segment. */
export interface SegmentedPair extends ValuePair {
  readonly segment: number;
}

export interface ValueBridge {
  /** In alphabetical order, the unnamed segment last. */
  readonly segments: readonly SegmentForward[];
  readonly total: SegmentForward;
  /** Nets below 0 belong to no customer and stay out of the bridge; with them it reaches the sums of the two columns (§9). */
  readonly belowZero: { readonly customers: number; readonly opening: number; readonly closing: number };
}

/**
 * Opening + new + returning + increased − decreased − lost = closing, in value, by segment and in all
 * (§8). Each customer's change sits in exactly one of them; the check is 0 when all ties.
 *
 * @param segments names of the segments; a pair's `segment` points into them
 */
export function valueBridge(pairs: Iterable<SegmentedPair>, segments: readonly string[]): ValueBridge {
  const tallies = segments.map(() => new Tally());
  const total = new Tally();
  const below = { customers: 0, opening: new MoneySum(), closing: new MoneySum() };
  for (const { opening, closing, seenBefore, segment } of pairs) {
    if (opening < 0 || closing < 0) {
      below.customers += 1;
      below.opening.add(Math.min(0, opening));
      below.closing.add(Math.min(0, closing));
    }
    const movement = movementOf(opening, closing, seenBefore);
    if (movement === Movement.outside) continue;
    tallies[segment]!.book(movement, opening, closing, 0);
    total.book(movement, opening, closing, 0);
  }
  return {
    segments: segments
      .map((name, code) => tallies[code]!.forward(name))
      .filter(({ customers }) => customers.opening + customers.closing > 0)
      .sort((a, b) => compareNames(a.segment, b.segment)),
    total: total.forward('All customers'),
    belowZero: {
      customers: below.customers,
      opening: tidy(below.opening.total),
      closing: tidy(below.closing.total),
    },
  };
}
