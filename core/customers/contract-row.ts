import { errorIn, isBlank, plainCell, quoted } from './cell';
import type { Rows } from './column-argument';
import type { ContractColumns, ContractIssue, ContractIssueKind } from './contract-list';
import { dayIn, isoDay, LAST_DAY, LAST_YEAR, plainIsoDay } from './dates';
import { isPlainId } from './plain-id';
import { DAYS, NUMBERS, TwoWayTexts, type TextReading } from './two-way-texts';
import { plainAmount } from './written-number';

/** The end of a contract that has none: later than any day. */
export const NEVER = 2_147_483_647;

/** The day of a cell that plainly says it: a number beyond all years, or "2026-09-30"; 0 for one that takes a closer look. */
export function plainDay(cell: unknown): number {
  if (typeof cell === 'number') return cell > LAST_YEAR && cell < LAST_DAY + 1 ? Math.floor(cell) : 0;
  const day = typeof cell === 'string' ? plainIsoDay(cell) : 0;
  return day > 0 ? day : 0;
}

/** The value of a contract from a cell that plainly says it, as a number or as "12.34"; 0 for one that takes a closer look. */
export function plainValue(cell: unknown): number {
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? plainAmount(cell) : 0;
  return value > 0 ? value : 0;
}

/** The end of a contract from a cell that plainly says it; −1 for a cell that takes a closer look. */
export function plainEnd(cell: unknown, start: number): number {
  if (cell === '' || cell === null) return NEVER;
  const day = plainDay(cell);
  return day >= start && day > 0 ? day : -1;
}

/**
 * Reads a contract list row by row (definitions §2). One object is filled again and again, because a
 * list holds a million rows; rows in which every cell is what it should be are read without a call.
 */
export class ContractRow {
  cells: readonly unknown[] = [];
  /**
   * Of the row just read, if it counts or lacks nothing but an id. A contract runs `[start, end)`; `end` is
   * NEVER when it is open.
   */
  start = 0;
  end = NEVER;
  value = 0;
  id: unknown = null;
  /** Why the row just read does not count; null when it does, and for a blank row. */
  issue: ContractIssue | null = null;
  protected row = 0;
  readonly columns: ContractColumns;
  readonly rows: Rows;
  /** Whether plain cells mean what they say, without a setting that changes it. */
  readonly isPlain: boolean = true;
  private readonly headerRow: number;
  private readonly countsFree: boolean;
  private readonly startTexts: TwoWayTexts;
  private readonly endTexts: TwoWayTexts;
  private readonly valueTexts: TwoWayTexts;

  /**
   * @param rows the table with its header in row 0
   * @param headerRow the number that messages give the header's row
   * @param countsFree whether a contract without a value counts, as one worth 0
   * @param order of day and month where their column leaves it open, 0 for day first; null when nobody said so
   */
  constructor(rows: Rows, columns: ContractColumns, headerRow = 1, countsFree = false, order: 0 | 1 | null = null) {
    this.rows = rows;
    this.columns = columns;
    this.headerRow = headerRow;
    this.countsFree = countsFree;
    this.startTexts = new TwoWayTexts(rows, columns.start, 1, DAYS, order);
    this.endTexts = new TwoWayTexts(rows, columns.end, 1, DAYS, order);
    this.valueTexts = new TwoWayTexts(rows, columns.value, 1, NUMBERS);
  }

  /** @returns whether the row counts */
  read(row: number): boolean {
    const { columns } = this;
    this.row = row;
    const cells = this.rows[row + 1] ?? [];
    this.cells = cells;
    const start = cells[columns.start];
    const end = columns.end < 0 ? '' : cells[columns.end];
    const value = columns.value < 0 ? 1 : cells[columns.value];
    const id = columns.id < 0 ? row + this.headerRow + 1 : cells[columns.id];
    const startDay = plainDay(start);
    const amount = plainValue(value);
    const endDay = startDay > 0 ? plainEnd(end, startDay) : -1;
    if (!(amount > 0 && endDay > 0 && isPlainId(id))) return this.readCarefully(row);
    this.start = startDay;
    this.end = endDay;
    this.value = amount;
    this.id = id;
    this.issue = null;
    return true;
  }

  /** What a message calls a cell of the row just read: 'segment, row 4: found "#REF!", expected no error'. */
  errorMessage(label: string, cell: unknown, expected = 'no error'): string {
    return `${label}, row ${this.headerRow + this.row + 1}: found ${quoted(cell)}, expected ${expected}`;
  }

  /** How the columns with texts were read, after all rows. */
  get readings(): TextReading[] {
    return [
      this.startTexts.reading('start date'),
      this.endTexts.reading('end date'),
      this.valueTexts.reading('value'),
    ].flatMap((reading) => reading ?? []);
  }

  /** The days that their column leaves open, after all rows; null when there are none. */
  get dateQuestion(): TwoWayTexts['question'] {
    return this.startTexts.question ?? this.endTexts.question;
  }

  /** A row with anything in it that is not plainly a day, an amount or an id. */
  private readCarefully(row: number): boolean {
    const { cells, columns, headerRow, startTexts, endTexts, valueTexts } = this;
    this.issue = null;
    const startCell = plainCell(cells[columns.start]);
    const endCell = columns.end < 0 ? null : plainCell(cells[columns.end]);
    const valueCell = columns.value < 0 ? 1 : plainCell(cells[columns.value]);
    const idCell = columns.id < 0 ? headerRow + row + 1 : plainCell(cells[columns.id]);
    let startDay = dayIn(startCell);
    if (Number.isNaN(startDay)) startDay = startTexts.value(startCell);
    if (startDay === 0 && cells.every(isBlank)) return false;
    const amount = typeof valueCell === 'number' ? valueCell : isBlank(valueCell) ? 0 : valueTexts.value(valueCell);
    const refuse = (kind: ContractIssueKind, label: string, problem: string): false => {
      this.issue = { kind, row, message: `${label}, row ${headerRow + row + 1}: ${problem}`, value: amount || 0 };
      return false;
    };
    const expected = (found: unknown, wanted: string): string => `found ${quoted(found)}, expected ${wanted}`;

    if (startDay === 0) return refuse('blankStart', 'start date', expected(startCell, 'a date'));
    let endDay = dayIn(endCell);
    if (Number.isNaN(endDay)) endDay = endTexts.value(endCell);
    const fault = errorIn(startCell) ?? errorIn(endCell) ?? errorIn(valueCell) ?? errorIn(idCell);
    if (fault) {
      const label =
        fault === startCell
          ? 'start date'
          : fault === endCell
            ? 'end date'
            : fault === valueCell
              ? 'value'
              : 'customer id';
      return refuse('errorCell', label, expected(fault, 'no error'));
    }
    if (Number.isNaN(startDay)) return refuse('startIsNoDate', 'start date', startTexts.problem(startCell));
    if (Number.isNaN(endDay)) return refuse('endIsNoDate', 'end date', endTexts.problem(endCell));
    if (Number.isNaN(amount)) return refuse('valueIsNoNumber', 'value', valueTexts.problem(valueCell));
    if (amount < 0) return refuse('negativeValue', 'value', expected(amount, 'a value that is not negative'));
    if (endDay !== 0 && endDay < startDay) {
      return refuse('endBeforeStart', 'end date', `${isoDay(endDay)} lies before its start date ${isoDay(startDay)}`);
    }
    this.start = startDay;
    this.end = endDay === 0 ? NEVER : endDay;
    this.value = amount;
    if (isBlank(idCell)) return refuse('blankId', 'customer id', expected(idCell, 'an id'));
    if (amount === 0 && !this.countsFree)
      return refuse('withoutValue', 'value', expected(valueCell, 'a value above 0'));
    this.id = idCell;
    return true;
  }
}
