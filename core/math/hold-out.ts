import { expectedPurchases } from './bg-nbd';
import { fitPurchases } from './fit-bg-nbd';
import { purchaseGroups, type PurchaseDays } from './purchase-groups';

/** A forecast tried on days that the model was not shown (§20). */
export interface HoldOut {
  readonly predicted: number;
  readonly actual: number;
  /** predicted / actual − 1; null when nobody bought. */
  readonly error: number | null;
  /** How far the forecast of one buyer is off on average, in purchases. */
  readonly offPerBuyer: number;
}

/** Histories up to a day, with what each of these buyers did afterwards. */
export interface SplitHistories extends PurchaseDays {
  readonly later: Int32Array;
}

/** Fits on the days before and compares the purchase days forecast for the days after with those that came. */
export function holdOut(histories: SplitHistories, unitDays: number, heldOutDays: number): HoldOut {
  const { model } = fitPurchases(purchaseGroups(histories, unitDays));
  const { frequency, recency, age, later } = histories;
  let [predicted, actual, off] = [0, 0, 0];
  for (let buyer = 0; buyer < later.length; buyer += 1) {
    const expected = expectedPurchases(
      model,
      { frequency: frequency[buyer]!, recency: recency[buyer]! / unitDays, age: age[buyer]! / unitDays },
      heldOutDays / unitDays,
    );
    predicted += expected;
    actual += later[buyer]!;
    off += Math.abs(expected - later[buyer]!);
  }
  return { predicted, actual, error: actual === 0 ? null : predicted / actual - 1, offPerBuyer: off / later.length };
}
