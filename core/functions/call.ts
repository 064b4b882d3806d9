import { CustomerMathError } from '../errors';
import { catalogue } from './catalogue';
import type { Argument, FunctionAnswer, FunctionEntry, FunctionParts } from './function-entry';
import { PartNeeded } from './part-needed';

/** The signature as the formula help shows it: "NETGROWTH(start_dates, end_dates, from, [to], …)". */
export function signature({ name, args }: FunctionEntry): string {
  const shown = ({ name: argument, optional, repeats, settings }: Argument): string =>
    repeats ? `[criteria_range, criterion, …]${settings ? ', [settings]' : ''}` : optional ? `[${argument}]` : argument;
  return `${name}(${args.map(shown).join(', ')})`;
}

/**
 * Answers a worksheet function.
 *
 * @param name the function's name, as in the catalogue
 * @param args as the host handed them over: ranges as rows of cells, single cells as values, places
 *   left empty as null, undefined or "", pairs of criteria flattened at the end, dates as serial days
 * @param parts the parts that the host has loaded
 * @returns a finite number, a text, or a rectangular block with a header row; never null or NaN
 * @throws CustomerMathError in words for the person at the sheet
 * @throws PartNeeded when the answer takes a part that is not among `parts`: load it and call again
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
  return entry.run(args, {
    get clv() {
      return loaded(parts, 'clv');
    },
    get ledger() {
      return loaded(parts, 'ledger');
    },
  });
}

function loaded<Part extends keyof FunctionParts>(parts: Partial<FunctionParts>, part: Part): FunctionParts[Part] {
  const found = parts[part];
  if (found === undefined) throw new PartNeeded(part);
  return found as FunctionParts[Part];
}
