/** Share of the gaps that a lapse window covers unless the user says otherwise (§22). */
export const LAPSE_PERCENTILE = 0.9;
/** A window is given in whole months of 30 days. */
const STEP = 30;

/**
 * The smallest value that covers a share of all: nearest rank, so that the answer is always one that
 * was observed (Hyndman and Fan 1996, definition 1).
 *
 * @param sorted ascending, not empty
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  // 0.9 · 10 is 9.000000000000001 in some spellings of the same share.
  const rank = Math.ceil(Math.round(share * sorted.length * 1e9) / 1e9);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1]!;
}

/**
 * After how many days without a purchase a customer has lapsed (definitions §22): the gap within which
 * nine in ten come back, rounded up to 30 days. Null when nobody ever came back.
 *
 * @param sortedGaps days between distinct purchase days of one customer, of all customers, ascending
 */
export function lapseWindow(sortedGaps: ArrayLike<number>, share = LAPSE_PERCENTILE): number | null {
  return sortedGaps.length === 0 ? null : Math.ceil(percentile(sortedGaps, share) / STEP) * STEP;
}

/** The curve behind the window: for every 30 days, the share of gaps that are no longer. */
export function lapseCurve(sortedGaps: ArrayLike<number>): { readonly days: number; readonly share: number }[] {
  const curve: { days: number; share: number }[] = [];
  let covered = 0;
  for (let days = STEP; covered < sortedGaps.length; days += STEP) {
    while (covered < sortedGaps.length && sortedGaps[covered]! <= days) covered += 1;
    curve.push({ days, share: covered / sortedGaps.length });
  }
  return curve;
}
