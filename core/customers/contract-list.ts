import { errorIn, isBlank, plainCell, quoted, textIn } from './cell';
import { dayIn, isoDay } from './dates';
import { Interner } from './interner';
import { DAYS, NUMBERS, TwoWayTexts, type TextReading } from './two-way-texts';

/** Blank, N/A and "no reason" are one line at the foot of the reasons (§16). */
export const NOT_RECORDED = 'Not recorded';
/** Stands for a blank segment. */
export const NO_SEGMENT = 'No segment';
/** The one segment of a list without a segment column. */
export const ALL_CUSTOMERS = 'All customers';
/** The end of a contract that has none: later than any day. */
export const NEVER = 2_147_483_647;

/** Which column of the table plays which part; −1 when none does. */
export interface ContractColumns {
  readonly id: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly reason: number;
}

/** Contracts as columns, one entry per row that counts. Days are serials; a contract runs `[start, end)`. */
export interface ContractList {
  readonly count: number;
  readonly customers: number;
  /** Customer code of each contract; `ids` holds their spellings. */
  readonly customer: Int32Array;
  readonly ids: readonly string[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly value: Float64Array;
  readonly segment: Int32Array;
  readonly segments: readonly string[];
  /** Code of the recorded reason; 0 is "Not recorded". */
  readonly reason: Int32Array;
  readonly reasons: readonly string[];
  readonly issues: readonly ContractIssue[];
  /** Columns with texts whose meaning was decided by other texts of the column. */
  readonly readings: readonly TextReading[];
}

export type ContractIssueKind =
  | 'errorCell'
  | 'startIsNoDate'
  | 'endIsNoDate'
  | 'valueIsNoNumber'
  | 'negativeValue'
  | 'endBeforeStart'
  | 'blankStart'
  | 'blankId'
  | 'withoutValue'
  | 'reasonOfCurrentCustomer';

/** Something about a row that its reader should know. */
export interface ContractIssue {
  readonly kind: ContractIssueKind;
  /** Row of the data, zero-based, the header not counted. */
  readonly row: number;
  /** 'end date, row 4: found "soon", expected a date'; rows are counted from the top of the range, header included. */
  readonly message: string;
  /** What the row is worth, where that can be read. */
  readonly value: number;
}

/** Issues that make a row unreadable: a worksheet function stops at them, a report sets the row aside. */
export const FAULTS: ReadonlySet<ContractIssueKind> = new Set<ContractIssueKind>([
  'errorCell',
  'startIsNoDate',
  'endIsNoDate',
  'valueIsNoNumber',
  'negativeValue',
  'endBeforeStart',
]);

const NO_REASON = /^(n\/?a|#n\/a|none|no reason|not recorded|not given|-+|–)$/i;

/** Names the reason in a cell; "Don't know" is an answer and stays one. */
export function reasonName(cell: unknown): string {
  const text = textIn(cell);
  return text === '' || NO_REASON.test(text) ? NOT_RECORDED : text;
}

/**
 * Reads a contract list, one row per customer or contract, into columns (definitions §2).
 *
 * @param rows the table with its header in row 0; days as serials or texts, amounts as numbers or texts (two-way-texts.ts)
 * @returns the contracts that count, and an issue for every row that does not, or that looks odd.
 *   Rows without a customer id are set aside and never dropped silently; entirely blank rows are nothing.
 * @param headerRow the number that messages give the header's row: 1 within a range, its row on a sheet
 */
export function readContracts(
  rows: readonly (readonly unknown[])[],
  columns: ContractColumns,
  headerRow = 1,
): ContractList {
  const height = rows.length - 1;
  const customer = new Int32Array(height);
  const start = new Int32Array(height);
  const end = new Int32Array(height);
  const value = new Float64Array(height);
  const segment = new Int32Array(height);
  const reason = new Int32Array(height);
  const ids = new Interner();
  const segments = new Interner();
  const reasons = new Interner();
  reasons.code(NOT_RECORDED, reasonName);
  if (columns.segment < 0) segments.code(ALL_CUSTOMERS, textIn);
  const issues: ContractIssue[] = [];
  const startTexts = new TwoWayTexts(rows, columns.start, 1, DAYS);
  const endTexts = new TwoWayTexts(rows, columns.end, 1, DAYS);
  const valueTexts = new TwoWayTexts(rows, columns.value, 1, NUMBERS);
  let count = 0;

  for (let row = 0; row < height; row += 1) {
    const cells = rows[row + 1] ?? [];
    const startCell = plainCell(cells[columns.start]);
    const endCell = columns.end < 0 ? null : plainCell(cells[columns.end]);
    const valueCell = columns.value < 0 ? 1 : plainCell(cells[columns.value]);
    const idCell = columns.id < 0 ? headerRow + row + 1 : plainCell(cells[columns.id]);
    const amount = typeof valueCell === 'number' ? valueCell : isBlank(valueCell) ? 0 : valueTexts.value(valueCell);
    const worth = amount || 0;
    const issue = (kind: ContractIssueKind, message: string): void => {
      issues.push({ kind, row, message, value: worth });
    };
    const inRow = (label: string, problem: string): string => `${label}, row ${headerRow + row + 1}: ${problem}`;
    const at = (label: string, found: unknown, expected: string): string =>
      inRow(label, `found ${quoted(found)}, expected ${expected}`);

    let startDay = dayIn(startCell);
    if (Number.isNaN(startDay)) startDay = startTexts.value(startCell);
    if (startDay === 0) {
      if (cells.some((cell) => !isBlank(cell))) issue('blankStart', at('start date', startCell, 'a date'));
      continue;
    }
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
      issue('errorCell', at(label, fault, 'no error'));
      continue;
    }
    if (Number.isNaN(startDay)) {
      issue('startIsNoDate', inRow('start date', startTexts.problem(startCell)));
      continue;
    }
    if (Number.isNaN(endDay)) {
      issue('endIsNoDate', inRow('end date', endTexts.problem(endCell)));
      continue;
    }
    if (Number.isNaN(amount)) {
      issue('valueIsNoNumber', inRow('value', valueTexts.problem(valueCell)));
      continue;
    }
    if (amount < 0) {
      issue('negativeValue', at('value', amount, 'a value that is not negative'));
      continue;
    }
    if (endDay !== 0 && endDay < startDay) {
      issue(
        'endBeforeStart',
        `end date, row ${headerRow + row + 1}: ${isoDay(endDay)} lies before its start date ${isoDay(startDay)}`,
      );
      continue;
    }
    if (isBlank(idCell)) {
      issue('blankId', at('customer id', idCell, 'an id'));
      continue;
    }
    if (amount === 0) {
      issue('withoutValue', at('value', valueCell, 'a value above 0'));
      continue;
    }
    const reasonCode = columns.reason < 0 ? 0 : reasons.code(plainCell(cells[columns.reason]), reasonName);
    if (reasonCode !== 0 && endDay === 0) {
      issue(
        'reasonOfCurrentCustomer',
        `reason, row ${headerRow + row + 1}: ${quoted(reasons.names[reasonCode])} on somebody who is still a customer`,
      );
    }
    customer[count] = ids.code(idCell, textIn);
    start[count] = startDay;
    end[count] = endDay === 0 ? NEVER : endDay;
    value[count] = amount;
    segment[count] = columns.segment < 0 ? 0 : segments.code(plainCell(cells[columns.segment]), segmentName);
    reason[count] = reasonCode;
    count += 1;
  }

  return {
    count,
    customers: ids.names.length,
    customer: customer.subarray(0, count),
    ids: ids.names,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    value: value.subarray(0, count),
    segment: segment.subarray(0, count),
    segments: segments.names,
    reason: reason.subarray(0, count),
    reasons: reasons.names,
    issues,
    readings: [startTexts.reading('start date'), endTexts.reading('end date'), valueTexts.reading('value')].flatMap(
      (reading) => reading ?? [],
    ),
  };
}

function segmentName(cell: unknown): string {
  return errorIn(cell) ? NO_SEGMENT : textIn(cell) || NO_SEGMENT;
}
