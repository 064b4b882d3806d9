import { CustomerMathError } from '../errors';
import { isBlank, plainCell, quoted, textIn } from './cell';
import { rowsOf, singleCell } from './column-argument';
import { filledRows } from './filled-rows';
import { columnContents } from './recognise-columns';
import { recogniseLedgerColumns, type LedgerRole } from './recognise-ledger-columns';
import { columnNamed } from './table-argument';
import { LEDGER_FAULTS, readTransactions, type TransactionList } from './transaction-list';

/** How a message speaks of a role. */
const ROLE_WORDS: Readonly<Record<LedgerRole, string>> = {
  id: 'customer id',
  date: 'date',
  amount: 'amount',
  segment: 'segment',
};

/** Headers given by name; a blank one is recognised by its words. */
export type LedgerHeaders = { readonly [R in LedgerRole]?: unknown };

/**
 * Reads the `table` argument of a ledger function: one range of transactions with its header row. A
 * worksheet function stops at the first line that it cannot read and names it; lines without a
 * customer are kept apart, lines without a date stay out.
 */
export function transactionsInTable(table: unknown, names: LedgerHeaders): TransactionList {
  const given = rowsOf(table);
  if (given.length < 2) {
    throw new CustomerMathError('value', 'table: found no rows below the header; give the range with its header row');
  }
  const rows = filledRows(given);
  const contents = columnContents(rows);
  const headers = contents.map(({ header }) => header);
  const chosen: { [R in LedgerRole]?: number | null } = {};
  for (const role of Object.keys(ROLE_WORDS) as LedgerRole[]) {
    const name = plainCell(singleCell(names[role]));
    if (!isBlank(name)) chosen[role] = columnNamed(textIn(name), ROLE_WORDS[role], headers);
  }
  // Segments are shown only when asked for: a table without `by` has one row, the total.
  if (chosen.segment === undefined) chosen.segment = null;
  const columns = recogniseLedgerColumns(contents, chosen);
  for (const role of ['id', 'date', 'amount'] as const) {
    if (columns[role] < 0) {
      throw new CustomerMathError(
        'value',
        `table: no column looks like the ${ROLE_WORDS[role]}; name its header. The headers are ${headers.map(quoted).join(', ')}`,
      );
    }
  }
  const list = readTransactions(rows, columns);
  const fault = list.issues.find(({ kind }) => LEDGER_FAULTS.has(kind));
  if (fault) throw new CustomerMathError('value', fault.message);
  return list;
}
