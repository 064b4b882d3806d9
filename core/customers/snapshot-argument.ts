import { CustomerMathError } from '../errors';
import { missingRole, rowsOfCustomers, type HeadedTable } from './headed-table';
import type { LayoutHints } from './recognise-layout';
import { recogniseLongColumns, recogniseWideColumns } from './recognise-snapshot-columns';
import { readLongSnapshots, readWideSnapshots, type SnapshotList } from './snapshot-list';

/**
 * Reads a table of snapshots, long or wide. It stops at the first value that cannot be read and names it; values
 * without a customer are kept apart, rows without a period stay out.
 */
export function snapshotsInTable(
  table: HeadedTable,
  layout: 'long snapshots' | 'wide snapshots',
  hints: LayoutHints,
): SnapshotList {
  const list = layout === 'long snapshots' ? longSnapshots(table, hints) : wideSnapshots(table, hints);
  const fault = list.issues.find(({ kind }) => kind !== 'blankPeriod' && kind !== 'blankId');
  if (fault) throw new CustomerMathError('value', fault.message);
  return list;
}

function longSnapshots(table: HeadedTable, hints: LayoutHints): SnapshotList {
  const { start: period, id, value, segment = null } = hints;
  const columns = recogniseLongColumns(table.rows, table.contents, { period, id, value, segment });
  if (columns.id < 0) throw missingRole('customer id', table);
  if (columns.period < 0) throw missingRole('period', table);
  if (columns.value < 0) throw missingRole('value', table);
  return readLongSnapshots(rowsOfCustomers(table, columns.id, hints), columns, 1, hints.dayOrder);
}

function wideSnapshots(table: HeadedTable, hints: LayoutHints): SnapshotList {
  const { id, segment = null, labels = [] } = hints;
  const { columns } = recogniseWideColumns(table.rows, table.contents, { id, segment }, labels);
  if (columns.periods.length === 0) throw missingRole('values of a period', table);
  return readWideSnapshots(rowsOfCustomers(table, columns.id, hints), columns);
}
