import { TREND_MONTHS } from './months';
import { REASONS, SEGMENTS } from '../data/roster';
import { cardAnswer, MEASURES, topFive } from '../limits/one-period';
import type { Answer } from '../workload';

/** What a peer grouped, for one segment: a count and a value for each measure of the card. */
export interface CardGroup {
  readonly segment: string;
  readonly counts: readonly number[];
  readonly sums: readonly number[];
}

/** Groups of a peer as the answer of the card; `reasons` are customers and value by name. */
export function cardOfGroups(
  groups: Iterable<CardGroup>,
  reasons: Iterable<readonly [name: string, customers: number, value: number]>,
): Answer {
  const counts = new Float64Array(SEGMENTS.length * MEASURES);
  const sums = new Float64Array(SEGMENTS.length * MEASURES);
  for (const group of groups) {
    const at = SEGMENTS.indexOf(group.segment) * MEASURES;
    counts.set(group.counts.map(Number), at);
    sums.set(group.sums.map(Number), at);
  }
  const leavers = REASONS.map(() => 0);
  const lost = REASONS.map(() => 0);
  for (const [name, customers, value] of reasons) {
    const code = REASONS.indexOf(name);
    if (code < 0) continue;
    leavers[code] = Number(customers);
    lost[code] = Number(value);
  }
  return cardAnswer(counts, sums, topFive(leavers, lost));
}

/** Customers of one segment who came in one month and left in one; before the first month is −1, after the last or never the number of months. */
export interface TrendGroup {
  readonly segment: string;
  readonly came: number;
  readonly left: number;
  readonly customers: number;
  readonly value: number;
}

/** Groups of a peer as the answer of the trend. */
export function trendOfGroups(groups: Iterable<TrendGroup>): Answer {
  const months = TREND_MONTHS.length;
  const answer = new Float64Array(months * SEGMENTS.length * 10);
  for (const group of groups) {
    const segment = SEGMENTS.indexOf(group.segment);
    const [came, left] = [Number(group.came), Number(group.left)];
    if (left < 0) continue;
    const book = (month: number, measure: number): void => {
      const at = (month * SEGMENTS.length + segment) * 10 + measure;
      answer[at]! += Number(group.customers);
      if (measure !== 3) answer[at + 5]! += Number(group.value);
    };
    for (let month = Math.max(0, came); month < Math.min(months, left + 1); month += 1) {
      if (month > came) book(month, 0);
      if (month === came) book(month, 1);
      if (month === left) book(month, 2);
      if (month === came && month === left) book(month, 3);
      if (month < left) book(month, 4);
    }
  }
  return Array.from(answer);
}
