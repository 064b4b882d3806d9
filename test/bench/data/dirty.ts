import { isoDay } from '../../../core/customers/dates';
import { sequence } from '../../../core/report/random';
import type { Cells } from '../workload';
import { END, SEGMENT, START, VALUE } from './roster';

/** Segments as people type them: in capitals, in small letters, with spaces about them. */
export function withDirtySegments(cells: Cells): Cells {
  const random = sequence(31);
  return changed(cells, (row) => {
    const name = String(row[SEGMENT]);
    const spelling = [name, ` ${name}`, name.toUpperCase(), `${name.toLowerCase()} `][Math.floor(random() * 4)]!;
    row[SEGMENT] = spelling;
  });
}

/** Dirty segments, a fifth of the amounts as text and three tenths of the days as ISO texts. */
export function withDirtyCells(cells: Cells): Cells {
  const random = sequence(41);
  return changed(withDirtySegments(cells), (row) => {
    if (random() < 0.2) row[VALUE] = ` ${String(row[VALUE])}`;
    for (const column of [START, END]) {
      if (random() < 0.3 && typeof row[column] === 'number') row[column] = isoDay(row[column] as number);
    }
  });
}

function changed(cells: Cells, change: (row: unknown[]) => void): Cells {
  return cells.map((row, at) => {
    const copy = [...row];
    if (at > 0) change(copy);
    return copy;
  });
}
