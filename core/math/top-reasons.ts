import { MoneySum, tidy } from './money-sum';
import type { CameAndWent } from './tally';
import { Movement, type CustomerPeriod, type ReasonLine, type TopReasons } from './types';

/** Somebody who left, as the ranking sees it. */
export interface Leaver {
  /** Index into the names. */
  readonly reason: number;
  readonly value: number;
  /** The part of the customer whose reason it is, where several reasons share one; 1 when left out. */
  readonly part?: number;
}

/** What the first reason has most of (§16). */
export type ReasonRank = 'customers' | 'value';

/**
 * Why customers left, ranked by customers, then value, then name, or by value first; everybody tied at
 * the last rank is shown, the rest is one line, and those without a recorded reason stand last, outside
 * the ranking (definitions §16). Shares are of all who left.
 *
 * @param names spellings; the one equal to "Not recorded" is the unranked line
 * @param top how many ranks
 */
export function rankReasons(
  leavers: Iterable<Leaver>,
  names: readonly string[],
  top: number,
  rankBy: ReasonRank = 'customers',
): TopReasons {
  const customers = new Float64Array(names.length);
  const values = names.map(() => new MoneySum());
  let all = 0;
  const allValue = new MoneySum();
  for (const { reason, value, part = 1 } of leavers) {
    customers[reason]! += part;
    values[reason]!.add(value * part);
    all += part;
    allValue.add(value * part);
  }
  all = tidy(all);
  const share = (n: number): number => (all === 0 ? 0 : n / all);
  const lines = names
    .map((reason, code) => ({ reason, customers: tidy(customers[code]!), value: tidy(values[code]!.total) }))
    .filter((line) => line.customers > 0);
  const second: ReasonRank = rankBy === 'customers' ? 'value' : 'customers';
  const recorded = lines
    .filter((line) => line.reason !== 'Not recorded')
    .sort((a, b) => b[rankBy] - a[rankBy] || b[second] - a[second] || (a.reason < b.reason ? -1 : 1));
  const last = recorded[top - 1]?.[rankBy];
  const shown = recorded.filter((line, index) => index < top || line[rankBy] === last);
  const rest = recorded.slice(shown.length);
  const sum = (of: readonly { readonly value: number }[]): number => tidy(of.reduce((a, line) => a + line.value, 0));
  const restCustomers = tidy(rest.reduce((a, line) => a + line.customers, 0));
  const missing = lines.find((line) => line.reason === 'Not recorded') ?? { customers: 0, value: 0 };
  return {
    top: shown.map((line): ReasonLine => ({
      ...line,
      rank: 1 + recorded.filter((other) => other[rankBy] > line[rankBy]).length,
      share: share(line.customers),
    })),
    tied: Math.max(0, shown.length - top),
    other: { reasons: rest.length, customers: restCustomers, value: sum(rest), share: share(restCustomers) },
    notRecorded: { customers: missing.customers, value: missing.value, share: share(missing.customers) },
    total: { customers: all, value: tidy(allValue.total) },
  };
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
  return rankReasons(leaversOf(customers, cameAndWent), customers.reasons, top, rankReasonsBy);
}

function* leaversOf(customers: CustomerPeriod, cameAndWent: CameAndWent): Generator<Leaver> {
  for (let who = 0; who < customers.count; who += 1) {
    const movement = customers.movement[who];
    const counts = movement === Movement.lost || (movement === Movement.cameAndWent && cameAndWent === 'count');
    if (!counts) continue;
    const value = movement === Movement.lost ? customers.valueAtOpen[who]! : customers.cameAndWentValue[who]!;
    yield { reason: Math.max(0, customers.reason[who]!), value };
  }
}
