import type { RollForward, SegmentForward } from '../../math/types';
import { sumOfSegments } from '../chosen-segments';
import type { ReportInput } from '../report-input';

/** More lines than this are no page for a meeting, and their formulas would slow the workbook down. */
export const MOST_SEGMENTS = 30;

/** The lines of a segment table: all segments, or the largest and the sum of the others; every one that was chosen by name. */
export function shownSegments(
  forward: RollForward,
  { headers, onlySegments }: Pick<ReportInput, 'headers' | 'onlySegments'>,
): {
  readonly segments: readonly SegmentForward[];
  readonly rest: SegmentForward | null;
  readonly total: SegmentForward;
  /** The total adds up the lines above it, because customers of other segments stand on the Movements tab as well. */
  readonly totalOfLines: boolean;
} {
  const { segments, total } = forward;
  const totalOfLines = onlySegments !== null;
  if (headers.segment === null) return { segments: [], rest: null, total, totalOfLines };
  if (totalOfLines || segments.length <= MOST_SEGMENTS) return { segments, rest: null, total, totalOfLines };
  const size = ({ customers }: SegmentForward): number => customers.opening + customers.incoming;
  const largest = new Set([...segments].sort((a, b) => size(b) - size(a)).slice(0, MOST_SEGMENTS - 1));
  const others = segments.filter((segment) => !largest.has(segment));
  return {
    segments: segments.filter((segment) => largest.has(segment)),
    rest: sumOfSegments(`Other segments (${others.length})`, others),
    total,
    totalOfLines,
  };
}
