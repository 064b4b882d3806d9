import { CustomerMathError } from '../errors';
import { quoted } from './cell';
import { missingRole, rowsOfCustomers, type HeadedTable } from './headed-table';
import type { LayoutHints } from './recognise-layout';
import { recogniseLongColumns, recogniseWideColumns } from './recognise-snapshot-columns';
import { readLongSnapshots, readWideSnapshots, type SnapshotList, type WideColumns } from './snapshot-list';

/** Snapshots, and which columns were taken, in a sentence. */
export interface ReadSnapshots extends SnapshotList {
  readonly readAs: string;
}

/**
 * Reads a table of snapshots, long or wide. It stops at the first value that cannot be read and names it; values
 * without a customer are kept apart, rows without a period stay out.
 */
export function snapshotsInTable(
  table: HeadedTable,
  layout: 'long snapshots' | 'wide snapshots',
  hints: LayoutHints,
): ReadSnapshots {
  const list = layout === 'long snapshots' ? longSnapshots(table, hints) : wideSnapshots(table, hints);
  const fault = list.issues.find(({ kind }) => kind !== 'blankPeriod' && kind !== 'blankId');
  if (fault) throw new CustomerMathError('value', fault.message);
  return list;
}

function longSnapshots(table: HeadedTable, hints: LayoutHints): ReadSnapshots {
  const { start: period, id, value, segment = null } = hints;
  const columns = recogniseLongColumns(table.rows, table.contents, { period, id, value, segment });
  if (columns.id < 0) throw missingRole('customer id', table);
  if (columns.period < 0) throw missingRole('period', table);
  if (columns.value < 0) throw missingRole('value', table);
  const header = (column: number): string => quoted(table.headers[column]);
  return {
    ...readLongSnapshots(rowsOfCustomers(table.rows, columns.id, hints), columns, 1, hints.dayOrder),
    readAs: `Read as snapshots: customer ${header(columns.id)}, period ${header(columns.period)}, value ${header(columns.value)}.`,
  };
}

function wideSnapshots(table: HeadedTable, hints: LayoutHints): ReadSnapshots {
  const { id, segment = null, labels = [] } = hints;
  const { columns } = recogniseWideColumns(table.rows, table.contents, { id, segment }, labels);
  if (columns.periods.length === 0) throw missingRole('values of a period', table);
  const list = readWideSnapshots(rowsOfCustomers(table.rows, columns.id, hints), columns);
  const [first, last] = [columns.periods[0]!, columns.periods[columns.periods.length - 1]!];
  const whose = columns.id < 0 ? '' : `customer ${quoted(table.headers[columns.id])}, `;
  return {
    ...list,
    leftOut: [...list.leftOut, ...unusedNotes(table, columns, hints)],
    readAs: `Read as snapshots: ${whose}values from ${quoted(table.headers[first])} to ${quoted(table.headers[last])}.`,
  };
}

/** Columns of numbers that are no period: a header such as "Mrz 2026" may be meant as one. */
function unusedNotes({ contents }: HeadedTable, columns: WideColumns, { sameCustomer }: LayoutHints): string[] {
  const used = [...columns.periods, columns.id, columns.segment, sameCustomer];
  const names = contents.flatMap(({ header, filled, numbers }, column) =>
    filled > 0 && numbers > 0.8 && !used.includes(column) ? [quoted(header)] : [],
  );
  return names.length === 0 ? [] : [`Not used, as their headers name no period: ${names.join(', ')}.`];
}
