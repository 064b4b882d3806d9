import { periodOfText } from '../../../core/customers/periods';
import { callFunction } from '../../../core/functions/call';
import { END, REASON, roster, SEGMENTS, VALUE, type RosterOptions } from '../data/roster';
import {
  cardAnswer,
  MEASURES,
  onePeriodLimit,
  onePeriodLimitWithIds,
  reasonsLimit,
  type ReasonColumns,
} from '../limits/one-period';
import { alasqlCard } from '../peers/alasql';
import { arqueroCard } from '../peers/arquero';
import { duckdbCard } from '../peers/duckdb';
import { hyperFormulaCard } from '../peers/hyperformula';
import { lodashCard } from '../peers/lodash';
import { contractMemory } from '../memory-goals';
import type { Answer, Cells, Workload } from '../workload';

export const QUARTER = periodOfText('2026-Q3')!;

/**
 * REPORTCARD and TOPREASONS over the same list, as two formulas of a sheet would ask: one takes the table,
 * the other its columns, each of which a host hands over as rows of one cell.
 */
interface Formulas extends ReasonColumns {
  readonly table: Cells;
}
const NOTHING: Cells = [];
let formulas: Formulas = { table: NOTHING, ends: NOTHING, reasons: NOTHING, values: NOTHING };

function prepare(table: Cells): void {
  const column = (at: number): Cells => table.slice(1).map((row) => [row[at]]);
  formulas = { table, ends: column(END), reasons: column(REASON), values: column(VALUE) };
}

/** The answers of both, brought into the order of the limit. */
function answer(): Answer {
  const { table, ends, reasons, values } = formulas;
  const card = callFunction('REPORTCARD', [table, '2026-Q3', '', 'Segment']) as (string | number)[][];
  const top = callFunction('TOPREASONS', [ends, reasons, '2026-Q3', '', 5, values]) as (string | number)[][];
  const [header = [], ...lines] = card;
  const places = (names: readonly string[]): number[] => names.map((name) => header.indexOf(name));
  const counted = places(['Opening', 'Incoming', 'Came and went', 'Outgoing', 'Closing']);
  const valued = places(['Opening value', 'Incoming value', 'Came-and-went value', 'Lost value', 'Closing value']);
  const counts = new Float64Array(SEGMENTS.length * MEASURES);
  const sums = new Float64Array(SEGMENTS.length * MEASURES);
  // The total and the notes stand below the segments.
  for (const line of lines.slice(0, SEGMENTS.length)) {
    const at = SEGMENTS.indexOf(String(line[0])) * MEASURES;
    counts.set(
      counted.map((place) => line[place] as number),
      at,
    );
    sums.set(
      valued.map((place) => line[place] as number),
      at,
    );
  }
  return cardAnswer(
    counts,
    sums,
    top.slice(1, 6).flatMap((line) => [line[1] as number, line[3] as number]),
  );
}

const base = (options: RosterOptions) => ({
  rows: 1_000_000,
  cells: (rows: number) => roster(rows, options),
  prepare,
  product: answer,
});
const { start, next } = QUARTER;
const plainLimit = (cells: Cells): Answer => onePeriodLimit(cells, reasonsLimit(formulas, start, next), start, next);
const limitWithIds = (cells: Cells): Answer =>
  onePeriodLimitWithIds(cells, reasonsLimit(formulas, start, next), start, next);

export const onePeriod: readonly Workload[] = [
  {
    ...base({ idLength: 0 }),
    name: 'W1',
    title: 'contract list, one period by 8 segments, top five reasons',
    growth: [100_000, 5_000_000],
    goal: { first: 1.7, warm: 2, ofFastestPeer: 0.4, growth: 1.15, memory: contractMemory },
    limit: plainLimit,
    peers: [
      { name: 'lodash', make: lodashCard },
      { name: 'arquero', make: arqueroCard },
      { name: 'alasql', make: alasqlCard },
      { name: 'DuckDB', make: duckdbCard },
    ],
  },
  {
    ...base({ idLength: 8 }),
    name: 'W1 ids',
    title: 'the same with an id column: contracts of one customer are added up',
    growth: [100_000, 5_000_000],
    goal: { first: 1.7, warm: 2, growth: 1.15, memory: contractMemory },
    limit: limitWithIds,
    note: 'Ids that stand once are told by two bits a hash, 16 MB above a million rows. At five million, more than a sheet holds, some 360,000 ids share a bit with another and are compared.',
  },
  {
    ...base({ idLength: 18 }),
    name: 'W1 long ids',
    title: 'the same with ids of 18 characters',
    goal: { first: 1.5, warm: 1.5, memory: contractMemory },
    limit: limitWithIds,
  },
  {
    ...base({ idLength: 0 }),
    name: 'W1 formulas',
    title: 'the same question to a spreadsheet engine, as COUNTIFS and SUMIFS',
    rows: 10_000,
    limit: plainLimit,
    peers: [{ name: 'HyperFormula', make: hyperFormulaCard }],
  },
];
