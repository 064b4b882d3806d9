import { tidy } from './money-sum';
import { Movement } from './types';

/** How much a retained customer's value may change and still count as unchanged (§10): an amount, or a share of the opening value. */
export type Tolerance = { readonly amount: number } | { readonly share: number };

export const TOLERANCE: Tolerance = { amount: 0.01 };

/**
 * What one customer did between two moments (§3–§5, §10): a `Movement` code. A customer is there at a
 * moment when its value then is above 0; a net of 0 or less is nobody (§2, §9). Who came and went in
 * between is in neither value and is told apart by those who see dates (§6).
 *
 * @param seenBefore whether the customer was active at any time before the opening
 */
export function movementOf(
  opening: number,
  closing: number,
  seenBefore: boolean,
  tolerance: Tolerance = TOLERANCE,
): number {
  return movementBetween(opening > 0, closing > 0, seenBefore) ?? changeOf(opening, closing, tolerance);
}

/** The same where it is known apart from any value who is there; null for who stayed, of whom the values tell (`changeOf`). */
export function movementBetween(wasThere: boolean, isThere: boolean, seenBefore: boolean): number | null {
  if (wasThere) return isThere ? null : Movement.lost;
  return !isThere ? Movement.outside : seenBefore ? Movement.returned : Movement.new;
}

/** Whether a retained customer is worth more, less or the same (§10): a `Movement` code. */
export function changeOf(opening: number, closing: number, tolerance: Tolerance = TOLERANCE): number {
  const change = tidy(closing - opening);
  const allowed = tidy('share' in tolerance ? tolerance.share * Math.abs(opening) : tolerance.amount);
  return change > allowed ? Movement.increased : change < -allowed ? Movement.decreased : Movement.unchanged;
}
