import type { Rows } from './column-argument';

/** So many rows tell what the columns of a table hold. */
const SAMPLE = 400;

/** Some hundred rows of a table, spread over its length; the header in row 0 is none of them. */
export function sampledRows(rows: Rows): Rows {
  const step = Math.max(1, Math.floor((rows.length - 1) / SAMPLE));
  const sample: (readonly unknown[])[] = [];
  for (let row = 1; row < rows.length; row += step) sample.push(rows[row]!);
  return sample;
}
