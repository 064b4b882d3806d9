import { errorIn, isBlank, plainCell, quoted, textIn } from './cell';
import { ALL_CUSTOMERS } from './contract-list';
import { dayIn, LAST_DAY, LAST_YEAR } from './dates';
import { IdTable } from './id-table';
import { inStretches } from './in-stretches';
import { Interner } from './interner';
import { isPlainId } from './plain-id';
import type { LedgerReach } from './reach';
import { daysTraded } from './reach';
import { segmentNamer, type SegmentNamer } from './segment-name';
import { dayOrder } from './settings/contract-row-under';
import type { Settings } from './settings/settings';
import type { TransactionColumns, TransactionIssue, TransactionIssueKind } from './transaction-list';
import { DAYS, NUMBERS, TwoWayTexts, type TextReading } from './two-way-texts';

type Cells = readonly unknown[];

/** Reads a transaction list row by row (definitions §2, §9); what becomes of a readable line is for whoever extends it. */
export abstract class LedgerReader {
  readonly issues: TransactionIssue[] = [];
  protected readonly idCodes = new IdTable();
  protected readonly segmentCodes = new Interner();
  protected readonly columns: TransactionColumns;
  private readonly rows: readonly Cells[];
  private readonly headerRow: number;
  /** By day: 1 where the list has a line. As long as days of this and the next century need, and longer when one is met. */
  private traded = new Uint8Array(1 << 17);
  private readonly nobody: number[] = [];
  private readonly nobodyAmount: number[] = [];
  private readonly segmentName: SegmentNamer;
  private readonly dateTexts: TwoWayTexts;
  private readonly amountTexts: TwoWayTexts;

  /**
   * @param rows the table with its header in row 0
   * @param headerRow the number that messages give the header's row
   */
  constructor(
    rows: readonly Cells[],
    columns: TransactionColumns,
    headerRow: number,
    settings: Pick<Settings, 'dates'>,
  ) {
    this.rows = rows;
    this.columns = columns;
    this.headerRow = headerRow;
    if (columns.segment < 0) this.segmentCodes.code(ALL_CUSTOMERS, textIn);
    this.segmentName = segmentNamer(rows, columns.segment);
    this.dateTexts = new TwoWayTexts(rows, columns.date, 1, DAYS, dayOrder(settings));
    this.amountTexts = new TwoWayTexts(rows, columns.amount, 1, NUMBERS);
  }

  /** A line with a customer, a day and an amount. */
  protected abstract take(cells: Cells, id: unknown, day: number, amount: number): void;

  /** @param goOn asked before each stretch of rows */
  protected readAll(goOn?: () => boolean): void {
    const height = Math.max(0, this.rows.length - 1);
    inStretches(0, height, (from, to) => this.readRows(from, to), goOn);
  }

  /** Codes and names of the segments, in the spelling first seen. */
  get segments(): readonly string[] {
    return this.segmentCodes.names;
  }

  /** How far the list reaches, after all rows. */
  get reach(): LedgerReach {
    const unidentified = { day: Int32Array.from(this.nobody), amount: Float64Array.from(this.nobodyAmount) };
    return { ...daysTraded(this.traded), unidentified };
  }

  /** How the columns with texts were read, after all rows. */
  get readings(): TextReading[] {
    return [this.dateTexts.reading('date'), this.amountTexts.reading('amount')].flatMap((reading) => reading ?? []);
  }

  protected segmentOf(cells: Cells): number {
    return this.segmentCodes.code(plainCell(cells[this.columns.segment]), this.segmentName);
  }

  private readRows(from: number, to: number): void {
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
        const day = Math.floor(date);
        if (day >= this.traded.length) this.holdAllDays();
        this.traded[day] = 1;
        this.take(cells, id, day, amount);
      } else this.readCarefully(row, cells);
    }
  }

  private holdAllDays(): void {
    const longer = new Uint8Array(LAST_DAY + 1);
    longer.set(this.traded);
    this.traded = longer;
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
    else {
      if (on >= this.traded.length) this.holdAllDays();
      this.traded[on] = 1;
      if (isBlank(idCell)) {
        issue('blankId', 'customer id', 'found nothing, expected an id');
        this.nobody.push(on);
        this.nobodyAmount.push(sum);
      } else this.take(cells, idCell, on, sum);
    }
  }
}
