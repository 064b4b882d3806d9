import { errorIn, isBlank, plainCell, quoted, textIn } from './cell';
import { ALL_CUSTOMERS } from './contract-list';
import { dayIn, LAST_DAY, LAST_YEAR } from './dates';
import { IdTable } from './id-table';
import { Interner } from './interner';
import { isPlainId } from './plain-id';
import { longestPauseIn, YEAR, type Reach } from './reach';
import { sortedByCustomer } from './sorted-by-customer';
import { segmentNamer, type SegmentNamer } from './segment-name';
import { dayOrder } from './settings/contract-row-under';
import { STANDARD, type Settings } from './settings/settings';
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
export interface TransactionList extends Reach {
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
  settings: Pick<Settings, 'dates'> = STANDARD,
): TransactionList {
  const reading = new LedgerReading(rows, columns, headerRow, dayOrder(settings));
  const height = Math.max(0, rows.length - 1);
  // A loop over some thousand rows is compiled once they were read; one over all would be compiled while it runs.
  for (let row = 0; row < height; row += STRETCH) reading.readRows(row, Math.min(height, row + STRETCH));
  return reading.list();
}

/** Rows that are read at a time. */
const STRETCH = 4096;

class LedgerReading {
  private readonly rows: readonly (readonly unknown[])[];
  private readonly columns: TransactionColumns;
  private readonly headerRow: number;
  private readonly customer: Int32Array;
  private readonly day: Int32Array;
  private readonly amount: Float64Array;
  private readonly segment: Int32Array;
  private readonly ids = new IdTable();
  private readonly segments = new Interner();
  private readonly issues: TransactionIssue[] = [];
  private readonly nobody: number[] = [];
  private readonly nobodyAmount: number[] = [];
  private readonly segmentName: SegmentNamer;
  private readonly dateTexts: TwoWayTexts;
  private readonly amountTexts: TwoWayTexts;
  private count = 0;

  constructor(
    rows: readonly (readonly unknown[])[],
    columns: TransactionColumns,
    headerRow: number,
    order: ReturnType<typeof dayOrder>,
  ) {
    this.rows = rows;
    this.columns = columns;
    this.headerRow = headerRow;
    const height = Math.max(0, rows.length - 1);
    this.customer = new Int32Array(height);
    this.day = new Int32Array(height);
    this.amount = new Float64Array(height);
    this.segment = new Int32Array(height);
    if (columns.segment < 0) this.segments.code(ALL_CUSTOMERS, textIn);
    this.segmentName = segmentNamer(rows, columns.segment);
    this.dateTexts = new TwoWayTexts(rows, columns.date, 1, DAYS, order);
    this.amountTexts = new TwoWayTexts(rows, columns.amount, 1, NUMBERS);
  }

  readRows(from: number, to: number): void {
    const { rows, columns } = this;
    for (let row = from; row < to; row += 1) {
      const cells = rows[row + 1]!;
      const id = cells[columns.id];
      const date = cells[columns.date];
      const amount = columns.amount < 0 ? 1 : cells[columns.amount];
      // Most lines are what they should be, and need no more than this look.
      if (
        typeof date === 'number' &&
        date > LAST_YEAR &&
        date < LAST_DAY + 1 &&
        typeof amount === 'number' &&
        !Number.isNaN(amount) &&
        isPlainId(id)
      ) {
        this.take(cells, id, Math.floor(date), amount);
      } else this.readCarefully(row, cells);
    }
  }

  private take(cells: readonly unknown[], id: unknown, day: number, amount: number): void {
    const { columns, count } = this;
    this.customer[count] = this.ids.code(id);
    this.day[count] = day;
    this.amount[count] = amount;
    if (columns.segment >= 0) {
      this.segment[count] = this.segments.code(plainCell(cells[columns.segment]), this.segmentName);
    }
    this.count = count + 1;
  }

  /** A line with anything in it that is not plainly a day, an amount or an id. */
  private readCarefully(row: number, cells: readonly unknown[]): void {
    const { columns, dateTexts, amountTexts } = this;
    const idCell = plainCell(cells[columns.id]);
    const dateCell = plainCell(cells[columns.date]);
    const amountCell = columns.amount < 0 ? 1 : plainCell(cells[columns.amount]);
    const sum = typeof amountCell === 'number' ? amountCell : isBlank(amountCell) ? 0 : amountTexts.value(amountCell);
    const issue = (kind: TransactionIssueKind, label: string, problem: string): void => {
      const message = `${label}, row ${this.headerRow + row + 1}: ${problem}`;
      this.issues.push({ kind, row, message, amount: sum || 0 });
    };
    let on = dayIn(dateCell);
    if (Number.isNaN(on)) on = dateTexts.value(dateCell);
    if (on === 0) {
      if (cells.some((cell) => !isBlank(cell))) issue('blankDate', 'date', 'found nothing, expected a date');
      return;
    }
    const fault = errorIn(idCell) ?? errorIn(dateCell) ?? errorIn(amountCell);
    if (fault) {
      const label = fault === idCell ? 'customer id' : fault === dateCell ? 'date' : 'amount';
      issue('errorCell', label, `found ${quoted(fault)}, expected no error`);
    } else if (Number.isNaN(on)) issue('dateIsNoDate', 'date', dateTexts.problem(dateCell));
    else if (Number.isNaN(sum)) issue('amountIsNoNumber', 'amount', amountTexts.problem(amountCell));
    else if (isBlank(idCell)) {
      issue('blankId', 'customer id', 'found nothing, expected an id');
      this.nobody.push(on);
      this.nobodyAmount.push(sum);
    } else this.take(cells, idCell, on, sum);
  }

  list(): TransactionList {
    const { ids, segments, count, dateTexts, amountTexts } = this;
    const unidentified = { day: Int32Array.from(this.nobody), amount: Float64Array.from(this.nobodyAmount) };
    return {
      ...sortedByCustomer(this.customer.subarray(0, count), this.day, ids.count, this.amount, this.segment),
      ids: ids.names,
      segments: segments.names,
      unidentified,
      ...daysOf(this.day.subarray(0, count), unidentified.day),
      issues: this.issues,
      readings: [dateTexts.reading('date'), amountTexts.reading('amount')].flatMap((reading) => reading ?? []),
    };
  }
}

function daysOf(...columns: readonly Int32Array[]): Pick<TransactionList, 'firstDay' | 'lastDay' | 'longestPause'> {
  let [firstDay, lastDay] = [Infinity, 0];
  for (const column of columns) {
    for (let line = 0; line < column.length; line += 1) {
      const day = column[line]!;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
  }
  if (lastDay === 0) return { firstDay: 0, lastDay: 0, longestPause: 0 };
  const since = Math.max(firstDay, lastDay - YEAR);
  const traded = new Uint8Array(lastDay - since + 1);
  for (const column of columns) {
    for (let line = 0; line < column.length; line += 1) {
      const day = column[line]!;
      if (day >= since) traded[day - since] = 1;
    }
  }
  return { firstDay, lastDay, longestPause: longestPauseIn(traded) };
}
