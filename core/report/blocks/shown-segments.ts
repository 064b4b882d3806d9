import type { CustomersForward, RollForward, SegmentForward, ValueForward } from '../../math/types';

/** More lines than this are no page for a meeting, and their formulas would slow the workbook down. */
export const MOST_SEGMENTS = 30;

/** The lines of a segment table: all segments, or the largest and the sum of the others. */
export function shownSegments(
  forward: RollForward,
  hasSegments: boolean,
): {
  readonly segments: readonly SegmentForward[];
  readonly rest: SegmentForward | null;
  readonly total: SegmentForward;
} {
  const { segments, total } = forward;
  if (!hasSegments) return { segments: [], rest: null, total };
  if (segments.length <= MOST_SEGMENTS) return { segments, rest: null, total };
  const size = ({ customers }: SegmentForward): number => customers.opening + customers.incoming;
  const largest = new Set([...segments].sort((a, b) => size(b) - size(a)).slice(0, MOST_SEGMENTS - 1));
  const others = segments.filter((segment) => !largest.has(segment));
  return {
    segments: segments.filter((segment) => largest.has(segment)),
    rest: {
      segment: `Other segments (${others.length})`,
      customers: sumOf<CustomersForward>(others.map(({ customers }) => customers)),
      value: sumOf<ValueForward>(others.map(({ value }) => value)),
    },
    total,
  };
}

function sumOf<Forward extends CustomersForward | ValueForward>(parts: readonly Forward[]): Forward {
  const sum: Record<string, number> = {};
  for (const part of parts) {
    for (const [name, figure] of Object.entries(part)) sum[name] = (sum[name] ?? 0) + figure;
  }
  return sum as unknown as Forward;
}
