import { MoneySum } from '../math/money-sum';
import type { TransactionList } from './transaction-list';

/** What each buyer did up to a day, as columns (§20). Times are in days. */
export interface BuyingHistories {
  /** Place of each buyer in the ids of the list. */
  readonly customer: Int32Array;
  /** Purchase days after the first: x. */
  readonly frequency: Int32Array;
  /** From the first to the last purchase day: t_x. */
  readonly recency: Int32Array;
  /** From the first purchase day to the day asked for: T. */
  readonly age: Int32Array;
  /** Spent on average on a repeat day, refunds taken off: m̄. 0 for whoever bought once. */
  readonly average: Float64Array;
  /** Purchase days after `asOf` until `until`, to test a forecast by. */
  readonly later: Int32Array;
}

/**
 * Frequency, recency, age and average spend of everybody who had bought by the end of `asOf`. Purchases on one
 * day are one; a day whose net is below 0 is a refund and no purchase, and comes off what was spent
 * on the repeat days (DECISIONS.md, "Lifetime values: what is a purchase").
 */
export function buyingHistories(list: TransactionList, asOf: number, until = asOf): BuyingHistories {
  const { customers, first, day, amount } = list;
  const histories: BuyingHistories = {
    customer: new Int32Array(customers),
    frequency: new Int32Array(customers),
    recency: new Int32Array(customers),
    age: new Int32Array(customers),
    average: new Float64Array(customers),
    later: new Int32Array(customers),
  };
  let buyers = 0;
  for (let who = 0; who < customers; who += 1) {
    let [firstDay, lastDay, repeats, later] = [0, 0, 0, 0];
    const repeatSpend = new MoneySum();
    for (let line = first[who]!; line < first[who + 1]!;) {
      const on = day[line]!;
      if (on > until) break;
      const net = new MoneySum();
      for (; line < first[who + 1]! && day[line] === on; line += 1) net.add(amount[line]!);
      const isPurchase = net.total >= 0;
      if (on > asOf) {
        if (isPurchase) later += 1;
      } else if (firstDay === 0) {
        if (isPurchase) firstDay = lastDay = on;
      } else {
        repeatSpend.add(net.total);
        if (isPurchase) {
          repeats += 1;
          lastDay = on;
        }
      }
    }
    if (firstDay === 0) continue;
    histories.customer[buyers] = who;
    histories.frequency[buyers] = repeats;
    histories.recency[buyers] = lastDay - firstDay;
    histories.age[buyers] = asOf - firstDay;
    histories.average[buyers] = repeats === 0 ? 0 : repeatSpend.total / repeats;
    histories.later[buyers] = later;
    buyers += 1;
  }
  return {
    customer: histories.customer.subarray(0, buyers),
    frequency: histories.frequency.subarray(0, buyers),
    recency: histories.recency.subarray(0, buyers),
    age: histories.age.subarray(0, buyers),
    average: histories.average.subarray(0, buyers),
    later: histories.later.subarray(0, buyers),
  };
}
