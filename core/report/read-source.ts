import { isBlank, plainCell } from '../customers/cell';
import { readContracts, type ContractList } from '../customers/contract-list';
import { rowsOfCustomers } from '../customers/headed-table';
import {
  columnContents,
  contractColumns,
  recogniseColumns,
  type ColumnContent,
  type RecognisedRole,
} from '../customers/recognise-columns';
import { contentsBeside, settingColumns, type SettingColumns } from '../customers/settings/setting-columns';
import { STANDARD, type Settings } from '../customers/settings/settings';
import { CustomerMathError } from '../errors';
import type { Role, RoleChoice, SourceTable } from '../host';
import { columnLetters } from './cell-names';
import { findTable } from './find-table';

/** Roles without which a table is no customer list. */
export const REQUIRED_ROLES: ReadonlySet<Role> = new Set<Role>(['start', 'end']);

/** A source table with its columns recognised. */
export interface ReadSource {
  /** The header in row 0; the columns of `contents` and `roles` count from the first column of these. */
  readonly rows: readonly (readonly unknown[])[];
  readonly contents: readonly ColumnContent[];
  readonly roles: readonly RecognisedRole[];
  /** Columns that settings name. */
  readonly named: SettingColumns;
  readonly settings: Settings;
  /** "A1:K7044" */
  readonly range: string;
  /** Of the header on the sheet, one-based. */
  readonly firstRow: number;
  /** On the sheet, zero-based. */
  readonly firstColumn: number;
  readonly rowsWithContent: number;
}

/** Finds the table on a sheet and recognises its columns; throws when there is nothing to recognise. */
export function readSource(
  source: SourceTable,
  chosen: RoleChoice | undefined,
  settings: Settings = STANDARD,
): ReadSource {
  const { rows, firstRow, firstColumn } = findTable(source);
  if (rows.length < 2) {
    throw new CustomerMathError(
      'value',
      `The sheet "${source.sheet}" holds no table: put the customers below a header row, or open the sheet that has them.`,
    );
  }
  const contents = columnContents(rows);
  const width = contents.length;
  const named = settingColumns(settings, contents);
  return {
    rows,
    contents,
    roles: recognisedRoles(contentsBeside(contents, named), chosen),
    named,
    settings,
    range: `${columnLetters(firstColumn)}${firstRow}:${columnLetters(firstColumn + width - 1)}${firstRow + rows.length - 1}`,
    firstRow,
    firstColumn,
    rowsWithContent: rows.reduce(
      (n, row, index) => (index > 0 && row.some((cell) => !isBlank(plainCell(cell))) ? n + 1 : n),
      0,
    ),
  };
}

/**
 * As `recogniseColumns`; but whoever reports by the reasons wants them as reasons too, so the column that was chosen
 * as segment keeps that role where no other column holds the reasons.
 */
function recognisedRoles(contents: readonly ColumnContent[], chosen: RoleChoice = {}): RecognisedRole[] {
  const roles = recogniseColumns(contents, chosen);
  const { segment, reason, ...others } = chosen;
  const hasReason = roles.some(({ role, column }) => role === 'reason' && column !== null);
  if (typeof segment !== 'number' || reason !== undefined || hasReason) return roles;
  const left = recogniseColumns(contents, others).find(({ role }) => role === 'reason');
  if (left?.column !== segment) return roles;
  return roles.map((each) => (each.role === 'reason' ? left : each));
}

/** The header of a column that somebody chose for two required roles: then everybody leaves on the day of coming. */
export function columnReadTwice({ roles, contents }: Pick<ReadSource, 'roles' | 'contents'>): string | null {
  const required = roles.flatMap(({ role, column }) => (column !== null && REQUIRED_ROLES.has(role) ? [column] : []));
  const twice = required.find((column, index) => required.indexOf(column) !== index);
  return twice === undefined ? null : (contents[twice]?.header ?? '');
}

/** The contracts of a recognised source; messages name rows of the sheet. */
export function contractsOf(read: ReadSource): ContractList {
  const { firstRow, named, settings } = read;
  const columns = contractColumns(read.roles);
  const rows = rowsOfCustomers(read.rows, columns.id, named, firstRow);
  return readContracts(rows, named.plan < 0 ? columns : { ...columns, plan: named.plan }, firstRow, settings);
}

/** Whether the columns that a customer list must have are found without anybody choosing them. */
export function isCustomerList(source: SourceTable): boolean {
  const { rows } = findTable(source);
  if (rows.length < 2) return false;
  return recogniseColumns(columnContents(rows)).every(
    ({ role, column }) => column !== null || !REQUIRED_ROLES.has(role),
  );
}
