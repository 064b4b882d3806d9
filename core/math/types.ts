/** A half-open stretch of days `[start, next)`, as spreadsheet serial days (definitions §1). */
export interface Period {
  readonly start: number;
  /** The first day that no longer belongs to the period. */
  readonly next: number;
}

/** What a customer did in a period. Codes, because a million of them sit in a typed array. */
export const MOVEMENTS = [
  'Outside',
  'New',
  'Returned',
  'Increased',
  'Decreased',
  'Unchanged',
  'Lost',
  'Came and went',
] as const;
export type MovementName = (typeof MOVEMENTS)[number];
export const Movement = {
  outside: 0,
  new: 1,
  returned: 2,
  increased: 3,
  decreased: 4,
  unchanged: 5,
  lost: 6,
  cameAndWent: 7,
} as const;

/**
 * Per customer, what one period looks like: the form that every layout is turned into and that
 * everything downstream reads (definitions §3–§10). One entry per customer of the whole list, also
 * those whose movement is `outside` (gone before, or not yet there).
 */
export interface CustomerPeriod {
  readonly period: Period;
  readonly count: number;
  /** Customer ids in first-seen spelling; one-based sheet row numbers stand in where the list has no id column. */
  readonly ids: readonly string[];
  /** Display names of the segments; codes below index this. "All customers" alone when there is no segment column. */
  readonly segments: readonly string[];
  /** Segment code at open and at close; for came-and-went both hold the segment they had; −1 when not active then. */
  readonly segmentAtOpen: Int32Array;
  readonly segmentAtClose: Int32Array;
  /** 0 when not active then. */
  readonly valueAtOpen: Float64Array;
  readonly valueAtClose: Float64Array;
  /** What a came-and-went customer was worth while it lasted; 0 for everybody else (§6). */
  readonly cameAndWentValue: Float64Array;
  /** `Movement` codes. */
  readonly movement: Uint8Array;
  /** Index into `reasons` for those who left in the period (lost or came and went); −1 for everybody else. */
  readonly reason: Int32Array;
  /** First-seen spellings; "Not recorded" stands for blank, N/A and "no reason" (§16). */
  readonly reasons: readonly string[];
  /** Serial day on which the customer came / left within the period; 0 when it did not. */
  readonly cameOn: Float64Array;
  readonly leftOn: Float64Array;
}

/** The roll-forward of one segment, in customers (§7). `check` is opening + incoming − outgoing + transfersIn − transfersOut − closing. */
export interface CustomersForward {
  readonly opening: number;
  readonly new: number;
  readonly returning: number;
  readonly cameAndWent: number;
  /** new + returning + came and went */
  readonly incoming: number;
  /** From the opening base: what the churn rate is made of. */
  readonly lost: number;
  /** lost + came and went */
  readonly outgoing: number;
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly closing: number;
  /** incoming − outgoing */
  readonly net: number;
  readonly increased: number;
  readonly decreased: number;
  readonly unchanged: number;
  readonly check: number;
}

/** The same in value, to the cent (§8). A transferred customer moves with its opening value; its change belongs to the new segment. */
export interface ValueForward {
  readonly opening: number;
  readonly new: number;
  readonly returning: number;
  readonly cameAndWent: number;
  /** new + returning + came and went */
  readonly incoming: number;
  readonly increased: number;
  /** As a positive number. */
  readonly decreased: number;
  /** Opening value of those lost from the opening base. */
  readonly lost: number;
  /** lost + came and went */
  readonly outgoing: number;
  readonly transfersIn: number;
  readonly transfersOut: number;
  readonly closing: number;
  /** incoming − outgoing: the value of the movement, without increased and decreased (§24) */
  readonly net: number;
  /** opening + new + returning + increased − decreased − lost + transfersIn − transfersOut − closing */
  readonly check: number;
}

export interface SegmentForward {
  readonly segment: string;
  readonly customers: CustomersForward;
  readonly value: ValueForward;
}

export interface RollForward {
  readonly segments: readonly SegmentForward[];
  readonly total: SegmentForward;
}

/** One line of the reasons (§16). `share` is of all outgoing. */
export interface ReasonLine {
  readonly reason: string;
  readonly rank: number;
  readonly customers: number;
  readonly value: number;
  readonly share: number;
}

export interface TopReasons {
  /** Every reason at or above rank N, ties at the last rank included. */
  readonly top: readonly ReasonLine[];
  /** How many of `top` stand beyond N because they are tied. */
  readonly tied: number;
  readonly other: {
    readonly reasons: number;
    readonly customers: number;
    readonly value: number;
    readonly share: number;
  };
  readonly notRecorded: { readonly customers: number; readonly value: number; readonly share: number };
  readonly total: { readonly customers: number; readonly value: number };
}
