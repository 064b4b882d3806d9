import { CustomerMathError } from '../errors';
import { errorIn, isBlank, plainCell, quoted } from './cell';
import { isoTextDay } from './dates';

/**
 * One criterion of a criteria_range, criterion pair, with the meaning it has in COUNTIFS: an operator
 * in front (>= <= <> > < =), * ? ~ in text, case ignored, a number also found where it is stored as
 * text. Sources: Microsoft's pages on COUNTIF and COUNTIFS; where those are silent, what Excel and
 * LibreOffice are seen to do (DECISIONS.md, "Criteria").
 */
export type Criterion = (cell: unknown) => boolean;

type Operator = '=' | '<>' | '>' | '<' | '>=' | '<=';
type Operand =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'text'; readonly text: string };

/** Turns what stands in the criterion argument into a test for cells. */
export function criterion(raw: unknown): Criterion {
  const wanted = plainCell(raw);
  // An empty cell looks for blanks, as "" does: on Sheets the two cannot be told apart (DECISIONS.md, "Criteria").
  if (wanted === null || wanted === undefined) return emptyOperand('=');
  if (typeof wanted === 'number') return equals({ kind: 'number', number: wanted });
  if (typeof wanted === 'boolean') return equals({ kind: 'boolean', boolean: wanted });
  const text = String(wanted);
  const match = /^(>=|<=|<>|>|<|=)?([\s\S]*)$/.exec(text);
  const operator = (match?.[1] ?? '=') as Operator;
  const rest = match?.[2] ?? '';
  if (rest === '') return emptyOperand(operator);
  const operand = operandOf(rest, text);
  switch (operator) {
    case '=':
      return equals(operand);
    case '<>': {
      const same = equals(operand);
      return (cell) => !same(cell);
    }
    default:
      return compares(operator, operand);
  }
}

/** "" and "=" look for blanks, "<>" for anything else; nothing is greater or less than nothing. */
function emptyOperand(operator: Operator): Criterion {
  if (operator === '=') return (cell) => nothingIn(cell);
  if (operator === '<>') return (cell) => !nothingIn(cell);
  return () => false;
}

function nothingIn(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

function operandOf(text: string, whole: string): Operand {
  const number = typedNumber(text);
  if (!Number.isNaN(number)) return { kind: 'number', number };
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', boolean: upper === 'TRUE' };
  if (errorIn(upper)) return { kind: 'error', error: upper };
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text.trim())) {
    throw new CustomerMathError(
      'value',
      `criterion: ${quoted(whole)} may be read day first or month first; write the day as 2026-07-01 or point to a date cell`,
    );
  }
  return { kind: 'text', text };
}

/** A number as one types it into a cell: 100, 1,000.5, 1E5, 50 %, $100, or an ISO day; NaN for other text. */
function typedNumber(text: string): number {
  const trimmed = text.trim();
  const day = isoTextDay(trimmed);
  if (!Number.isNaN(day)) return day;
  const match = /^([+-]?)\$?((?:\d{1,3}(?:,\d{3})+|\d+)\.?\d*|\.\d+)(e[+-]?\d+)?\s*(%?)$/i.exec(trimmed);
  if (!match) return NaN;
  const number = Number(`${match[1]}${(match[2] ?? '').replace(/,/g, '')}${match[3] ?? ''}`);
  return match[4] === '%' ? number / 100 : number;
}

function equals(operand: Operand): Criterion {
  switch (operand.kind) {
    case 'number':
      return (cell) =>
        typeof cell === 'number'
          ? cell === operand.number
          : typeof cell === 'string' && cell !== '' && typedNumber(cell) === operand.number;
    case 'boolean':
      return (cell) => cell === operand.boolean;
    case 'error':
      return (cell) => typeof cell === 'string' && cell.toUpperCase() === operand.error;
    case 'text': {
      const like = pattern(operand.text);
      return (cell) => typeof cell === 'string' && cell !== '' && errorIn(cell) === null && like(cell);
    }
  }
}

/** Text is greater or less by alphabet, numbers by size; one is never compared with the other. */
function compares(operator: '>' | '<' | '>=' | '<=', operand: Operand): Criterion {
  const holds = (difference: number): boolean =>
    operator === '>'
      ? difference > 0
      : operator === '<'
        ? difference < 0
        : operator === '>='
          ? difference >= 0
          : difference <= 0;
  switch (operand.kind) {
    case 'number':
      return (cell) => typeof cell === 'number' && holds(cell - operand.number);
    case 'boolean':
      return (cell) => typeof cell === 'boolean' && holds(Number(cell) - Number(operand.boolean));
    case 'error':
      return () => false;
    case 'text': {
      // Alphabetical as a spreadsheet sorts: case ignored, signs before letters.
      const alphabet = new Intl.Collator('en', { sensitivity: 'accent' });
      return (cell) =>
        typeof cell === 'string' &&
        cell !== '' &&
        errorIn(cell) === null &&
        holds(alphabet.compare(cell, operand.text));
    }
  }
}

/** Whole-cell, caseless match; ? is one character, * any, ~ takes the next *, ? or ~ as it stands. */
function pattern(text: string): (cell: string) => boolean {
  if (!/[*?~]/.test(text)) {
    const wanted = text.toLowerCase();
    return (cell) => cell.length === text.length && cell.toLowerCase() === wanted;
  }
  const signs = signsOf(text);
  return (cell) => matches(signs, cell.toLowerCase());
}

/** One sign of a pattern: a letter that must stand there, any one letter, or any number of letters. */
type Sign = { readonly letter: string } | 'one' | 'any';

function signsOf(pattern: string): Sign[] {
  return (pattern.toLowerCase().match(/~[*?~]|[\s\S]/g) ?? []).map((part) =>
    part.length === 2 ? { letter: part[1]! } : part === '*' ? 'any' : part === '?' ? 'one' : { letter: part },
  );
}

/**
 * Letter by letter; after a mismatch the latest * takes one letter more. A regular expression would
 * try every division of the text between several *, and hang a workbook on one long cell.
 */
function matches(signs: readonly Sign[], text: string): boolean {
  let [sign, letter] = [0, 0];
  let [star, taken] = [-1, 0];
  while (letter < text.length) {
    const wanted = signs[sign];
    if (wanted === 'any') {
      star = sign;
      taken = letter;
      sign += 1;
    } else if (wanted === 'one' || (wanted !== undefined && wanted.letter === text[letter])) {
      sign += 1;
      letter += 1;
    } else if (star >= 0) {
      sign = star + 1;
      taken += 1;
      letter = taken;
    } else return false;
  }
  while (signs[sign] === 'any') sign += 1;
  return sign === signs.length;
}

/** A column with a criterion on it. */
export interface CriteriaPair {
  readonly rows: readonly (readonly unknown[])[];
  readonly test: Criterion;
}

/** Whether a row passes every pair. */
export function meets(pairs: readonly CriteriaPair[], row: number): boolean {
  for (const { rows, test } of pairs) {
    if (!test(plainCell(rows[row]?.[0]))) return false;
  }
  return true;
}

/** What a criteria argument that was left out looks like: nothing at all, or blank in both hosts. */
export function isOmitted(argument: unknown): boolean {
  return !Array.isArray(argument) && isBlank(argument);
}
