import type { CellValue } from '../workbook/model';

/**
 * What Excel (en-US) makes of a text that is written to a cell, by `range.values` or by hand: a
 * formula, a number, a date, a truth value, an error, or the text itself.
 */
export interface Entered {
  readonly formula?: string;
  readonly value: CellValue;
  /** The format a General cell takes on. */
  readonly numberFormat?: string;
}

const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!']);
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** `isText`: the cell had the format "@" before. Years without a century count from 1930 to 2029. */
export function enterText(text: string, isText: boolean, thisYear: number): Entered {
  if (text === '') return { value: null };
  // The apostrophe is a mark, in a text cell too: it says "text" and is not part of it.
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (isText) return { value: text };
  if (/^=./s.test(text)) return { value: null, formula: text };
  const constant = asConstant(text.trim(), thisYear);
  if (constant) return constant;
  if (/^[+\-@]./s.test(text)) return { value: null, formula: `=${text}` };
  return { value: text };
}

function asConstant(text: string, thisYear: number): Entered | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  return asNumber(text) ?? asDate(text, thisYear);
}

function asNumber(text: string): Entered | null {
  const bracketed = /^\(([\d,.$ ]+)\)$/.exec(text);
  if (bracketed) {
    const inner = asNumber((bracketed[1] ?? '').trim());
    return inner && typeof inner.value === 'number' ? { ...inner, value: -inner.value } : null;
  }
  const currency = /^([+-]?)\$\s?(.+)$/.exec(text);
  if (currency) {
    const value = plainNumber(`${currency[1] ?? ''}${currency[2] ?? ''}`);
    return value === null ? null : { value, numberFormat: '$#,##0.00' };
  }
  if (text.endsWith('%')) {
    const value = plainNumber(text.slice(0, -1).trim());
    return value === null ? null : { value: value / 100, numberFormat: Number.isInteger(value) ? '0%' : '0.00%' };
  }
  const fraction = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction && Number(fraction[4]) > 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { value: fraction[1] === '-' ? -size : size, numberFormat: '# ?/?' };
  }
  const value = plainNumber(text);
  if (value === null) return null;
  return /e/i.test(text) ? { value, numberFormat: '0.00E+00' } : { value };
}

function plainNumber(text: string): number | null {
  if (!NUMBER.test(text) || !/\d/.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : null; // Excel keeps 15 digits
}

function asDate(text: string, thisYear: number): Entered | null {
  const [dayText, timeText] = splitTime(text);
  const time = timeText === null ? 0 : timeOfDay(timeText);
  if (time === null) return null;
  if (dayText === '') return timeText === null ? null : { value: time, numberFormat: 'h:mm' };
  const day = calendarDay(dayText, thisYear);
  if (day === null) return null;
  return { value: day.serial + time, numberFormat: timeText === null ? day.format : 'm/d/yyyy h:mm' };
}

function splitTime(text: string): [day: string, time: string | null] {
  const match = /^(.*?)[T ]?\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)$/i.exec(text);
  return match ? [(match[1] ?? '').trim(), match[2] ?? null] : [text, null];
}

function timeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?: ?([AP])M)?$/i.exec(text);
  if (!match) return null;
  const half = match[4]?.toUpperCase();
  const hours = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'P' ? 12 : 0);
  return (hours + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600) / 24;
}

function calendarDay(text: string, thisYear: number): { serial: number; format: string } | null {
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1), iso[3] ? 'm/d/yyyy' : 'mmm-yy');
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (american) {
    const year = american[3] === undefined ? thisYear : fullYear(american[3]);
    return dated(year, Number(american[1]), Number(american[2]), american[3] ? 'm/d/yyyy' : 'd-mmm');
  }
  const dayFirst = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/.exec(text);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3], thisYear);
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2}), ?(\d{4})$/.exec(text);
  if (monthFirst) return named(monthFirst[1], monthFirst[2], monthFirst[3], thisYear);
  const monthAndYear = /^([A-Za-z]{3,9})[- ](\d{2}|\d{4})$/.exec(text);
  if (!monthAndYear) return null;
  const month = monthNumber(monthAndYear[1] ?? '');
  return month === 0 ? null : dated(fullYear(monthAndYear[2] ?? ''), month, 1, 'mmm-yy');
}

function named(month = '', day = '', year: string | undefined, thisYear: number) {
  const number = monthNumber(month);
  if (number === 0) return null;
  return dated(year === undefined ? thisYear : fullYear(year), number, Number(day), year ? 'd-mmm-yy' : 'd-mmm');
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  const full = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
  const index = MONTHS.findIndex(
    (short, month) => lower === short || lower === full.format(Date.UTC(2000, month, 1)).toLowerCase(),
  );
  return index + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(year: number, month: number, day: number, format: string): { serial: number; format: string } | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = Math.round((time - EPOCH) / DAY);
  return { serial: serial < 61 ? serial - 1 : serial, format }; // Excel's 1900 has a 29 February
}
