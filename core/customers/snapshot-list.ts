import { compareNames } from '../math/compare-names';
import type { Period } from '../math/types';
import { errorIn, isBlank, plainCell, quoted, textIn } from './cell';
import { ALL_CUSTOMERS } from './contract-list';
import { Interner } from './interner';
import { periodOfLabel } from './period-label';
import { periodText } from './periods';
import { segmentNamer, type SegmentNamer } from './segment-name';
import { DAYS, NUMBERS, TwoWayTexts } from './two-way-texts';

/** Columns of a long snapshot list: one row per customer and period; −1 when nothing plays the part. */
export interface LongColumns {
  readonly id: number;
  readonly period: number;
  readonly value: number;
  readonly segment: number;
}

/** Columns of a wide snapshot list: one row per customer, one column of values per period. */
export interface WideColumns {
  /** −1 when each row is a customer of its own. */
  readonly id: number;
  readonly periods: readonly number[];
  readonly segment: number;
}

/** One period of the snapshots; `days` is null where the label names no calendar period. */
export interface SnapshotTime {
  readonly label: string;
  readonly days: Period | null;
}

/** Snapshots as columns, one entry per value that was found. */
export interface SnapshotList {
  readonly customers: number;
  readonly ids: readonly string[];
  /** Oldest first. */
  readonly times: readonly SnapshotTime[];
  readonly customer: Int32Array;
  /** Index into `times`. */
  readonly time: Int32Array;
  readonly value: Float64Array;
  readonly segment: Int32Array;
  readonly segments: readonly string[];
  /** Values without a customer: counted and valued, never dropped (§2). */
  readonly unidentified: { readonly time: Int32Array; readonly value: Float64Array };
  readonly issues: readonly SnapshotIssue[];
}

export interface SnapshotIssue {
  readonly kind: 'errorCell' | 'valueIsNoNumber' | 'unclearPeriod' | 'blankPeriod' | 'blankId';
  /** Row of the data, zero-based, the header not counted. */
  readonly row: number;
  readonly message: string;
}

/** Values found so far; typed columns are made of them at the end. */
class Snapshots {
  private readonly ids = new Interner();
  private readonly segments = new Interner();
  private readonly known: number[][] = [[], [], [], []];
  private readonly nobody: number[][] = [[], []];
  private readonly issues: SnapshotIssue[] = [];
  private readonly segmentName: SegmentNamer | null;
  private readonly headerRow: number;

  /** @param segmentName null for a list without segments */
  constructor(segmentName: SegmentNamer | null, headerRow: number) {
    this.segmentName = segmentName;
    this.headerRow = headerRow;
    if (!segmentName) this.segments.code(ALL_CUSTOMERS, textIn);
  }

  issue(kind: SnapshotIssue['kind'], row: number, label: string, problem: string): void {
    const message = `${label}, row ${this.headerRow + row + 1}: ${problem}`;
    this.issues.push({ kind, row, message });
  }

  /**
   * @param time a code of the period; codes are put into their order by `finish`
   * @param texts the column of the value, for a value that is a text
   */
  add(
    row: number,
    idCell: unknown,
    time: number,
    label: string,
    valueCell: unknown,
    segmentCell: unknown,
    texts: TwoWayTexts,
  ): void {
    if (isBlank(valueCell)) return;
    const fault = errorIn(idCell) ?? errorIn(valueCell);
    if (fault) {
      this.issue(
        'errorCell',
        row,
        fault === idCell ? 'customer id' : label,
        `found ${quoted(fault)}, expected no error`,
      );
      return;
    }
    const value = typeof valueCell === 'number' ? valueCell : texts.value(valueCell);
    if (Number.isNaN(value)) {
      this.issue('valueIsNoNumber', row, label, texts.problem(valueCell));
      return;
    }
    if (isBlank(idCell)) {
      if (value === 0) return;
      this.issue('blankId', row, 'customer id', 'found nothing, expected an id');
      this.nobody[0]!.push(time);
      this.nobody[1]!.push(value);
      return;
    }
    const segment = this.segmentName ? this.segments.code(segmentCell, this.segmentName) : 0;
    [this.ids.code(idCell, textIn), time, value, segment].forEach((part, column) => this.known[column]!.push(part));
  }

  /** @param order for every time code its place, oldest first */
  finish(times: readonly SnapshotTime[], order: readonly number[]): SnapshotList {
    const [customer, time, value, segment] = this.known as [number[], number[], number[], number[]];
    const placed = (codes: readonly number[]): Int32Array => Int32Array.from(codes, (code) => order[code]!);
    return {
      customers: this.ids.names.length,
      ids: this.ids.names,
      times,
      customer: Int32Array.from(customer),
      time: placed(time),
      value: Float64Array.from(value),
      segment: Int32Array.from(segment),
      segments: this.segments.names,
      unidentified: { time: placed(this.nobody[0]!), value: Float64Array.from(this.nobody[1]!) },
      issues: this.issues,
    };
  }
}

/**
 * Reads snapshots with one row per customer and period (definitions §2). Calendar labels stand in the
 * order of the calendar, all others in alphabetical order with numbers by size, so that the order of
 * rows does not matter.
 *
 * @param dayOrder which of the two readings a day such as 03/04/2026 has where the column does not tell
 */
export function readLongSnapshots(
  rows: readonly (readonly unknown[])[],
  columns: LongColumns,
  headerRow = 1,
  dayOrder: 0 | 1 | null = null,
): SnapshotList {
  const found = new Snapshots(columns.segment < 0 ? null : segmentNamer(rows, columns.segment), headerRow);
  const texts = new TwoWayTexts(rows, columns.value, 1, NUMBERS);
  const dayTexts = new TwoWayTexts(rows, columns.period, 1, DAYS, dayOrder);
  const labels = new Interner();
  const cells: unknown[] = [];
  for (let row = 0; row < rows.length - 1; row += 1) {
    const line = rows[row + 1] ?? [];
    const written = plainCell(line[columns.period]);
    const periodCell = dayOrLabel(written, dayTexts);
    if (periodCell === null) {
      found.issue('unclearPeriod', row, 'period', dayTexts.problem(written));
      continue;
    }
    if (isBlank(periodCell)) {
      if (line.some((cell) => !isBlank(cell)))
        found.issue('blankPeriod', row, 'period', 'found nothing, expected a period');
      continue;
    }
    const time = labels.code(periodCell, labelOf);
    if (time === cells.length) cells.push(periodCell);
    const segment = columns.segment < 0 ? null : plainCell(line[columns.segment]);
    found.add(row, plainCell(line[columns.id]), time, 'value', plainCell(line[columns.value]), segment, texts);
  }
  const times = cells.map((cell, code) => ({ label: labels.names[code]!, days: periodOfLabel(cell) }));
  const sorted = times
    .map((time, code) => ({ time, code }))
    .sort((a, b) => startOf(a.time) - startOf(b.time) || compareNames(a.time.label, b.time.label));
  const order: number[] = [];
  sorted.forEach(({ code }, place) => (order[code] = place));
  return found.finish(
    sorted.map(({ time }) => time),
    order,
  );
}

/** The day that a text such as "31/01/2026" says; null when that may be either of two, and any other cell as it is. */
function dayOrLabel(cell: unknown, texts: TwoWayTexts): unknown {
  if (typeof cell !== 'string' || periodOfLabel(cell) !== null || DAYS.read(cell) === null) return cell ?? '';
  const day = texts.value(cell);
  return Number.isNaN(day) ? null : day;
}

/** Two spellings of one calendar period ("2026-Q3", "Q3 2026") are one label. */
function labelOf(cell: unknown): string {
  const days = periodOfLabel(cell);
  return days ? periodText(days) : textIn(cell);
}

function startOf({ days }: SnapshotTime): number {
  return days?.start ?? 0;
}

/**
 * Reads snapshots with one row per customer and one column per period (definitions §2). The periods
 * stand in the order of the calendar when all headers name one, otherwise in the order of the columns.
 */
export function readWideSnapshots(
  rows: readonly (readonly unknown[])[],
  columns: WideColumns,
  headerRow = 1,
): SnapshotList {
  const found = new Snapshots(columns.segment < 0 ? null : segmentNamer(rows, columns.segment), headerRow);
  const times = columns.periods.map((column) => {
    const cell = plainCell(rows[0]?.[column]);
    return { label: labelOf(cell), days: periodOfLabel(cell) };
  });
  const texts = columns.periods.map((column) => new TwoWayTexts(rows, column, 1, NUMBERS));
  for (let row = 0; row < rows.length - 1; row += 1) {
    const line = rows[row + 1] ?? [];
    const idCell = columns.id < 0 ? headerRow + row + 1 : plainCell(line[columns.id]);
    const segment = columns.segment < 0 ? null : plainCell(line[columns.segment]);
    columns.periods.forEach((column, code) => {
      found.add(row, idCell, code, times[code]!.label, plainCell(line[column]), segment, texts[code]!);
    });
  }
  const calendar = times.every(({ days }) => days !== null);
  const codes = times.map((_, code) => code);
  if (calendar) codes.sort((a, b) => startOf(times[a]!) - startOf(times[b]!));
  const order: number[] = [];
  codes.forEach((code, place) => (order[code] = place));
  return found.finish(
    codes.map((code) => times[code]!),
    order,
  );
}
