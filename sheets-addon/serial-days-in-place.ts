import { isDate } from './dates';

/**
 * Puts serial days where Dates stand in the arguments of a formula, in the place of each: Google Sheets makes the rows
 * anew for every call, so that they are the call's own, and a copy of a million of them would take as much memory again.
 */
export function serialDaysInPlace(args: unknown[], serialOf: (date: Date) => number): void {
  for (let at = 0; at < args.length; at += 1) {
    const value = args[at];
    if (Array.isArray(value)) serialDaysInPlace(value as unknown[], serialOf);
    else if (isDate(value)) args[at] = serialOf(value);
  }
}
