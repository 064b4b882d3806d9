import { CustomerMathError } from '../errors';
import type { Role } from '../host';
import { isBlank, plainCell, quoted, textIn } from './cell';
import { rowsOf, singleCell, type Rows } from './column-argument';
import { FAULTS, readContracts, type ContractColumns, type ContractList } from './contract-list';
import { filledRows } from './filled-rows';
import { columnContents, recogniseColumns, type RecognisedRole } from './recognise-columns';

/** How a message speaks of a role, and the argument that names it. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  id: 'customer id',
  segment: 'segment',
  start: 'start date',
  end: 'end date',
  value: 'value',
  reason: 'reason',
};

/** Headers given by name; a blank one is recognised as the panel recognises it. */
export type HeaderNames = { readonly [R in Role]?: unknown };

/** A table of contracts whose columns are known. */
export interface ContractTable {
  /** The header in row 0, blank rows at the foot left out. */
  readonly rows: Rows;
  readonly columns: ContractColumns;
}

/**
 * Finds the columns of the `table` argument of a table function: one range with its header row.
 *
 * @param names headers that the caller names; `segment: null` means that nobody asked for segments
 * @param required roles without which there is no answer
 */
export function contractTable(table: unknown, names: HeaderNames, required: readonly Role[]): ContractTable {
  const given = rowsOf(table);
  if (given.length < 2) {
    throw new CustomerMathError('value', 'table: found no rows below the header; give the range with its header row');
  }
  const rows = filledRows(given);
  const contents = columnContents(rows);
  const headers = contents.map(({ header }) => header);
  const chosen: { [R in Role]?: number | null } = {};
  for (const role of Object.keys(ROLE_WORDS) as Role[]) {
    const name = plainCell(singleCell(names[role]));
    if (!isBlank(name)) chosen[role] = columnNamed(textIn(name), ROLE_WORDS[role], headers);
  }
  // Segments are shown only when asked for: a table without `by` has one row, the total.
  if (chosen.segment === undefined) chosen.segment = null;
  const columns = contractColumns(recogniseColumns(contents, chosen));
  for (const role of required) {
    if (columns[role] < 0) {
      throw new CustomerMathError(
        'value',
        `table: no column looks like the ${ROLE_WORDS[role]}; name its header. The headers are ${headers.map(quoted).join(', ')}`,
      );
    }
  }
  return { rows, columns };
}

/**
 * Reads the contracts of a `table` argument. A worksheet function stops at the first row that it
 * cannot read and names it; rows without a start or an id stay out.
 */
export function contractsInTable(table: unknown, names: HeaderNames, required: readonly Role[]): ContractList {
  const { rows, columns } = contractTable(table, names, required);
  const contracts = readContracts(rows, columns);
  const fault = contracts.issues.find(({ kind }) => FAULTS.has(kind));
  if (fault) throw new CustomerMathError('value', fault.message);
  return contracts;
}

/** Recognised roles as column numbers, −1 where no column plays the role. */
export function contractColumns(roles: readonly RecognisedRole[]): ContractColumns {
  const column = (wanted: Role): number => roles.find(({ role }) => role === wanted)?.column ?? -1;
  return {
    id: column('id'),
    segment: column('segment'),
    start: column('start'),
    end: column('end'),
    value: column('value'),
    reason: column('reason'),
  };
}

/** The column with this header, compared without case; exactly one must have it. */
export function columnNamed(name: string, role: string, headers: readonly string[]): number {
  const wanted = name.trim().toLowerCase();
  const matches = headers.flatMap((header, column) => (header.trim().toLowerCase() === wanted ? [column] : []));
  if (matches.length === 1) return matches[0]!;
  const found = matches.length === 0 ? 'no column is called' : 'more than one column is called';
  throw new CustomerMathError(
    'value',
    `${role}: ${found} ${quoted(name)}. The headers are ${headers.map(quoted).join(', ')}`,
  );
}
