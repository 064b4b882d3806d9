import type { Tolerance } from '../math/movement-of';
import type { CustomerPeriod } from '../math/types';
import { Apart, type CountAndValue, type OpenAndClose } from './ledger-period';
import type { SnapshotList } from './snapshot-list';
import { SnapshotSteps } from './snapshot-steps';
import { TwoMoments } from './two-moments';

export interface SnapshotPeriodOptions {
  /** The snapshot the opening values are taken from, as an index into the times. @default the one before */
  readonly opening?: number;
  readonly tolerance?: Tolerance;
}

/** What snapshots say about one period. Nobody is seen to come and go between two snapshots (§6). */
export interface SnapshotPeriod {
  readonly customers: CustomerPeriod;
  /** Customers whose values in a period add up to 0 or less although one is not 0 (§9). */
  readonly notPositive: OpenAndClose;
  readonly unidentified: OpenAndClose;
  /** The history begins with this period: everybody in it is opening (§3). */
  readonly firstLoaded: boolean;
}

/**
 * What every customer of a snapshot list did between two snapshots (definitions §2–§5, §10): active in
 * a period whose values add up to more than 0, a customer before when active in any snapshot earlier
 * than the opening one.
 *
 * @param closing index into the times of the list
 */
export function snapshotPeriod(
  list: SnapshotList,
  closing: number,
  { opening = closing - 1, tolerance }: SnapshotPeriodOptions = {},
): SnapshotPeriod {
  const { customers, times } = list;
  const moments = new TwoMoments(customers, tolerance);
  const firstLoaded = opening < 0;
  const steps = new SnapshotSteps(list);
  const { segment, value } = steps;
  for (let who = 0; who < customers; who += 1) {
    steps.read(who);
    const now = { segment: segment[closing]!, value: value[closing]! };
    if (firstLoaded) {
      if (now.segment >= 0) moments.bookFirst(who, now);
      continue;
    }
    const first = segment.findIndex((code) => code >= 0);
    const before = first >= 0 && first < opening;
    moments.book(who, { segment: segment[opening]!, value: value[opening]! }, now, before);
  }
  const days = times[closing]?.days ?? { start: 0, next: 0 };
  return {
    customers: moments.finish(days, list.ids, list.segments),
    notPositive: { atOpen: steps.notPositiveAt(opening), atClose: steps.notPositiveAt(closing) },
    unidentified: { atOpen: unidentifiedAt(list, opening), atClose: unidentifiedAt(list, closing) },
    firstLoaded,
  };
}

/** Values without a customer in one snapshot. */
export function unidentifiedAt({ unidentified }: SnapshotList, at: number): CountAndValue {
  const apart = new Apart();
  unidentified.time.forEach((time, entry) => {
    if (time === at) apart.add(unidentified.value[entry]!);
  });
  return apart.figures;
}
