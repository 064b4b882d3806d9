import { isoDay } from '../customers/dates';
import { transactionsInTable } from '../customers/ledger-argument';
import { LedgerStretch } from '../customers/ledger-stretch';
import { purchaseDoubts } from '../customers/purchase-doubts';
import type { Settings } from '../customers/settings/settings';
import { compareNames } from '../math/compare-names';
import { longViewByModel, type LongViewLine, type LongViewOptions, type SegmentedBuyer } from '../math/long-view';
import { tidy } from '../math/money-sum';
import { lifetimePredictor } from '../math/predict-lifetime';
import type { Period } from '../math/types';
import { segmentHeader } from './argument-readers';
import { buyerAt, buyersOn, refuseWeakData } from './buyers-argument';
import { doubtsInShort } from './doubt-words';
import type { FunctionAnswer } from './function-entry';
import { milestonesOf, upToYear } from './milestones';
import { rememberedModel } from './remembered-model';
import { timeUnitFrom } from './time-units';

/** The arguments of LONGVIEW that say where the purchases stand. */
export interface BuyersTable {
  readonly table: unknown;
  readonly by: unknown;
  /** Header of the days of purchase, and of the amounts. */
  readonly start: unknown;
  readonly value: unknown;
  readonly id: unknown;
  readonly settings: Settings;
}

/**
 * The long view of a transaction list: what everybody who had bought by the end of the period is expected to be worth
 * over the years by the fitted model (§20). Where the list ends earlier, the view is taken from its last day: that
 * nobody bought on days that the list does not know says nothing. A buyer belongs to the segment with the largest net.
 */
export function longViewOfBuyers(
  { table, by, start, value, id, settings }: BuyersTable,
  period: Period,
  options: LongViewOptions & { readonly years: number },
): FunctionAnswer {
  const segmentsBy = segmentHeader(by);
  const list = transactionsInTable(table, { id, date: start, amount: value, segment: by }, settings);
  const asOf = Math.min(period.next - 1, list.lastDay);
  const buyers = buyersOn(list, asOf);
  refuseWeakData(buyers);
  const unit = timeUnitFrom(null);
  const model = rememberedModel(buyers, unit.days);
  const bought = new LedgerStretch(list);
  const segmented = Array.from(buyers.customer, (who, buyer): SegmentedBuyer => {
    bought.read(who, list.firstDay, asOf + 1);
    return { ...buyerAt(buyers, buyer, unit.days), segment: list.segments[bought.segment]! };
  });

  const active = new Map<string, number>();
  const predict = lifetimePredictor(model, { steps: 0 });
  for (const buyer of segmented) {
    active.set(buyer.segment, (active.get(buyer.segment) ?? 0) + predict(buyer).chanceAlive);
  }
  const view = longViewByModel(model, segmented, 365 / unit.days, options);
  const atYears = milestonesOf(options.years);
  const row = (name: string, { customers, upToYear: worth }: LongViewLine, alive: number): (string | number)[] => [
    name,
    customers,
    tidy(alive),
    ...atYears.map((year) => worth[year - 1]!),
  ];
  const header = [segmentsBy ?? 'Customers', 'Buyers', 'Expected to be active', ...atYears.map(upToYear)];
  const caution = doubtsInShort(purchaseDoubts(model.purchases, list, buyers, asOf, unit.days));
  const trust = caution === '' ? 'CLVMODEL says how far to trust the model.' : caution;
  const everybody = [...active.values()].reduce((sum, each) => sum + each, 0);
  const segments = segmentsBy ? [...view.segments].sort((a, b) => compareNames(a.segment, b.segment)) : [];
  return [
    header,
    ...segments.map((line) => row(line.segment, line, active.get(line.segment)!)),
    row('All customers', view.total, everybody),
    [`${view.assumption} Seen from ${isoDay(asOf)}. ${trust}`, ...header.slice(1).map(() => '')],
  ];
}
