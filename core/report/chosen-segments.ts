import { tidy } from '../math/money-sum';
import type { CustomersForward, RollForward, SegmentForward, ValueForward } from '../math/types';

/** Adds up the figures of several segments. */
export function sumOfSegments(segment: string, parts: readonly SegmentForward[]): SegmentForward {
  return {
    segment,
    customers: sumOf<CustomersForward>(parts.map(({ customers }) => customers)),
    value: sumOf<ValueForward>(parts.map(({ value }) => value)),
  };
}

/**
 * A roll-forward of the chosen segments alone: whoever came over from another segment, or went to one,
 * is moved in or out of the total as well (definitions §7).
 */
export function forwardOfChosen(forward: RollForward, chosen: readonly string[]): RollForward {
  const segments = forward.segments.filter(({ segment }) => chosen.includes(segment));
  return { segments, total: sumOfSegments('Chosen segments', segments) };
}

function sumOf<Forward extends CustomersForward | ValueForward>(parts: readonly Forward[]): Forward {
  return parts.reduce((sum, part) => {
    const names = Object.keys(part) as (keyof Forward)[];
    return Object.assign(
      {},
      ...names.map((name) => ({ [name]: tidy(Number(sum[name]) + Number(part[name])) })),
    ) as Forward;
  });
}
