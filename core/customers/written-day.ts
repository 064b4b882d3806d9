import { calendarDay, serialOf } from './dates';

/** A day as it can be read from a text: day first, month first. NaN where a reading names no day of the calendar. */
export type DayReadings = readonly [dayFirst: number, monthFirst: number];

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i;
const TIME = /[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
/** 31/12/2026, 31.12.26, 31-12-2026 */
const NUMBERS = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/;
/** 2026/12/31, 2026.12.31, 2026-1-5 */
const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;
/** 3 Jan 2026, 3rd of January 2026, 3-Jan-26, 3. January 2026 */
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s./-]*([a-z]{3,9})[\s.,/-]*'?(\d{4}|\d{2})$/i;
/** Jan 3, 2026, January 3rd 2026, Jan-03-26 */
const MONTH_DAY = /^([a-z]{3,9})[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]+'?(\d{4}|\d{2})$/i;
/** No date is written with more signs than "Wednesday, 30th of September 2026 11:59:59 pm UTC". */
const LONGEST = 60;

/**
 * The days that a text may mean, its time of day dropped: 31/12/2026, 12-31-26, 31.12.2026, 3 Jan 2026,
 * Jan 3, 2026, 2026/12/31. Years of two digits are 1950 to 2049. Only numbers with the year at the end
 * can be read in two ways. Null when the text is no date in either.
 */
export function dayReadings(text: string): DayReadings | null {
  if (text.length > LONGEST) return null;
  const plain = text.trim().replace(WEEKDAY, '').replace(TIME, '');
  const numbers = NUMBERS.exec(plain);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), yearOf(numbers[4]!)];
    const readings: DayReadings = [dayOf(year, second, first), dayOf(year, first, second)];
    return Number.isNaN(readings[0]) && Number.isNaN(readings[1]) ? null : readings;
  }
  const day = plainDay(plain);
  return Number.isNaN(day) ? null : [day, day];
}

/** The day of a text that can be read in one way only. */
function plainDay(text: string): number {
  let match = YEAR_FIRST.exec(text);
  if (match) return dayOf(Number(match[1]), Number(match[3]), Number(match[4]));
  match = DAY_MONTH.exec(text);
  if (match) return dayOf(yearOf(match[3]!), monthOf(match[2]!), Number(match[1]));
  match = MONTH_DAY.exec(text);
  if (match) return dayOf(yearOf(match[3]!), monthOf(match[1]!), Number(match[2]));
  return NaN;
}

function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
}

/** 1 to 12 for "Jan", "Sept", "January"; 0 for another word. */
function monthOf(word: string): number {
  const wanted = word.toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(wanted)) + 1;
}

/** The serial of a day of the calendar; NaN for the 31st of June. */
function dayOf(year: number, month: number, day: number): number {
  const serial = serialOf(year, month, day);
  const back = calendarDay(serial);
  return back.year === year && back.month === month && back.day === day ? serial : NaN;
}
