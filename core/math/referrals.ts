import { compareNames } from './compare-names';
import { MoneySum, tidy } from './money-sum';

/** A new customer who was recommended. */
export interface Referral {
  /** Who recommended: a code, one per person however spelled. */
  readonly referrer: number;
  /** Closing value of the customer who was recommended. */
  readonly value: number;
}

/** One customer who recommended you. */
export interface Recommender {
  readonly name: string;
  readonly customers: number;
  readonly value: number;
}

export interface Referrals {
  /** New customers with a referrer, and what they are worth. */
  readonly customers: number;
  readonly value: number;
  /** Everybody who recommended you, by referred value, then name. */
  readonly recommenders: readonly Recommender[];
}

/**
 * Who recommended you, and what it brought (§14). A chain or a circle of recommendations counts each
 * new customer once, for the one who recommended it directly.
 *
 * @param names spellings of the referrers, by code
 */
export function referrals(referred: Iterable<Referral>, names: readonly string[]): Referrals {
  const customers = new Float64Array(names.length);
  const values = names.map(() => new MoneySum());
  const value = new MoneySum();
  let count = 0;
  for (const each of referred) {
    customers[each.referrer] = customers[each.referrer]! + 1;
    values[each.referrer]!.add(each.value);
    value.add(each.value);
    count += 1;
  }
  return {
    customers: count,
    value: tidy(value.total),
    recommenders: names
      .map((name, code) => ({ name, customers: customers[code]!, value: tidy(values[code]!.total) }))
      .filter((line) => line.customers > 0)
      .sort((a, b) => b.value - a.value || compareNames(a.name, b.name)),
  };
}
