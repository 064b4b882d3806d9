import { isAwayForLong } from '../customers/away-for-long';
import { plainCell } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import type { OpenAndClose } from '../customers/ledger-period';
import { periodLabel, periodsWithin, type Unit } from '../customers/periods';
import type { Settings } from '../customers/settings/settings';
import { snapshotsInTable, type ReadSnapshots } from '../customers/snapshot-argument';
import type { SnapshotList } from '../customers/snapshot-list';
import {
  BETWEEN_SNAPSHOTS,
  historyNote,
  missingNotes,
  placeNotes,
  withoutPeriodNotes,
} from '../customers/snapshot-notes';
import { snapshotPeriod, unidentifiedAt } from '../customers/snapshot-period';
import {
  areCalendar,
  endingIn,
  isCutShort,
  snapshotPeriodFrom,
  snapshotSpan,
  spanOfPeriod,
  type SnapshotSpan,
} from '../customers/snapshot-span';
import { SnapshotSteps } from '../customers/snapshot-steps';
import type { SnapshotTime } from '../customers/snapshot-times';
import { rollStepsForward } from '../customers/steps-forward';
import { UNIDENTIFIED } from '../customers/unidentified-contracts';
import { rollForward } from '../math/roll-forward';
import { CustomerMathError } from '../errors';
import type { FunctionAnswer } from './function-entry';
import { cardTable, momentFigures, trendTable, type ApartLine, type PeriodCount } from './roll-forward-table';
import type { SettledTable, TableArguments } from './settled-table';

/** The roll-forward between two snapshots (§2–§8), and what snapshots cannot show. */
export function snapshotCard(settled: SettledTable, args: TableArguments): FunctionAnswer {
  const list = listOf(settled);
  const span = snapshotSpan(list.times, plainCell(singleCell(args.from)), plainCell(singleCell(args.to)));
  return cardTable(args.by, countOf(list, span, args.settings), [
    historyNote(list.times, span.opening),
    ...placeNotes(list.times, span),
    BETWEEN_SNAPSHOTS,
    ...withoutPeriodNotes(list.issues),
    ...list.leftOut,
    list.readAs,
  ]);
}

/**
 * One row per snapshot, or per calendar unit when one is asked for (§1, §7, §8). A unit in which no snapshot ends has
 * no row: what changed in it shows in the next.
 */
export function snapshotTrend(settled: SettledTable, args: TableArguments, unit: Unit | null): FunctionAnswer {
  const list = listOf(settled);
  const [from, to] = [plainCell(singleCell(args.from)), plainCell(singleCell(args.to))];
  const { steps, without } = areCalendar(list.times)
    ? calendarSteps(list, from, to, unit, args.settings)
    : { steps: labelSteps(list, snapshotSpan(list.times, from, to)), without: [] };
  return trendTable(args.by, countsOf(list, steps, args.settings), [
    ...(steps[0] ? [historyNote(list.times, steps[0].span.opening)] : []),
    BETWEEN_SNAPSHOTS,
    ...missingNotes(without),
    ...withoutPeriodNotes(list.issues),
    ...list.leftOut,
    list.readAs,
  ]);
}

const TOO_FINE = ['unit', 'leave it blank for one row per snapshot'] as const;

/** One row of a trend. */
interface Step {
  readonly label: string;
  readonly span: SnapshotSpan;
}

/** The rows of calendar periods, and the periods that have none because no snapshot ends in them. */
function calendarSteps(
  { times }: SnapshotList,
  from: unknown,
  to: unknown,
  unit: Unit | null,
  settings: Settings,
): { readonly steps: readonly Step[]; readonly without: readonly string[] } {
  const within = snapshotPeriodFrom(from, to);
  const steps: Step[] = [];
  const without: string[] = [];
  if (unit === null) {
    times.forEach(({ label, days }, closing) => {
      const touches = days !== null && days.start < within.next && days.next > within.start;
      if (touches) steps.push({ label, span: { opening: closing - 1, closing, period: null } });
    });
  } else {
    for (const period of periodsWithin(within, unit, settings)) {
      const label = periodLabel(period, unit, settings);
      if (endingIn(times, period)) steps.push({ label, span: spanOfPeriod(times, period, TOO_FINE) });
      else without.push(label);
    }
  }
  // Nothing to show is an error that says what there is.
  if (steps.length === 0) spanOfPeriod(times, within);
  return { steps, without };
}

/** Every step from the opening snapshot to the closing one. */
function labelSteps({ times }: SnapshotList, { opening, closing }: SnapshotSpan): Step[] {
  const steps: Step[] = [];
  for (let at = opening + 1; at <= closing; at += 1) {
    steps.push({ label: times[at]!.label, span: { opening: at - 1, closing: at, period: null } });
  }
  return steps;
}

function listOf({ headed, layout, hints }: SettledTable): ReadSnapshots {
  return snapshotsInTable(headed, layout === 'wide snapshots' ? layout : 'long snapshots', hints);
}

/** One period, customer by customer. */
function countOf(list: SnapshotList, span: SnapshotSpan, settings: Settings): PeriodCount {
  const { opening, closing } = span;
  const { label } = list.times[closing]!;
  // How long somebody was away is seen where all snapshots are gone through.
  if (settings.newAfterMonths !== null) return countsOf(list, [{ span, label }], settings)[0]!;
  const counted = snapshotPeriod(list, closing, { opening, tolerance: settings.tolerance });
  return {
    label,
    forward: rollForward(counted.customers, settings.cameAndWent),
    incomplete: isCutShort(list.times, span),
    apart: apartLines(counted.notPositive, counted.unidentified),
  };
}

/**
 * Whether the months between two snapshots make somebody new who comes back (§4).
 *
 * @throws CustomerMathError where labels such as "P1" do not say how long that was
 */
function awayForLong(
  times: readonly SnapshotTime[],
  { newAfterMonths }: Settings,
): ((last: number, back: number) => boolean) | undefined {
  if (newAfterMonths === null) return undefined;
  if (!areCalendar(times)) {
    throw new CustomerMathError(
      'value',
      'settings, returning counts as new after: the snapshots are no calendar periods, so that nobody knows how many months lie between them',
    );
  }
  return (last, back) => isAwayForLong(times[last]!.days!.next, times[back]!.days!.start, newAfterMonths);
}

/** Many periods in one pass. */
function countsOf(list: SnapshotList, rows: readonly Step[], settings: Settings): PeriodCount[] {
  const steps = new SnapshotSteps(list);
  const forwards = rollStepsForward(
    steps,
    rows.map(({ span }) => span),
    settings,
    awayForLong(list.times, settings),
  );
  return rows.map(({ label, span }, at) => {
    const { opening, closing } = span;
    return {
      label,
      forward: forwards[at]!,
      incomplete: isCutShort(list.times, span),
      apart: apartLines(
        { atOpen: steps.notPositiveAt(opening), atClose: steps.notPositiveAt(closing) },
        { atOpen: unidentifiedAt(list, opening), atClose: unidentifiedAt(list, closing) },
      ),
    };
  });
}

/** What is counted apart, where there is any (§2, §9). */
function apartLines(notPositive: OpenAndClose, unidentified: OpenAndClose): ApartLine[] {
  const lines: readonly (readonly [string, OpenAndClose])[] = [
    ['Customers with net 0 or less', notPositive],
    [UNIDENTIFIED, unidentified],
  ];
  return lines
    .filter(([, { atOpen, atClose }]) => atOpen.count + atClose.count > 0)
    .map(([label, moments]) => ({ label, figures: momentFigures(moments) }));
}
