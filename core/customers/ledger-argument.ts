import { CustomerMathError } from '../errors';
import { headedTable, missingRole, namedColumns } from './headed-table';
import { recogniseLedgerColumns, type LedgerRole } from './recognise-ledger-columns';
import { withSameCustomers } from './settings/same-customer';
import { contentsBeside, settingColumns } from './settings/setting-columns';
import { STANDARD, type Settings } from './settings/settings';
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
export function transactionsInTable(
  table: unknown,
  names: LedgerHeaders,
  { sameCustomerAs, dates }: Pick<Settings, 'sameCustomerAs' | 'dates'> = STANDARD,
): TransactionList {
  const headed = headedTable(table);
  const named = settingColumns({ sameCustomerAs, valuesPer: null }, headed.contents);
  const contents = contentsBeside(headed.contents, named);
  const columns = recogniseLedgerColumns(contents, namedColumns(headed, ROLE_WORDS, names));
  for (const role of ['id', 'date', 'amount'] as const) {
    if (columns[role] < 0) throw missingRole(ROLE_WORDS[role], headed);
  }
  const rows = named.sameCustomer < 0 ? headed.rows : withSameCustomers(headed.rows, columns.id, named.sameCustomer);
  const list = readTransactions(rows, columns, 1, { dates });
  const fault = list.issues.find(({ kind }) => LEDGER_FAULTS.has(kind));
  if (fault) throw new CustomerMathError('value', fault.message);
  return list;
}
