import { sequence } from '../../../core/report/random';
import { serialOf } from '../../../core/customers/dates';
import type { Cells } from '../workload';

export const SEGMENTS = ['Retail', 'Trade', 'Public', 'Export', 'Online', 'Partner', 'Charity', 'Staff'];
export const REASONS = [
  'Price',
  'Moved away',
  'Service',
  'Competitor',
  'No longer needed',
  'Quality',
  'Delivery',
  'Merged',
  'Closed down',
  'Contract ended',
  'Missing feature',
  "Don't know",
];
export const HEADER = ['Segment', 'Start date', 'End date', 'Value', 'Reason', 'Customer id'];
/** Places of the columns. */
export const [SEGMENT, START, END, VALUE, REASON, ID] = [0, 1, 2, 3, 4, 5];

/** Starts lie between the beginning of 2022 and the end of 2026. */
const FIRST_DAY = serialOf(2022, 1, 1);
const LAST_DAY = serialOf(2027, 1, 1);
/** A prime, so that ids come in no order and none comes twice. */
const IDS = 9_999_991;

export interface RosterOptions {
  /** Characters of an id; 0 for a list without ids, in which every row is a customer. @default 8 */
  readonly idLength?: 0 | 8 | 18;
}

/** A contract list, one row per customer, a third of whom have left; days are serial numbers. */
export function roster(rows: number, { idLength = 8 }: RosterOptions = {}): Cells {
  const random = sequence(20_260_930);
  const width = idLength === 0 ? ID : HEADER.length;
  const cells: Cells = [HEADER.slice(0, width)];
  for (let row = 0; row < rows; row += 1) {
    const start = FIRST_DAY + Math.floor(random() * (LAST_DAY - FIRST_DAY));
    const left = random() < 0.33;
    const each: unknown[] = [
      SEGMENTS[Math.floor(random() * SEGMENTS.length)]!,
      start,
      left ? start + 1 + Math.floor(random() * (LAST_DAY - start)) : '',
      Math.round(1000 + random() * 19_000) / 100,
      left && random() < 0.9 ? REASONS[Math.floor(random() ** 2 * REASONS.length)]! : '',
    ];
    if (idLength !== 0) each.push(idOf(row, idLength));
    cells.push(each);
  }
  return cells;
}

/** "C0048282" or "CUSTOMER-0048282-X": different for every number below ten million, in no order. */
export function idOf(number: number, length: 8 | 18): string {
  const digits = String((number * 48_271 + 11) % IDS).padStart(7, '0');
  return length === 8 ? `C${digits}` : `CUSTOMER-${digits}-X`;
}
