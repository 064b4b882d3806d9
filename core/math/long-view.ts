import { MoneySum, tidy } from './money-sum';
import { lifetimePredictor, type Buyer } from './predict-lifetime';
import type { LifetimeModel } from './lifetime-model';
import { churnRate, rescaledChurn } from './rates';
import type { SegmentForward } from './types';

/** What today's customers of one segment are expected to be worth in the years to come. */
export interface LongViewLine {
  readonly segment: string;
  readonly customers: number;
  /** Worth of the first year, of the second … */
  readonly byYear: readonly number[];
  /** Worth of the first year, of the first two … */
  readonly upToYear: readonly number[];
}

/** The customers as an asset over the years, with the assumption that the figures stand on. */
export interface LongView {
  readonly segments: readonly LongViewLine[];
  readonly total: LongViewLine;
  /** A sentence for the reader, to be printed beside the figures. */
  readonly assumption: string;
}

/** A segment as simple retention sees it. */
export interface SegmentToday {
  readonly segment: string;
  readonly customers: number;
  /** What its customers are worth in a year, all together. */
  readonly valuePerYear: number;
  /** Share of them that is still there a year later, 0 … 1. */
  readonly retention: number;
}

/** How a period of the contract list relates to a year. */
export interface YearOfPeriods {
  /** How many such periods make a year. */
  readonly periods: number;
  /** How often a customer's value is earned within one of them: 3 for a monthly charge in a quarter. */
  readonly payments: number;
}

/**
 * The closing customers of a roll-forward as simple retention sees them: the yearly retention is that of
 * the period rescaled (§11). Null where nobody was there at the opening to tell how many stay.
 */
export function segmentToday(forward: SegmentForward, year: YearOfPeriods): SegmentToday | null {
  const churn = churnRate(forward.customers.opening, forward.customers.lost);
  if (churn === null) return null;
  return {
    segment: forward.segment,
    customers: forward.customers.closing,
    valuePerYear: tidy(forward.value.closing * year.payments * year.periods),
    retention: 1 - rescaledChurn(churn, year.periods),
  };
}

export interface LongViewOptions {
  /** @default 10 */
  readonly years?: number;
  /** @default 1 */
  readonly margin?: number;
  /** Discount rate per year. @default 0 */
  readonly discount?: number;
}

/**
 * Today's customers over the years when the same share of each segment stays every year: year k is worth
 * value · margin · (retention / (1 + discount))^k, which over all years is m·r/(1 + i − r) of §19.
 */
export function longViewByRetention(segments: readonly SegmentToday[], options: LongViewOptions = {}): LongView {
  const { years = 10, margin = 1, discount = 0 } = options;
  const lines = segments.map(({ segment, customers, valuePerYear, retention }) => {
    const staying = retention / (1 + discount);
    const byYear = Array.from({ length: years }, (_, year) => valuePerYear * margin * Math.pow(staying, year + 1));
    return longViewLine(segment, customers, byYear);
  });
  return longView(
    lines,
    `Today's customers only: each segment keeps the same share of them, and each of them its value, every year. Margin ${percent(margin)}, discounted at ${percent(discount)} a year, received at the end of each year.`,
  );
}

/** A buyer of the fitted model and its segment. */
export interface SegmentedBuyer extends Buyer {
  readonly segment: string;
}

/**
 * Today's buyers over the years as the fitted model expects them to buy (§20).
 *
 * @param unitsPerYear length of a year in the model's own unit of time: 365/7 for weeks
 */
export function longViewByModel(
  model: LifetimeModel,
  buyers: readonly SegmentedBuyer[],
  unitsPerYear: number,
  options: LongViewOptions = {},
): LongView {
  const { years = 10, margin = 1, discount = 0 } = options;
  const predictors = Array.from({ length: years }, (_, year) =>
    lifetimePredictor(model, { steps: year + 1, step: unitsPerYear, margin, discount }),
  );
  const segments = new Map<string, { customers: number; upTo: number[] }>();
  let withoutMean = 0;
  for (const buyer of buyers) {
    let segment = segments.get(buyer.segment);
    if (!segment) {
      segment = { customers: 0, upTo: new Array<number>(years).fill(0) };
      segments.set(buyer.segment, segment);
    }
    segment.customers += 1;
    const worth = predictors.map((predict) => predict(buyer).lifetimeValue);
    if (worth.includes(null)) withoutMean += 1;
    else worth.forEach((value, year) => (segment.upTo[year]! += value!));
  }
  const lines = [...segments].map(([segment, { customers, upTo }]) =>
    longViewLine(
      segment,
      customers,
      upTo.map((value, year) => value - (upTo[year - 1] ?? 0)),
    ),
  );
  const left = withoutMean === 0 ? '' : ` ${withoutMean} buyers without an expected spend count as 0.`;
  return longView(
    lines,
    `Today's customers only: they buy, and stop buying, as the model fitted to their purchases expects. Margin ${percent(margin)}, discounted at ${percent(discount)} a year, received at the end of each year.${left}`,
  );
}

function longView(segments: readonly LongViewLine[], assumption: string): LongView {
  const years = segments[0]?.byYear.length ?? 0;
  const byYear = Array.from({ length: years }, (_, year) => {
    const sum = new MoneySum();
    for (const line of segments) sum.add(line.byYear[year]!);
    return sum.total;
  });
  const customers = segments.reduce((sum, line) => sum + line.customers, 0);
  return { segments, total: longViewLine('Total', customers, byYear), assumption };
}

function longViewLine(segment: string, customers: number, worth: readonly number[]): LongViewLine {
  const sum = new MoneySum();
  const byYear: number[] = [];
  const upToYear: number[] = [];
  for (const value of worth) {
    // To a millionth, as sums are, so that the years add up to the last digit shown.
    const rounded = Math.round(value * 1_000_000) / 1_000_000;
    sum.add(rounded);
    byYear.push(rounded);
    upToYear.push(tidy(sum.total));
  }
  return { segment, customers, byYear, upToYear };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
