import { customerPeriod } from '../../../core/customers/customer-period';
import { periodOfText } from '../../../core/customers/periods';
import { contractsInTable } from '../../../core/customers/table-argument';
import { rollForward } from '../../../core/math/roll-forward';
import { topReasons } from '../../../core/math/top-reasons';
import { roster, SEGMENTS, type RosterOptions } from '../data/roster';
import { cardAnswer, MEASURES, onePeriodLimit, onePeriodLimitWithIds } from '../limits/one-period';
import { alasqlCard } from '../peers/alasql';
import { arqueroCard } from '../peers/arquero';
import { duckdbCard } from '../peers/duckdb';
import { hyperFormulaCard } from '../peers/hyperformula';
import { lodashCard } from '../peers/lodash';
import type { Answer, Cells, Workload } from '../workload';

export const QUARTER = periodOfText('2026-Q3')!;

/** The roll-forward by segment and the reasons as the product answers them, brought into the order of the limit. */
function answer(cells: Cells): Answer {
  const contracts = contractsInTable(cells, { segment: 'Segment' }, ['start', 'end', 'value']);
  const customers = customerPeriod(contracts, QUARTER);
  const { segments } = rollForward(customers);
  const { top } = topReasons(customers);
  const counts = new Float64Array(SEGMENTS.length * MEASURES);
  const sums = new Float64Array(SEGMENTS.length * MEASURES);
  for (const { segment, customers: c, value: v } of segments) {
    const at = SEGMENTS.indexOf(segment) * MEASURES;
    counts.set([c.opening, c.incoming, c.cameAndWent, c.outgoing, c.closing], at);
    sums.set([v.opening, v.incoming, v.cameAndWent, v.outgoing, v.closing], at);
  }
  return cardAnswer(
    counts,
    sums,
    top.slice(0, 5).flatMap((line) => [line.customers, line.value]),
  );
}

const base = (options: RosterOptions) => ({
  rows: 1_000_000,
  cells: (rows: number) => roster(rows, options),
  product: answer,
});
const plainLimit = (cells: Cells): Answer => onePeriodLimit(cells, QUARTER.start, QUARTER.next);
const limitWithIds = (cells: Cells): Answer => onePeriodLimitWithIds(cells, QUARTER.start, QUARTER.next);

export const onePeriod: readonly Workload[] = [
  {
    ...base({ idLength: 0 }),
    name: 'W1',
    title: 'contract list, one period by 8 segments, top five reasons',
    growth: [100_000, 5_000_000],
    goal: { first: 1.7, warm: 2, ofFastestPeer: 0.4 },
    limit: plainLimit,
    peers: [lodashCard, arqueroCard, alasqlCard, duckdbCard],
  },
  {
    ...base({ idLength: 8 }),
    name: 'W1 ids',
    title: 'the same with an id column: contracts of one customer are added up',
    growth: [100_000, 5_000_000],
    goal: { first: 1.7, warm: 2 },
    limit: limitWithIds,
  },
  {
    ...base({ idLength: 18 }),
    name: 'W1 long ids',
    title: 'the same with ids of 18 characters',
    goal: { first: 1.5, warm: 1.5 },
    limit: limitWithIds,
  },
  {
    ...base({ idLength: 0 }),
    name: 'W1 formulas',
    title: 'the same question to a spreadsheet engine, as COUNTIFS and SUMIFS',
    rows: 10_000,
    limit: plainLimit,
    peers: [hyperFormulaCard],
  },
];
