import { LedgerStretch } from './ledger-stretch';
import type { TransactionList } from './transaction-list';

/** A customer who has not bought for the length of the lapse window (§22). */
export interface LapsedCustomer {
  readonly id: string;
  readonly lastPurchase: number;
  /** The first day on which the customer no longer counted: last purchase + W. */
  readonly lapsedOn: number;
  /** Net of the customer's last year: the 365 days up to the last purchase, and what was refunded since. */
  readonly lastYear: number;
}

const YEAR = 365;

/**
 * Who has lapsed by the end of a day, the most valuable first, then by id (definitions §22). The value
 * is that of the last year in which they bought, so that somebody gone for two years is not worth 0.
 */
export function lapsedCustomers(list: TransactionList, asOf: number, lapseDays: number): LapsedCustomer[] {
  const lapsed: LapsedCustomer[] = [];
  const stretch = new LedgerStretch(list);
  for (let who = 0; who < list.customers; who += 1) {
    const { lastPurchase } = stretch.read(who, 0, asOf + 1);
    if (lastPurchase === 0 || lastPurchase + lapseDays > asOf) continue;
    lapsed.push({
      id: list.ids[who]!,
      lastPurchase,
      lapsedOn: lastPurchase + lapseDays,
      lastYear: stretch.read(who, lastPurchase - YEAR + 1, asOf + 1).net,
    });
  }
  return lapsed.sort((a, b) => b.lastYear - a.lastYear || (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1));
}
