import { errorIn, plainCell, quoted, textIn } from './cell';
import { NEVER, type ContractRow } from './contract-row';
import { IdTable } from './id-table';
import { Interner } from './interner';
import { NOT_RECORDED, reasonsIn, type ReasonSettings } from './reason-names';
import { contractRowUnder, type RowSettings } from './settings/contract-row-under';
import { STANDARD } from './settings/settings';
import { segmentNamer } from './segment-name';
import type { TextReading } from './two-way-texts';
import type { UnidentifiedContract } from './unidentified-contracts';

/** The one segment of a list without a segment column. */
export const ALL_CUSTOMERS = 'All customers';

/** Which column of the table plays which part; −1 when none does. */
export interface ContractColumns {
  readonly id: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly reason: number;
  /** Says how often each value is paid, where a setting asks for it. */
  readonly plan?: number;
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
  /** Contracts without a customer id: counted and valued apart, never dropped (§2). */
  readonly unidentified: readonly UnidentifiedContract[];
  readonly issues: readonly ContractIssue[];
  /** Columns with texts whose meaning was decided by other texts of the column. */
  readonly readings: readonly TextReading[];
  /** Days that their column leaves open. */
  readonly dateQuestion: ContractRow['dateQuestion'];
}

export type ContractIssueKind =
  | 'errorCell'
  | 'startIsNoDate'
  | 'endIsNoDate'
  | 'valueIsNoNumber'
  | 'negativeValue'
  | 'endBeforeStart'
  | 'planIsUnknown'
  | 'blankStart'
  | 'blankId'
  | 'withoutValue'
  | 'oneOff'
  | 'reasonOfCurrentCustomer'
  | 'errorInSegment'
  | 'errorInReason';

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

/** Issues at which a worksheet function stops; a report sets the row aside or says what it made of it. */
export const FAULTS: ReadonlySet<ContractIssueKind> = new Set<ContractIssueKind>([
  'errorCell',
  'startIsNoDate',
  'endIsNoDate',
  'valueIsNoNumber',
  'negativeValue',
  'endBeforeStart',
  'planIsUnknown',
  'errorInSegment',
]);

/**
 * Reads a contract list, one row per customer or contract, into columns (definitions §2).
 *
 * @param rows the table with its header in row 0; days as serials or texts, amounts as numbers or texts (two-way-texts.ts)
 * @returns the contracts that count, and an issue for every row that does not, or that looks odd.
 *   Rows without a customer id are kept apart and never dropped silently; entirely blank rows are nothing.
 * @param headerRow the number that messages give the header's row: 1 within a range, its row on a sheet
 */
export function readContracts(
  rows: readonly (readonly unknown[])[],
  columns: ContractColumns,
  headerRow = 1,
  settings: RowSettings & ReasonSettings = STANDARD,
): ContractList {
  const height = rows.length - 1;
  const customer = new Int32Array(height);
  const start = new Int32Array(height);
  const end = new Int32Array(height);
  const value = new Float64Array(height);
  const segment = new Int32Array(height);
  const reason = new Int32Array(height);
  const ids = new IdTable();
  const segments = new Interner();
  const reasons = new Interner();
  const nameOfReason = (cell: unknown): string => reasonsIn(cell, settings)[0]!;
  reasons.code(NOT_RECORDED, nameOfReason);
  if (columns.segment < 0) segments.code(ALL_CUSTOMERS, textIn);
  const segmentName = segmentNamer(rows, columns.segment);
  const issues: ContractIssue[] = [];
  const unidentified: UnidentifiedContract[] = [];
  const contract = contractRowUnder(settings, rows, columns, headerRow);
  /** An error where a name is wanted, in the row just read: it counts, under no name. */
  const noteError = (kind: ContractIssueKind, label: string, column: number, row: number): void => {
    const cell = column < 0 ? null : plainCell(contract.cells[column]);
    if (errorIn(cell) === null) return;
    issues.push({ kind, row, message: contract.errorMessage(label, cell), value: contract.value });
  };
  let count = 0;

  for (let row = 0; row < height; row += 1) {
    if (!contract.read(row)) {
      if (contract.issue !== null) issues.push(contract.issue);
      if (contract.issue?.kind === 'blankId' && contract.value > 0) {
        const segment = columns.segment < 0 ? ALL_CUSTOMERS : segmentName(plainCell(contract.cells[columns.segment]));
        unidentified.push({ row, start: contract.start, end: contract.end, value: contract.value, segment });
      }
      continue;
    }
    const { cells } = contract;
    noteError('errorInSegment', 'segment', columns.segment, row);
    noteError('errorInReason', 'reason', columns.reason, row);
    const reasonCode = columns.reason < 0 ? 0 : reasons.code(plainCell(cells[columns.reason]), nameOfReason);
    if (reasonCode !== 0 && contract.end === NEVER) {
      const message = `reason, row ${headerRow + row + 1}: ${quoted(reasons.names[reasonCode])} on somebody who is still a customer`;
      issues.push({ kind: 'reasonOfCurrentCustomer', row, message, value: contract.value });
    }
    customer[count] = ids.code(contract.id);
    start[count] = contract.start;
    end[count] = contract.end;
    value[count] = contract.value;
    segment[count] = columns.segment < 0 ? 0 : segments.code(plainCell(cells[columns.segment]), segmentName);
    reason[count] = reasonCode;
    count += 1;
  }

  return {
    count,
    customers: ids.count,
    customer: customer.subarray(0, count),
    ids: ids.names,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    value: value.subarray(0, count),
    segment: segment.subarray(0, count),
    segments: segments.names,
    reason: reason.subarray(0, count),
    reasons: reasons.names,
    unidentified,
    issues,
    readings: contract.readings,
    dateQuestion: contract.dateQuestion,
  };
}
