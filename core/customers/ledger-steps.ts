import { Apart, type CountAndValue } from './ledger-period';
import { LedgerStretch } from './ledger-stretch';
import type { Settings } from './settings/settings';
import type { CustomerSteps } from './steps-forward';
import type { TransactionList } from './transaction-list';

/**
 * Who is a customer in each of some periods that follow one another, without a lapse window (definitions §2, §9):
 * whoever's purchases less refunds in it are above 0.
 */
export class LedgerSteps implements CustomerSteps {
  readonly customers: number;
  readonly segments: readonly string[];
  readonly segment: Int32Array;
  readonly value: Float64Array;
  private readonly list: TransactionList;
  private readonly edges: readonly number[];
  private readonly active: Settings['active'];
  private readonly stretch: LedgerStretch;
  private readonly notPositive: readonly Apart[];

  /** @param edges the first day of every period, and the day behind the last one */
  constructor(list: TransactionList, edges: readonly number[], { active }: Pick<Settings, 'active'>) {
    this.list = list;
    this.edges = edges;
    this.active = active;
    this.customers = list.customers;
    this.segments = list.segments;
    this.segment = new Int32Array(edges.length - 1);
    this.value = new Float64Array(edges.length - 1);
    this.stretch = new LedgerStretch(list);
    this.notPositive = Array.from(this.segment, () => new Apart());
  }

  /** To be called once for each customer: nets of 0 or less are counted as they are met. */
  read(who: number): void {
    const { list, edges, active, stretch, segment, value, notPositive } = this;
    const { first, day } = list;
    segment.fill(-1);
    value.fill(0);
    const end = first[who + 1]!;
    let row = first[who]!;
    for (let step = 0; step < segment.length && row < end; step += 1) {
      if (day[row]! >= edges[step + 1]!) continue;
      row = stretch.readFrom(row, end, edges[step + 1]!);
      if (stretch.net > 0 || active === 'any transaction') {
        segment[step] = stretch.segment;
        value[step] = stretch.net;
      } else notPositive[step]!.add(stretch.net);
    }
  }

  /** Customers of a period whose net is 0 or less, once all were read. */
  notPositiveAt(step: number): CountAndValue {
    return (this.notPositive[step] ?? new Apart()).figures;
  }
}
