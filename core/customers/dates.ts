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
  const plain = plainIsoDay(text);
  if (plain !== 0) return plain;
  const match = ISO_DAY.exec(text.trim());
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const serial = serialOf(year, month, day);
  const back = calendarDay(serial);
  return back.year === year && back.month === month && back.day === day ? serial : NaN;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const DASH = 45;

/**
 * The serial of "2026-09-30" without a pattern and without a Date, which cost a long column seconds; 0 for
 * a text in any other form or of the first hundred years, NaN for a day that no calendar has.
 */
export function plainIsoDay(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return 0;
  const year = digitsIn(text, 0, 4);
  const month = digitsIn(text, 5, 7);
  const day = digitsIn(text, 8, 10);
  if (!(year >= 100 && month >= 1 && month <= 12 && day >= 1)) return 0;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0;
  const before = DAYS_BEFORE_MONTH[month - 1]! + (month > 2 ? leap : 0);
  if (day > DAYS_BEFORE_MONTH[month]! - DAYS_BEFORE_MONTH[month - 1]! + (month === 2 ? leap : 0)) return NaN;
  const full = year - 1;
  // Day 1 of the year 1 is 693,593 days before day 0 of the spreadsheet.
  const yearStart = full * 365 + Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400);
  return yearStart + before + day - 693_594;
}

/** The number that some digits of a text make; NaN when one is none. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The numbers from here to LAST_YEAR are years that somebody typed, not days of 1905. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

/** Whether a number is the serial of a day, with or without a time. */
function isSerialDay(number: number): boolean {
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
