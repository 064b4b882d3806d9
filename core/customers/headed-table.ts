import { CustomerMathError } from '../errors';
import { isBlank, plainCell, quoted, textIn } from './cell';
import { rowsOf, singleCell, type Rows } from './column-argument';
import { filledRows } from './filled-rows';
import { columnContents, type ColumnContent } from './recognise-columns';
import { withSameCustomers } from './settings/same-customer';

/** A `table` argument, looked at: one range with its header row. */
export interface HeadedTable {
  /** The header in row 0, blank rows at the foot left out. */
  readonly rows: Rows;
  readonly contents: readonly ColumnContent[];
  readonly headers: readonly string[];
}

/** @throws CustomerMathError when there is nothing below the header */
export function headedTable(table: unknown): HeadedTable {
  const given = rowsOf(table);
  if (given.length < 2) {
    throw new CustomerMathError('value', 'table: found no rows below the header; give the range with its header row');
  }
  const rows = filledRows(given);
  const contents = columnContents(rows);
  return { rows, contents, headers: contents.map(({ header }) => header) };
}

/**
 * The columns of the headers that a caller named; a blank name leaves its role to be recognised. Segments are
 * shown only when asked for: without a name there are none.
 *
 * @param words how a message speaks of each role
 */
export function namedColumns<R extends string>(
  { rows, headers }: HeadedTable,
  words: Readonly<Record<R, string>>,
  names: { readonly [K in R]?: unknown },
): { [K in R]?: number | null } {
  const chosen: { [K in R]?: number | null } = {};
  for (const role of Object.keys(words) as R[]) {
    const given = rowsOf(names[role]);
    const name = plainCell(singleCell(names[role]));
    if (given.length > 1 || (given[0]?.length ?? 0) > 1) throw rangeForHeader(words[role], given, rows, headers);
    if (!isBlank(name)) chosen[role] = columnNamed(textIn(name), words[role], headers);
    else if (role === 'segment') chosen[role] = null;
  }
  return chosen;
}

/** Why a range is no header, with the header of the column that it looks like. */
function rangeForHeader(role: string, given: Rows, rows: Rows, headers: readonly string[]): CustomerMathError {
  const first = plainCell(given[0]?.[0]);
  const column = [rows[0]!, rows[1]!].map((row) => row.findIndex((cell) => plainCell(cell) === first));
  const header = headers[column.find((at) => at >= 0) ?? 0]!;
  const [height, width] = [given.length, given[0]?.length ?? 0];
  const found = height > 1 ? `${height} rows` : `${width} cells`;
  return new CustomerMathError(
    'value',
    `${role}: found ${found}; give the header as a text, such as ${quoted(header)}`,
  );
}

/** The column with this header, compared without case; exactly one must have it. */
function columnNamed(name: string, role: string, headers: readonly string[]): number {
  const wanted = name.trim().toLowerCase();
  const matches = headers.flatMap((header, column) => (header.trim().toLowerCase() === wanted ? [column] : []));
  if (matches.length === 1) return matches[0]!;
  const found = matches.length === 0 ? 'no column is called' : 'more than one column is called';
  throw new CustomerMathError('value', `${role}: ${found} ${quoted(name)}. ${listed(headers)}`);
}

/** Why there is no answer: a role without which there is none, and no column that plays it. */
export function missingRole(role: string, { headers }: HeadedTable): CustomerMathError {
  return new CustomerMathError('value', `table: no column looks like the ${role}; name its header. ${listed(headers)}`);
}

/**
 * The rows with the ids of the customers they belong to, where a column says so (§2).
 *
 * @param headerRow the number that messages give the header's row
 */
export function rowsOfCustomers(
  rows: Rows,
  idColumn: number,
  { sameCustomer = -1 }: { readonly sameCustomer?: number },
  headerRow = 1,
): Rows {
  return sameCustomer < 0 ? rows : withSameCustomers(rows, idColumn, sameCustomer, headerRow);
}

/** What the headers are, for a message. */
export function listed(headers: readonly string[]): string {
  return `The headers are ${headers.map(quoted).join(', ')}`;
}
