import { CustomerMathError } from '../core/errors';
import type { Reply } from './wire';

/**
 * Answers a call of the sidebar; what goes wrong becomes data, in words for the person at the sheet.
 *
 * Every top-level function can also be typed into a cell. A cell can hand over no object, so a call
 * without one comes from there and is turned away.
 */
export function reply<Call extends object, T>(call: Call, work: (call: Call) => T): Reply<T> {
  if (typeof call !== 'object' || call === null || Array.isArray(call)) throw notFromACell();
  try {
    return { ok: true, value: work(call) };
  } catch (error) {
    return { ok: false, name: nameOf(error), message: messageOf(error) };
  }
}

export function notFromACell(): Error {
  return new Error('This belongs to the menu and the side panel of Customer Math and is not a worksheet function.');
}

/** A failure that was foreseen: its message is fit to be read. `name` is "AbortError" when the user cancelled. */
export class WorkbookError extends Error {
  constructor(message: string, name = 'WorkbookError') {
    super(message);
    this.name = name;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}

/** What went wrong, in words for the person at the sheet. */
export function messageOf(error: unknown): string {
  if (error instanceof CustomerMathError || error instanceof WorkbookError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (/permission|protected|authori[sz]ation/i.test(message)) {
    return `Google Sheets does not let you change this file: ${message}`;
  }
  return `Google Sheets could not do this: ${message}`;
}
