import type { PurchaseDoubt } from '../customers/purchase-doubts';
import type { HoldOut } from '../math/hold-out';
import type { FittedLifetimeModel } from '../math/lifetime-model';
import { warningOf } from './doubt-words';

/** Something that a reader of the model must know, in words. */
export interface ModelWarning {
  readonly words: string;
  /** Values made of such a model are hardly worth reading. */
  readonly grave: boolean;
}

const STRONG_CORRELATION = 0.3;
/** With fewer the forecast of all is off by a sixth to a third in half of the cases (DECISIONS.md). */
const ENOUGH_REPEATERS = 50;

/**
 * What speaks against a fitted model, the gravest first (§20; DECISIONS.md, "Lifetime values: how far to trust a model").
 *
 * @param tried null where there was too little to try the model on
 */
export function modelWarnings(
  fitted: FittedLifetimeModel,
  doubts: readonly PurchaseDoubt[],
  tried: HoldOut | null,
): ModelWarning[] {
  const { purchaseFit, spendFit, spend, correlation, repeaters } = fitted;
  const nobodyLeaves = doubts.some(({ about }) => about === 'nobodyLeaves');
  const warnings: ModelWarning[] = [];
  const warn = (words: string, grave = false): number => warnings.push({ words, grave });
  // Where nobody leaves, a and b end nowhere, and the search of them with it: the warning of that says more.
  const purchasesAtRest = purchaseFit.search.converged || nobodyLeaves;
  if (!purchasesAtRest || !spendFit.search.converged) {
    warn('The search did not come to rest: do not rely on these parameters', true);
  }
  for (const doubt of doubts) warn(warningOf(doubt), doubt.about === 'nobodyLeaves');
  if (tried?.farOff) {
    const { predicted, actual } = tried;
    warn(holdOutWarning(tried), predicted > 2 * actual || actual > 2 * predicted);
  }
  if (repeaters < ENOUGH_REPEATERS) {
    warn(
      `Only ${repeaters} customers bought again: of so few the forecast for all may be a third too high or too low by chance alone`,
    );
  }
  if (Math.abs(correlation) > STRONG_CORRELATION) {
    const [who, off] = correlation > 0 ? ['more', 'low'] : ['less', 'high'];
    warn(
      `Those who buy often spend ${who} each time (correlation ${Number(correlation.toPrecision(3))}): values of frequent buyers are too ${off}`,
    );
  }
  if (spend.q <= 1) {
    warn('A few purchases are so large that there is no average spend: values of some customers are n/a');
  }
  if (purchaseFit.search.atEdge && !nobodyLeaves) {
    warn('A parameter of the purchases has run to its limit: the customers differ too little to tell all four apart');
  }
  if (spendFit.search.atEdge) {
    warn('A parameter of the spend has run to its limit: the amounts vary too little to tell all three apart');
  }
  return warnings;
}

function holdOutWarning({ predicted, actual, error }: HoldOut): string {
  const forecast = `Tried on the last quarter of the time, the model is off by more than chance: it forecast ${Math.round(predicted)} purchases, and ${actual} came`;
  return error === null
    ? forecast
    : `${forecast} (${Math.round(Math.abs(error) * 100)} % too ${error > 0 ? 'many' : 'few'})`;
}
