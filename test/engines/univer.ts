import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What a cell is given, or comes to: texts that start with "=" are formulas. */
export type EngineCell = string | number | boolean | null;

/**
 * Recalculates one sheet with Univer's formula engine, which shares nothing with the product.
 * Returns the sheet with the results in place of the formulas.
 */
export function calculateWithUniver(rows: readonly (readonly EngineCell[])[]): EngineCell[][] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'univer-process.cjs')], {
    input: JSON.stringify(rows),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`Univer did not calculate: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout) as EngineCell[][];
}
