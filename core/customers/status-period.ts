import type { Tolerance } from '../math/movement-of';
import { tidy } from '../math/money-sum';
import { Tally, type CameAndWent } from '../math/tally';
import { Movement, type CustomerPeriod, type Period, type SegmentForward } from '../math/types';
import type { StatusList } from './status-list';
import type { StatusMeaning } from './status-words';
import { ABSENT, TwoMoments } from './two-moments';
import { lineOrNothing } from './unidentified-contracts';

/**
 * What every customer of a status list did in the period that the list is about (definitions §2–§6).
 * The words decide who is active, values only what that is worth. Several rows of one customer are
 * summed: whoever left with one and joined with another was there at both ends.
 */
export function statusPeriod(list: StatusList, period: Period, tolerance?: Tolerance): CustomerPeriod {
  const { count, customers, customer, meaning, value, openingValue } = list;
  const moments = new TwoMoments(customers, tolerance);
  const open = new StatusSums(list);
  const close = new StatusSums(list);
  const between = new StatusSums(list);
  const returned = new Uint8Array(customers);
  const reason = new Int32Array(customers);
  for (let row = 0; row < count; row += 1) {
    const who = customer[row]!;
    const said = meaning[row]!;
    if (said === 'stayed' || said === 'left') open.add(row, openingValue[row]!);
    if (said === 'stayed' || said === 'joined' || said === 'returned') close.add(row, value[row]!);
    if (said === 'joinedAndLeft') between.add(row, value[row]!);
    if (said === 'returned') returned[who] = 1;
    if (said === 'left' || said === 'joinedAndLeft') reason[who] = reasonOf(list, reason[who]!, list.reason[row]!);
  }
  for (let who = 0; who < customers; who += 1) {
    const [atOpen, atClose, lasted] = [open.moment(who), close.moment(who), between.moment(who)];
    if (atOpen.segment < 0 && atClose.segment < 0 && lasted.segment >= 0) moments.bookCameAndWent(who, lasted);
    else moments.book(who, atOpen, atClose, returned[who] === 1);
    const movement = moments.movement[who];
    if (movement === Movement.lost || movement === Movement.cameAndWent) moments.reason[who] = reason[who]!;
  }
  return moments.finish(period, list.ids, list.segments, list.reasons);
}

/** What the words say of rows without a customer, as a line of its own; null when there is none (§2). */
export function unidentifiedStatuses({ unidentified }: StatusList, cameAndWent?: CameAndWent): SegmentForward | null {
  const tally = new Tally();
  for (const { meaning, openingValue, value } of unidentified) {
    const movement = MOVEMENT_OF_NOBODY[meaning];
    if (movement !== Movement.outside) tally.book(movement, tidy(openingValue), tidy(value), tidy(value));
  }
  return lineOrNothing(tally, cameAndWent);
}

/** Whose row it is is unknown, so that nobody returned with it; a change of its value tells nothing. */
const MOVEMENT_OF_NOBODY: Readonly<Record<StatusMeaning, number>> = {
  joined: Movement.new,
  returned: Movement.new,
  stayed: Movement.unchanged,
  left: Movement.lost,
  joinedAndLeft: Movement.cameAndWent,
  nobody: Movement.outside,
};

/** A recorded reason speaks before none, and of two recorded ones the first by name, whatever the order of rows. */
function reasonOf({ reasons }: StatusList, held: number, given: number): number {
  if (given === 0) return held;
  return held === 0 || reasons[given]! < reasons[held]! ? given : held;
}

/** Rows summed per customer; the row with the largest value names the segment, equal ones the earlier name. */
class StatusSums {
  private readonly list: StatusList;
  private readonly sum: Float64Array;
  private readonly largest: Float64Array;
  private readonly segment: Int32Array;

  constructor(list: StatusList) {
    this.list = list;
    this.sum = new Float64Array(list.customers);
    this.largest = new Float64Array(list.customers);
    this.segment = new Int32Array(list.customers).fill(-1);
  }

  add(row: number, value: number): void {
    const { customer, segment, segments } = this.list;
    const who = customer[row]!;
    const code = segment[row]!;
    const held = this.segment[who]!;
    this.sum[who]! += value;
    const larger = value > this.largest[who]!;
    const sameAndEarlier = value === this.largest[who] && segments[code]! < (segments[held] ?? '');
    if (held < 0 || larger || sameAndEarlier) {
      this.segment[who] = code;
      this.largest[who] = value;
    }
  }

  moment(who: number): { readonly segment: number; readonly value: number } {
    const segment = this.segment[who]!;
    return segment < 0 ? ABSENT : { segment, value: this.sum[who]! };
  }
}
