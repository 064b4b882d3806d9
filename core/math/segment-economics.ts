import { acquisitionCost } from './acquisition-cost';
import { lifetimeValue, paybackPeriods, tooFewToTrust, type LifetimeOptions } from './lifetime-value';
import { tidy } from './money-sum';
import { averageCustomers, contribution, relationshipCost } from './relationship-cost';
import { compareNames } from './compare-names';
import { churnRate } from './rates';
import type { RollForward, SegmentForward } from './types';

/** What was spent on one segment in a period; a blank segment is a pool that nobody has shared out yet. */
export interface SegmentSpend {
  readonly segment: string;
  /** To win customers. */
  readonly acquisition: number;
  /** To serve those who are there. */
  readonly serving: number;
}

/** What becomes of a pool: shared out among the segments, or left in a line of its own. */
export type PoolRule = 'prorate' | 'show';

export interface SegmentEconomicsOptions extends LifetimeOptions {
  /** @default 'prorate' */
  readonly pool?: PoolRule;
  /**
   * How often a customer's value is earned within the period: 3 for a monthly charge in a quarter.
   * @default 1
   */
  readonly payments?: number;
}

/** What the customers of one segment cost and are worth (§17–19). Null where nobody is there to divide by. */
export interface SegmentEconomics {
  readonly segment: string;
  readonly opening: number;
  /** New and came-and-went: those whom the spend has won (§17). */
  readonly won: number;
  readonly lost: number;
  readonly closing: number;
  /** Per closing customer and period. */
  readonly valuePerCustomer: number | null;
  readonly churn: number | null;
  readonly acquisitionSpend: number;
  readonly costOfAcquisition: number | null;
  readonly servingCost: number;
  readonly costOfRelationship: number | null;
  /** Margin less cost of relationship, per customer and period. */
  readonly contribution: number | null;
  readonly lifetimeValue: number | null;
  /** Lifetime value less cost of acquisition. */
  readonly netLifetimeValue: number | null;
  /** Lifetime value per unit of cost of acquisition. */
  readonly lifetimeValueToCost: number | null;
  readonly payback: number | null;
  /** Of all that was spent, winning and serving together. */
  readonly shareOfCost: number | null;
  /** Of the closing value. */
  readonly shareOfValue: number | null;
  /** Under 30 opening customers or under 5 losses (§19). */
  readonly tooFewToTrust: boolean;
}

export interface EconomicsTable {
  readonly segments: readonly SegmentEconomics[];
  /** The pool that was not shared out; null when there is none. */
  readonly unallocated: { readonly acquisition: number; readonly serving: number } | null;
  readonly total: SegmentEconomics;
}

/**
 * Cost of acquisition, cost of relationship, lifetime value and payback by segment, and the resources
 * put into each segment against the value it holds (§17–19). A pool of acquisition spend is shared out
 * by the customers won, a pool of serving cost by the customers served on average; a pool that nobody
 * can be charged with is shown as unallocated.
 *
 * @param margin share of the value that is left after its direct costs
 */
export function segmentEconomics(
  forward: RollForward,
  spends: Iterable<SegmentSpend>,
  margin: number,
  { pool = 'prorate', payments = 1, ...lifetime }: SegmentEconomicsOptions = {},
): EconomicsTable {
  const { direct, pooled, total: spent } = gather(spends, forward);
  const won = wonIn(forward.total);
  const served = averageCustomers(forward.total.customers.opening, forward.total.customers.closing);
  const shareWon = pool === 'prorate' && won > 0;
  const shareServed = pool === 'prorate' && served > 0;
  const economicsOf = (line: SegmentForward, acquisition: number, serving: number): SegmentEconomics =>
    economics(
      line,
      { acquisition, serving },
      { margin, payments, lifetime, spent, allValue: forward.total.value.closing },
    );
  const segments = [...direct.entries()].map(([name, spend]) => {
    const line = forward.segments.find(({ segment }) => segmentKey(segment) === name) ?? nobodyIn(spend.segment);
    const { opening, closing } = line.customers;
    return economicsOf(
      line,
      spend.acquisition + (shareWon ? (pooled.acquisition * wonIn(line)) / won : 0),
      spend.serving + (shareServed ? (pooled.serving * averageCustomers(opening, closing)) / served : 0),
    );
  });
  const left = {
    acquisition: shareWon ? 0 : tidy(pooled.acquisition),
    serving: shareServed ? 0 : tidy(pooled.serving),
  };
  return {
    segments: segments.sort((a, b) => compareNames(a.segment, b.segment)),
    unallocated: left.acquisition !== 0 || left.serving !== 0 ? left : null,
    total: economicsOf(forward.total, spent.acquisition, spent.serving),
  };
}

/** The customers whom the spend has won: came-and-went included, returning not (§17). */
function wonIn({ customers }: SegmentForward): number {
  return customers.new + customers.cameAndWent;
}

interface Spent {
  readonly acquisition: number;
  readonly serving: number;
}

/** Adds up what was spent, by segment; a segment that has customers and no spend has its line too. */
function gather(
  spends: Iterable<SegmentSpend>,
  forward: RollForward,
): { direct: Map<string, SegmentSpend>; pooled: Spent; total: Spent } {
  const direct = new Map(
    forward.segments.map(({ segment }) => [segmentKey(segment), { segment, acquisition: 0, serving: 0 }]),
  );
  const add = (to: Spent, { acquisition, serving }: Spent): Spent => ({
    acquisition: tidy(to.acquisition + acquisition),
    serving: tidy(to.serving + serving),
  });
  let pooled: Spent = { acquisition: 0, serving: 0 };
  let total = pooled;
  for (const spend of spends) {
    total = add(total, spend);
    const key = segmentKey(spend.segment);
    if (key === '') {
      pooled = add(pooled, spend);
      continue;
    }
    const known = direct.get(key) ?? { segment: spend.segment.trim(), acquisition: 0, serving: 0 };
    direct.set(key, { segment: known.segment, ...add(known, spend) });
  }
  return { direct, pooled, total };
}

/** What makes two names one segment: they are compared trimmed and without case. */
export function segmentKey(segment: string): string {
  return segment.trim().toLowerCase();
}

/** A segment that money was spent on and in which nobody ever was. */
function nobodyIn(segment: string): SegmentForward {
  const customers = {
    opening: 0,
    new: 0,
    returning: 0,
    cameAndWent: 0,
    incoming: 0,
    lost: 0,
    outgoing: 0,
    transfersIn: 0,
    transfersOut: 0,
    closing: 0,
    net: 0,
    increased: 0,
    decreased: 0,
    unchanged: 0,
    check: 0,
  };
  return { segment, customers, value: customers };
}

interface Terms {
  readonly margin: number;
  readonly payments: number;
  readonly lifetime: LifetimeOptions;
  readonly spent: Spent;
  readonly allValue: number;
}

function economics(
  line: SegmentForward,
  { acquisition, serving }: Spent,
  { margin, payments, lifetime, spent, allValue }: Terms,
): SegmentEconomics {
  const { opening, lost, closing } = line.customers;
  const won = wonIn(line);
  const churn = churnRate(opening, lost);
  const valuePerCustomer = closing === 0 ? null : (line.value.closing * payments) / closing;
  const costOfAcquisition = acquisitionCost(acquisition, won);
  const costOfRelationship = relationshipCost(serving, opening, closing);
  const worth =
    valuePerCustomer === null || churn === null
      ? null
      : tidy(lifetimeValue(valuePerCustomer * margin, churn, lifetime));
  const bothKnown = worth !== null && costOfAcquisition !== null;
  const allCost = spent.acquisition + spent.serving;
  return {
    segment: line.segment,
    opening,
    won,
    lost,
    closing,
    valuePerCustomer,
    churn,
    acquisitionSpend: tidy(acquisition),
    costOfAcquisition,
    servingCost: tidy(serving),
    costOfRelationship,
    contribution:
      valuePerCustomer === null || costOfRelationship === null
        ? null
        : tidy(contribution(valuePerCustomer, margin, costOfRelationship)),
    lifetimeValue: worth,
    netLifetimeValue: bothKnown ? tidy(worth - costOfAcquisition) : null,
    lifetimeValueToCost: bothKnown && costOfAcquisition > 0 ? worth / costOfAcquisition : null,
    payback:
      valuePerCustomer === null || costOfAcquisition === null
        ? null
        : paybackPeriods(costOfAcquisition, valuePerCustomer * margin),
    shareOfCost: allCost === 0 ? null : (acquisition + serving) / allCost,
    shareOfValue: allValue === 0 ? null : line.value.closing / allValue,
    tooFewToTrust: tooFewToTrust(opening, lost),
  };
}
