import { serialOf } from '../../../core/customers/dates';
import { sequence } from '../../../core/report/random';
import type { Cells } from '../workload';
import { idOf } from './roster';

/** The models that buyers are drawn from; times in weeks. */
export const DRAWN = { r: 0.9, alpha: 8, a: 0.7, b: 3, p: 6, q: 4, v: 15 };
const WEEK = 7;
const FIRST_DAY = serialOf(2024, 1, 1);
export const LAST_DAY = serialOf(2025, 12, 31);
/** Everybody buys for the first time within the first year. */
const FIRST_YEAR = 365;

/** Purchases of customers who behave as BG/NBD and Gamma-Gamma say, in the order of their days. */
export function buyersLedger(customers: number): Cells {
  const random = sequence(20_050_301);
  const gamma = (shape: number): number => gammaDraw(random, shape);
  const lines: [string, number, number][] = [];
  for (let who = 0; who < customers; who += 1) {
    const rate = gamma(DRAWN.r) / (DRAWN.alpha * WEEK);
    const leaving = gamma(DRAWN.a);
    const dropout = leaving / (leaving + gamma(DRAWN.b));
    const scale = gamma(DRAWN.q) / DRAWN.v;
    let day = FIRST_DAY + random() * FIRST_YEAR;
    // After each purchase but the first a customer may leave for good.
    for (let purchases = 0; day < LAST_DAY + 1 && (purchases < 2 || random() >= dropout); purchases += 1) {
      lines.push([idOf(who, 8), Math.floor(day), Math.max(0.01, Math.round((gamma(DRAWN.p) / scale) * 100) / 100)]);
      day -= Math.log(1 - random()) / rate;
    }
  }
  lines.sort((a, b) => a[1] - b[1]);
  return [['Customer', 'Date', 'Amount'], ...lines];
}

/** A number drawn from a gamma distribution of scale 1 (Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", 2000). */
function gammaDraw(random: () => number, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
