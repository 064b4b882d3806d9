import { Movement, type CustomerPeriod } from '../math/types';
import type { ContractList } from './contract-list';

/**
 * How many customers were there at the opening and at the close and in between without any contract
 * for a day or more (definitions §4). They are retained; the count says that the calm is not the whole story.
 */
export function dippedCustomers(contracts: ContractList, { period, movement }: CustomerPeriod): number {
  const { count, customers, customer, start, end } = contracts;
  const first = new Int32Array(customers).fill(-1);
  const next = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row += 1) {
    const who = customer[row]!;
    if (start[row]! >= period.next || end[row]! < period.start) continue;
    next[row] = first[who]!;
    first[who] = row;
  }
  let dipped = 0;
  for (let who = 0; who < customers; who += 1) {
    const kind = movement[who];
    const retained = kind === Movement.increased || kind === Movement.decreased || kind === Movement.unchanged;
    if (retained && next[first[who]!]! >= 0 && hasGap(first[who]!)) dipped += 1;
  }
  return dipped;

  function hasGap(head: number): boolean {
    const rows: number[] = [];
    for (let row = head; row >= 0; row = next[row]!) rows.push(row);
    rows.sort((a, b) => start[a]! - start[b]!);
    let covered = period.start;
    for (const row of rows) {
      if (start[row]! > covered) return true;
      covered = Math.max(covered, end[row]!);
    }
    return false;
  }
}
