import { MoneySum, tidy } from './money-sum';
import type { CameAndWent } from './tally';
import { Movement, type CustomerPeriod, type ReasonLine, type TopReasons } from './types';

/** What the first reason has most of (§16). */
export type ReasonRank = 'customers' | 'value';

/** Counts customers who left under their reasons, one by one, and ranks the reasons. */
export class ReasonTally {
  private readonly customers: number[] = [];
  private readonly values: MoneySum[] = [];
  /** What parts of customers are worth, apart from the sums of money, which know nothing smaller than they round to. */
  private readonly parts: number[] = [];
  private all = 0;
  private readonly allValue = new MoneySum();

  /**
   * @param reason a small whole number, index into the names to come
   * @param part the part of the customer whose reason it is, where several reasons share one
   */
  add(reason: number, value: number, part = 1): void {
    while (this.customers.length <= reason) {
      this.customers.push(0);
      this.values.push(new MoneySum());
      this.parts.push(0);
    }
    this.customers[reason]! += part;
    if (part === 1) this.values[reason]!.add(value);
    else this.parts[reason]! += value * part;
    this.all += part;
    this.allValue.add(value * part);
  }

  /**
   * Why customers left, ranked by customers, then value, then name, or by value first; everybody tied at
   * the last rank is shown, the rest is one line, and those without a recorded reason stand last, outside
   * the ranking (definitions §16). Shares are of all who left.
   *
   * @param names spellings; the one equal to "Not recorded" is the unranked line
   * @param top how many ranks
   */
  ranked(names: readonly string[], top: number, rankBy: ReasonRank = 'customers'): TopReasons {
    const all = withoutNoise(this.all);
    const share = (n: number): number => (all === 0 ? 0 : n / all);
    const lines = names
      .map((reason, code) => ({
        reason,
        customers: withoutNoise(this.customers[code] ?? 0),
        value: withoutNoise((this.values[code]?.total ?? 0) + (this.parts[code] ?? 0)),
      }))
      .filter((line) => line.customers > 0);
    const second: ReasonRank = rankBy === 'customers' ? 'value' : 'customers';
    const recorded = lines
      .filter((line) => line.reason !== 'Not recorded')
      .sort((a, b) => apart(b[rankBy], a[rankBy]) || apart(b[second], a[second]) || (a.reason < b.reason ? -1 : 1));
    const last = recorded[top - 1]?.[rankBy];
    const shown = recorded.filter(
      (line, index) => index < top || (last !== undefined && apart(line[rankBy], last) === 0),
    );
    const rest = recorded.slice(shown.length);
    const sum = (of: readonly { readonly value: number }[]): number =>
      withoutNoise(of.reduce((a, line) => a + line.value, 0));
    const restCustomers = withoutNoise(rest.reduce((a, line) => a + line.customers, 0));
    const missing = lines.find((line) => line.reason === 'Not recorded') ?? { customers: 0, value: 0 };
    return {
      top: shown.map((line): ReasonLine => ({
        ...line,
        rank: 1 + recorded.filter((other) => apart(other[rankBy], line[rankBy]) > 0).length,
        share: share(line.customers),
      })),
      tied: Math.max(0, shown.length - top),
      other: { reasons: rest.length, customers: restCustomers, value: sum(rest), share: share(restCustomers) },
      notRecorded: { customers: missing.customers, value: missing.value, share: share(missing.customers) },
      total: { customers: all, value: withoutNoise(this.allValue.total) },
    };
  }
}

/** A sum as it was meant: 0.30000000000000004 is 0.3, while a third stays a third, so that all parts add up to the whole. */
function withoutNoise(sum: number): number {
  const rounded = tidy(sum);
  return Math.abs(rounded - sum) < 1e-9 * Math.max(1, Math.abs(sum)) ? rounded : sum;
}

/** The difference between two sums, 0 when they differ by how they were added up alone. */
function apart(one: number, other: number): number {
  const difference = one - other;
  return Math.abs(difference) < 1e-9 * Math.max(1, Math.abs(one)) ? 0 : difference;
}

export interface TopReasonsOptions {
  /** @default 'customers' */
  readonly rankReasonsBy?: ReasonRank;
  /** @default 'count' */
  readonly cameAndWent?: CameAndWent;
}

/** The reasons of everybody who counts as outgoing in the period: came-and-went included, unless they are left out. */
export function topReasons(customers: CustomerPeriod, top = 5, options: TopReasonsOptions = {}): TopReasons {
  const { rankReasonsBy = 'customers', cameAndWent = 'count' } = options;
  const tally = new ReasonTally();
  for (let who = 0; who < customers.count; who += 1) {
    const movement = customers.movement[who];
    const counts = movement === Movement.lost || (movement === Movement.cameAndWent && cameAndWent === 'count');
    if (!counts) continue;
    const value = movement === Movement.lost ? customers.valueAtOpen[who]! : customers.cameAndWentValue[who]!;
    tally.add(Math.max(0, customers.reason[who]!), value);
  }
  return tally.ranked(customers.reasons, top, rankReasonsBy);
}
