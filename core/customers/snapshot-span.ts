import { CustomerMathError } from '../errors';
import type { Period } from '../math/types';
import { isBlank, quoted } from './cell';
import { dayIn } from './dates';
import { periodOfLabel } from './period-label';
import { periodFrom, periodText } from './periods';
import { snapshotLabel, type SnapshotTime } from './snapshot-times';

/** Two snapshots of a list, as indexes into its times. */
export interface SnapshotSpan {
  /** −1 when the list holds nothing before: everybody at the close is opening. */
  readonly opening: number;
  readonly closing: number;
  /** The days that were asked for; null for labels that name no days. */
  readonly period: Period | null;
}

/** So many labels are listed in a message. */
const LISTED = 12;

/** Whether all labels of a list name calendar periods. */
export function areCalendar(times: readonly SnapshotTime[]): boolean {
  return times.every(({ days }) => days !== null);
}

/**
 * The two snapshots that `from` and `to` mean. Of calendar labels: the last one that ends in the period, and the last
 * that ends before it. Of other labels, such as "P0" and "P1", the opening and the closing one themselves; with
 * `to` left blank the one that `from` names and the one before it.
 *
 * @throws CustomerMathError when there is none, or when snapshots are longer than the period
 */
export function snapshotSpan(times: readonly SnapshotTime[], from: unknown, to: unknown): SnapshotSpan {
  if (areCalendar(times)) return spanOfPeriod(times, snapshotPeriodFrom(from, to));
  if (isBlank(to)) {
    const closing = labelled(times, from, 'from');
    return { opening: closing - 1, closing, period: null };
  }
  const [opening, closing] = [labelled(times, from, 'from'), labelled(times, to, 'to')];
  if (opening < closing) return { opening, closing, period: null };
  throw new CustomerMathError(
    'value',
    `from: the snapshot ${quoted(from)} does not stand before ${quoted(to)}: from is the opening one, to the closing one`,
  );
}

/** As in all functions, and a label as the list may spell it: "Sep 2026", "Q3 2026". */
export function snapshotPeriodFrom(from: unknown, to: unknown): Period {
  const label = isBlank(to) && typeof from === 'string' && Number.isNaN(dayIn(from)) ? periodOfLabel(from) : null;
  return label ?? periodFrom(from, to);
}

/** Whether any snapshot ends in a period. */
export function endingIn(times: readonly SnapshotTime[], { start, next }: Period): boolean {
  return (times[lastEndingBy(times, next)]?.days?.next ?? 0) > start;
}

/**
 * @param name the argument that a message blames for a period that is too short, and what would do instead
 * @throws CustomerMathError when no snapshot ends in the period, or when one begins before it
 */
export function spanOfPeriod(
  times: readonly SnapshotTime[],
  period: Period,
  [name, advice]: readonly [string, string] = ['from', 'ask for a period that holds it'],
): SnapshotSpan {
  const closing = lastEndingBy(times, period.next);
  const days = times[closing]?.days;
  if (!days || days.next <= period.start) {
    throw new CustomerMathError(
      'notAvailable',
      `No snapshot ends in ${periodText(period)}: the list goes from ${times[0]?.label ?? 'nothing'} to ${times[times.length - 1]?.label ?? 'nothing'}`,
    );
  }
  if (days.start < period.start) {
    throw new CustomerMathError(
      'value',
      `${name}: the snapshot of ${times[closing]!.label} is of a longer time than ${periodText(period)}; ${advice}`,
    );
  }
  return { opening: lastEndingBy(times, period.start), closing, period };
}

/** The last snapshot that is over on a day; −1 for none. */
function lastEndingBy(times: readonly SnapshotTime[], next: number): number {
  let last = -1;
  times.forEach(({ days }, at) => {
    if (days !== null && days.next <= next) last = at;
  });
  return last;
}

function labelled(times: readonly SnapshotTime[], cell: unknown, name: string): number {
  const wanted = snapshotLabel(cell).toLowerCase();
  const at = times.findIndex(({ label }) => label.toLowerCase() === wanted);
  if (at >= 0) return at;
  const labels = times.slice(-LISTED).map(({ label }) => quoted(label));
  throw new CustomerMathError(
    'value',
    `${name}: found ${quoted(cell)}, expected one of the snapshots ${labels.join(', ')}`,
  );
}

/** Whether the list ends so early in the period that another snapshot of its kind would have fitted (§1). */
export function isCutShort(times: readonly SnapshotTime[], { closing, period }: SnapshotSpan): boolean {
  const { days, pause } = times[closing] ?? {};
  if (!days || period === null) return false;
  // Months are of 28 to 31 days.
  return period.next - days.next >= (pause ?? days.next - days.start) * 0.9;
}
