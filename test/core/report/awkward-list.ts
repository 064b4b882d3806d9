import type { SourceTable } from '../../../core/host';
import { serialOf } from '../../../core/customers/dates';
import { pick, sequence } from '../../../core/report/random';

/** Labels that a formula could take for something else: operators, patterns, numbers, dates, formulas. */
export const AWKWARD = [
  '=IMPORTXML("http://x","y")',
  '-Acme',
  '>5',
  '<>',
  '=',
  'a*',
  'ab',
  'a?',
  '~x',
  '~',
  '01',
  '1',
  '1e3',
  '1000',
  'TRUE',
  'Wahr',
  '5%',
  '2026-09-30',
  'May 2026',
  '"quoted" & said',
  "it's",
  '#N/A!',
  '+1 more',
  '@home',
  'x'.repeat(300),
  'Ordinary',
  '',
];

/** A contract list in which everything happens: awkward labels, several contracts, moves, returns, changes of value. */
export function awkwardList(labels: readonly string[] = AWKWARD, customers = 400): SourceTable {
  const random = sequence(7);
  const any = <Thing>(things: readonly Thing[]): Thing =>
    pick(
      random,
      things.map((thing) => [thing, 1] as const),
    );
  const day = (from: number, to: number): number => from + Math.floor(random() * (to - from));
  const [first, open, close] = [serialOf(2025, 1, 1), serialOf(2026, 7, 1), serialOf(2026, 10, 1)];
  const cents = (): number => Math.round(random() * 30_000 + 1) / 100;
  const rows: unknown[][] = [['Customer ID', 'Segment', 'Start date', 'End date', 'Value', 'Reason for leaving']];
  for (let who = 0; who < customers; who += 1) {
    const id = String(who).padStart(5, '0');
    const contract = (start: number, end: number | null): void => {
      rows.push([id, any(labels), start, end, cents(), end === null ? '' : any(labels)]);
    };
    switch (who % 7) {
      case 0:
        contract(day(first, open), null);
        break;
      case 1:
        contract(day(first, open), day(open, close));
        break;
      case 2:
        contract(day(open, close), null);
        break;
      case 3: {
        const start = day(open, close - 2);
        contract(start, day(start + 1, close));
        break;
      }
      case 4: // Changes contract, and often segment, within the period.
        contract(day(first, open), open + 30);
        contract(open + 30, null);
        break;
      case 5: // Comes back.
        contract(first, day(first + 1, open));
        contract(day(open, close), null);
        break;
      default: // Gone before.
        contract(first, day(first + 1, open));
    }
  }
  return { sheet: 'Bob\'s "list"', firstRow: 1, firstColumn: 0, rows };
}
