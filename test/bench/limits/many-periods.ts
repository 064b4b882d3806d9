import { END, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import type { Answer, Cells } from '../workload';

/** By period and segment: opening, incoming, outgoing, came and went, closing; in customers, then in value. */
export const TREND_MEASURES = 10;

/** A period for each day from the first to the last, 0 before and after as the caller wants it. */
export function periodByDay(starts: readonly number[], end: number): Int16Array {
  const periods = new Int16Array(end - starts[0]!);
  starts.forEach((start, period) => periods.fill(period, start - starts[0]!));
  return periods;
}

/**
 * The roll-forwards of many periods by segment in one loop without a check. Who stays is noted where
 * it begins and where it ends, and added up over the periods at the end.
 *
 * @param starts first day of each period
 * @param end the day after the last
 */
export function manyPeriodsLimit(cells: Cells, starts: readonly number[], end: number): Answer {
  const periods = starts.length;
  const first = starts[0]!;
  const byDay = periodByDay(starts, end);
  const segments = new Map(SEGMENTS.map((name, code) => [name, code * (periods + 1) * 4]));
  /** Incoming, outgoing, came and went, and the change of the base. */
  const counts = new Int32Array(SEGMENTS.length * (periods + 1) * 4);
  const sums = new Float64Array(counts.length);
  const openings = new Int32Array(SEGMENTS.length);
  const openingSums = new Float64Array(SEGMENTS.length);
  for (let row = 1; row < cells.length; row += 1) {
    const each = cells[row]!;
    const from = each[START] as number;
    if (from >= end) continue;
    const until = each[END];
    if (typeof until === 'number' && until < first) continue;
    const base = segments.get(each[SEGMENT] as string)!;
    const value = each[VALUE] as number;
    const came = from < first ? -1 : byDay[from - first]!;
    const left = typeof until === 'number' && until < end ? byDay[until - first]! : -1;
    if (came < 0) {
      const segment = base / ((periods + 1) * 4);
      openings[segment]! += 1;
      openingSums[segment]! += value;
    } else {
      const at = base + came * 4;
      counts[at]! += 1;
      sums[at]! += value;
      counts[at + 3]! += 1;
      sums[at + 3]! += value;
      if (came === left) {
        counts[at + 2]! += 1;
        sums[at + 2]! += value;
      }
    }
    if (left >= 0) {
      const at = base + left * 4;
      counts[at + 1]! += 1;
      sums[at + 1]! += value;
      counts[at + 3]! -= 1;
      sums[at + 3]! -= value;
    }
  }
  const answer: number[] = [];
  for (let period = 0; period < periods; period += 1) {
    SEGMENTS.forEach((_, segment) => {
      const at = (segment * (periods + 1) + period) * 4;
      const closing = openings[segment]! + counts[at + 3]!;
      const closingSum = openingSums[segment]! + sums[at + 3]!;
      answer.push(openings[segment]!, counts[at]!, counts[at + 1]!, counts[at + 2]!, closing);
      answer.push(openingSums[segment]!, sums[at]!, sums[at + 1]!, sums[at + 2]!, closingSum);
      openings[segment] = closing;
      openingSums[segment] = closingSum;
    });
  }
  return answer;
}
