import { END, ID, REASONS, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import type { Answer, Cells } from '../workload';

/** Opening, incoming, came and went, outgoing, closing. */
export const MEASURES = 5;

/** Somebody who ranks reasons by customers, then value, and shows five. */
export function topFive(customers: ArrayLike<number>, values: ArrayLike<number>): number[] {
  return REASONS.map((_, code) => [customers[code]!, values[code]!] as const)
    .sort((a, b) => b[0] - a[0] || b[1] - a[1])
    .slice(0, 5)
    .flat();
}

/** Columns as a bridge hands them over to a formula: rows of one cell. */
export interface ReasonColumns {
  readonly ends: Cells;
  readonly reasons: Cells;
  readonly values: Cells;
}

/** Who left in the period and why, in one loop over the columns. */
export function reasonsLimit({ ends, reasons, values }: ReasonColumns, start: number, next: number): number[] {
  const codes = new Map(REASONS.map((name, code) => [name, code]));
  const leavers = new Int32Array(REASONS.length);
  const lost = new Float64Array(REASONS.length);
  for (let row = 0; row < ends.length; row += 1) {
    const day = ends[row]![0];
    if (typeof day !== 'number' || day < start || day >= next) continue;
    const reason = codes.get(reasons[row]![0] as string);
    if (reason === undefined) continue;
    leavers[reason]! += 1;
    lost[reason]! += values[row]![0] as number;
  }
  return topFive(leavers, lost);
}

/** Figures by segment, all counts and then all values, and the top five reasons. */
export function cardAnswer(counts: ArrayLike<number>, sums: ArrayLike<number>, top: readonly number[]): Answer {
  return [...Array.from(counts), ...Array.from(sums), ...top];
}

/**
 * The roll-forward of one period by segment in one loop without a check: every row is one customer,
 * every cell is what it should be.
 */
export function onePeriodLimit(cells: Cells, top: readonly number[], start: number, next: number): Answer {
  const segments = new Map(SEGMENTS.map((name, code) => [name, code * MEASURES]));
  const counts = new Int32Array(SEGMENTS.length * MEASURES);
  const sums = new Float64Array(SEGMENTS.length * MEASURES);
  for (let row = 1; row < cells.length; row += 1) {
    const each = cells[row]!;
    const from = each[START] as number;
    if (from >= next) continue;
    const until = each[END];
    if (typeof until === 'number' && until < start) continue;
    const at = segments.get(each[SEGMENT] as string)!;
    const value = each[VALUE] as number;
    const left = typeof until === 'number' && until < next;
    if (from < start) {
      counts[at]! += 1;
      sums[at]! += value;
    } else {
      counts[at + 1]! += 1;
      sums[at + 1]! += value;
      if (left) {
        counts[at + 2]! += 1;
        sums[at + 2]! += value;
      }
    }
    if (left) {
      counts[at + 3]! += 1;
      sums[at + 3]! += value;
    } else {
      counts[at + 4]! += 1;
      sums[at + 4]! += value;
    }
  }
  return cardAnswer(counts, sums, top);
}

/**
 * The same for a list in which a customer may have several rows, which nobody knows before all ids
 * were compared: values are added up for each id, and then the customers are counted.
 */
export function onePeriodLimitWithIds(cells: Cells, top: readonly number[], start: number, next: number): Answer {
  const segments = new Map(SEGMENTS.map((name, code) => [name, code]));
  const codes = new Map<string, number>();
  const most = cells.length;
  const [atOpen, atClose, inside] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
  const segmentOf = new Uint8Array(most);
  for (let row = 1; row < most; row += 1) {
    const each = cells[row]!;
    const id = each[ID] as string;
    let who = codes.get(id);
    if (who === undefined) {
      who = codes.size;
      codes.set(id, who);
    }
    const from = each[START] as number;
    const until = each[END];
    if (from >= next || (typeof until === 'number' && until < start)) continue;
    const value = each[VALUE] as number;
    const left = typeof until === 'number' && until < next;
    segmentOf[who] = segments.get(each[SEGMENT] as string)!;
    if (from < start) atOpen[who]! += value;
    if (!left) atClose[who]! += value;
    else if (from >= start) inside[who]! += value;
  }
  const counts = new Int32Array(SEGMENTS.length * MEASURES);
  const sums = new Float64Array(SEGMENTS.length * MEASURES);
  const book = (at: number, value: number): void => {
    counts[at]! += 1;
    sums[at]! += value;
  };
  for (let who = 0; who < codes.size; who += 1) {
    const at = segmentOf[who]! * MEASURES;
    const [opening, closing] = [atOpen[who]!, atClose[who]!];
    if (opening > 0) {
      book(at, opening);
      if (closing === 0) book(at + 3, opening);
    }
    if (closing > 0) {
      book(at + 4, closing);
      if (opening === 0) book(at + 1, closing);
    }
    if (opening === 0 && closing === 0 && inside[who]! > 0) {
      for (const measure of [1, 2, 3]) book(at + measure, inside[who]!);
    }
  }
  return cardAnswer(counts, sums, top);
}
