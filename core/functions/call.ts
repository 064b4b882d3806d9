import { CustomerMathError } from '../errors';
import { catalogue } from './catalogue';
import type { Argument, FunctionAnswer, FunctionEntry, FunctionParts } from './function-entry';

/** The signature as the formula help shows it: "NETGROWTH(start_dates, end_dates, from, [to], …)". */
export function signature({ name, args }: FunctionEntry): string {
  const shown = ({ name: argument, optional, repeats }: Argument): string =>
    repeats ? '[criteria_range, criterion, …]' : optional ? `[${argument}]` : argument;
  return `${name}(${args.map(shown).join(', ')})`;
}

/**
 * Answers a worksheet function.
 *
 * @param name the function's name, as in the catalogue
 * @param args as the host handed them over: ranges as rows of cells, single cells as values, places
 *   left empty as null, undefined or "", pairs of criteria flattened at the end, dates as serial days
 * @param parts the parts that the host has loaded; an entry of the catalogue says which one it needs
 * @returns a finite number, a text, or a rectangular block with a header row; never null or NaN
 * @throws CustomerMathError in words for the person at the sheet
 */
export function callFunction(
  name: string,
  args: readonly unknown[],
  parts: Partial<FunctionParts> = {},
): FunctionAnswer {
  const entry = catalogue.find((each) => each.name === name);
  if (!entry) throw new CustomerMathError('value', `There is no function called ${name}`);
  const most = entry.args.some(({ repeats }) => repeats) ? Infinity : entry.args.length;
  const least = entry.args.filter(({ optional }) => !optional).length;
  if (args.length < least || args.length > most) {
    throw new CustomerMathError(
      'value',
      `${name} takes ${least === most ? least : `${least} to ${most === Infinity ? 'any number of' : most}`} arguments, found ${args.length}: ${signature(entry)}`,
    );
  }
  if (entry.part && !parts[entry.part])
    throw new Error(`${name} was called before its part "${entry.part}" was loaded.`);
  return entry.run(args, parts as FunctionParts);
}
