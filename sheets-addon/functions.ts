import { CustomerMathError } from '../core/errors';
import { callFunction } from '../core/functions/call';
import type { FunctionAnswer } from '../core/functions/function-entry';
import { functionParts } from './function-parts';
import { serialDaysInPlace } from './serial-days-in-place';
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

/** The zone of the spreadsheet is asked only when there is a Date. */
function withSerialDays(args: unknown[]): unknown[] {
  let serialOf: ((date: Date) => number) | undefined;
  serialDaysInPlace(args, (date) => {
    serialOf ??= serialDaysIn(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    return serialOf(date);
  });
  return args;
}
