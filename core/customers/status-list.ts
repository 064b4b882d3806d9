import { errorIn, isBlank, numberIn, plainCell, quoted, textIn } from './cell';
import { ALL_CUSTOMERS } from './contract-list';
import { Interner } from './interner';
import type { Period } from '../math/types';
import { dayIn } from './dates';
import { NOT_RECORDED, reasonName } from './reason-names';
import { segmentNamer } from './segment-name';
import { meaningOf, type StatusMeaning, type StatusMeanings, type StatusWord } from './status-words';
import { DAYS, NUMBERS, TwoWayTexts } from './two-way-texts';

/** Which column of the table plays which part; −1 when none does. */
export interface StatusColumns {
  /** −1 when each row is a customer of its own. */
  readonly id: number;
  readonly status: number;
  /** Value at the close, or the one value there is. */
  readonly value: number;
  /** Value at the opening, where the list holds both. */
  readonly openingValue: number;
  /** Months as a customer: tells who joined and left inside the period. */
  readonly tenure: number;
  readonly segment: number;
  readonly reason: number;
}

export interface StatusOptions {
  readonly meanings?: StatusMeanings;
  /** Months of the period: who left after no more than these joined and left in it. Needs a tenure column. */
  readonly periodMonths?: number;
  /** The column of days of coming, and the period against which they are held. */
  readonly arrivals?: Arrivals | null;
  /** The number that messages give the header's row: 1 within a range, its row on a sheet. @default 1 */
  readonly headerRow?: number;
}

export interface Arrivals {
  readonly column: number;
  readonly period: Period;
  /** Which of its two readings a day such as 03/04/2026 has where the column does not tell. */
  readonly dayOrder: 0 | 1 | null;
}

/** What happened to each customer, as columns with one entry per row that counts. */
export interface StatusList {
  readonly count: number;
  readonly customers: number;
  readonly customer: Int32Array;
  readonly ids: readonly string[];
  readonly meaning: readonly StatusMeaning[];
  readonly value: Float64Array;
  readonly openingValue: Float64Array;
  readonly segment: Int32Array;
  readonly segments: readonly string[];
  readonly reason: Int32Array;
  readonly reasons: readonly string[];
  /** Every word of the column with its meaning, for the user to see and to change. */
  readonly words: readonly StatusWord[];
  /** Rows without a customer: counted and valued, never dropped (§2). */
  readonly unidentified: readonly UnidentifiedStatus[];
  /** Rows of customers who came after the period and are not there yet, where days of coming tell. */
  readonly later: number;
  readonly issues: readonly StatusIssue[];
}

export interface UnidentifiedStatus {
  readonly meaning: StatusMeaning;
  readonly openingValue: number;
  readonly value: number;
}

export interface StatusIssue {
  readonly kind:
    'errorCell' | 'unknownWord' | 'valueIsNoNumber' | 'negativeValue' | 'dayIsNone' | 'blankStatus' | 'blankId';
  /** Row of the data, zero-based, the header not counted. */
  readonly row: number;
  readonly message: string;
}

const EXPECTED = 'a word for joined, stayed, left, or joined and left';

/** Reads a list of customers and what happened to them in one period (definitions §2). */
export function readStatuses(
  rows: readonly (readonly unknown[])[],
  columns: StatusColumns,
  { meanings = {}, periodMonths = 0, arrivals = null, headerRow = 1 }: StatusOptions = {},
): StatusList {
  const height = Math.max(0, rows.length - 1);
  const customer = new Int32Array(height);
  const meaning: StatusMeaning[] = [];
  const value = new Float64Array(height);
  const openingValue = new Float64Array(height);
  const segment = new Int32Array(height);
  const reason = new Int32Array(height);
  const ids = new Interner();
  const segments = new Interner();
  const reasons = new Interner();
  const words = new Interner();
  const wordMeanings: (StatusMeaning | null)[] = [];
  const wordRows: number[] = [];
  reasons.code(NOT_RECORDED, reasonName);
  if (columns.segment < 0) segments.code(ALL_CUSTOMERS, textIn);
  const header = textIn(plainCell(rows[0]?.[columns.status]));
  const issues: StatusIssue[] = [];
  const problem = (kind: StatusIssue['kind'], row: number, label: string, words: string): void => {
    issues.push({ kind, row, message: `${label}, row ${headerRow + row + 1}: ${words}` });
  };
  const issue = (kind: StatusIssue['kind'], row: number, label: string, found: unknown, expected: string): void => {
    problem(kind, row, label, `found ${quoted(found)}, expected ${expected}`);
  };
  const valueTexts = new TwoWayTexts(rows, columns.value, 1, NUMBERS);
  const openingTexts = new TwoWayTexts(rows, columns.openingValue, 1, NUMBERS);
  /** The amount in a column of a row; null when there is an issue with it. A blank is 0, a missing column 1. */
  const amountIn = (row: number, column: number, texts: TwoWayTexts): number | null => {
    if (column < 0) return 1;
    const cell = plainCell(rows[row + 1]?.[column]);
    const fault = errorIn(cell);
    const amount = typeof cell === 'number' ? cell : isBlank(cell) ? 0 : texts.value(cell);
    if (fault) issue('errorCell', row, 'value', fault, 'no error');
    else if (Number.isNaN(amount)) problem('valueIsNoNumber', row, 'value', texts.problem(cell));
    else if (amount < 0) issue('negativeValue', row, 'value', amount, 'a value that is not negative');
    else return amount;
    return null;
  };
  const dayTexts = new TwoWayTexts(rows, arrivals?.column ?? -1, 1, DAYS, arrivals?.dayOrder ?? null);
  /** The day of coming in a row, 0 where there is none; null when there is an issue with it. */
  const dayOfComing = (row: number): number | null => {
    if (arrivals === null) return 0;
    const cell = plainCell(rows[row + 1]?.[arrivals.column]);
    const fault = errorIn(cell);
    const day = Number.isNaN(dayIn(cell)) ? dayTexts.value(cell) : dayIn(cell);
    if (fault) issue('errorCell', row, 'start date', fault, 'no error');
    else if (Number.isNaN(day)) problem('dayIsNone', row, 'start date', dayTexts.problem(cell));
    else return day;
    return null;
  };
  const days: number[] = [];
  const daysOfNobody: number[] = [];
  let count = 0;
  const segmentName = segmentNamer(rows, columns.segment);
  const unidentified: UnidentifiedStatus[] = [];

  for (let row = 0; row < height; row += 1) {
    const cells = rows[row + 1] ?? [];
    const statusCell = plainCell(cells[columns.status]);
    const idCell = columns.id < 0 ? headerRow + row + 1 : plainCell(cells[columns.id]);
    if (isBlank(statusCell)) {
      if (cells.some((cell) => !isBlank(cell))) issue('blankStatus', row, 'status', statusCell, EXPECTED);
      continue;
    }
    const fault = errorIn(statusCell) ?? errorIn(idCell);
    if (fault) {
      issue('errorCell', row, fault === statusCell ? 'status' : 'customer id', fault, 'no error');
      continue;
    }
    const word = words.code(statusCell, textIn);
    if (word === wordMeanings.length) {
      wordMeanings.push(meaningOf(words.names[word]!, header, meanings));
      wordRows.push(0);
    }
    wordRows[word]! += 1;
    const said = wordMeanings[word]!;
    if (said === null) {
      issue('unknownWord', row, 'status', statusCell, EXPECTED);
      continue;
    }
    const closing = amountIn(row, columns.value, valueTexts);
    if (closing === null) continue;
    const opening = columns.openingValue < 0 ? closing : amountIn(row, columns.openingValue, openingTexts);
    if (opening === null) continue;
    const months = columns.tenure < 0 ? NaN : numberIn(plainCell(cells[columns.tenure]));
    const happened = said === 'left' && months <= periodMonths ? 'joinedAndLeft' : said;
    const day = dayOfComing(row);
    if (day === null) continue;
    if (isBlank(idCell)) {
      issue('blankId', row, 'customer id', idCell, 'an id');
      daysOfNobody.push(day);
      unidentified.push({ meaning: happened, openingValue: opening, value: closing });
      continue;
    }
    customer[count] = ids.code(idCell, textIn);
    meaning.push(happened);
    days.push(day);
    value[count] = closing;
    openingValue[count] = opening;
    segment[count] = columns.segment < 0 ? 0 : segments.code(plainCell(cells[columns.segment]), segmentName);
    reason[count] = columns.reason < 0 ? 0 : reasons.code(plainCell(cells[columns.reason]), reasonName);
    count += 1;
  }

  // Words that tell who came speak before days.
  const tellsByDays = arrivals !== null && !wordMeanings.some((each) => each === 'joined' || each === 'returned');
  const inTime = (said: StatusMeaning, day: number): StatusMeaning =>
    tellsByDays ? meaningInTime(said, day, arrivals.period) : said;

  return {
    count,
    customers: ids.names.length,
    customer: customer.subarray(0, count),
    ids: ids.names,
    meaning: meaning.map((said, at) => inTime(said, days[at]!)),
    value: value.subarray(0, count),
    openingValue: openingValue.subarray(0, count),
    segment: segment.subarray(0, count),
    segments: segments.names,
    reason: reason.subarray(0, count),
    reasons: reasons.names,
    words: words.names.map((word, code) => ({ word, meaning: wordMeanings[code]!, rows: wordRows[code]! })),
    unidentified: unidentified.map((each, at) => ({ ...each, meaning: inTime(each.meaning, daysOfNobody[at]!) })),
    later: tellsByDays ? days.concat(daysOfNobody).filter((day) => day >= arrivals.period.next).length : 0,
    issues,
  };
}

/** Whoever came in the period is new, whoever came after it is not there yet. */
function meaningInTime(said: StatusMeaning, day: number, { start, next }: Period): StatusMeaning {
  if (day < start) return said;
  if (day >= next) return 'nobody';
  return said === 'stayed' ? 'joined' : said === 'left' ? 'joinedAndLeft' : said;
}
