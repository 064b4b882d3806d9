import { CustomerMathError } from '../errors';
import type { Role } from '../host';
import { isGiven, type Rows } from './column-argument';
import { FAULTS, readContracts, type ContractColumns, type ContractList } from './contract-list';
import { headedTable, missingRole, namedColumns, rowsOfCustomers, type HeadedTable } from './headed-table';
import { contractColumns, recogniseColumns } from './recognise-columns';
import { isSaleDate } from './recognise-ledger-columns';
import { contentsBeside, settingColumns, type SettingColumns } from './settings/setting-columns';
import { STANDARD, type Settings } from './settings/settings';

/** How a message speaks of a role, and the argument that names it. */
export const CONTRACT_WORDS: Readonly<Record<Role, string>> = {
  id: 'customer id',
  segment: 'by',
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
export function contractTable(
  table: unknown,
  names: HeaderNames,
  required: readonly Role[],
  settings: Settings = STANDARD,
): ContractTable {
  const headed = headedTable(table);
  const recognised = recognisedContracts(headed, names, settings);
  for (const role of required) if (recognised.columns[role] < 0) throw missingRole(CONTRACT_WORDS[role], headed);
  return underSettings(recognised);
}

/**
 * The contracts of a table that is plainly a contract list, with a column of days of coming, one of days of
 * leaving and one of values, or that is said to be one; null for any other, whose layout has to be looked into.
 *
 * @param required roles without which there is no answer where it is said to be one
 */
export function plainContractTable(
  table: unknown,
  names: HeaderNames,
  settings: Settings,
  required: readonly Role[] = REQUIRED,
): ContractTable | null {
  if (settings.layout === 'contracts') return contractTable(table, names, required, settings);
  if (settings.layout !== null) return null;
  const headed = headedTable(table);
  const recognised = recognisedContracts(headed, names, settings);
  const holdsDays = (column: number): boolean => {
    const content = headed.contents[column];
    return content !== undefined && (content.filled === 0 || content.dates > 0);
  };
  const { start, end, value } = recognised.columns;
  const isNamed = isGiven(names.start) || isGiven(names.end);
  // An order that was cancelled has two days as well.
  if (!isNamed && isSaleDate(headed.headers[start] ?? '')) return null;
  return holdsDays(start) && holdsDays(end) && value >= 0 ? underSettings(recognised) : null;
}

/** Roles without which customers cannot be counted. */
export const DAYS: readonly Role[] = ['start', 'end'];
/** Roles without which values cannot be counted. */
export const REQUIRED: readonly Role[] = ['start', 'end', 'value'];

/**
 * Reads the contracts of a `table` argument. A worksheet function stops at the first row that it
 * cannot read and names it; rows without a start or an id stay out.
 */
export function contractsInTable(
  table: unknown,
  names: HeaderNames,
  required: readonly Role[],
  settings: Settings = STANDARD,
): ContractList {
  return contractsOf(contractTable(table, names, required, settings), settings);
}

/** The same of a table whose columns are known. */
export function contractsOf({ rows, columns }: ContractTable, settings: Settings): ContractList {
  const contracts = readContracts(rows, columns, 1, settings);
  const fault = contracts.issues.find(({ kind }) => FAULTS.has(kind));
  if (fault) throw new CustomerMathError('value', fault.message);
  return contracts;
}

interface RecognisedContracts extends ContractTable {
  readonly named: SettingColumns;
}

function recognisedContracts(headed: HeadedTable, names: HeaderNames, settings: Settings): RecognisedContracts {
  const named = settingColumns(settings, headed.contents);
  const contents = contentsBeside(headed.contents, named);
  const columns = contractColumns(recogniseColumns(contents, namedColumns(headed, CONTRACT_WORDS, names)));
  return { rows: headed.rows, columns, named };
}

function underSettings({ rows, columns, named }: RecognisedContracts): ContractTable {
  return {
    rows: rowsOfCustomers(rows, columns.id, named),
    columns: named.plan < 0 ? columns : { ...columns, plan: named.plan },
  };
}
