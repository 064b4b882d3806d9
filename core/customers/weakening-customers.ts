import { PURCHASES_FOR_A_HABIT, strengthOf, usualGap, type Strength } from '../math/buying-habit';
import type { Tolerance } from '../math/movement-of';
import { tidy } from '../math/money-sum';
import { LedgerStretch } from './ledger-stretch';
import { purchaseDays } from './purchase-gaps';
import type { TransactionList } from './transaction-list';

/** The stretch that is compared with the three before it: 13 whole weeks, so that all hold the same weekdays. */
export const HABIT_DAYS = 91;

/** How a customer who is still here buys, against the customer's own habit (§26). */
export interface BuyingHabit {
  readonly id: string;
  readonly lastPurchase: number;
  readonly daysSince: number;
  readonly usualGap: number;
  readonly overdue: boolean;
  /** Null for somebody who first bought within the three stretches that would be the habit. */
  readonly strength: Strength | null;
  /** Net of the last 91 days, and the median of the three stretches of 91 days before. */
  readonly lastValue: number;
  readonly usualValue: number;
}

/**
 * The buying habit of every customer with three purchases or more who has not lapsed by the end of a
 * day (definitions §26), those who fell furthest below their habit first, then by id.
 */
export function buyingHabits(
  list: TransactionList,
  asOf: number,
  lapseDays: number,
  tolerance?: Tolerance,
): BuyingHabit[] {
  const habits: BuyingHabit[] = [];
  const stretch = new LedgerStretch(list);
  for (let who = 0; who < list.customers; who += 1) {
    const days = purchaseDays(list, who, asOf);
    const lastPurchase = days[days.length - 1] ?? 0;
    if (days.length < PURCHASES_FOR_A_HABIT || lastPurchase + lapseDays <= asOf) continue;
    const netOf = (back: number): number =>
      stretch.read(who, asOf + 1 - (back + 1) * HABIT_DAYS, asOf + 1 - back * HABIT_DAYS).net;
    const lastValue = netOf(0);
    const { strength, usual } = strengthOf(lastValue, [netOf(1), netOf(2), netOf(3)], tolerance);
    const here = days[0]! <= asOf - 3 * HABIT_DAYS;
    const gap = usualGap(days)!;
    habits.push({
      id: list.ids[who]!,
      lastPurchase,
      daysSince: asOf - lastPurchase,
      usualGap: gap,
      overdue: asOf - lastPurchase > gap,
      strength: here ? strength : null,
      lastValue,
      usualValue: usual,
    });
  }
  const fall = ({ usualValue, lastValue }: BuyingHabit): number => tidy(usualValue - lastValue);
  return habits.sort((a, b) => fall(b) - fall(a) || (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
}
