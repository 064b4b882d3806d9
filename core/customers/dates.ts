/**
 * Days as spreadsheet serial numbers: 1 January 1970 is 25569, one a day, no time zone anywhere
 * (definitions §1). Serials below 61 lie before March 1900, where Excel counts a 29 February that
 * never was; no customer list reaches back so far.
 */

const SERIAL_OF_1970 = 25_569;
const MS_A_DAY = 86_400_000;
/** 31 December 9999, the last day a spreadsheet knows. */
export const LAST_DAY = 2_958_465;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** The serial of a calendar day; `month` is 1–12 and may run over ("month 13" is next January). */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / MS_A_DAY) + SERIAL_OF_1970;
}

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

export function calendarDay(serial: number): CalendarDay {
  const date = new Date((Math.floor(serial) - SERIAL_OF_1970) * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Day of the week, Monday 1 … Sunday 7. */
export function weekday(serial: number): number {
  return ((((Math.floor(serial) - 2) % 7) + 7) % 7) + 1;
}

/** The same day so many months later; the last of the month where that month is too short. */
export function monthsAfter(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  return Math.min(serialOf(year, month + months, day), serialOf(year, month + months + 1, 0));
}

/** "2026-09-30" */
export function isoDay(serial: number): string {
  const { year, month, day } = calendarDay(serial);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The serial day of an ISO text, its time dropped; NaN when the text is none or names no day of the calendar. */
export function isoTextDay(text: string): number {
  const match = ISO_DAY.exec(text.trim());
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const serial = serialOf(year, month, day);
  const back = calendarDay(serial);
  return back.year === year && back.month === month && back.day === day ? serial : NaN;
}

/** The numbers from here to LAST_YEAR are years that somebody typed, not days of 1905. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/** Whether a number is the serial of a day, with or without a time. */
export function isSerialDay(number: number): boolean {
  return number >= 1 && number < LAST_DAY + 1 && !(number >= FIRST_YEAR && number <= LAST_YEAR);
}

/**
 * The day in a date cell, its time of day dropped. A serial number or an ISO text; NaN for anything
 * else. Blank cells (0 included, which some Excel builds hand over for them) give 0.
 */
export function dayIn(cell: unknown): number {
  if (typeof cell === 'number') return isSerialDay(cell) || cell === 0 ? Math.floor(cell) : NaN;
  if (cell === null || cell === undefined) return 0;
  if (typeof cell !== 'string') return NaN;
  return cell.trim() === '' ? 0 : isoTextDay(cell);
}
