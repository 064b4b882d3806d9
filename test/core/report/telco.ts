import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import type { SourceTable } from '../../../core/host';

const FILE = join(__dirname, '../../../../shared/data/telco_dated.csv');

/** Real customers with known answers; the file lies outside the project. */
export const telcoIsThere = existsSync(FILE);

export function telco(): SourceTable {
  const { data } = parse<string[]>(readFileSync(FILE, 'utf8').trim());
  const [header = [], ...body] = data;
  const value = header.indexOf('Monthly charge');
  const rows = body.map((row) => row.map((cell, column) => (column === value ? Number(cell) : cell)));
  return { sheet: 'Customers', firstRow: 1, firstColumn: 0, rows: [header, ...rows] };
}
