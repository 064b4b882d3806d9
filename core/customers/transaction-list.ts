import { LedgerReader } from './ledger-reader';
import type { LedgerReach } from './reach';
import { STANDARD, type Settings } from './settings/settings';
import { sortedByCustomer } from './sorted-by-customer';
import type { TextReading } from './two-way-texts';

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
export interface TransactionList extends LedgerReach {
  readonly customers: number;
  /** Ids in first-seen spelling, in the order in which they first appear. */
  readonly ids: readonly string[];
  readonly first: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly segment: Int32Array;
  readonly segments: readonly string[];
  readonly issues: readonly TransactionIssue[];
  /** Columns with texts whose meaning was decided by other texts of the column. */
  readonly readings: readonly TextReading[];
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
  return new LineReader(rows, columns, headerRow, settings).list();
}

class LineReader extends LedgerReader {
  private readonly customer: Int32Array;
  private readonly day: Int32Array;
  private readonly amount: Float64Array;
  private readonly segment: Int32Array;
  private count = 0;

  constructor(...given: ConstructorParameters<typeof LedgerReader>) {
    super(...given);
    const height = Math.max(0, given[0].length - 1);
    this.customer = new Int32Array(height);
    this.day = new Int32Array(height);
    this.amount = new Float64Array(height);
    this.segment = new Int32Array(height);
    this.readAll();
  }

  protected take(cells: readonly unknown[], id: unknown, day: number, amount: number): void {
    const { count } = this;
    this.customer[count] = this.idCodes.code(id);
    this.day[count] = day;
    this.amount[count] = amount;
    if (this.columns.segment >= 0) this.segment[count] = this.segmentOf(cells);
    this.count = count + 1;
  }

  list(): TransactionList {
    const { idCodes, segments, count, reach, issues, readings } = this;
    return {
      ...sortedByCustomer(this.customer.subarray(0, count), this.day, idCodes.count, this.amount, this.segment),
      ids: idCodes.names,
      segments,
      ...reach,
      issues,
      readings,
    };
  }
}
