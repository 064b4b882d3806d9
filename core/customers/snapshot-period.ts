import type { Tolerance } from '../math/movement-of';
import { tidy } from '../math/money-sum';
import type { CustomerPeriod } from '../math/types';
import { Apart, type CountAndValue, type OpenAndClose } from './ledger-period';
import type { SnapshotList } from './snapshot-list';
import { ABSENT, TwoMoments } from './two-moments';

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
  const { customers, times, customer, time, value } = list;
  const moments = new TwoMoments(customers, tolerance);
  const firstLoaded = opening < 0;
  const before = earlierActivity(list, opening);
  const open = new SnapshotSums(list);
  const close = new SnapshotSums(list);
  for (let entry = 0; entry < customer.length; entry += 1) {
    if (time[entry] === opening) open.add(entry, value[entry]!);
    else if (time[entry] === closing) close.add(entry, value[entry]!);
  }
  for (let who = 0; who < customers; who += 1) {
    const now = close.moment(who);
    if (!firstLoaded) moments.book(who, open.moment(who), now, before[who] === 1);
    else if (now.segment >= 0) moments.bookFirst(who, now);
  }
  const days = times[closing]?.days ?? { start: 0, next: 0 };
  return {
    customers: moments.finish(days, list.ids, list.segments),
    notPositive: { atOpen: open.notPositive, atClose: close.notPositive },
    unidentified: { atOpen: unidentifiedAt(list, opening), atClose: unidentifiedAt(list, closing) },
    firstLoaded,
  };
}

/** Per customer 1 when active in any snapshot before the opening; entries are gathered by snapshot in one pass. */
function earlierActivity({ customers, customer, time, value }: SnapshotList, opening: number): Uint8Array {
  const active = new Uint8Array(customers);
  const first = new Int32Array(Math.max(0, opening) + 1);
  for (const at of time) if (at < opening) first[at + 1]! += 1;
  for (let at = 0; at < opening; at += 1) first[at + 1]! += first[at]!;
  const entries = new Int32Array(first[Math.max(0, opening)]!);
  const next = first.slice();
  time.forEach((at, entry) => {
    if (at >= opening) return;
    entries[next[at]!] = entry;
    next[at]! += 1;
  });
  const sums = new Float64Array(customers);
  for (let at = 0; at < opening; at += 1) {
    const here = entries.subarray(first[at], first[at + 1]);
    for (const entry of here) sums[customer[entry]!]! += value[entry]!;
    for (const entry of here) {
      const who = customer[entry]!;
      if (tidy(sums[who]!) > 0) active[who] = 1;
    }
    for (const entry of here) sums[customer[entry]!] = 0;
  }
  return active;
}

/** Values of one snapshot per customer; the largest value names the segment, equal ones the earlier name. */
class SnapshotSums {
  private readonly list: SnapshotList;
  private readonly sum: Float64Array;
  private readonly largest: Float64Array;
  private readonly segment: Int32Array;
  private readonly some: Uint8Array;

  constructor(list: SnapshotList) {
    this.list = list;
    this.sum = new Float64Array(list.customers);
    this.largest = new Float64Array(list.customers);
    this.segment = new Int32Array(list.customers).fill(-1);
    this.some = new Uint8Array(list.customers);
  }

  add(entry: number, value: number): void {
    const who = this.list.customer[entry]!;
    const code = this.list.segment[entry]!;
    const held = this.segment[who]!;
    this.sum[who]! += value;
    if (value !== 0) this.some[who] = 1;
    const { segments } = this.list;
    if (held < 0 || value > this.largest[who]! || (value === this.largest[who]! && segments[code]! < segments[held]!)) {
      this.segment[who] = code;
      this.largest[who] = value;
    }
  }

  moment(who: number): { readonly segment: number; readonly value: number } {
    const value = tidy(this.sum[who]!);
    return value > 0 ? { segment: this.segment[who]!, value } : ABSENT;
  }

  get notPositive(): CountAndValue {
    const apart = new Apart();
    this.sum.forEach((sum, who) => {
      if (this.some[who] === 1 && !(tidy(sum) > 0)) apart.add(tidy(sum));
    });
    return apart.figures;
  }
}

function unidentifiedAt({ unidentified }: SnapshotList, at: number): CountAndValue {
  const apart = new Apart();
  unidentified.time.forEach((time, entry) => {
    if (time === at) apart.add(unidentified.value[entry]!);
  });
  return apart.figures;
}
