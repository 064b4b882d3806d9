import { buyingHistories, type BuyingHistories } from '../customers/buying-histories';
import { isGiven, singleCell } from '../customers/column-argument';
import { isoDay } from '../customers/dates';
import { transactionsInTable, type LedgerHeaders } from '../customers/ledger-argument';
import { dayFrom } from '../customers/periods';
import type { TransactionList } from '../customers/transaction-list';
import { CustomerMathError } from '../errors';
import { LEAST_CUSTOMERS, LEAST_REPEATERS, refusal } from '../math/lifetime-model';
import type { Buyer } from '../math/predict-lifetime';

/** The ledger of a lifetime function, and what its buyers had done by the day asked for. */
export interface LedgerBuyers {
  readonly list: TransactionList;
  readonly asOf: number;
  readonly buyers: BuyingHistories;
}

/** Reads `table` and `as_of`; without the latter the last day in the table. */
export function buyersFrom(table: unknown, asOf: unknown, headers: LedgerHeaders): LedgerBuyers {
  const list = transactionsInTable(table, headers);
  const on = isGiven(asOf) ? dayFrom(singleCell(asOf), 'as_of') : list.lastDay;
  return { list, asOf: on, buyers: buyersOn(list, on) };
}

/** What everybody who had bought by the end of a day had done; stops where nobody had. */
export function buyersOn(list: TransactionList, day: number): BuyingHistories {
  const buyers = buyingHistories(list, day);
  if (buyers.customer.length > 0) return buyers;
  throw new CustomerMathError(
    'notAvailable',
    list.lastDay === 0
      ? 'No lifetime value: the table holds no purchases'
      : `No lifetime value: nobody had bought by ${isoDay(day)}; the table runs from ${isoDay(list.firstDay)} to ${isoDay(list.lastDay)}`,
  );
}

/** One of the buyers as the models take it, with times in units of so many days. */
export function buyerAt({ frequency, recency, age, average }: BuyingHistories, buyer: number, unitDays: number): Buyer {
  return {
    frequency: frequency[buyer]!,
    recency: recency[buyer]! / unitDays,
    age: age[buyer]! / unitDays,
    // Refunds can outweigh what was bought again; the spend model knows no such customer.
    average: Math.max(0, average[buyer]!),
  };
}

/** Stops with the reason in words where the data cannot carry a model (§20). */
export function refuseWeakData(buyers: BuyingHistories): void {
  const found = refusal(buyers);
  if (!found) return;
  throw new CustomerMathError('notAvailable', `No model: ${reason(found)}`);
}

function reason(found: NonNullable<ReturnType<typeof refusal>>): string {
  switch (found.why) {
    case 'fewCustomers':
      return `found ${found.buyers} customers with a purchase, and it takes at least ${LEAST_CUSTOMERS} to learn how they buy`;
    case 'fewRepeaters':
      return `found ${found.repeaters} of ${found.buyers} customers who bought on more than one day, and it takes at least ${LEAST_REPEATERS * 100} % to learn when they come back`;
    case 'noSpend':
      return found.spenders === 1
        ? 'those who came back all spent the same on average, too little to learn what they spend'
        : `found ${found.spenders} different averages above 0 among those who came back, too few to learn what they spend`;
  }
}
