import type { Period } from '../math/types';

/** When contracts begin and end, by row; each runs `[start, end)`. */
interface Runs {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/**
 * Whether a customer who is there at the opening and at the close was without any contract for a day or more in
 * between (definitions §4).
 *
 * @param rows the contracts of the customer, those at places `first` up to, and not including, `next`
 */
export function hasDipped(
  { start, end }: Runs,
  rows: ArrayLike<number>,
  first: number,
  next: number,
  period: Period,
): boolean {
  if (next - first < 2) return false;
  const touching: number[] = [];
  for (let place = first; place < next; place += 1) {
    const row = rows[place]!;
    if (start[row]! < period.next && end[row]! >= period.start) touching.push(row);
  }
  touching.sort((a, b) => start[a]! - start[b]!);
  let covered = period.start;
  for (const row of touching) {
    if (start[row]! > covered) return true;
    covered = Math.max(covered, end[row]!);
  }
  return false;
}

/** That the calm of the retained is not the whole story; nothing where nobody dipped (§4). */
export function dippedNotes(customers: number): string[] {
  if (customers === 0) return [];
  return [
    customers === 1
      ? '1 customer left and came back inside the period and counts as there all along.'
      : `${customers} customers left and came back inside the period and count as there all along.`,
  ];
}
