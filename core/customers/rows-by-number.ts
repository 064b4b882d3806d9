/** The rows of number n are `rows[first[n]]` up to, and not including, `rows[first[n + 1]]`. */
export interface RowsByNumber {
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

/**
 * A counting sort by whole numbers that lie close together, customer codes or days: as many steps as
 * there are rows and numbers, and equals keep their order.
 *
 * @param lowest the smallest number, which becomes 0
 * @param count how many numbers there may be from there
 */
export function rowsByNumber(numbers: ArrayLike<number>, lowest: number, count: number): RowsByNumber {
  const height = numbers.length;
  const first = new Int32Array(count + 1);
  for (let row = 0; row < height; row += 1) first[numbers[row]! - lowest + 1]! += 1;
  for (let number = 0; number < count; number += 1) first[number + 1]! += first[number]!;
  const next = first.slice();
  const rows = new Int32Array(height);
  for (let row = 0; row < height; row += 1) {
    const number = numbers[row]! - lowest;
    rows[next[number]!] = row;
    next[number]! += 1;
  }
  return { first, rows };
}
