import { sequence } from '../../../core/report/random';
import { serialOf } from '../../../core/customers/dates';
import type { Cells } from '../workload';
import { idOf, SEGMENTS } from './roster';

export const PURCHASE_HEADER = ['Customer', 'Date', 'Amount', 'Segment'];
/** Four half-years, the last of which is the period asked about and the one before what it is compared with. */
export const HALVES = [2025, 2026].flatMap((year) => [serialOf(year, 1, 1), serialOf(year, 7, 1)]);
export const END_OF_HISTORY = serialOf(2027, 1, 1);
export const PERIOD = ['2026-07-01', '2026-12-31'] as const;
/** Where tiers of half-yearly value begin. */
export const TIERS = [0, 200, 500, 1000];

/** Transactions of two years, ten for each customer on average, some of them refunds. */
export function purchases(rows: number, idLength: 8 | 18 = 8): Cells {
  const random = sequence(19_991_231);
  const customers = Math.max(1, Math.floor(rows / 10));
  const [first, days] = [HALVES[0]!, END_OF_HISTORY - HALVES[0]!];
  const cells: Cells = [PURCHASE_HEADER];
  for (let row = 0; row < rows; row += 1) {
    // Few buy often and many seldom, so that customers come, go and return.
    const customer = Math.floor(random() ** 2 * customers);
    const refund = random() < 0.03;
    cells.push([
      idOf(customer, idLength),
      first + (row === 0 ? 0 : row === 1 ? days - 1 : Math.floor(random() * days)),
      (refund ? -1 : 1) * (Math.round(500 + random() * 19_500) / 100),
      SEGMENTS[(customer * 7) % SEGMENTS.length]!,
    ]);
  }
  return cells;
}
