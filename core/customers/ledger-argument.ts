import { CustomerMathError } from '../errors';
import type { Period } from '../math/types';
import { quoted } from './cell';
import type { Rows } from './column-argument';
import { headedTable, missingRole, namedColumns, rowsOfCustomers } from './headed-table';
import { lapsePeriod } from './lapse-period';
import type { LedgerPeriod } from './ledger-period';
import { LedgerSums } from './ledger-sums';
import { periodBefore } from './period-before';
import type { LedgerReach } from './reach';
import { recogniseLedgerColumns, type LedgerRole } from './recognise-ledger-columns';
import { refuseContracts } from './refuse-contracts';
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
  readonly readAs: string;
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
  return ledgerInTable(table, names, settings).list;
}

/** The same, and which columns were taken. */
export function ledgerInTable(
  table: unknown,
  names: LedgerHeaders,
  settings: Pick<Settings, 'sameCustomerAs' | 'dates' | 'layout'>,
): { readonly list: TransactionList; readonly readAs: string } {
  const { rows, columns, readAs } = ledgerTable(table, names, settings);
  const list = readTransactions(rows, columns, 1, settings);
  stopAtFault(list.issues);
  return { list, readAs };
}

/** A period of a transaction list, and how far the list reaches. */
export interface CountedLedger {
  readonly counted: LedgerPeriod;
  readonly reach: LedgerReach;
  /** Which columns were taken, in a sentence. */
  readonly readAs: string;
}

/**
 * Counts one period of the `table` argument of a ledger function: who is a customer is who bought within the lapse
 * window or, without one, in the period (§2). Where sums are enough the lines are not kept.
 */
export function countLedger(table: unknown, names: LedgerHeaders, period: Period, settings: Settings): CountedLedger {
  const { rows, columns, readAs } = ledgerTable(table, names, settings);
  if (!settings.lapseDays && settings.newAfterMonths === null) {
    const comparison = periodBefore(period);
    const sums = new LedgerSums(rows, columns, period, comparison, settings);
    if (sums.complete) {
      stopAtFault(sums.issues);
      const { reach } = sums;
      return { reach, readAs, counted: periodOfBuyers(sums, reach, period, comparison, settings) };
    }
  }
  const list = readTransactions(rows, columns, 1, settings);
  stopAtFault(list.issues);
  return { reach: list, readAs, counted: ledgerPeriodOf(list, period, settings) };
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
  const rows = rowsOfCustomers(headed.rows, columns.id, named);
  const header = (column: number): string => quoted(headed.headers[column]);
  const readAs = `Read as a transaction list: customer ${header(columns.id)}, day ${header(columns.date)}, amount ${header(columns.amount)}.`;
  return { rows, columns, readAs };
}

function stopAtFault(issues: readonly TransactionIssue[]): void {
  const fault = issues.find(({ kind }) => LEDGER_FAULTS.has(kind));
  if (fault) throw new CustomerMathError('value', fault.message);
}
