import type { FunctionHelp } from '../host';
import { signature } from './call';
import { catalogue } from './catalogue';
import type { Argument, FunctionEntry } from './function-entry';

export interface FunctionHelpOptions {
  /**
   * What stands before a function's name in a cell, where a host has several add-ins to tell apart: "CM.".
   * @default ''
   */
  readonly prefix?: string;
}

/** What the panel says of every worksheet function, in the order of the catalogue; plain data that survive JSON. */
export function functionHelp({ prefix = '' }: FunctionHelpOptions = {}): FunctionHelp[] {
  return catalogue.map((entry) => helpOf(entry, prefix));
}

function helpOf(entry: FunctionEntry, prefix: string): FunctionHelp {
  const { name, group, summary, section, args, answer, errors, example } = entry;
  return {
    name,
    group,
    signature: `${prefix}${signature(entry)}`,
    summary,
    section,
    args: args.map(argumentHelp),
    answer,
    errors,
    example: { formula: example.formula.replace(/^=/, `=${prefix}`), result: example.result },
  };
}

function argumentHelp({ name, optional, repeats, summary }: Argument): FunctionHelp['args'][number] {
  return { name: repeats ? 'criteria_range, criterion, …' : name, optional, summary };
}
