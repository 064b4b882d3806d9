import { CustomerMathError } from '../core/errors';
import { callFunction } from '../core/functions/call';
import type { FunctionAnswer } from '../core/functions/function-entry';
import { isDate } from './dates';
import { functionParts } from './function-parts';
import { serialDaysIn } from './wall-clock';

/**
 * Answers a formula: what the top-level function of that name does with whatever Google Sheets hands
 * it. A single cell arrives as a value, a range as rows of values, a blank as "", an error as its
 * text and a date as a Date.
 *
 * Sheets has no typed errors: whatever is thrown shows as #ERROR! with the message in the cell's note.
 */
export function answerFormula(name: string, args: ArrayLike<unknown>): FunctionAnswer {
  try {
    return callFunction(name, withSerialDays(Array.from(args)), functionParts);
  } catch (error) {
    if (error instanceof CustomerMathError) throw new Error(error.message);
    throw error;
  }
}

/**
 * The arguments with serial days where Dates stood; what holds none is handed on uncopied. The zone of the
 * spreadsheet is asked only when there is a Date.
 */
function withSerialDays(args: readonly unknown[]): unknown[] {
  let serialOf: ((date: Date) => number) | undefined;
  const cell = (value: unknown): unknown => {
    if (!isDate(value)) return value;
    serialOf ??= serialDaysIn(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    return serialOf(value);
  };
  return args.map((arg) => (Array.isArray(arg) ? copiedWhereNeeded(arg, (row) => cellsOf(row, cell)) : cell(arg)));
}

function cellsOf(row: unknown, cell: (value: unknown) => unknown): unknown {
  return Array.isArray(row) ? copiedWhereNeeded(row, cell) : cell(row);
}

/** As Array.map does, but the list itself when nothing in it changes. */
function copiedWhereNeeded(list: readonly unknown[], change: (item: unknown) => unknown): readonly unknown[] {
  let copy: unknown[] | null = null;
  for (let index = 0; index < list.length; index += 1) {
    const changed = change(list[index]);
    if (changed === list[index]) continue;
    copy ??= list.slice();
    copy[index] = changed;
  }
  return copy ?? list;
}
