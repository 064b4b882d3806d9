import { serialOf } from '../customers/dates';

const day = (year: number, month: number, date: number): number => serialOf(year, month, date);

/** A sheet of a few rows, its header in row 1. */
export type ExampleSheet = readonly (readonly (string | number | null)[])[];

/**
 * The sheet on which worked examples run: seven customers in the third quarter of 2026, with
 * the movements of the example SEVEN in definitions.md (without its increases). A1:G8, header in row 1.
 */
export const EXAMPLE_SHEET: ExampleSheet = [
  ['Customer ID', 'Plan', 'Start date', 'End date', 'Value', 'Reason for leaving', 'Region'],
  ['A', 'High', day(2025, 1, 10), null, 120, null, 'North'],
  ['B', 'High', day(2025, 3, 2), null, 80, null, 'South'],
  ['C', 'Low', day(2025, 6, 20), null, 40, null, 'North'],
  ['D', 'Low', day(2025, 11, 5), day(2026, 8, 31), 50, 'Price', 'South'],
  ['E', 'Low', day(2026, 7, 8), null, 70, null, 'North'],
  ['F', 'Low', day(2026, 8, 15), null, 30, null, 'North'],
  ['G', 'Low', day(2026, 7, 20), day(2026, 9, 10), 15, 'Moved away', 'South'],
];

/**
 * The sheet for functions of an opening and a closing value: the example SEVEN of definitions.md, with
 * where customers came from. A1:G8, header in row 1.
 */
export const VALUE_SHEET: ExampleSheet = [
  ['Customer ID', 'Opening value', 'Closing value', 'Seen before', 'Source', 'Start date', 'Recommended by'],
  ['A', 100, 120, 'yes', null, day(2025, 1, 10), null],
  ['B', 80, 80, 'yes', null, day(2025, 3, 2), null],
  ['C', 60, 40, 'yes', null, day(2025, 6, 20), null],
  ['D', 50, 0, 'yes', null, day(2025, 11, 5), null],
  ['E', 0, 70, null, 'Referral', day(2026, 7, 8), 'A'],
  ['F', 0, 30, 'yes', null, day(2026, 1, 15), null],
  ['G', 0, 0, null, null, day(2026, 7, 20), null],
];

/**
 * The sheet for functions of transactions: the example SEVEN as purchases, worth per quarter what it is
 * worth there; G buys once and does not come back. A1:D13, header in row 1.
 */
export const LEDGER_SHEET: ExampleSheet = [
  ['Customer ID', 'Plan', 'Date', 'Amount'],
  ['A', 'High', day(2026, 6, 10), 100],
  ['B', 'High', day(2026, 6, 12), 80],
  ['C', 'Low', day(2026, 6, 15), 75],
  ['C', 'Low', day(2026, 6, 20), -15],
  ['D', 'Low', day(2026, 6, 25), 50],
  ['F', 'Low', day(2025, 11, 3), 30],
  ['G', 'Low', day(2026, 7, 20), 15],
  ['A', 'High', day(2026, 9, 10), 120],
  ['B', 'High', day(2026, 9, 11), 80],
  ['C', 'Low', day(2026, 9, 15), 40],
  ['E', 'Low', day(2026, 9, 20), 70],
  ['F', 'Low', day(2026, 9, 24), 30],
];

/**
 * The sheet for functions of buying habits: Ann buys every three months and lately less, Ben bought
 * every ten days and has paused. A1:C8, header in row 1.
 */
export const HABIT_SHEET: ExampleSheet = [
  ['Customer', 'Date', 'Amount'],
  ['Ann', day(2025, 11, 1), 90],
  ['Ann', day(2026, 1, 20), 100],
  ['Ann', day(2026, 4, 20), 110],
  ['Ann', day(2026, 7, 15), 40],
  ['Ben', day(2026, 8, 1), 50],
  ['Ben', day(2026, 8, 11), 50],
  ['Ben', day(2026, 8, 21), 50],
];

/** The sheet for functions of the path to purchase: five touches of three customers. A1:D6, header in row 1. */
export const TOUCH_SHEET: ExampleSheet = [
  ['Customer ID', 'Date', 'Channel', 'First purchase'],
  ['A', day(2026, 3, 9), 'shop', day(2026, 3, 9)],
  ['A', day(2026, 2, 1), 'email', null],
  ['B', day(2026, 4, 2), 'shop', day(2026, 4, 20)],
  ['B', day(2026, 5, 1), 'search', null],
  ['C', day(2026, 6, 3), 'email', day(2026, 5, 30)],
];

/** The sheet for functions of what brought customers in. A1:E7, header in row 1. */
export const SOURCE_SHEET: ExampleSheet = [
  ['Customer ID', 'Source', 'Start date', 'End date', 'Value'],
  ['A', 'Friend', day(2025, 1, 10), null, 100],
  ['B', 'Friend', day(2025, 3, 1), day(2026, 3, 1), 50],
  ['C', 'Ad', day(2025, 2, 1), day(2026, 2, 2), 30],
  ['D', 'Ad', day(2025, 5, 20), day(2025, 9, 1), 30],
  ['E', 'Friend', day(2026, 5, 1), null, 70],
  ['F', null, day(2026, 6, 1), null, 10],
];

/**
 * The arguments that a host would hand over for an example formula on an example sheet: ranges and
 * array constants as rows, single cells and constants as values, an empty place as null.
 */
export function exampleArguments(formula: string, sheet: ExampleSheet = EXAMPLE_SHEET): unknown[] {
  const inside = formula.slice(formula.indexOf('(') + 1, formula.lastIndexOf(')'));
  if (inside.trim() === '') return [];
  return splitOutside(inside, ',').map((part) => argument(part.trim(), sheet));
}

/** Splits at a sign, except within quotes and braces. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [''];
  let quoted = false;
  let depth = 0;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (sign === '{' && !quoted) depth += 1;
    else if (sign === '}' && !quoted) depth -= 1;
    if (sign === separator && !quoted && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function argument(text: string, sheet: ExampleSheet): unknown {
  if (text === '') return null;
  if (text.startsWith('{')) {
    const rows = splitOutside(text.slice(1, -1), ';');
    return rows.map((row) => splitOutside(row, ',').map((cell) => argument(cell.trim(), sheet)));
  }
  if (text.startsWith('"')) return text.slice(1, -1);
  const range = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(text);
  if (!range) return Number(text);
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  const [left, top] = [column(range[1]!), Number(range[2]) - 1];
  if (!range[3]) return sheet[top]?.[left] ?? null;
  return sheet.slice(top, Number(range[4])).map((row) => row.slice(left, column(range[3]!) + 1));
}
