import type { CustomerPeriod, Period } from '../math/types';
import { MoneySum } from '../math/money-sum';
import type { LedgerReach } from './reach';

export interface CountAndValue {
  readonly count: number;
  readonly value: number;
}

/** A figure at the opening and at the close. */
export interface OpenAndClose {
  readonly atOpen: CountAndValue;
  readonly atClose: CountAndValue;
}

/** What a transaction list says about one period: the customers, and everything that is counted apart. */
export interface LedgerPeriod {
  readonly customers: CustomerPeriod;
  /** The days that the opening and the closing values are made of. */
  readonly openDays: Period;
  readonly closeDays: Period;
  /** Customers who transacted and whose net is 0 or less: not active, counted on a line of their own (§9). */
  readonly notPositive: OpenAndClose;
  /** Lines without a customer (§2). */
  readonly unidentified: OpenAndClose;
  /** Retained customers who left and returned inside the period; null where that cannot be seen (§4). */
  readonly dipped: number | null;
  /** The history begins with this period: everybody in it is opening (§3). */
  readonly firstLoaded: boolean;
}

/** Counts and adds what is kept apart. */
export class Apart {
  private count = 0;
  private readonly sum = new MoneySum();

  add(value: number): void {
    this.count += 1;
    this.sum.add(value);
  }

  get figures(): CountAndValue {
    return { count: this.count, value: this.sum.total };
  }
}

/** Lines without a customer within a stretch of days. */
export function unidentifiedIn({ unidentified }: LedgerReach, { start, next }: Period): CountAndValue {
  const apart = new Apart();
  unidentified.day.forEach((day, line) => {
    if (day >= start && day < next) apart.add(unidentified.amount[line]!);
  });
  return apart.figures;
}
