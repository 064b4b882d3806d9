import { CustomerMathError } from '../errors';
import type { Period } from '../math/types';
import type { Rows } from './column-argument';
import { headedTable, missingRole, namedColumns } from './headed-table';
import { lapsePeriod } from './lapse-period';
import type { LedgerPeriod } from './ledger-period';
import { LedgerSums } from './ledger-sums';
import { periodBefore } from './period-before';
import type { LedgerReach } from './reach';
import { recogniseLedgerColumns, type LedgerRole } from './recognise-ledger-columns';
import { refuseContracts } from './refuse-contracts';
import { withSameCustomers } from './settings/same-customer';
import { contentsBeside, settingColumns } from './settings/setting-columns';
import { STANDARD, type Settings } from './settings/settings';
import {
  LEDGER_FAULTS,
  readTransactions,
  type TransactionColumns,
  type TransactionIssue,
  type TransactionList,
} from './transaction-list';
import { periodOfBuyers, transactionPeriod } from './transaction-period';

/** How a message speaks of a role. */
const ROLE_WORDS: Readonly<Record<LedgerRole, string>> = {
  id: 'customer id',
  date: 'date',
  amount: 'amount',
  segment: 'segment',
};

/** Headers given by name; a blank one is recognised by its words. */
export type LedgerHeaders = { readonly [R in LedgerRole]?: unknown };

/** A table of transactions whose columns are known. */
interface LedgerTable {
  /** The header in row 0. */
  readonly rows: Rows;
  readonly columns: TransactionColumns;
}

/**
 * Reads the `table` argument of a ledger function: one range of transactions with its header row. A
 * worksheet function stops at the first line that it cannot read and names it; lines without a
 * customer are kept apart, lines without a date stay out.
 */
export function transactionsInTable(
  table: unknown,
  names: LedgerHeaders,
  settings: Pick<Settings, 'sameCustomerAs' | 'dates' | 'layout'> = STANDARD,
): TransactionList {
  const { rows, columns } = ledgerTable(table, names, settings);
  const list = readTransactions(rows, columns, 1, settings);
  stopAtFault(list.issues);
  return list;
}

/** A period of a transaction list, and how far the list reaches. */
export interface CountedLedger {
  readonly counted: LedgerPeriod;
  readonly reach: LedgerReach;
}

/**
 * Counts one period of the `table` argument of a ledger function: who is a customer is who bought within the lapse
 * window or, without one, in the period (§2). Where sums are enough the lines are not kept.
 */
export function countLedger(table: unknown, names: LedgerHeaders, period: Period, settings: Settings): CountedLedger {
  const { rows, columns } = ledgerTable(table, names, settings);
  if (!settings.lapseDays && settings.newAfterMonths === null) {
    const comparison = periodBefore(period);
    const sums = new LedgerSums(rows, columns, period, comparison, settings);
    if (sums.complete) {
      stopAtFault(sums.issues);
      const { reach } = sums;
      return { reach, counted: periodOfBuyers(sums, reach, period, comparison, settings) };
    }
  }
  const list = readTransactions(rows, columns, 1, settings);
  stopAtFault(list.issues);
  return { reach: list, counted: ledgerPeriodOf(list, period, settings) };
}

/** What a list says of a period: who bought within the lapse window or, without one, in the period (§2). */
export function ledgerPeriodOf(list: TransactionList, period: Period, settings: Settings): LedgerPeriod {
  const { lapseDays } = settings;
  return lapseDays ? lapsePeriod(list, period, lapseDays, settings) : transactionPeriod(list, period, settings);
}

function ledgerTable(
  table: unknown,
  names: LedgerHeaders,
  { sameCustomerAs, layout }: Pick<Settings, 'sameCustomerAs' | 'layout'>,
): LedgerTable {
  const headed = headedTable(table);
  const named = settingColumns({ sameCustomerAs, valuesPer: null }, headed.contents);
  const contents = contentsBeside(headed.contents, named);
  const columns = recogniseLedgerColumns(contents, namedColumns(headed, ROLE_WORDS, names));
  for (const role of ['id', 'date', 'amount'] as const) {
    if (columns[role] < 0) throw missingRole(ROLE_WORDS[role], headed);
  }
  if (layout === null) refuseContracts(contents, columns, names);
  const rows = named.sameCustomer < 0 ? headed.rows : withSameCustomers(headed.rows, columns.id, named.sameCustomer);
  return { rows, columns };
}

function stopAtFault(issues: readonly TransactionIssue[]): void {
  const fault = issues.find(({ kind }) => LEDGER_FAULTS.has(kind));
  if (fault) throw new CustomerMathError('value', fault.message);
}
