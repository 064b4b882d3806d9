/** How full the fuller bowl may get. */
export const MOST_MARBLES = 50;

/**
 * How many customers one marble stands for: the smallest of 1, 2, 5, 10, 20, 50, 100 … with which
 * the fuller of both bowls holds at most `most` marbles (§23). 22,000 and 37,000 give 1,000.
 */
export function marbleSize(incoming: number, outgoing: number, most = MOST_MARBLES): number {
  const larger = Math.max(incoming, outgoing);
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) {
      if (Math.ceil(larger / (step * power)) <= most) return step * power;
    }
  }
}

/** Marbles in a bowl: half rounds up, and whoever came is seen: at least one when there is anybody (§23). */
export function marbles(customers: number, size: number): number {
  return customers > 0 ? Math.max(1, Math.floor(customers / size + 0.5)) : 0;
}
