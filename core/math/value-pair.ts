/** One customer in two moments: the opening and the closing of a period (§8). */
export interface ValuePair {
  /** Above 0 for a customer who was there; the net of a time of refunds may be negative (§9). */
  readonly opening: number;
  readonly closing: number;
  /** Whether the customer was active at any time before the opening: what tells Returned from New (§3, §4). */
  readonly seenBefore: boolean;
}

/** The same of many customers, column by column: one place in each is one customer. */
export interface ValueColumns {
  readonly opening: ArrayLike<number>;
  readonly closing: ArrayLike<number>;
  seenBefore(place: number): boolean;
}

/** A moment's value as far as it belongs to a customer: a net of 0 or less belongs to nobody (§9). */
export function heldValue(value: number): number {
  return value > 0 ? value : 0;
}
