import { compareNames } from '../math/compare-names';
import type { Period } from '../math/types';
import { plainCell, textIn } from './cell';
import { dayIn, isoDay, LAST_YEAR } from './dates';
import { periodOfLabel } from './period-label';
import { periodHolding, periodText, unitOf, UNITS, type Unit } from './periods';

/** One period of the snapshots; `days` is null where the label names no calendar period. */
export interface SnapshotTime {
  readonly label: string;
  readonly days: Period | null;
  /** Of snapshots of single days: the most days that pass from one to the next. */
  readonly pause?: number;
}

/** What the labels of a list turn out to mean. */
export interface SnapshotTimes {
  /** In the order in which they follow each other. */
  readonly times: readonly SnapshotTime[];
  /** For every label its place among the times; −1 for one that is left out. */
  readonly places: readonly number[];
  /** What is counted by: "day", "month" …; null for labels of the list's own. */
  readonly kind: Kind | null;
  /** Labels that are left out, being totals or periods of a longer kind, as places in the given labels. */
  readonly leftOut: readonly number[];
  /** Labels that name no period among many that do: most likely mistyped. */
  readonly strange: readonly number[];
}

type Kind = 'day' | Unit;
/** From the finest on. */
const KINDS: readonly Kind[] = ['day', ...UNITS];
/** What stands over the sum of several periods. */
const TOTALS = /^((grand|sub) ?)?(total|totals|sum|average|avg|all|overall|ytd|subtotal)\b/;

/** The day that a label is; 0 for any other, such as "2026-09" or the year 2026. */
function dayOfLabel(cell: unknown): number {
  if (typeof cell === 'number' && cell <= LAST_YEAR) return 0;
  const day = dayIn(cell);
  return day > 0 ? day : 0;
}

/** What a label is called: two spellings of one calendar period ("2026-Q3", "Q3 2026") are one. */
export function snapshotLabel(cell: unknown): string {
  const day = dayOfLabel(plainCell(cell));
  if (day > 0) return isoDay(day);
  const days = periodOfLabel(cell);
  return days ? periodText(days) : textIn(cell);
}

/** Labels, as places in a list of them, that are days of one month. */
export function daysOfOneMonth(cells: readonly unknown[]): number[][] {
  const months = new Map<number, number[]>();
  cells.forEach((cell, at) => {
    const day = dayOfLabel(cell);
    if (day === 0) return;
    const { start } = periodHolding(day, 'month');
    months.set(start, [...(months.get(start) ?? []), at]);
  });
  return [...months.values()].filter(({ length }) => length > 1);
}

/**
 * Puts the labels of a list into their order: calendar periods in that of the calendar, others as they come or by name.
 * One kind of period is taken, the finest there is: a quarter among its months, or a total, would be counted twice.
 *
 * @param cells one cell for each label
 * @param header of the column of labels: under "Quarter" or "Year" a first or last day stands for all of it
 * @param eachDay whether days are snapshots of their own; otherwise a day stands for its month
 * @param inOrder whether labels of the list's own follow each other as they are given
 */
export function snapshotTimes(
  cells: readonly unknown[],
  { header = '', eachDay, inOrder }: { readonly header?: string; readonly eachDay: boolean; readonly inOrder: boolean },
): SnapshotTimes {
  const unit = eachDay ? 'day' : unitOfDays(cells, header);
  const found = cells.map((cell, at) => {
    const day = dayOfLabel(cell);
    if (day > 0 && unit === 'day') return { at, kind: unit, days: { start: day, next: day + 1 } };
    const days = day > 0 && unit !== 'day' ? periodHolding(day, unit) : periodOfLabel(cell);
    return { at, kind: days && unitOf(days), days };
  });
  const calendar = found.filter(({ days }) => days !== null);
  const isTotal = (at: number): boolean => TOTALS.test(textIn(cells[at]).toLowerCase());
  if (inOrder || calendar.length === 0 || calendar.length * 2 < cells.length) {
    const own = found.filter(({ at }) => inOrder || !isTotal(at));
    const times = own.map(({ at, days }) => ({ at, label: snapshotLabel(cells[at]), days }));
    if (!inOrder) times.sort((a, b) => startOf(a) - startOf(b) || compareNames(a.label, b.label));
    return placed(cells, times, { kind: null, strange: [] });
  }
  const kind = KINDS.find((each) => calendar.some((one) => one.kind === each))!;
  const times = calendar
    .filter((each) => each.kind === kind)
    .map(({ at, days }) => ({ at, label: kind === 'day' ? isoDay(days!.start) : periodText(days!), days }))
    .sort((a, b) => startOf(a) - startOf(b));
  const strange = found.flatMap(({ at, days }) => (days === null && !isTotal(at) ? [at] : []));
  return placed(cells, times, { kind, strange });
}

/** The unit that a day stands for: a month, or what the header says where the days are its first or its last. */
function unitOfDays(cells: readonly unknown[], header: string): Unit {
  const said = /\bquarter\b/i.test(header) ? 'quarter' : /\byear\b/i.test(header) ? 'year' : null;
  if (said === null) return 'month';
  const starts = new Set<number>();
  let days = 0;
  for (const cell of cells) {
    const day = dayOfLabel(cell);
    if (day === 0) continue;
    const { start, next } = periodHolding(day, said);
    if (day !== start && day !== next - 1) return 'month';
    days += 1;
    starts.add(start);
  }
  return starts.size === days ? said : 'month';
}

function placed(
  cells: readonly unknown[],
  sorted: readonly (SnapshotTime & { readonly at: number })[],
  { kind, strange }: Pick<SnapshotTimes, 'kind' | 'strange'>,
): SnapshotTimes {
  const places = cells.map(() => -1);
  const times: SnapshotTime[] = [];
  const pause = kind === 'day' ? { pause: longestPause(sorted) } : {};
  for (const { at, label, days } of sorted) {
    // Days of one month, where they stand for it, are one snapshot.
    if (times[times.length - 1]?.label !== label) times.push({ label, days, ...pause });
    places[at] = times.length - 1;
  }
  const leftOut = places.flatMap((place, at) => (place < 0 && !strange.includes(at) ? [at] : []));
  return { times, places, kind, leftOut, strange };
}

function longestPause(sorted: readonly SnapshotTime[]): number {
  return sorted.reduce(
    (most, time, at) => (at === 0 ? most : Math.max(most, startOf(time) - startOf(sorted[at - 1]!))),
    1,
  );
}

function startOf({ days }: Pick<SnapshotTime, 'days'>): number {
  return days?.start ?? 0;
}
