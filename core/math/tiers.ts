import { compareNames } from './compare-names';
import { tidy } from './money-sum';
import { wholeNumber } from './verdict';

/**
 * How customers are sorted into tiers of value (§15). "bands": a tier begins at each of the ascending
 * `lows` and ends below the next, the last has no end. "ranks": the first share of the customers by
 * value, the next, and so on, in per cent that add up to 100.
 */
export type Tiering = Bands | Ranks;
export interface Bands {
  readonly kind: 'bands';
  readonly lows: readonly number[];
}
export interface Ranks {
  readonly kind: 'ranks';
  readonly shares: readonly number[];
}

/** Ten tiers of a tenth of the customers each. */
export const DECILES: Ranks = { kind: 'ranks', shares: Array.from({ length: 10 }, () => 10) };

/**
 * The tier of each value: a place in the tiering, −1 for none.
 *
 * Bands hold whatever value lies in `[low, next low)`. Ranks are taken among the values above 0, the
 * customers (§2), from the highest: of n customers the one at place i, counted from 0, is within the
 * first p when i < p·n. Equal values are ranked by id, and without ids by row.
 */
export function tiersOf(values: ArrayLike<number>, tiering: Tiering, ids?: readonly string[]): Int32Array {
  const tiers = new Int32Array(values.length).fill(-1);
  if (tiering.kind === 'bands') {
    for (let row = 0; row < tiers.length; row += 1) tiers[row] = bandOf(values[row]!, tiering.lows);
    return tiers;
  }
  const ranked = Array.from(values, (value, row) => ({ value, row }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || (ids ? compareNames(ids[a.row] ?? '', ids[b.row] ?? '') : 0) || a.row - b.row);
  let tier = 0;
  let through = tiering.shares[0] ?? 100;
  ranked.forEach(({ row }, place) => {
    while (place * 100 >= through * ranked.length && tier < tiering.shares.length - 1) {
      tier += 1;
      through = tidy(through + tiering.shares[tier]!);
    }
    tiers[row] = tier;
  });
  return tiers;
}

function bandOf(value: number, lows: readonly number[]): number {
  let band = -1;
  while (band + 1 < lows.length && value >= lows[band + 1]!) band += 1;
  return band;
}

/** Whether place `a` of the tiering stands above place `b`: bands ascend, ranks descend. */
export function isHigherTier(tiering: Tiering, a: number, b: number): boolean {
  return tiering.kind === 'bands' ? a > b : a < b;
}

/** Names for tiers that were given none: "Under 500", "500 to under 2,000", "2,000 and more"; "Top 20 %", "Next 30 %", "Last 50 %". */
export function tierNames(tiering: Tiering): string[] {
  if (tiering === DECILES) return DECILES.shares.map((_, place) => `Decile ${place + 1}`);
  if (tiering.kind === 'bands') {
    const { lows } = tiering;
    return lows.map((low, place) => {
      const next = lows[place + 1];
      if (next === undefined) return `${amount(low)} and more`;
      return low === 0 ? `Under ${amount(next)}` : `${amount(low)} to under ${amount(next)}`;
    });
  }
  const { shares } = tiering;
  let before = 0;
  return shares.map((share, place) => {
    const word = place === 0 ? 'Top' : place === shares.length - 1 ? 'Last' : 'Next';
    // Two tiers between of one size are told apart by where they begin.
    const twin = word === 'Next' && shares.slice(1, -1).filter((other) => other === share).length > 1;
    const name = `${word} ${share} %${twin ? ` after ${before} %` : ''}`;
    before = tidy(before + share);
    return name;
  });
}

/** 1234.5 → "1,234.5" */
function amount(number: number): string {
  const sign = number < 0 ? '−' : '';
  const size = Math.abs(number);
  const fraction = String(size).split('.')[1];
  return `${sign}${wholeNumber(Math.floor(size))}${fraction ? `.${fraction}` : ''}`;
}
