import type { Cell, CellValue } from '../workbook/model';
import { isDateFormat, isGeneral } from './number-format';
import { isDate } from './signatures';
import { ServiceError } from './service-error';
import { type Entry, type InputRules, readTyped } from './typed-input';
import { instantOfSerial, serialOfInstant } from './zone-dates';

const LONGEST_TEXT = 50_000;

/** A cell as getValues and custom functions get it: blanks are "", errors their text, dates are Dates. */
export function valueForScript(cell: Cell | undefined, timeZone: string): string | number | boolean | Date {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && isDateFormat(cell?.format?.numberFormat)) return instantOfSerial(value, timeZone);
  return value;
}

/** What setValues makes of one entry of its array. */
export function entryFromScript(value: unknown, rules: InputRules & { readonly timeZone: string }): Entry {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === 'string') {
    checkLength(value);
    return readTyped(value, rules);
  }
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number') return { value: numberInCell(value, rules.numberFormat) };
  if (isDate(value)) {
    const serial = serialOfInstant(value, rules.timeZone);
    if (Number.isNaN(serial)) return { value: { error: '#NUM!' } };
    const numberFormat = Number.isInteger(serial) ? 'm/d/yyyy' : 'm/d/yyyy h:mm:ss';
    return isGeneral(rules.numberFormat) ? { value: serial, numberFormat } : { value: serial };
  }
  throw new ServiceError(`Cannot write ${Object.prototype.toString.call(value)} into a cell.`);
}

/** Google refuses longer texts wherever they come from. */
export function checkLength(text: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new ServiceError(`Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`);
  }
}

function numberInCell(value: number, numberFormat: string | undefined): CellValue {
  if (!Number.isFinite(value)) return { error: '#NUM!' };
  return numberFormat === '@' ? String(value) : value;
}
