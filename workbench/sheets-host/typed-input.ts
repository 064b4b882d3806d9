import type { CellValue } from '../workbook/model';
import { isGeneral } from './number-format';
import { serialOfDay } from './zone-dates';

/** What a cell becomes when a text is typed into it. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** The format that an automatic cell takes on. */
  readonly numberFormat?: string;
}

export interface InputRules {
  readonly numberFormat: string | undefined;
  readonly locale: string;
  /** The current year completes "1/2". */
  readonly year: number;
  /** Whether a leading apostrophe disappears, as it does when typed. Google documents it for typing only. */
  readonly apostropheSwallowed: boolean;
}

/**
 * setValues takes texts as if they were typed: "=…" is a formula, "00123" a number, "1/2" a date.
 * Where Google's documentation is silent the reading that does more harm is taken, so that a script
 * that survives here survives there: text starting with "+" is a formula, and a formula is one even
 * in a plain text cell.
 */
export function readTyped(text: string, rules: InputRules): Entry {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: rules.apostropheSwallowed ? text.slice(1) : text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  if (rules.numberFormat === '@') return { value: text };
  const typed = text.trim();
  if (/^(true|false)$/i.test(typed)) return { value: typed.toLowerCase() === 'true' };
  if (/^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)$/.test(typed)) return { value: { error: typed } };
  const entry = readNumber(typed) ?? readDate(typed, rules);
  if (entry) return isGeneral(rules.numberFormat) ? entry : { value: entry.value };
  if (typed.startsWith('+') && typed.length > 1) return { value: null, formula: `=${typed}` };
  return { value: text };
}

function readNumber(text: string): Entry | null {
  const match = /^(\()?([+-])?\s?([$€£¥])?\s?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\s?(%)?(\))?$/i.exec(text);
  if (!match) return null;
  const [, open, sign, currency, whole = '', fraction = '', exponent = '', percent, close] = match;
  if ((whole === '' && fraction.length < 2) || (open === undefined) !== (close === undefined)) return null;
  const size = Number(`${whole.replaceAll(',', '') || '0'}${fraction === '.' ? '' : fraction}${exponent}`);
  const value = (sign === '-' || open ? -size : size) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const decimals = fraction.length > 1 ? '.00' : '';
  if (percent) return { value, numberFormat: `0${decimals}%` };
  if (currency) return { value, numberFormat: `${currency}#,##0${decimals}` };
  if (whole.includes(',')) return { value, numberFormat: `#,##0${decimals}` };
  return exponent === '' ? { value } : { value, numberFormat: '0.00E+00' };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function readDate(text: string, rules: InputRules): Entry | null {
  const [, dayPart = '', timePart] =
    /^(.*?)(?:(?:^|[T ]+)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?))?$/i.exec(text) ?? [];
  const time = timePart === undefined ? 0 : readTime(timePart);
  if (time === null) return null;
  if (dayPart === '') return timePart === undefined ? null : { value: time, numberFormat: 'h:mm:ss' };
  const day = readDay(dayPart, rules);
  if (!day || timePart === undefined) return day;
  return { value: day.value + time, numberFormat: `${day.numberFormat} h:mm:ss` };
}

function readTime(text: string): number | null {
  const [, hour = '', minute = '', second = '0', half] = /^(\d+):(\d+)(?::([\d.]+))?(?: ?([ap]m))?$/i.exec(text) ?? [];
  if (Number(minute) > 59 || Number(second) >= 60 || Number(hour) > (half ? 12 : 23)) return null;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  return (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

interface TypedDay {
  readonly value: number;
  readonly numberFormat: string;
}

function readDay(text: string, rules: InputRules): TypedDay | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return typedDay(Number(iso[1]), Number(iso[3]), Number(iso[4]), 'yyyy-mm-dd');
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) {
    // "1.2" alone is a number in most locales and never gets here.
    const monthFirst = rules.locale === 'en_US';
    const [month, day] = monthFirst ? [numeric[1], numeric[3]] : [numeric[3], numeric[1]];
    const format = monthFirst ? 'm/d/yyyy' : 'dd/mm/yyyy';
    return typedDay(yearOf(numeric[4], rules), Number(month), Number(day), format);
  }
  const words = /^(?:(\d{1,2})[ -])?([a-z]{3,9})\.?(?:[ -](\d{1,2}))?(?:,? ?[ -]?(\d{4}|\d{2}))?$/i.exec(text);
  if (!words) return null;
  const month = MONTHS.findIndex((name) => words[2]?.toLowerCase().startsWith(name)) + 1;
  const fullName = 'january february march april may june july august september october november december';
  const isMonth = month > 0 && fullName.split(' ')[month - 1]?.startsWith(words[2]?.toLowerCase() ?? '-');
  const dayText = words[1] ?? words[3];
  if (!isMonth || (dayText === undefined && words[4] === undefined)) return null;
  return typedDay(yearOf(words[4], rules), month, Number(dayText ?? 1), 'd mmm yyyy');
}

function yearOf(text: string | undefined, rules: InputRules): number {
  if (text === undefined) return rules.year;
  const year = Number(text);
  return text.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function typedDay(year: number, month: number, day: number, numberFormat: string): TypedDay | null {
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth) return null;
  return { value: serialOfDay(year, month, day), numberFormat };
}
