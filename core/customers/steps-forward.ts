import { changeOf, movementBetween } from '../math/movement-of';
import { SegmentTallies } from '../math/segment-tallies';
import { Movement, type RollForward } from '../math/types';
import { refuseLongAnswers } from './refuse-long-answers';
import type { Settings } from './settings/settings';

/** Two steps of a list between which customers are rolled forward; −1 as opening when everybody at the close is opening (§3). */
export interface StepSpan {
  readonly opening: number;
  readonly closing: number;
}

/** Who is there in each step of a list, read customer by customer. */
export interface CustomerSteps {
  readonly customers: number;
  readonly segments: readonly string[];
  /** Of the customer read last, by step: the code of the segment, −1 where the customer is not there, and the value. */
  readonly segment: Int32Array;
  readonly value: Float64Array;
  read(who: number): void;
}

/**
 * The roll-forwards of many spans in one pass over the customers (definitions §2–§5, §10): what counting each span
 * alone gives. A customer before is whoever was there in any step earlier than the opening.
 *
 * @param awayForLong whether somebody there in one step, and then not before another, was away for so long that they
 *   count as new (§4); nobody when left out
 */
export function rollStepsForward(
  steps: CustomerSteps,
  spans: readonly StepSpan[],
  { tolerance, cameAndWent }: Pick<Settings, 'tolerance' | 'cameAndWent'>,
  awayForLong?: (last: number, back: number) => boolean,
): Pick<RollForward, 'segments' | 'total'>[] {
  const { customers, segments, segment, value } = steps;
  refuseLongAnswers(segments.length, spans.length);
  const tallies = spans.map(() => new SegmentTallies(segments.length));
  for (let who = 0; who < customers; who += 1) {
    steps.read(who);
    const first = segment.findIndex((code) => code >= 0);
    if (first < 0) continue;
    for (let at = 0; at < spans.length; at += 1) {
      const { closing } = spans[at]!;
      const opening = spans[at]!.opening < 0 ? closing : spans[at]!.opening;
      const [was, is] = [segment[opening]!, segment[closing]!];
      let movement =
        movementBetween(was >= 0, is >= 0, first < opening) ?? changeOf(value[opening]!, value[closing]!, tolerance);
      if (movement === Movement.returned && awayForLong?.(...pauseAround(segment, opening))) movement = Movement.new;
      if (movement !== Movement.outside) tallies[at]!.book(movement, was, is, value[opening]!, value[closing]!, 0);
    }
  }
  return tallies.map((tally) => tally.forward(segments, cameAndWent));
}

/** The last step before the opening in which a customer was there, and the first one behind it. */
function pauseAround(segment: Int32Array, opening: number): [last: number, back: number] {
  let [last, back] = [opening, opening];
  while (segment[last]! < 0) last -= 1;
  while (segment[back]! < 0) back += 1;
  return [last, back];
}
