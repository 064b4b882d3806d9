import type { Cell } from '../workbook/model';
import { isDateFormat, isGeneral } from './number-format';
import { wallTimeOfSerial } from './zone-dates';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A cell as it is shown, in US English: what getDisplayValues gives. Colours and conditions in formats are ignored. */
export function displayValue(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = cell?.format?.numberFormat;
  if (format === undefined || isGeneral(format) || format === '@') return String(Number(value.toPrecision(10)));
  if (isDateFormat(format)) return displayDate(value, format);
  const sections = splitSections(format);
  const section = value < 0 ? (sections[1] ?? `-${sections[0] ?? ''}`) : value === 0 ? sections[2] : undefined;
  return displayNumber(Math.abs(value), section ?? sections[0] ?? '');
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/g) ?? [];
}

const TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|([#0?][#0?,]*(?:\.[#0?]*)?)/g;

function displayNumber(size: number, format: string): string {
  const scaled = format.includes('%') ? size * 100 : size;
  return format.replace(TOKEN, (_token, quoted?: string, escaped?: string, digits?: string) => {
    if (digits === undefined) return quoted ?? escaped ?? '';
    const fraction = digits.split('.')[1] ?? '';
    return scaled.toLocaleString('en-US', {
      minimumFractionDigits: fraction.replace(/[^0]/g, '').length,
      maximumFractionDigits: fraction.length,
      minimumIntegerDigits: Math.max(1, (digits.split('.')[0] ?? '').replace(/[^0]/g, '').length),
      useGrouping: digits.includes(','),
    });
  });
}

function displayDate(serial: number, format: string): string {
  const wall = wallTimeOfSerial(serial);
  const halfDay = /am\/pm/i.test(format);
  const two = (value: number, token: string) => String(value).padStart(Math.min(token.length, 2), '0');
  let afterHours = false;
  return format.replace(
    /"([^"]*)"|\\(.)|am\/pm|y+|m+|d+|h+|s+/gi,
    (token: string, quoted?: string, escaped?: string) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      const wasAfterHours = afterHours;
      const letter = token.charAt(0).toLowerCase();
      afterHours = letter === 'h';
      if (letter === 'a') return wall.hour < 12 ? 'AM' : 'PM';
      if (letter === 'y') return token.length > 2 ? String(wall.year) : two(wall.year % 100, 'yy');
      if (letter === 'h') return two(halfDay ? wall.hour % 12 || 12 : wall.hour, token);
      if (letter === 's') return two(wall.second, token);
      if (letter === 'd') return token.length > 2 ? named(DAYS[wall.weekday], token) : two(wall.day, token);
      if (wasAfterHours) return two(wall.minute, token);
      return token.length > 2 ? named(MONTHS[wall.month - 1], token) : two(wall.month, token);
    },
  );
}

function named(name: string | undefined, token: string): string {
  return token.length === 3 ? (name ?? '').slice(0, 3) : (name ?? '');
}
