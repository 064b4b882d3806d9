import { MoneySum, tidy } from './money-sum';
import { Movement, type CustomerPeriod, type ReasonLine, type TopReasons } from './types';

/** Somebody who left, as the ranking sees it. */
export interface Leaver {
  /** Index into the names. */
  readonly reason: number;
  readonly value: number;
}

/**
 * Why customers left, ranked by customers, then value, then name; everybody tied at the last rank is
 * shown, the rest is one line, and those without a recorded reason stand last, outside the ranking
 * (definitions §16). Shares are of all who left.
 *
 * @param names spellings; the one equal to "Not recorded" is the unranked line
 * @param top how many ranks
 */
export function rankReasons(leavers: Iterable<Leaver>, names: readonly string[], top: number): TopReasons {
  const customers = new Float64Array(names.length);
  const values = names.map(() => new MoneySum());
  let all = 0;
  const allValue = new MoneySum();
  for (const { reason, value } of leavers) {
    customers[reason] = customers[reason]! + 1;
    values[reason]!.add(value);
    all += 1;
    allValue.add(value);
  }
  const share = (n: number): number => (all === 0 ? 0 : n / all);
  const lines = names
    .map((reason, code) => ({ reason, customers: customers[code]!, value: tidy(values[code]!.total) }))
    .filter((line) => line.customers > 0);
  const recorded = lines
    .filter((line) => line.reason !== 'Not recorded')
    .sort((a, b) => b.customers - a.customers || b.value - a.value || (a.reason < b.reason ? -1 : 1));
  const last = recorded[top - 1]?.customers ?? 0;
  const shown = recorded.filter((line, index) => index < top || line.customers === last);
  const rest = recorded.slice(shown.length);
  const sum = (of: readonly { readonly value: number }[]): number => tidy(of.reduce((a, line) => a + line.value, 0));
  const restCustomers = rest.reduce((a, line) => a + line.customers, 0);
  const missing = lines.find((line) => line.reason === 'Not recorded') ?? { customers: 0, value: 0 };
  return {
    top: shown.map((line): ReasonLine => ({
      ...line,
      rank: 1 + recorded.filter((other) => other.customers > line.customers).length,
      share: share(line.customers),
    })),
    tied: Math.max(0, shown.length - top),
    other: { reasons: rest.length, customers: restCustomers, value: sum(rest), share: share(restCustomers) },
    notRecorded: { customers: missing.customers, value: missing.value, share: share(missing.customers) },
    total: { customers: all, value: tidy(allValue.total) },
  };
}

/** The reasons of everybody who left in the period, came-and-went included. */
export function topReasons(customers: CustomerPeriod, top = 5): TopReasons {
  return rankReasons(leaversOf(customers), customers.reasons, top);
}

function* leaversOf(customers: CustomerPeriod): Generator<Leaver> {
  for (let who = 0; who < customers.count; who += 1) {
    const movement = customers.movement[who];
    if (movement !== Movement.lost && movement !== Movement.cameAndWent) continue;
    const value = movement === Movement.lost ? customers.valueAtOpen[who]! : customers.cameAndWentValue[who]!;
    yield { reason: Math.max(0, customers.reason[who]!), value };
  }
}
