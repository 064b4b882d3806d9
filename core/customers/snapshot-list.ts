import { errorIn, isBlank, plainCell, quoted, textIn } from './cell';
import { ALL_CUSTOMERS } from './contract-list';
import { Interner } from './interner';
import { periodOfLabel } from './period-label';
import { segmentNamer, type SegmentNamer } from './segment-name';
import { daysOfOneMonth, snapshotLabel, snapshotTimes, type SnapshotTime, type SnapshotTimes } from './snapshot-times';
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
  /** What of the list is not counted, in sentences. */
  readonly leftOut: readonly string[];
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

  /**
   * Of the customers with a value in a month of several days, the share that has values on more than one of them.
   *
   * @param months codes of days that lie in one month
   */
  shareOnSeveralDays(months: readonly (readonly number[])[]): number {
    const monthOf = new Map(months.flatMap((codes, month) => codes.map((code) => [code, month] as const)));
    const [customer, time] = this.known as [number[], number[]];
    const days = new Map<number, number>();
    const several = new Set<number>();
    customer.forEach((who, entry) => {
      const code = time[entry]!;
      const month = monthOf.get(code);
      if (month === undefined) return;
      const key = who * months.length + month;
      const day = days.get(key);
      if (day === undefined) days.set(key, code);
      else if (day !== code) several.add(key);
    });
    return days.size === 0 ? 0 : several.size / days.size;
  }

  finish({ times, places, kind, leftOut }: SnapshotTimes, cells: readonly unknown[]): SnapshotList {
    const kept = (codes: readonly number[]): number[] =>
      codes.flatMap((code, entry) => (places[code]! >= 0 ? [entry] : []));
    const [customer, time, value, segment] = this.known as [number[], number[], number[], number[]];
    const entries = kept(time);
    const nobody = kept(this.nobody[0]!);
    const names = leftOut.map((at) => (typeof cells[at] === 'string' ? textIn(cells[at]) : snapshotLabel(cells[at])));
    const counted = kind === null ? '' : `Counted by the ${kind}; `;
    return {
      customers: this.ids.names.length,
      ids: this.ids.names,
      times,
      customer: Int32Array.from(entries, (entry) => customer[entry]!),
      time: Int32Array.from(entries, (entry) => places[time[entry]!]!),
      value: Float64Array.from(entries, (entry) => value[entry]!),
      segment: Int32Array.from(entries, (entry) => segment[entry]!),
      segments: this.segments.names,
      unidentified: {
        time: Int32Array.from(nobody, (entry) => places[this.nobody[0]![entry]!]!),
        value: Float64Array.from(nobody, (entry) => this.nobody[1]![entry]!),
      },
      leftOut: names.length === 0 ? [] : [`${counted}left out: ${names.map((name) => quoted(name)).join(', ')}.`],
      issues: this.issues,
    };
  }
}

/**
 * Reads snapshots with one row per customer and period (definitions §2). Calendar labels stand in the
 * order of the calendar, all others in alphabetical order with numbers by size, so that the order of
 * rows does not matter. A day stands for its month, but where customers have several days in a month
 * each day is a snapshot of its own: weekly ones are not added up.
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
  const firstRows: number[] = [];
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
    const time = labels.code(periodCell, snapshotLabel);
    if (time === cells.length) {
      cells.push(periodCell);
      firstRows.push(row);
    }
    const segment = columns.segment < 0 ? null : plainCell(line[columns.segment]);
    found.add(row, plainCell(line[columns.id]), time, 'value', plainCell(line[columns.value]), segment, texts);
  }
  const months = daysOfOneMonth(cells);
  const share = found.shareOnSeveralDays(months);
  if (share > 0 && share < SNAPSHOTS_OF_DAYS) {
    const [one, other] = months[0]!.map((code) => labels.names[code]!);
    found.issue('unclearPeriod', firstRows[months[0]![1]!]!, 'period', mixedDays(one!, other!));
  }
  const header = textIn(plainCell(rows[0]?.[columns.period]));
  const times = snapshotTimes(cells, { header, eachDay: share > 0, inOrder: false });
  const known = times.times[0]?.label ?? '';
  for (const at of times.strange) {
    const problem = `found ${quoted(cells[at])}, which names no period although others do, such as ${known}: correct it`;
    found.issue('unclearPeriod', firstRows[at]!, 'period', problem);
  }
  return found.finish(times, cells);
}

/** From so many customers with several days in a month on, each day is a snapshot of its own. */
const SNAPSHOTS_OF_DAYS = 0.5;

function mixedDays(one: string, other: string): string {
  return `found ${other} beside ${one}: some customers have several days in a month and most have one, so that a day may be a snapshot of its own or stand for its month; write months such as ${one.slice(0, 7)}, or the same days for all`;
}

/** The day that a text such as "31/01/2026" says; null when that may be either of two, and any other cell as it is. */
function dayOrLabel(cell: unknown, texts: TwoWayTexts): unknown {
  if (typeof cell !== 'string' || periodOfLabel(cell) !== null || DAYS.read(cell) === null) return cell ?? '';
  const day = texts.value(cell);
  return Number.isNaN(day) ? null : day;
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
  const cells = columns.periods.map((column) => plainCell(rows[0]?.[column]));
  const names = cells.map(snapshotLabel);
  const texts = columns.periods.map((column) => new TwoWayTexts(rows, column, 1, NUMBERS));
  for (let row = 0; row < rows.length - 1; row += 1) {
    const line = rows[row + 1] ?? [];
    const idCell = columns.id < 0 ? headerRow + row + 1 : plainCell(line[columns.id]);
    const segment = columns.segment < 0 ? null : plainCell(line[columns.segment]);
    columns.periods.forEach((column, code) => {
      found.add(row, idCell, code, names[code]!, plainCell(line[column]), segment, texts[code]!);
    });
  }
  const allCalendar = cells.every((cell) => periodOfLabel(cell) !== null);
  const eachDay = allCalendar && daysOfOneMonth(cells).length > 0;
  const times = snapshotTimes(cells, { eachDay, inOrder: !allCalendar });
  const twice = times.places.findIndex((place, code) => place >= 0 && times.places.indexOf(place) < code);
  if (twice >= 0) {
    const first = times.places.indexOf(times.places[twice]!);
    const [one, other] = [first, twice].map((code) => quoted(textIn(cells[code])));
    const problem = `the columns ${one!} and ${other!} are both of ${times.times[times.places[twice]!]!.label}: leave one of them out`;
    found.issue('unclearPeriod', -1, 'header', problem);
  }
  return found.finish(times, cells);
}
