import type { Cells } from '../workload';

/** How far down a column is filled, found from its foot: all that a whole-column argument should cost beyond its filled rows. */
export function lastFilled(cells: Cells, column: number): number {
  let last = cells.length - 1;
  while (last > 0 && cells[last]![column] === '') last -= 1;
  return last;
}
