import { END_OF_HISTORY, HALVES } from '../data/purchases';
import { END, REASON, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import { periodByDay } from '../limits/many-periods';
import { cents, PurchaseTally } from '../limits/purchases';
import type { Cells, Peer } from '../workload';
import { cardOfGroups, trendOfGroups } from './groups';
import { installed } from './installed';
import { monthOf, QUARTER } from './months';

interface Lodash {
  groupBy(rows: Cells, by: (row: unknown[]) => unknown): Record<string, Cells>;
  sumBy(rows: Cells, of: (row: unknown[]) => number): number;
  map<Group, Answer>(groups: Record<string, Group>, to: (group: Group, key: string) => Answer): Answer[];
}

const lodash = async (): Promise<Lodash> => (await installed<{ default: Lodash }>('lodash')).default;
const value = (row: unknown[]): number => row[VALUE] as number;

export async function lodashCard(): Promise<Peer> {
  const _ = await lodash();
  const { start, next } = QUARTER;
  const opens = (row: unknown[]): boolean => (row[START] as number) < start;
  const leaves = (row: unknown[]): boolean => typeof row[END] === 'number' && (row[END] as number) < next;
  return {
    load: (cells) => () => {
      const present = cells
        .slice(1)
        .filter(
          (row) => (row[START] as number) < next && (typeof row[END] !== 'number' || (row[END] as number) >= start),
        );
      const groups = _.map(
        _.groupBy(present, (row) => row[SEGMENT]),
        (rows, segment) => {
          const measures = [
            rows.filter(opens),
            rows.filter((row) => !opens(row)),
            rows.filter((row) => !opens(row) && leaves(row)),
            rows.filter(leaves),
            rows.filter((row) => !leaves(row)),
          ];
          return {
            segment,
            counts: measures.map(({ length }) => length),
            sums: measures.map((each) => _.sumBy(each, value)),
          };
        },
      );
      const reasons = _.groupBy(present.filter(leaves), (row) => row[REASON]);
      return cardOfGroups(
        groups,
        _.map(reasons, (rows, name) => [name, rows.length, _.sumBy(rows, value)] as const),
      );
    },
  };
}

export async function lodashTrend(): Promise<Peer> {
  const _ = await lodash();
  return {
    load: (cells) => () => {
      const groups = _.groupBy(
        cells.slice(1),
        (row) => `${String(row[SEGMENT])}|${monthOf(row[START])}|${monthOf(row[END])}`,
      );
      return trendOfGroups(
        _.map(groups, (rows, key) => {
          const [segment, came, left] = key.split('|');
          return {
            segment: segment!,
            came: Number(came),
            left: Number(left),
            customers: rows.length,
            value: _.sumBy(rows, value),
          };
        }),
      );
    },
  };
}

export async function lodashPurchases(): Promise<Peer> {
  const _ = await lodash();
  const byDay = periodByDay(HALVES, END_OF_HISTORY);
  const half = (row: unknown[]): number => byDay[(row[1] as number) - HALVES[0]!]!;
  return {
    load: (cells) => () => {
      const tally = new PurchaseTally();
      _.map(
        _.groupBy(cells.slice(1), (row) => row[0]),
        (rows) => {
          const halves = _.groupBy(rows, half);
          const net = (at: number): number => cents(_.sumBy(halves[at] ?? [], (row) => row[2] as number));
          tally.add(SEGMENTS.indexOf(rows[0]![3] as string), net(0), net(1), net(2), net(3));
        },
      );
      return tally.answer;
    },
  };
}
