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
  /** Off by more than a fifth of what came, and by more than chance explains. */
  readonly farOff: boolean;
}

/** CDNOW is off by an eighth; true BG/NBD data of few customers by more, which is chance (DECISIONS.md). */
const FAR_OFF = 0.2;
const BEYOND_CHANCE = 4;

/** Histories up to a day, with what each of these buyers did afterwards. */
export interface SplitHistories extends PurchaseDays {
  readonly later: Int32Array;
}

/** Fits on the days before and compares the purchase days forecast for the days after with those that came. */
export function holdOut(histories: SplitHistories, unitDays: number, heldOutDays: number): HoldOut {
  const { model } = fitPurchases(purchaseGroups(histories, unitDays));
  const { frequency, recency, age, later } = histories;
  let [predicted, actual, off, squares] = [0, 0, 0, 0];
  for (let buyer = 0; buyer < later.length; buyer += 1) {
    const expected = expectedPurchases(
      model,
      { frequency: frequency[buyer]!, recency: recency[buyer]! / unitDays, age: age[buyer]! / unitDays },
      heldOutDays / unitDays,
    );
    predicted += expected;
    actual += later[buyer]!;
    off += Math.abs(expected - later[buyer]!);
    squares += (expected - later[buyer]!) ** 2;
  }
  const apart = Math.abs(predicted - actual);
  // Where nobody buys, buyers differ from their small forecasts by less than purchases vary: at least as a count does.
  const chance = Math.sqrt(Math.max(squares, predicted));
  return {
    predicted,
    actual,
    error: actual === 0 ? null : predicted / actual - 1,
    offPerBuyer: off / later.length,
    farOff: apart > FAR_OFF * actual && apart > BEYOND_CHANCE * chance,
  };
}
