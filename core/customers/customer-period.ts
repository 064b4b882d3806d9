import { movementOf } from '../math/movement-of';
import { tidy } from '../math/money-sum';
import { Movement, type CustomerPeriod, type Period } from '../math/types';
import { NEVER, type ContractList } from './contract-list';

/**
 * What every customer of a contract list did in one period (definitions §2–§6, §10).
 *
 * Active at open means active on the last day before the period, active at close on its last day;
 * contracts of one customer are summed. A customer seen on neither day who held a contract in between
 * came and went; its worth is the most it held at once. The segment is that of the customer's largest
 * contract on the day, and the reason the one given with the last contract to end in the period.
 */
export function customerPeriod(contracts: ContractList, period: Period): CustomerPeriod {
  const { count, customers, customer, start, end, value, segment, reason } = contracts;
  const segmentAtOpen = new Int32Array(customers).fill(-1);
  const segmentAtClose = new Int32Array(customers).fill(-1);
  const valueAtOpen = new Float64Array(customers);
  const valueAtClose = new Float64Array(customers);
  const cameAndWentValue = new Float64Array(customers);
  const movement = new Uint8Array(customers);
  const reasonOf = new Int32Array(customers).fill(-1);
  const cameOn = new Float64Array(customers);
  const leftOn = new Float64Array(customers);
  const seenBefore = new Uint8Array(customers);
  const largestAtOpen = new Float64Array(customers);
  const largestAtClose = new Float64Array(customers);
  /** Contracts that lie inside the period, linked per customer: the head, then `nextInside`. */
  const firstInside = new Int32Array(customers).fill(-1);
  const nextInside = new Int32Array(count).fill(-1);

  for (let row = 0; row < count; row += 1) {
    const who = customer[row]!;
    const from = start[row]!;
    const until = end[row]!;
    const worth = value[row]!;
    const code = segment[row]!;
    if (from < period.start) seenBefore[who] = 1;
    if (from < period.start && until >= period.start) {
      valueAtOpen[who] = valueAtOpen[who]! + worth;
      if (takesSegment(worth, code, largestAtOpen[who]!, segmentAtOpen[who]!, contracts.segments)) {
        largestAtOpen[who] = worth;
        segmentAtOpen[who] = code;
      }
    }
    if (from < period.next && until >= period.next) {
      valueAtClose[who] = valueAtClose[who]! + worth;
      if (takesSegment(worth, code, largestAtClose[who]!, segmentAtClose[who]!, contracts.segments)) {
        largestAtClose[who] = worth;
        segmentAtClose[who] = code;
      }
    }
    if (from >= period.start && until < period.next) {
      nextInside[row] = firstInside[who]!;
      firstInside[who] = row;
    }
    if (from >= period.start && from < period.next && (cameOn[who] === 0 || from < cameOn[who]!)) cameOn[who] = from;
    if (until >= period.start && until < period.next && until !== NEVER && until >= leftOn[who]!) {
      // Of contracts that end on one day, the one with a recorded reason speaks.
      if (until > leftOn[who]! || reasonOf[who]! <= 0) reasonOf[who] = reason[row]!;
      leftOn[who] = until;
    }
  }

  for (let who = 0; who < customers; who += 1) {
    valueAtOpen[who] = tidy(valueAtOpen[who]!);
    valueAtClose[who] = tidy(valueAtClose[who]!);
    movement[who] = movementOf(valueAtOpen[who]!, valueAtClose[who]!, seenBefore[who] === 1);
    if (movement[who] === Movement.outside && firstInside[who]! >= 0) {
      movement[who] = Movement.cameAndWent;
      const peak = peakInside(contracts, firstInside[who]!, nextInside);
      cameAndWentValue[who] = peak.value;
      segmentAtOpen[who] = peak.segment;
      segmentAtClose[who] = peak.segment;
    }
    const kind = movement[who]!;
    if (kind !== Movement.lost && kind !== Movement.cameAndWent) {
      reasonOf[who] = -1;
      leftOn[who] = 0;
    }
    if (kind !== Movement.new && kind !== Movement.returned && kind !== Movement.cameAndWent) cameOn[who] = 0;
  }

  return {
    period,
    count: customers,
    ids: contracts.ids,
    segments: contracts.segments,
    segmentAtOpen,
    segmentAtClose,
    valueAtOpen,
    valueAtClose,
    cameAndWentValue,
    movement,
    reason: reasonOf,
    reasons: contracts.reasons,
    cameOn,
    leftOn,
  };
}

/** The larger contract names the segment; equal ones are settled by name, so that row order does not matter. */
function takesSegment(worth: number, code: number, largest: number, held: number, names: readonly string[]): boolean {
  return held < 0 || worth > largest || (worth === largest && (names[code] ?? '') < (names[held] ?? ''));
}

/** The most that one customer's contracts inside the period were worth at once, and the segment then. */
function peakInside(
  contracts: ContractList,
  first: number,
  next: Int32Array,
): { readonly value: number; readonly segment: number } {
  const { start, end, value, segment, segments } = contracts;
  let best = { value: 0, segment: -1 };
  let largest = 0;
  for (let moment = first; moment >= 0; moment = next[moment]!) {
    const day = start[moment]!;
    let sum = 0;
    for (let row = first; row >= 0; row = next[row]!) {
      // A contract that ended on the day it began was there on that day all the same.
      if (start[row]! <= day && (end[row]! > day || row === moment)) sum += value[row]!;
    }
    const code = segment[moment]!;
    if (tidy(sum) > best.value) best = { value: tidy(sum), segment: best.segment };
    if (takesSegment(value[moment]!, code, largest, best.segment, segments)) {
      largest = value[moment]!;
      best = { value: best.value, segment: code };
    }
  }
  return best;
}
