import { chanceAlive, purchasesWhileAlive, type BuyingHistory, type PurchaseModel } from './bg-nbd';
import { expectedSpend } from './gamma-gamma';
import type { LifetimeModel } from './lifetime-model';

/** How far a forecast looks, and what it takes a purchase to be worth. */
export interface Outlook {
  /** Steps to look ahead, each discounted once more than the one before. */
  readonly steps: number;
  /** Length of a step in the model's own unit of time. @default 1 */
  readonly step?: number;
  /** Share of the spend that is earned. @default 1 */
  readonly margin?: number;
  /** Discount rate per step. @default 0 */
  readonly discount?: number;
}

/** What a buyer is expected to do and to be worth within the outlook. */
export interface LifetimePrediction {
  readonly chanceAlive: number;
  readonly purchases: number;
  /** Per purchase; null when the spend model has no mean for this buyer. */
  readonly spend: number | null;
  /** purchases · spend. */
  readonly value: number | null;
  /** Σ_k E[M]·(E[Y(t_k)] − E[Y(t_{k−1})])·margin/(1+d)^k (§20). */
  readonly lifetimeValue: number | null;
}

/** A buyer, and its average spend per repeat purchase. */
export interface Buyer extends BuyingHistory {
  readonly average: number;
}

/**
 * The forecast of one buyer after the other. Buyers alike in frequency and age share the costly part
 * (purchases while alive), so that a list of many is worked out in one go.
 */
export function lifetimePredictor(
  { purchases, spend }: LifetimeModel,
  outlook: Outlook,
): (buyer: Buyer) => LifetimePrediction {
  const { margin = 1 } = outlook;
  const ahead = purchasesAhead(purchases, outlook);
  return (buyer) => {
    const alive = chanceAlive(purchases, buyer);
    const whileAlive = ahead(buyer.frequency, buyer.age);
    const each = expectedSpend(spend, buyer.frequency, buyer.average);
    const expected = whileAlive.purchases * alive;
    return {
      chanceAlive: alive,
      purchases: expected,
      spend: each,
      value: each === null ? null : expected * each,
      lifetimeValue: each === null ? null : whileAlive.discounted * alive * each * margin,
    };
  };
}

/** Purchases while alive over the whole outlook, plain and discounted. */
export interface PurchasesAhead {
  readonly purchases: number;
  readonly discounted: number;
}

function purchasesAhead(
  model: PurchaseModel,
  { steps, step = 1, discount = 0 }: Outlook,
): (frequency: number, age: number) => PurchasesAhead {
  const known = new Map<number, Map<number, PurchasesAhead>>();
  const workOut = (frequency: number, age: number): PurchasesAhead => {
    const until = (k: number): number => purchasesWhileAlive(model, { frequency, age }, k * step);
    const purchases = until(steps);
    if (discount === 0) return { purchases, discounted: purchases };
    let [discounted, before] = [0, 0];
    for (let k = 1; k <= steps; k += 1) {
      const by = k === steps ? purchases : until(k);
      discounted += (by - before) / Math.pow(1 + discount, k);
      before = by;
    }
    return { purchases, discounted };
  };
  return (frequency, age) => {
    let byAge = known.get(frequency);
    if (!byAge) known.set(frequency, (byAge = new Map()));
    let found = byAge.get(age);
    if (!found) byAge.set(age, (found = workOut(frequency, age)));
    return found;
  };
}
