import { changeOf, movementBetween, type Tolerance } from '../math/movement-of';
import { tidy } from '../math/money-sum';
import { Movement, type CustomerPeriod, type Period } from '../math/types';
import { NOT_RECORDED } from './reason-names';

/** One customer at the opening or the close. A segment below 0 says that the customer was not active then. */
interface Moment {
  segment: number;
  value: number;
}

/**
 * Customers at the opening and the close of a period, booked one by one, for layouts that know both
 * moments directly: ledgers, snapshots and status lists. Who is active is the layout's to say, for a
 * customer may be active without being worth anything.
 */
export class TwoMoments {
  readonly segmentAtOpen: Int32Array;
  readonly segmentAtClose: Int32Array;
  readonly valueAtOpen: Float64Array;
  readonly valueAtClose: Float64Array;
  readonly cameAndWentValue: Float64Array;
  readonly movement: Uint8Array;
  readonly reason: Int32Array;
  readonly cameOn: Float64Array;
  readonly leftOn: Float64Array;
  private readonly tolerance: Tolerance | undefined;

  constructor(customers: number, tolerance?: Tolerance) {
    this.tolerance = tolerance;
    this.segmentAtOpen = new Int32Array(customers).fill(-1);
    this.segmentAtClose = new Int32Array(customers).fill(-1);
    this.valueAtOpen = new Float64Array(customers);
    this.valueAtClose = new Float64Array(customers);
    this.cameAndWentValue = new Float64Array(customers);
    this.movement = new Uint8Array(customers);
    this.reason = new Int32Array(customers).fill(-1);
    this.cameOn = new Float64Array(customers);
    this.leftOn = new Float64Array(customers);
  }

  /** @param seenBefore whether the customer was active at any time before the opening (§4) */
  book(who: number, open: Moment, close: Moment, seenBefore: boolean): void {
    const wasActive = open.segment >= 0;
    const isActive = close.segment >= 0;
    if (wasActive) {
      this.segmentAtOpen[who] = open.segment;
      this.valueAtOpen[who] = tidy(open.value);
    }
    if (isActive) {
      this.segmentAtClose[who] = close.segment;
      this.valueAtClose[who] = tidy(close.value);
    }
    this.movement[who] =
      movementBetween(wasActive, isActive, seenBefore) ??
      changeOf(this.valueAtOpen[who]!, this.valueAtClose[who]!, this.tolerance);
    if (this.movement[who] === Movement.lost) this.reason[who] = 0;
  }

  /** A customer of the first loaded period: opening base, unchanged, never new (§3). */
  bookFirst(who: number, close: Moment): void {
    this.book(who, close, close, true);
  }

  bookCameAndWent(who: number, whileItLasted: Moment): void {
    this.segmentAtOpen[who] = whileItLasted.segment;
    this.segmentAtClose[who] = whileItLasted.segment;
    this.cameAndWentValue[who] = tidy(whileItLasted.value);
    this.movement[who] = Movement.cameAndWent;
    this.reason[who] = 0;
  }

  finish(
    period: Period,
    ids: readonly string[],
    segments: readonly string[],
    reasons: readonly string[] = [NOT_RECORDED],
  ): CustomerPeriod {
    const { segmentAtOpen, segmentAtClose, valueAtOpen, valueAtClose, cameAndWentValue } = this;
    const { movement, reason, cameOn, leftOn } = this;
    return {
      period,
      count: movement.length,
      ids,
      segments,
      segmentAtOpen,
      segmentAtClose,
      valueAtOpen,
      valueAtClose,
      cameAndWentValue,
      movement,
      reason,
      reasons,
      cameOn,
      leftOn,
    };
  }
}

/** Nobody at that moment. */
export const ABSENT: Readonly<Moment> = { segment: -1, value: 0 };
