import { errorIn, isBlank, plainCell, quoted, textIn } from './cell';
import { ALL_CUSTOMERS, NO_SEGMENT } from './contract-list';
import { dayIn } from './dates';
import { Interner } from './interner';
import { DAYS, NUMBERS, TwoWayTexts, type TextReading } from './two-way-texts';

/** Which column of the table plays which part; −1 when none does. */
export interface TransactionColumns {
  readonly id: number;
  readonly date: number;
  readonly amount: number;
  readonly segment: number;
}

/**
 * Transactions as columns, sorted by customer and then by day: the lines of customer `who` are
 * `first[who]` up to, and not including, `first[who + 1]`. Days are serials, refunds are negative.
 */
export interface TransactionList {
  readonly customers: number;
  /** Ids in first-seen spelling, in the order in which they first appear. */
  readonly ids: readonly string[];
  readonly first: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly segment: Int32Array;
  readonly segments: readonly string[];
  /** Lines without a customer: counted and valued, never dropped (§2). */
  readonly unidentified: UnidentifiedLines;
  /** First and last day on which the list holds any line; 0 for an empty list. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The longest stretch of days without any line in the last year of the list: what a pause in trade looks like here. */
  readonly longestPause: number;
  readonly issues: readonly TransactionIssue[];
  /** Columns with texts whose meaning was decided by other texts of the column. */
  readonly readings: readonly TextReading[];
}

export interface UnidentifiedLines {
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

export type TransactionIssueKind = 'errorCell' | 'dateIsNoDate' | 'amountIsNoNumber' | 'blankDate' | 'blankId';

/** Something about a line that its reader should know. */
export interface TransactionIssue {
  readonly kind: TransactionIssueKind;
  /** Row of the data, zero-based, the header not counted. */
  readonly row: number;
  readonly message: string;
  readonly amount: number;
}

/** Issues that make a line unreadable: a worksheet function stops at them, a report sets the line aside. */
export const LEDGER_FAULTS: ReadonlySet<TransactionIssueKind> = new Set<TransactionIssueKind>([
  'errorCell',
  'dateIsNoDate',
  'amountIsNoNumber',
]);

/**
 * Reads a transaction list, one row per invoice, order or line of it, into columns (definitions §2, §9).
 *
 * @param rows the table with its header in row 0; days as serials or texts, amounts as numbers or texts (two-way-texts.ts)
 * @param headerRow the number that messages give the header's row: 1 within a range, its row on a sheet
 * @returns every readable line, and an issue for each that is not or that nobody can be named for.
 *   A line without an amount counts as 0; lines without a date are set aside; blank rows are nothing.
 */
export function readTransactions(
  rows: readonly (readonly unknown[])[],
  columns: TransactionColumns,
  headerRow = 1,
): TransactionList {
  const height = Math.max(0, rows.length - 1);
  const customer = new Int32Array(height);
  const day = new Int32Array(height);
  const amount = new Float64Array(height);
  const segment = new Int32Array(height);
  const ids = new Interner();
  const segments = new Interner();
  if (columns.segment < 0) segments.code(ALL_CUSTOMERS, textIn);
  const issues: TransactionIssue[] = [];
  const nobody: number[] = [];
  const nobodyAmount: number[] = [];
  let count = 0;

  const issue = (kind: TransactionIssueKind, row: number, label: string, problem: string, worth: number): void => {
    issues.push({ kind, row, message: `${label}, row ${headerRow + row + 1}: ${problem}`, amount: worth || 0 });
  };
  const dateTexts = new TwoWayTexts(rows, columns.date, 1, DAYS);
  const amountTexts = new TwoWayTexts(rows, columns.amount, 1, NUMBERS);

  for (let row = 0; row < height; row += 1) {
    const cells = rows[row + 1] ?? [];
    const idCell = plainCell(cells[columns.id]);
    const dateCell = plainCell(cells[columns.date]);
    const amountCell = columns.amount < 0 ? 1 : plainCell(cells[columns.amount]);
    const sum = typeof amountCell === 'number' ? amountCell : isBlank(amountCell) ? 0 : amountTexts.value(amountCell);
    let on = dayIn(dateCell);
    if (Number.isNaN(on)) on = dateTexts.value(dateCell);
    if (on === 0) {
      if (cells.some((cell) => !isBlank(cell))) issue('blankDate', row, 'date', 'found nothing, expected a date', sum);
      continue;
    }
    const fault = errorIn(idCell) ?? errorIn(dateCell) ?? errorIn(amountCell);
    if (fault) {
      const label = fault === idCell ? 'customer id' : fault === dateCell ? 'date' : 'amount';
      issue('errorCell', row, label, `found ${quoted(fault)}, expected no error`, sum);
      continue;
    }
    if (Number.isNaN(on)) {
      issue('dateIsNoDate', row, 'date', dateTexts.problem(dateCell), sum);
      continue;
    }
    if (Number.isNaN(sum)) {
      issue('amountIsNoNumber', row, 'amount', amountTexts.problem(amountCell), sum);
      continue;
    }
    if (isBlank(idCell)) {
      issue('blankId', row, 'customer id', 'found nothing, expected an id', sum);
      nobody.push(on);
      nobodyAmount.push(sum);
      continue;
    }
    customer[count] = ids.code(idCell, textIn);
    day[count] = on;
    amount[count] = sum;
    segment[count] = columns.segment < 0 ? 0 : segments.code(plainCell(cells[columns.segment]), segmentName);
    count += 1;
  }

  const unidentified = { day: Int32Array.from(nobody), amount: Float64Array.from(nobodyAmount) };
  return {
    ...sortedByCustomer(customer.subarray(0, count), day, ids.names.length, amount, segment),
    ids: ids.names,
    segments: segments.names,
    unidentified,
    ...daysOf(day.subarray(0, count), unidentified.day),
    issues,
    readings: [dateTexts.reading('date'), amountTexts.reading('amount')].flatMap((reading) => reading ?? []),
  };
}

/** Lines in the order of the sheet, brought into the order of customers and days. */
export function sortedByCustomer(
  customer: Int32Array,
  day: Int32Array,
  customers: number,
  amount: Float64Array,
  segment: Int32Array,
): Pick<TransactionList, 'customers' | 'first' | 'day' | 'amount' | 'segment'> {
  const { first, rows } = byCustomerAndDay(customer, day, customers);
  return {
    customers,
    first,
    day: rows.map((row) => day[row]!),
    amount: Float64Array.from(rows, (row) => amount[row]!),
    segment: rows.map((row) => segment[row]!),
  };
}

function segmentName(cell: unknown): string {
  return errorIn(cell) ? NO_SEGMENT : textIn(cell) || NO_SEGMENT;
}

/** Two counting sorts, by day and then by customer: as many steps as there are lines. */
function byCustomerAndDay(
  customer: Int32Array,
  day: Int32Array,
  customers: number,
): { first: Int32Array; rows: Int32Array } {
  const all = customer.map((_, row) => row);
  let [earliest, latest] = [Infinity, -Infinity];
  for (const row of all) {
    earliest = Math.min(earliest, day[row]!);
    latest = Math.max(latest, day[row]!);
  }
  const byDay = all.length === 0 ? all : countingSort(all, (row) => day[row]! - earliest, latest - earliest + 1).rows;
  return countingSort(byDay, (row) => customer[row]!, customers);
}

/** Sorts by a small whole number and keeps the order of equals; `first` tells where each number begins. */
function countingSort(
  rows: Int32Array,
  keyOf: (row: number) => number,
  keys: number,
): { first: Int32Array; rows: Int32Array } {
  const first = new Int32Array(keys + 1);
  for (const row of rows) first[keyOf(row) + 1]! += 1;
  for (let key = 0; key < keys; key += 1) first[key + 1]! += first[key]!;
  const next = first.slice();
  const sorted = new Int32Array(rows.length);
  for (const row of rows) {
    const key = keyOf(row);
    sorted[next[key]!] = row;
    next[key]! += 1;
  }
  return { first, rows: sorted };
}

/** A year of the list is enough to know its pauses; an odd line of long ago says nothing about them. */
const YEAR = 365;

function daysOf(...columns: readonly Int32Array[]): Pick<TransactionList, 'firstDay' | 'lastDay' | 'longestPause'> {
  let [firstDay, lastDay] = [Infinity, 0];
  for (const column of columns) {
    for (const day of column) {
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
    }
  }
  if (lastDay === 0) return { firstDay: 0, lastDay: 0, longestPause: 0 };
  const since = Math.max(firstDay, lastDay - YEAR);
  const traded = new Uint8Array(lastDay - since + 1);
  for (const column of columns) {
    for (const day of column) if (day >= since) traded[day - since] = 1;
  }
  let [longestPause, pause] = [0, 0];
  for (const day of traded) {
    pause = day === 1 ? 0 : pause + 1;
    longestPause = Math.max(longestPause, pause);
  }
  return { firstDay, lastDay, longestPause };
}
