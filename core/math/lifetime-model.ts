import type { PurchaseModel } from './bg-nbd';
import { fitPurchases, type Fit } from './fit-bg-nbd';
import { fitSpend } from './fit-gamma-gamma';
import type { SpendModel } from './gamma-gamma';
import { purchaseGroups, type PurchaseDays } from './purchase-groups';

/** Purchases and spend together: what a lifetime value is made of (§20). Times in the model's own unit. */
export interface LifetimeModel {
  readonly purchases: PurchaseModel;
  readonly spend: SpendModel;
}

/** What both models need of each buyer. */
export interface Buyers extends PurchaseDays {
  readonly average: Float64Array;
}

export interface FittedLifetimeModel extends LifetimeModel {
  readonly purchaseFit: Fit<PurchaseModel>;
  readonly spendFit: Fit<SpendModel>;
  readonly buyers: number;
  readonly repeaters: number;
  /** Repeaters whose average is above 0: those of the spend model. */
  readonly spenders: number;
  /** How purchases and average spend go together among the spenders, −1 … 1; the model takes them for independent. */
  readonly correlation: number;
}

/** Why the data cannot carry a model, in figures. */
export type Refusal =
  | { readonly why: 'fewCustomers'; readonly buyers: number }
  | { readonly why: 'fewRepeaters'; readonly buyers: number; readonly repeaters: number }
  | { readonly why: 'noSpend'; readonly spenders: number };

export const LEAST_CUSTOMERS = 100;
export const LEAST_REPEATERS = 0.2;
/** The spend model has three parameters and needs more people than that to find them. */
const LEAST_SPENDERS = 10;

/** What speaks against a model of these buyers; null when nothing does (§20). */
export function refusal({ frequency, average }: Buyers): Refusal | null {
  const buyers = frequency.length;
  if (buyers < LEAST_CUSTOMERS) return { why: 'fewCustomers', buyers };
  const repeaters = frequency.reduce((count, x) => count + Number(x > 0), 0);
  if (repeaters < LEAST_REPEATERS * buyers) return { why: 'fewRepeaters', buyers, repeaters };
  const spends = new Set(average.filter((each, buyer) => frequency[buyer]! > 0 && each > 0));
  // People who all spend the same leave nothing for a spread of spends to be learned from.
  if (spends.size < LEAST_SPENDERS) return { why: 'noSpend', spenders: spends.size };
  return null;
}

/** Fits both models; the purchase model takes everybody, the spend model x > 0 and m̄ > 0 only (§20). */
export function fitLifetimeModel(buyers: Buyers, unitDays: number): FittedLifetimeModel {
  const purchaseFit = fitPurchases(purchaseGroups(buyers, unitDays));
  const spenders = { frequency: [] as number[], average: [] as number[] };
  let repeaters = 0;
  buyers.frequency.forEach((x, buyer) => {
    if (x === 0) return;
    repeaters += 1;
    if (!(buyers.average[buyer]! > 0)) return;
    spenders.frequency.push(x);
    spenders.average.push(buyers.average[buyer]!);
  });
  const spendFit = fitSpend(spenders);
  return {
    purchases: purchaseFit.model,
    spend: spendFit.model,
    purchaseFit,
    spendFit,
    buyers: buyers.frequency.length,
    repeaters,
    spenders: spenders.frequency.length,
    correlation: correlation(spenders.frequency, spenders.average),
  };
}

/** Pearson's correlation; 0 where one of the two never varies. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [together, spreadA, spreadB] = [0, 0, 0];
  a.forEach((each, index) => {
    const [fromA, fromB] = [each - meanA, b[index]! - meanB];
    together += fromA * fromB;
    spreadA += fromA * fromA;
    spreadB += fromB * fromB;
  });
  return spreadA === 0 || spreadB === 0 ? 0 : together / Math.sqrt(spreadA * spreadB);
}
