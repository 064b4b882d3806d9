import { countLedger } from '../../../core/customers/ledger-argument';
import { periodFrom } from '../../../core/customers/periods';
import { STANDARD } from '../../../core/customers/settings/settings';
import { rollForward } from '../../../core/math/roll-forward';
import { tierMoves } from '../../../core/math/tier-moves';
import { Movement } from '../../../core/math/types';
import { PERIOD, purchases, TIERS } from '../data/purchases';
import { SEGMENTS } from '../data/roster';
import { purchasesLimit } from '../limits/purchases';
import { alasqlPurchases } from '../peers/alasql';
import { arqueroPurchases } from '../peers/arquero';
import { duckdbPurchases } from '../peers/duckdb';
import { lodashPurchases } from '../peers/lodash';
import { ledgerMemory } from '../memory-goals';
import type { Answer, Cells, Workload } from '../workload';

/** The roll-forward by segment and the moves between tiers, brought into the order of the limit. */
function answer(cells: Cells): Answer {
  const { customers } = countLedger(cells, { segment: 'Segment' }, periodFrom(...PERIOD), STANDARD).counted;
  const { segments } = rollForward(customers);
  const values = {
    opening: customers.valueAtOpen,
    closing: customers.valueAtClose,
    seenBefore: (who: number) => customers.movement[who] === Movement.returned,
  };
  const moves = tierMoves(values, { kind: 'bands', lows: TIERS }).customers;
  const counts = new Float64Array(SEGMENTS.length * 8);
  const sums = new Float64Array(SEGMENTS.length * 8);
  for (const { segment, customers: c, value: v } of segments) {
    const at = SEGMENTS.indexOf(segment) * 8;
    counts.set([c.opening, c.new, c.returning, c.lost, c.closing, c.increased, c.decreased, c.unchanged], at);
    sums.set([v.opening, v.new, v.returning, v.lost, v.closing, v.increased, v.decreased, 0], at);
  }
  const rows = [...moves.from, moves.new, moves.returned];
  return [...counts, ...sums, ...rows.flatMap(({ tiers, lost }) => [...tiers, lost])];
}

const base = (idLength: 8 | 18) => ({
  rows: 1_000_000,
  cells: (rows: number) => purchases(rows, idLength),
  product: answer,
  limit: purchasesLimit,
});

export const twoPeriodsOfPurchases: readonly Workload[] = [
  {
    ...base(8),
    name: 'W2',
    title: 'transactions of 100,000 customers, two half-years by segment, moves between 4 tiers',
    growth: [100_000, 5_000_000],
    goal: { first: 1.6, warm: 1.5, ofFastestPeer: 0.4, growth: 1.15, memory: ledgerMemory },
    peers: [
      { name: 'lodash', make: lodashPurchases },
      { name: 'arquero', make: arqueroPurchases },
      { name: 'alasql', make: alasqlPurchases },
      { name: 'DuckDB', make: duckdbPurchases },
    ],
    note: 'By the profile of a first call a third goes into looking ids up, a quarter into reading and checking the cells, a fifth into adding up. Ids are compared without case and spaces, so a line looks into three places of memory (where its id may be, the id, the sums) where the loop looks into two; most of the time is waiting for them. A JavaScript Map in their place was no faster.',
  },
  {
    ...base(18),
    name: 'W2 long ids',
    title: 'the same with ids of 18 characters',
    goal: { first: 1.5, warm: 1.5, memory: ledgerMemory },
  },
];
