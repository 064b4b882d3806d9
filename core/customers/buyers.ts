/** What one customer bought within a stretch of days. */
export interface Bought {
  /** 0 for nothing. */
  readonly lines: number;
  /** Purchases less refunds (§9). */
  readonly net: number;
  /** Day of the first purchase, a line above 0; 0 without one. */
  readonly firstPurchase: number;
  /** The segment with the largest net; equal ones are settled by name. −1 without a line. */
  readonly segment: number;
}

/** The customers of a ledger one by one, in the period and in the one that it is compared with. */
export interface Buyers {
  readonly customers: number;
  /** Ids in first-seen spelling, in the order in which they first appear. */
  readonly ids: readonly string[];
  readonly segments: readonly string[];
  /** What the customer read last bought. */
  readonly open: Bought;
  readonly close: Bought;
  read(who: number): void;
  /** Whether the customer read last, who is not there at the opening, returns rather than comes (§4). */
  isKnown(): boolean;
}
