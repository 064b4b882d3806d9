import { isoDay } from './dates';
import type { SnapshotIssue } from './snapshot-list';
import { isCutShort, type SnapshotSpan } from './snapshot-span';
import type { SnapshotTime } from './snapshot-times';

/** What snapshots cannot show, whatever they hold (§4, §6). */
export const BETWEEN_SNAPSHOTS = 'Snapshots do not show who came and went, or left and came back, between two of them.';

/** How far back a list of snapshots tells who is new (§3). */
export function historyNote(times: readonly SnapshotTime[], opening: number): string {
  const first = times[0]?.label ?? '';
  if (opening < 0) {
    return `The history begins with ${first}: everybody in this first snapshot is opening, nobody can be told to be new.`;
  }
  return `The history begins with ${first}: whoever was a customer only before it and comes back counts as new.`;
}

/** Where the snapshots of a period stand, when they do not stand at its ends. */
export function placeNotes(times: readonly SnapshotTime[], span: SnapshotSpan): string[] {
  const { opening, closing, period } = span;
  if (period === null) return [];
  const notes: string[] = [];
  const { days: before, pause } = times[opening] ?? {};
  if (before && pause) {
    notes.push(`From the snapshot of ${times[opening]!.label} to that of ${times[closing]!.label}.`);
  } else if (before && before.next < period.start) {
    notes.push(
      `The opening is the snapshot of ${times[opening]!.label}, for there is none of the days up to ${isoDay(period.start - 1)}.`,
    );
  }
  if (isCutShort(times, span)) {
    notes.push(
      `Incomplete: the last snapshot in the period is of ${times[closing]!.label}, the period ends on ${isoDay(period.next - 1)}; rates are left out.`,
    );
  }
  return notes;
}

/** So many periods are named in a note. */
const NAMED = 6;

/** Periods of a trend that have no row: what changed in them shows in the next. */
export function missingNotes(labels: readonly string[]): string[] {
  if (labels.length === 0) return [];
  const more = labels.length > NAMED ? ` and ${labels.length - NAMED} more` : '';
  const named = `${labels.slice(0, NAMED).join(', ')}${more}`;
  return [`No snapshot ends in ${named}: no row, and what changed shows in the next one.`];
}

/** Rows that were set aside, counted. */
export function withoutPeriodNotes(issues: readonly SnapshotIssue[]): string[] {
  const count = issues.filter(({ kind }) => kind === 'blankPeriod').length;
  if (count === 0) return [];
  return [count === 1 ? '1 row without a period is left out.' : `${count} rows without a period are left out.`];
}
