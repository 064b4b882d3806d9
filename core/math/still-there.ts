import { chanceAlive, type PurchaseModel } from './bg-nbd';
import type { PurchaseDays } from './purchase-groups';

/** How many of the buyers a model expects to be customers still. */
export interface StillThere {
  /** Bought on one day only: the model takes all of them for customers, as it lets people leave after a repeat only. */
  readonly once: number;
  readonly repeaters: number;
  /** Of the repeaters: the sum of their chances (§20, P(alive)). */
  readonly repeatersThere: number;
}

/** Adds up the chances of all buyers to be customers still; the model's times are in units of `unitDays`. */
export function stillThere(
  model: PurchaseModel,
  { frequency, recency, age }: PurchaseDays,
  unitDays: number,
): StillThere {
  let [repeaters, repeatersThere] = [0, 0];
  for (let buyer = 0; buyer < frequency.length; buyer += 1) {
    if (frequency[buyer] === 0) continue;
    repeaters += 1;
    repeatersThere += chanceAlive(model, {
      frequency: frequency[buyer]!,
      recency: recency[buyer]! / unitDays,
      age: age[buyer]! / unitDays,
    });
  }
  return { once: frequency.length - repeaters, repeaters, repeatersThere };
}
