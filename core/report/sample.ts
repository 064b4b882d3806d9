import { serialOf } from '../customers/dates';
import { TAG_KEY } from './report-tag';
import { pick, sequence } from './random';
import type { ListColumn, ListPlan } from './plan';
import { freeTabName } from './tab-names';
import { MUTE } from './styles';

interface Contract {
  readonly segment: Segment;
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
/** The customers of the story: 1,450 are there when 2026-Q3 opens, and for every 22 who come 37 leave. */
const STORY = {
  goneBefore: 330,
  stayed: 1_072,
  lost: 318,
  arrived: 144,
  returned: 24,
  cameAndWent: 52,
  boughtMore: 41,
  boughtLess: 19,
};

/**
 * A tab of made-up customers to try the product with: 2,000 who hold or held a contract with a company
 * between 2023 and September 2026, whose last quarter loses more than it wins. Whoever came back or
 * changed the contract has a second row. The same rows every time.
 *
 * @param tabNames names of the tabs that are there already
 */
export function sampleTab(tabNames: readonly string[]): ListPlan {
  const contracts = madeUpContracts();
  const name = freeTabName('Sample customers', tabNames);
  const column = (
    header: string,
    kind: ListColumn['kind'],
    numberFormat: string,
    width: number,
    valueOf: (contract: Contract & { readonly id: string }) => string | number | null,
  ): ListColumn => ({ header, kind, numberFormat, width, values: contracts.map(valueOf) });
  return {
    kind: 'list',
    name,
    tag: { key: TAG_KEY, value: JSON.stringify({ made: 'sample', version: 1 }) },
    tabColor: MUTE,
    tableName: 'Sample_customers',
    rowCount: contracts.length,
    columns: [
      column('Customer ID', 'text', '@', 120, ({ id }) => id),
      column('Segment', 'text', '@', 130, ({ segment }) => segment.name),
      column('Region', 'text', '@', 90, ({ region }) => region),
      column('Start date', 'date', 'yyyy-mm-dd', 100, ({ start }) => start),
      column('End date', 'date', 'yyyy-mm-dd', 100, ({ end }) => end),
      column('Monthly value', 'number', '#,##0.00', 110, ({ value }) => value),
      column('Reason for leaving', 'text', '@', 220, ({ reason }) => reason),
    ],
  };
}

function madeUpContracts(): (Contract & { readonly id: string })[] {
  const random = sequence(2026);
  const between = (first: number, next: number): number => first + Math.floor(random() * (next - first));
  const inQuarter = (): number => between(QUARTER, NEXT_QUARTER);
  const segmentBy = (weight: (segment: Segment) => number): Segment =>
    pick(
      random,
      SEGMENTS.map((segment) => [segment, weight(segment)] as const),
    );
  const share = (segment: Segment): number => segment.share;
  const unrest = (segment: Segment): number => segment.share * segment.unrest;
  const arrivals = (segment: Segment): number => segment.arrivals;
  const contract = (segment: Segment, start: number, end: number | null): Contract => ({
    segment,
    region: pick(random, REGIONS),
    start,
    end,
    value: price(segment.typicalValue * (0.75 + 0.6 * random())),
    reason: end === null ? null : pick(random, REASONS),
  });
  /** The contract that follows on another: from `start`, at `factor` times its value. */
  const next = (before: Contract, start: number, factor: number, segment = before.segment): Contract => ({
    ...before,
    segment,
    start,
    end: null,
    value: price(before.value * factor),
    reason: null,
  });
  const changed = (factor: number, bigger: boolean): Contract[] => {
    const first = contract(segmentBy(share), between(FIRST_DAY, QUARTER), null);
    const day = inQuarter();
    const rank = SEGMENTS.indexOf(first.segment);
    const moves = random() < 0.4 && SEGMENTS[rank + (bigger ? 1 : -1)];
    return [{ ...first, end: day }, next(first, day, factor, moves || first.segment)];
  };
  const gone = (): Contract => {
    const start = between(FIRST_DAY, QUARTER - 60);
    return contract(segmentBy(unrest), start, between(start + 30, QUARTER));
  };
  const makers: readonly (readonly [count: number, make: () => Contract[]])[] = [
    [STORY.goneBefore, () => [gone()]],
    [STORY.stayed, () => [contract(segmentBy(share), between(FIRST_DAY, QUARTER), null)]],
    [STORY.boughtMore, () => changed(1.35, true)],
    [STORY.boughtLess, () => changed(0.7, false)],
    [STORY.lost, () => [contract(segmentBy(unrest), between(FIRST_DAY, QUARTER), inQuarter())]],
    [STORY.arrived, () => [contract(segmentBy(arrivals), inQuarter(), null)]],
    [
      STORY.returned,
      () => {
        const before = gone();
        return [before, next(before, inQuarter(), 1)];
      },
    ],
    [
      STORY.cameAndWent,
      () => {
        const start = between(QUARTER, NEXT_QUARTER - 15);
        return [contract(segmentBy(arrivals), start, between(start + 7, NEXT_QUARTER))];
      },
    ],
  ];
  return makers
    .flatMap(([count, make]) => Array.from({ length: count }, make))
    .sort(([a], [b]) => a!.start - b!.start)
    .flatMap((contracts, index) => {
      // The ids say that nobody real is meant, wherever the rows are copied to.
      const id = `SAMPLE-${String(index + 1).padStart(4, '0')}`;
      return contracts.map((each) => ({ ...each, id }));
    })
    .sort((a, b) => a.start - b.start);
}

/** Prices end in 0 or 5 cents. */
function price(amount: number): number {
  return Math.round(amount * 20) / 20;
}
