import { periodsWithin, periodHolding } from '../../../core/customers/periods';
import { serialOf } from '../../../core/customers/dates';
import { callFunction } from '../../../core/functions/call';
import { roster, SEGMENTS } from '../data/roster';
import { manyPeriodsLimit } from '../limits/many-periods';
import { alasqlTrend } from '../peers/alasql';
import { arqueroTrend } from '../peers/arquero';
import { duckdbTrend } from '../peers/duckdb';
import { lodashTrend } from '../peers/lodash';
import { contractMemory } from '../memory-goals';
import type { Answer, Cells, Workload } from '../workload';

const MONTHS = monthsFrom(2025, 24);
/** Twenty years, most of them before the first contract. */
const MANY_MONTHS = monthsFrom(2007, 240);

function monthsFrom(year: number, count: number) {
  return periodsWithin({ start: serialOf(year, 1, 1), next: serialOf(year, 1 + count, 1) }, 'month');
}

function trend(cells: Cells, months: typeof MONTHS): Answer {
  const last = months[months.length - 1]!;
  const table = callFunction('GROWTHTREND', [
    cells,
    months[0]!.start,
    last.next - 1,
    'month',
    'Segment',
  ]) as unknown[][];
  const places = new Map(months.map(({ start }, month) => [start, month]));
  const answer = new Float64Array(months.length * SEGMENTS.length * 10);
  const lines = table.slice(1).filter(([, segment]) => segment !== '');
  for (const [period, segment, opening, incoming, outgoing, cameAndWent, closing, , ...values] of lines) {
    const [year, month] = String(period).split('-').map(Number);
    const place = places.get(periodHolding(serialOf(year!, month!, 1), 'month').start)!;
    const [openingValue, incomingValue, lostValue, closingValue] = values as number[];
    // GROWTHTREND has no column for the value of those who came and went; the limit's figure stands for it below.
    answer.set(
      [
        opening,
        incoming,
        outgoing,
        cameAndWent,
        closing,
        openingValue,
        incomingValue,
        lostValue,
        0,
        closingValue,
      ] as number[],
      (place * SEGMENTS.length + SEGMENTS.indexOf(String(segment))) * 10,
    );
  }
  return Array.from(answer);
}

/** Without the value of those who came and went, which GROWTHTREND does not show. */
export function asTrend(answer: Answer): Answer {
  return answer.map((figure, at) => (at % 10 === 8 ? 0 : figure));
}

const limit = (cells: Cells, months: typeof MONTHS): Answer =>
  asTrend(
    manyPeriodsLimit(
      cells,
      months.map(({ start }) => start),
      months[months.length - 1]!.next,
    ),
  );

export const manyPeriods: readonly Workload[] = [
  {
    name: 'W3',
    title: 'contract list, 24 months by 8 segments (GROWTHTREND)',
    rows: 1_000_000,
    growth: [100_000, 5_000_000],
    goal: { first: 1.7, warm: 1.5, ofFastestPeer: 0.4, growth: 1.15, memory: contractMemory },
    cells: (rows) => roster(rows, { idLength: 0 }),
    product: (cells) => trend(cells, MONTHS),
    limit: (cells) => limit(cells, MONTHS),
    peers: [
      { name: 'lodash', make: lodashTrend },
      { name: 'arquero', make: arqueroTrend },
      { name: 'alasql', make: alasqlTrend },
      { name: 'DuckDB', make: duckdbTrend },
    ],
  },
  {
    name: 'W3 ids',
    title: 'the same with an id column',
    rows: 1_000_000,
    goal: { memory: contractMemory },
    cells: (rows) => roster(rows),
    product: (cells) => trend(cells, MONTHS),
    limit: (cells) => limit(cells, MONTHS),
  },
  {
    name: 'W3 long',
    title: 'the same over 240 months',
    rows: 1_000_000,
    goal: { ofTwin: 2, memory: contractMemory },
    twin: { title: '24 months', ask: (cells) => trend(cells, MONTHS) },
    cells: (rows) => roster(rows, { idLength: 0 }),
    product: (cells) => trend(cells, MANY_MONTHS),
    limit: (cells) => limit(cells, MANY_MONTHS),
  },
];
