import { percentile } from './lapse-window';
import { changeOf, TOLERANCE, type Tolerance } from './movement-of';
import { Movement } from './types';

/** With fewer purchases a customer has no habit to depart from (§26). */
export const PURCHASES_FOR_A_HABIT = 3;
const OVERDUE_PERCENTILE = 0.9;

/**
 * The longest gap that is still usual for a customer: the 90th percentile of the customer's own gaps
 * (definitions §26). Null with fewer than three purchase days.
 *
 * @param purchaseDays distinct, ascending
 */
export function usualGap(purchaseDays: readonly number[]): number | null {
  if (purchaseDays.length < PURCHASES_FOR_A_HABIT) return null;
  const gaps = purchaseDays.slice(1).map((day, index) => day - purchaseDays[index]!);
  return percentile(
    gaps.sort((a, b) => a - b),
    OVERDUE_PERCENTILE,
  );
}

export type Strength = 'strengthening' | 'weakening' | 'steady';

/**
 * Whether a customer buys more or less than usual (definitions §26): the last period against the
 * median of the three before it, with the tolerance of §10.
 */
export function strengthOf(
  lastPeriod: number,
  threeBefore: readonly [number, number, number],
  tolerance: Tolerance = TOLERANCE,
): { readonly strength: Strength; readonly usual: number } {
  const usual = [...threeBefore].sort((a, b) => a - b)[1]!;
  const change = changeOf(usual, lastPeriod, tolerance);
  const strength =
    change === Movement.increased ? 'strengthening' : change === Movement.decreased ? 'weakening' : 'steady';
  return { strength, usual };
}
