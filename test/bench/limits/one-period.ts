import { END, ID, REASON, REASONS, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
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

/** Figures by segment, all counts and then all values, and the top five reasons. */
export function cardAnswer(counts: ArrayLike<number>, sums: ArrayLike<number>, top: readonly number[]): Answer {
  return [...Array.from(counts), ...Array.from(sums), ...top];
}

/**
 * The roll-forward of one period by segment and the reasons, in one loop without a check: every row
 * is one customer, every cell is what it should be.
 */
export function onePeriodLimit(cells: Cells, start: number, next: number): Answer {
  const segments = new Map(SEGMENTS.map((name, code) => [name, code * MEASURES]));
  const reasons = new Map(REASONS.map((name, code) => [name, code]));
  const counts = new Int32Array(SEGMENTS.length * MEASURES);
  const sums = new Float64Array(SEGMENTS.length * MEASURES);
  const leavers = new Int32Array(REASONS.length);
  const lost = new Float64Array(REASONS.length);
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
      const reason = reasons.get(each[REASON] as string);
      if (reason !== undefined) {
        leavers[reason]! += 1;
        lost[reason]! += value;
      }
    } else {
      counts[at + 4]! += 1;
      sums[at + 4]! += value;
    }
  }
  return cardAnswer(counts, sums, topFive(leavers, lost));
}

/**
 * The same for a list in which a customer may have several rows, which nobody knows before all ids
 * were compared: values are added up for each id, and then the customers are counted.
 */
export function onePeriodLimitWithIds(cells: Cells, start: number, next: number): Answer {
  const segments = new Map(SEGMENTS.map((name, code) => [name, code]));
  const reasons = new Map(REASONS.map((name, code) => [name, code]));
  const codes = new Map<string, number>();
  const most = cells.length;
  const [atOpen, atClose, inside] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
  const [segmentOf, reasonOf] = [new Uint8Array(most), new Int8Array(most)];
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
    else {
      reasonOf[who] = reasons.get(each[REASON] as string) ?? -1;
      if (from >= start) inside[who]! += value;
    }
  }
  const counts = new Int32Array(SEGMENTS.length * MEASURES);
  const sums = new Float64Array(SEGMENTS.length * MEASURES);
  const leavers = new Int32Array(REASONS.length);
  const lost = new Float64Array(REASONS.length);
  const book = (at: number, value: number): void => {
    counts[at]! += 1;
    sums[at]! += value;
  };
  const leave = (who: number, value: number): void => {
    if (reasonOf[who]! < 0) return;
    leavers[reasonOf[who]!]! += 1;
    lost[reasonOf[who]!]! += value;
  };
  for (let who = 0; who < codes.size; who += 1) {
    const at = segmentOf[who]! * MEASURES;
    const [opening, closing] = [atOpen[who]!, atClose[who]!];
    if (opening > 0) {
      book(at, opening);
      if (closing === 0) {
        book(at + 3, opening);
        leave(who, opening);
      }
    }
    if (closing > 0) {
      book(at + 4, closing);
      if (opening === 0) book(at + 1, closing);
    }
    if (opening === 0 && closing === 0 && inside[who]! > 0) {
      for (const measure of [1, 2, 3]) book(at + measure, inside[who]!);
      leave(who, inside[who]!);
    }
  }
  return cardAnswer(counts, sums, topFive(leavers, lost));
}
