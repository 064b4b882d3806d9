import { SETTINGS } from '../../customers/settings/setting-catalogue';
import { EXAMPLE_SHEET, exampleArguments, type ExampleSheet } from '../example-sheet';
import type { Argument, FunctionAnswer, FunctionEntry } from '../function-entry';

export const range = (name: string, summary: string): Argument => ({ name, kind: 'range', optional: false, summary });
export const cell = (name: string, summary: string): Argument => ({ name, kind: 'cell', optional: false, summary });
export const optional = (argument: Argument): Argument => ({ ...argument, optional: true });

export const startDates = range('start_dates', 'The days on which customers came; one column, one row per customer.');
export const endDates = range('end_dates', 'The days on which customers left; blank for those who are still there.');
export const values = range('values', 'What each customer is worth in a period, such as the monthly charge.');
export const from = cell('from', 'First day of the period, or a period such as 2026-Q3, 2026-09, 2026-W05 or 2026.');
export const to = optional(
  cell(
    'to',
    'Last day of the period, inclusive, or the period it ends with, such as 2026-Q3; blank when from names the whole.',
  ),
);
export const date = cell('date', 'The day at whose end customers are counted.');
export const criteria: Argument = {
  name: 'criteria_range_criterion',
  kind: 'range',
  optional: true,
  repeats: true,
  summary:
    'Pairs as in COUNTIFS: a column of the same height, then what its cells must match, such as "Enterprise" or ">=100".',
};

/** The settings that a function heeds, as its last argument. */
export function settings(...names: readonly string[]): Argument {
  const what = 'Definitions other than the usual ones: a text such as';
  if (names.length === 0) {
    const summary =
      'Definitions other than the usual ones, as other functions take them; none of them changes this answer.';
    return { ...optional(range('settings', summary)), settings: names };
  }
  return {
    ...optional(
      range('settings', `${what} "${exampleOf(names[0]!)}", or two columns, name and value. Heeded: ${listed(names)}.`),
    ),
    settings: names,
  };
}

/** Pairs of criteria, and the settings that a function heeds as a lone last argument behind them. */
export function criteriaThenSettings(...names: readonly string[]): Argument {
  if (names.length === 0) {
    return {
      ...criteria,
      summary: `${criteria.summary} A lone last argument may hold settings; none of them changes this answer.`,
      settings: names,
    };
  }
  return {
    ...criteria,
    summary: `${criteria.summary} A lone last argument holds settings, such as "${exampleOf(names[0]!)}". Heeded: ${listed(names)}.`,
    settings: names,
  };
}

const listed = (names: readonly string[]): string => names.join(', ');

function exampleOf(setting: string): string {
  const entry = SETTINGS.find(({ name, about }) => setting === (about === undefined ? name : `${name} …`));
  if (!entry) throw new Error(`No setting is called ${setting}.`);
  return entry.written;
}

/** What every function of a table of contracts heeds. */
export const CONTRACT_SETTINGS = [
  'dates are',
  'end date is',
  'free customers',
  'same customer as',
  'values are per',
] as const;
/** Of functions that tell new from returning. */
export const RETURNING_SETTING = 'returning counts as new after';
export const SETTINGS_ERROR = 'a setting that is none, or a value that it cannot have';

export const table = range('table', 'One range with its header row, such as A1:H7044 or Customers[#All].');
export const header = (name: string, what: string): Argument =>
  optional(cell(name, `Header of the column with ${what}; recognised by its words when left blank.`));
export const by = optional(
  cell('by', 'Header of the column to report by, such as "Contract"; one line for all customers when left blank.'),
);

export const COLUMN_ERRORS = [
  'columns of different heights',
  'a text where a date is wanted',
  'an error cell or a text where a value is wanted',
  'from after to',
  'a criteria_range without its criterion',
];
export const NO_BASE = 'no customer at the opening: no rate';
export const TABLE_ERRORS = [
  'a header that is not there',
  'a role that no column plays',
  'a row that cannot be read',
  'from after to',
];

export function entry(
  group: FunctionEntry['group'],
  name: string,
  section: string,
  summary: string,
  args: readonly Argument[],
  answer: FunctionEntry['answer'],
  errors: readonly string[],
  run: FunctionEntry['run'],
  formula: string,
  result: FunctionAnswer,
  sheet: ExampleSheet | (() => ExampleSheet) = EXAMPLE_SHEET,
): FunctionEntry {
  return {
    name,
    summary,
    section,
    group,
    args,
    answer,
    errors,
    run,
    example: {
      formula,
      result,
      get args() {
        return exampleArguments(formula, typeof sheet === 'function' ? sheet() : sheet);
      },
    },
  };
}

export const number = (unit: string): FunctionEntry['answer'] => ({ shape: 'number', unit });
