import { tidy } from '../math/money-sum';
import { Tally, type CameAndWent } from '../math/tally';
import { Movement, type Period, type SegmentForward } from '../math/types';

/** What the line is called on which rows without a customer are counted and valued (definitions §2). */
export const UNIDENTIFIED = 'Unidentified';

/** A contract of nobody: its row counts in no figure of the customers. */
export interface UnidentifiedContract {
  /** Row of the data, zero-based, the header not counted. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly segment: string;
}

/** What one contract without a customer did in a period; who it belongs to is unknown, so nobody returned with it. */
export function movementOfUnidentified(
  { start, end }: Pick<UnidentifiedContract, 'start' | 'end'>,
  period: Period,
): number {
  if (start >= period.next || end < period.start) return Movement.outside;
  const left = end < period.next;
  if (start < period.start) return left ? Movement.lost : Movement.unchanged;
  return left ? Movement.cameAndWent : Movement.new;
}

/**
 * The line "Unidentified" of one period: opening + came − left = closing, in rows and in value.
 *
 * @returns null when no such row touches the period
 */
export function unidentifiedForward(
  contracts: readonly Pick<UnidentifiedContract, 'start' | 'end' | 'value'>[],
  period: Period,
  cameAndWent?: CameAndWent,
): SegmentForward | null {
  const tally = new Tally();
  for (const contract of contracts) {
    const movement = movementOfUnidentified(contract, period);
    const value = tidy(contract.value);
    if (movement !== Movement.outside) tally.book(movement, value, value, value);
  }
  return lineOrNothing(tally, cameAndWent);
}

/** A tally as the line "Unidentified"; null when nothing was booked. */
export function lineOrNothing(tally: Tally, cameAndWent?: CameAndWent): SegmentForward | null {
  const line = tally.forward(UNIDENTIFIED, cameAndWent);
  const { opening, new: came, cameAndWent: both } = line.customers;
  return opening + came + both > 0 ? line : null;
}
