import { CustomerMathError } from '../errors';
import { errorIn, isBlank, plainCell, quoted, textIn } from './cell';
import { criterion, isOmitted, type CriteriaPair } from './criteria';
import { dayIn } from './dates';
import { isDayHeader } from './recognise-columns';
import { DAYS, NUMBERS, TwoWayTexts } from './two-way-texts';

/** The cells of one range argument as the host handed it over: rows of cells. */
export type Rows = readonly (readonly unknown[])[];

/** A range argument as rows; a single cell is a column of one row (functions.md). */
export function rowsOf(argument: unknown): Rows {
  return Array.isArray(argument) ? (argument as Rows) : [[argument]];
}

/** One column, checked to be one, read cell by cell with messages that name it and the row. */
export class Column {
  readonly rows: Rows;
  /** As in the formula help: "start_dates". */
  private readonly argument: string;
  /** As in a message: "start date". */
  private readonly label: string;
  private readonly dayTexts: TwoWayTexts;
  private readonly numberTexts: TwoWayTexts;

  constructor(argument: unknown, name: string, label = name) {
    this.rows = rowsOf(argument);
    this.argument = name;
    this.label = label;
    this.dayTexts = new TwoWayTexts(this.rows, 0, 0, DAYS);
    this.numberTexts = new TwoWayTexts(this.rows, 0, 0, NUMBERS);
    const width = this.rows[0]?.length ?? 0;
    if (width !== 1) {
      throw new CustomerMathError('value', `${name}: found ${width} columns side by side, expected one column`);
    }
  }

  get height(): number {
    return this.rows.length;
  }

  get name(): string {
    return this.argument;
  }

  raw(row: number): unknown {
    return plainCell(this.rows[row]?.[0]);
  }

  /** The serial day in a row; 0 for a blank, and for the header that a whole column brings along. */
  day(row: number): number {
    const cell = this.raw(row);
    if (cell === '') return 0;
    const day = dayIn(cell);
    if (!Number.isNaN(day)) return day;
    return row === 0 && this.height > 1 && isDayHeader(cell) ? 0 : this.textValue(row, cell, this.dayTexts);
  }

  /** The number in a row, blank as 0. The net of a time of refunds may be negative (§9). */
  amount(row: number): number {
    const cell = this.raw(row);
    if (typeof cell === 'number') return cell;
    return isBlank(cell) ? 0 : this.textValue(row, cell, this.numberTexts);
  }

  /** The number in a row, blank as 0; a contract's value cannot be negative (§9). */
  value(row: number): number {
    const number = this.amount(row);
    if (number < 0) throw this.fault(row, this.raw(row), 'a value that is not negative');
    return number;
  }

  text(row: number): string {
    const cell = this.raw(row);
    if (errorIn(cell)) throw this.fault(row, cell, 'a text');
    return textIn(cell);
  }

  /** 'end date, row 4: found "soon", expected a date' */
  fault(row: number, cell: unknown, expected: string): CustomerMathError {
    return this.problemAt(row, `found ${quoted(cell)}, expected ${expected}`);
  }

  private textValue(row: number, cell: unknown, texts: TwoWayTexts): number {
    const value = texts.value(cell);
    if (Number.isNaN(value)) throw this.problemAt(row, texts.problem(cell));
    return value;
  }

  private problemAt(row: number, problem: string): CustomerMathError {
    return new CustomerMathError('value', `${this.label}, row ${row + 1}: ${problem}`);
  }
}

/** The columns of one call, of one height, with how far down there is anything in any of them. */
export function alignedRows(columns: readonly Column[]): number {
  const [first, ...others] = columns;
  if (!first) return 0;
  for (const other of others) {
    if (other.height !== first.height) {
      throw new CustomerMathError(
        'value',
        `${first.name} has ${first.height} rows and ${other.name} has ${other.height}: give both the same rows`,
      );
    }
  }
  let filled = 0;
  for (const column of columns) {
    let last = column.height;
    while (last > filled && isBlank(column.raw(last - 1))) last -= 1;
    filled = Math.max(filled, last);
  }
  return filled;
}

/**
 * The criteria_range, criterion pairs at the end of a call. Arguments that were left out at the very
 * end are ignored; a range without its criterion is an error.
 */
export function criteriaPairs(args: readonly unknown[], height: number, beside: string): CriteriaPair[] {
  let given = args.length;
  while (given > 0 && isOmitted(args[given - 1]) && (given % 2 === 1 || isOmitted(args[given - 2]))) given -= 1;
  if (given % 2 === 1) {
    throw new CustomerMathError('value', `criteria_range ${(given + 1) / 2} has no criterion: give them in pairs`);
  }
  const pairs: CriteriaPair[] = [];
  for (let index = 0; index < given; index += 2) {
    const name = `criteria_range ${index / 2 + 1}`;
    const column = new Column(args[index], name);
    // A place left empty reaches us as nothing or as one blank cell, and the latter is a fair column of one row.
    if (height !== 1 && column.height === 1 && isBlank(column.raw(0))) {
      throw new CustomerMathError('value', `criterion ${index / 2 + 1} has no criteria_range: give them in pairs`);
    }
    if (column.height !== height) {
      throw new CustomerMathError(
        'value',
        `${beside} has ${height} rows and ${name} has ${column.height}: give both the same rows`,
      );
    }
    pairs.push({ rows: column.rows, test: criterion(singleCell(args[index + 1])) });
  }
  return pairs;
}

/** A criterion given as a one-cell range is that cell. */
export function singleCell(argument: unknown): unknown {
  return Array.isArray(argument) ? (argument as Rows)[0]?.[0] : argument;
}

/** Whether an argument of one cell holds anything; a place left empty reaches us as nothing or as a blank cell. */
export function isGiven(argument: unknown): boolean {
  return !isBlank(plainCell(singleCell(argument)));
}
