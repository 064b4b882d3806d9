import { tidy } from '../math/money-sum';
import { Apart, type CountAndValue } from './ledger-period';
import { rowsByNumber, type RowsByNumber } from './rows-by-number';
import type { SnapshotList } from './snapshot-list';
import type { CustomerSteps } from './steps-forward';

/**
 * Who is there in each snapshot (definitions §2, §9): whoever's values add up to more than 0. The largest value names
 * the segment, equal ones the earlier name, so that the order of rows does not matter.
 */
export class SnapshotSteps implements CustomerSteps {
  readonly customers: number;
  readonly segments: readonly string[];
  readonly segment: Int32Array;
  readonly value: Float64Array;
  private readonly list: SnapshotList;
  private readonly entries: RowsByNumber;
  private readonly largest: Float64Array;
  private readonly some: Uint8Array;
  private readonly notPositive: readonly Apart[];

  constructor(list: SnapshotList) {
    const steps = list.times.length;
    this.list = list;
    this.customers = list.customers;
    this.segments = list.segments;
    this.segment = new Int32Array(steps);
    this.value = new Float64Array(steps);
    this.entries = rowsByNumber(list.customer, 0, list.customers);
    this.largest = new Float64Array(steps);
    this.some = new Uint8Array(steps);
    this.notPositive = list.times.map(() => new Apart());
  }

  /** To be called once for each customer: nets of 0 or less are counted as they are met. */
  read(who: number): void {
    const { segment, value, largest, some, notPositive } = this;
    const { first, rows } = this.entries;
    segment.fill(-1);
    value.fill(0);
    some.fill(0);
    for (let place = first[who]!; place < first[who + 1]!; place += 1) this.add(rows[place]!);
    for (let step = 0; step < segment.length; step += 1) {
      if (segment[step]! < 0) continue;
      const sum = tidy(value[step]!);
      value[step] = sum;
      largest[step] = 0;
      if (sum > 0) continue;
      segment[step] = -1;
      value[step] = 0;
      if (some[step] === 1) notPositive[step]!.add(sum);
    }
  }

  /** Customers whose values in a snapshot add up to 0 or less although one is not 0, once all were read. */
  notPositiveAt(step: number): CountAndValue {
    return (this.notPositive[step] ?? new Apart()).figures;
  }

  private add(entry: number): void {
    const { segment, value, largest, some } = this;
    const { time, value: values, segment: codes, segments } = this.list;
    const step = time[entry]!;
    const [amount, code, held] = [values[entry]!, codes[entry]!, segment[step]!];
    value[step]! += amount;
    if (amount !== 0) some[step] = 1;
    const precedes = amount === largest[step] && held >= 0 && segments[code]! < segments[held]!;
    if (held < 0 || amount > largest[step]! || precedes) {
      segment[step] = code;
      largest[step] = amount;
    }
  }
}
