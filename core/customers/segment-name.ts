import { errorIn, isBlank, plainCell, textIn } from './cell';
import type { Rows } from './column-argument';
import { isoDay } from './dates';
import { isLikelyDay, isDayHeader } from './recognise-columns';

/** Stands for a blank segment. */
export const NO_SEGMENT = 'No segment';

/** Names the segment in a cell. */
export type SegmentNamer = (cell: unknown) => string;

/** Headers that speak of days, besides those of coming and leaving: "Cohort", "Signup month", "First bought on". */
const OF_DAYS = /\b(week|month|quarter|year|cohort|anniversary|birthday)\b|\bon$/i;
/** So many numbers tell what a column holds. */
const SAMPLE = 400;

export function segmentName(cell: unknown): string {
  return errorIn(cell) ? NO_SEGMENT : textIn(cell) || NO_SEGMENT;
}

/**
 * How the segments of a column are named: as their cells read, and days as 2026-07-01. A day reaches us as
 * a number, in which a postal code looks the same; so the header must speak of days, and every number be one.
 *
 * @param rows the table with its header in row 0
 */
export function segmentNamer(rows: Rows, column: number): SegmentNamer {
  const header = plainCell(rows[0]?.[column]);
  if (column < 0 || !(isDayHeader(header) || (typeof header === 'string' && OF_DAYS.test(header.trim()))))
    return segmentName;
  const numbers: number[] = [];
  for (let row = 1; row < rows.length && numbers.length < SAMPLE; row += 1) {
    const cell = plainCell(rows[row]?.[column]);
    if (typeof cell === 'number') numbers.push(cell);
    else if (!isBlank(cell) && errorIn(cell) === null) return segmentName;
  }
  return numbers.length > 0 && numbers.every(isLikelyDay) ? dayName : segmentName;
}

function dayName(cell: unknown): string {
  return typeof cell === 'number' && isLikelyDay(cell) ? isoDay(cell) : segmentName(cell);
}
