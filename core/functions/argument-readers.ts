import { isBlank, numberIn, plainCell, quoted, textIn } from '../customers/cell';
import { isGiven, singleCell } from '../customers/column-argument';
import { numberReadings } from '../customers/written-number';
import { CustomerMathError } from '../errors';

/** The header of the column to report by; null when nobody asked for one. */
export function segmentHeader(by: unknown): string | null {
  return isGiven(by) ? textIn(plainCell(singleCell(by))) : null;
}

/** A whole number of at least 1, or the default when nothing was given. */
export function wholeNumberFrom(argument: unknown, name: string, otherwise: number): number {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return otherwise;
  const number = numberIn(cell);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected a whole number of at least 1`);
}

/** A whole number of customers, 0 included. */
export function customersFrom(argument: unknown, name: string): number {
  const cell = plainCell(singleCell(argument));
  const number = isBlank(cell) ? NaN : numberIn(cell);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected a whole number of customers`);
}

/** A number above 0. */
export function positiveFrom(argument: unknown, name: string): number {
  const cell = plainCell(singleCell(argument));
  const number = isBlank(cell) ? NaN : numberIn(cell);
  if (Number.isFinite(number) && number > 0) return number;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected a number above 0`);
}

/** Any number, or null when nothing was given. */
export function amountFrom(argument: unknown, name: string): number | null {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return null;
  const number = numberIn(cell);
  if (Number.isFinite(number)) return number;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected an amount`);
}

/** One of a few words, compared without case; the first when nothing was given. */
export function wordFrom<Word extends string>(
  argument: unknown,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return words[0];
  const word = words.find((each) => each === textIn(cell).toLowerCase());
  if (word) return word;
  const choice = `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected ${choice}`);
}

/** A share as a number or as a text, 0.5 or "50%"; NaN for anything else, and where a text may mean two shares. */
export function shareIn(cell: unknown): number {
  if (typeof cell !== 'string' || !cell.trim().endsWith('%')) return numberIn(cell);
  const [point, comma] = numberReadings(cell) ?? [NaN, NaN];
  if (Number.isNaN(point)) return comma;
  return Number.isNaN(comma) || point === comma ? point : NaN;
}

/** A share above 0 and up to 1, or the default when nothing was given. */
export function shareFrom(argument: unknown, name: string, otherwise: number): number {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return otherwise;
  const number = shareIn(cell);
  if (number > 0 && number <= 1) return number;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected a share above 0 and up to 1`);
}
