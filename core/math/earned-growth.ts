import { MoneySum, tidy } from './money-sum';
import { movementOf } from './movement-of';
import { Movement } from './types';
import type { ValuePair } from './value-pair';

/** What brought a customer in: a recommendation, something paid for, or nobody wrote it down. */
export type Source = 'earned' | 'bought' | 'notRecorded';

export interface SourcedPair extends ValuePair {
  readonly source: Source;
}

/** Shares of the opening value. earned + boughtNew + returning = total. */
export interface EarnedGrowth {
  /** NRR + earned new − 1: growth that customers brought about. */
  readonly earned: number;
  /** New customers without a recommendation, those without a recorded source included. */
  readonly boughtNew: number;
  readonly returning: number;
  /** closing / opening − 1 */
  readonly total: number;
  /** earned / total; null when there was no growth at all to divide by. */
  readonly ratio: number | null;
  /** How far the figure can be trusted: new customers, and those of them with a recorded source. */
  readonly newCustomers: number;
  readonly recorded: number;
}

/**
 * Earned growth (§13; Reichheld, Darnell and Burns, "Net Promoter 3.0", Harvard Business Review,
 * November 2021): what growth is left when customers bought by advertising or sales are taken away.
 * A new customer without a recorded source counts as bought; a returning one as neither. Meant for
 * periods of 12 months. Null over an empty opening base.
 *
 * @param returningIsEarned counts what came back as earned, which leaves nothing returning
 */
export function earnedGrowth(pairs: Iterable<SourcedPair>, returningIsEarned = false): EarnedGrowth | null {
  const opening = new MoneySum();
  const change = new MoneySum();
  const earnedNew = new MoneySum();
  const boughtNew = new MoneySum();
  const returning = new MoneySum();
  const earnedReturning = new MoneySum();
  let newCustomers = 0;
  let recorded = 0;
  for (const pair of pairs) {
    switch (movementOf(pair.opening, pair.closing, pair.seenBefore)) {
      case Movement.outside:
        continue;
      case Movement.new:
        newCustomers += 1;
        if (pair.source !== 'notRecorded') recorded += 1;
        (pair.source === 'earned' ? earnedNew : boughtNew).add(pair.closing);
        continue;
      case Movement.returned:
        (returningIsEarned ? earnedReturning : returning).add(pair.closing);
        continue;
      case Movement.lost:
        opening.add(pair.opening);
        change.add(-pair.opening);
        continue;
      default:
        opening.add(pair.opening);
        change.add(pair.closing);
        change.add(-pair.opening);
    }
  }
  const base = opening.total;
  if (base === 0) return null;
  const earned = tidy(change.total + earnedNew.total + earnedReturning.total);
  const total = tidy(earned + boughtNew.total + returning.total);
  return {
    earned: earned / base,
    boughtNew: tidy(boughtNew.total) / base,
    returning: tidy(returning.total) / base,
    total: total / base,
    ratio: total === 0 ? null : earned / total,
    newCustomers,
    recorded,
  };
}
