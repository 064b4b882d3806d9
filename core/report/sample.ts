import { serialOf } from '../customers/dates';
import { TAG_KEY } from './period-tag';
import { pick, sequence } from './random';
import type { ListColumn, ListPlan } from './plan';
import { freeTabName } from './tab-names';
import { MUTE } from './styles';

interface Customer {
  readonly segment: string;
  readonly region: string;
  readonly start: number;
  readonly end: number | null;
  readonly value: number;
  readonly reason: string | null;
}

interface Segment {
  readonly name: string;
  /** Share of the customers there at the opening of the last quarter. */
  readonly share: number;
  readonly typicalValue: number;
  /** How readily they leave, beside the others. */
  readonly unrest: number;
  /** Share of those who came in the last quarter. */
  readonly arrivals: number;
}

const SEGMENTS: readonly Segment[] = [
  { name: 'Home', share: 0.46, typicalValue: 29, unrest: 1.35, arrivals: 0.62 },
  { name: 'Home Plus', share: 0.27, typicalValue: 54, unrest: 1, arrivals: 0.2 },
  { name: 'Small business', share: 0.19, typicalValue: 118, unrest: 0.7, arrivals: 0.13 },
  { name: 'Enterprise', share: 0.08, typicalValue: 640, unrest: 0.35, arrivals: 0.05 },
];

const REGIONS = [
  ['North', 31],
  ['South', 24],
  ['East', 18],
  ['West', 27],
] as const;

const REASONS = [
  ['Price went up', 31],
  ['Waited too long for support', 23],
  ['Competitor had a better offer', 16],
  ['Too many outages', 11],
  ['Moved away', 8],
  ['No longer needed', 4],
  ['Billing errors', 3],
  ["Don't know", 2],
  ['Missing a feature', 2],
  [null, 4],
] as const;

const FIRST_DAY = serialOf(2023, 1, 9);
const QUARTER = serialOf(2026, 7, 1);
const NEXT_QUARTER = serialOf(2026, 10, 1);
/** Customers there at the opening of 2026-Q3, and what that quarter brought and took: 22 came for every 37 who left. */
const STORY = { opening: 1_450, goneBefore: 330, cameAndStayed: 168, cameAndWent: 52, lost: 318 };

/**
 * A tab of made-up customers to try the product with: a company that sells subscriptions, from 2023 to
 * September 2026, whose last quarter loses more than it wins. The same rows every time.
 *
 * @param tabNames names of the tabs that are there already
 */
export function sampleTab(tabNames: readonly string[]): ListPlan {
  const customers = madeUpCustomers();
  const name = freeTabName('Sample customers', tabNames);
  const column = (
    header: string,
    kind: ListColumn['kind'],
    numberFormat: string,
    width: number,
    valueOf: (customer: Customer, index: number) => string | number | null,
  ): ListColumn => ({ header, kind, numberFormat, width, values: customers.map(valueOf) });
  return {
    kind: 'list',
    name,
    tag: { key: TAG_KEY, value: JSON.stringify({ made: 'sample', version: 1 }) },
    tabColor: MUTE,
    tableName: 'Sample_customers',
    rowCount: customers.length,
    columns: [
      // The ids say that nobody real is meant, wherever the rows are copied to.
      column('Customer ID', 'text', '@', 120, (_, index) => `SAMPLE-${String(index + 1).padStart(4, '0')}`),
      column('Segment', 'text', '@', 130, ({ segment }) => segment),
      column('Region', 'text', '@', 90, ({ region }) => region),
      column('Start date', 'date', 'yyyy-mm-dd', 100, ({ start }) => start),
      column('End date', 'date', 'yyyy-mm-dd', 100, ({ end }) => end),
      column('Monthly value', 'number', '#,##0.00', 110, ({ value }) => value),
      column('Reason for leaving', 'text', '@', 220, ({ reason }) => reason),
    ],
  };
}

function madeUpCustomers(): Customer[] {
  const random = sequence(2026);
  const between = (first: number, next: number): number => first + Math.floor(random() * (next - first));
  const segmentBy = (weight: (segment: Segment) => number): Segment =>
    pick(
      random,
      SEGMENTS.map((segment) => [segment, weight(segment)] as const),
    );
  const customer = (segment: Segment, start: number, end: number | null): Customer => ({
    segment: segment.name,
    region: pick(random, REGIONS),
    start,
    end,
    value: Math.round(segment.typicalValue * (0.75 + 0.6 * random()) * 20) / 20,
    reason: end === null ? null : pick(random, REASONS),
  });
  const many = (count: number, make: () => Customer): Customer[] => Array.from({ length: count }, make);
  const unrest = ({ share, unrest: weight }: Segment): number => share * weight;
  const customers = [
    ...many(STORY.goneBefore, () => {
      const start = between(FIRST_DAY, QUARTER - 60);
      return customer(segmentBy(unrest), start, between(start + 30, QUARTER));
    }),
    ...many(STORY.opening - STORY.lost, () =>
      customer(
        segmentBy(({ share }) => share),
        between(FIRST_DAY, QUARTER),
        null,
      ),
    ),
    ...many(STORY.lost, () => customer(segmentBy(unrest), between(FIRST_DAY, QUARTER), between(QUARTER, NEXT_QUARTER))),
    ...many(STORY.cameAndStayed, () =>
      customer(
        segmentBy(({ arrivals }) => arrivals),
        between(QUARTER, NEXT_QUARTER),
        null,
      ),
    ),
    ...many(STORY.cameAndWent, () => {
      const start = between(QUARTER, NEXT_QUARTER - 15);
      return customer(
        segmentBy(({ arrivals }) => arrivals),
        start,
        between(start + 7, NEXT_QUARTER),
      );
    }),
  ];
  return customers.sort((a, b) => a.start - b.start);
}
