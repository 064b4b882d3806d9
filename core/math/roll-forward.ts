import { SegmentTallies } from './segment-tallies';
import type { CameAndWent } from './tally';
import { Movement, type CustomerPeriod, type RollForward } from './types';

/**
 * Opening + incoming − outgoing = closing, in customers and in value, by segment and in all
 * (definitions §7, §8). Every customer sits in one line of each; the check is 0 when all ties.
 */
export function rollForward(customers: CustomerPeriod, cameAndWent?: CameAndWent): RollForward {
  const tallies = new SegmentTallies(customers.segments.length);
  for (let who = 0; who < customers.count; who += 1) {
    const movement = customers.movement[who]!;
    if (movement === Movement.outside) continue;
    tallies.book(
      movement,
      customers.segmentAtOpen[who]!,
      customers.segmentAtClose[who]!,
      customers.valueAtOpen[who]!,
      customers.valueAtClose[who]!,
      customers.cameAndWentValue[who]!,
    );
  }
  return tallies.forward(customers.segments, cameAndWent);
}
