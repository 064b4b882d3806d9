import { serialOf } from '../customers/dates';

const day = (year: number, month: number, date: number): number => serialOf(year, month, date);

/**
 * The sheet on which every worked example runs: seven customers in the third quarter of 2026, with
 * the movements of the example SEVEN in definitions.md (without its increases). A1:G8, header in row 1.
 */
export const EXAMPLE_SHEET: readonly (readonly (string | number | null)[])[] = [
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
 * The arguments that a host would hand over for an example formula on the example sheet: ranges as
 * rows, single cells and constants as values, an empty place as null.
 */
export function exampleArguments(formula: string): unknown[] {
  const inside = formula.slice(formula.indexOf('(') + 1, formula.lastIndexOf(')'));
  if (inside.trim() === '') return [];
  const parts: string[] = [''];
  let quoted = false;
  for (const sign of inside) {
    if (sign === '"') quoted = !quoted;
    if (sign === ',' && !quoted) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => argument(part.trim()));
}

function argument(text: string): unknown {
  if (text === '') return null;
  if (text.startsWith('"')) return text.slice(1, -1);
  const range = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(text);
  if (!range) return Number(text);
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  const [left, top] = [column(range[1]!), Number(range[2]) - 1];
  if (!range[3]) return EXAMPLE_SHEET[top]?.[left] ?? null;
  return EXAMPLE_SHEET.slice(top, Number(range[4])).map((row) => row.slice(left, column(range[3]!) + 1));
}
