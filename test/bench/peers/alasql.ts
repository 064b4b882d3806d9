import { END_OF_HISTORY, HALVES } from '../data/purchases';
import { END, REASON, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import { cents, PurchaseTally } from '../limits/purchases';
import type { Cells, Peer } from '../workload';
import { cardOfGroups, trendOfGroups } from './groups';
import { installed } from './installed';
import { monthOf, QUARTER } from './months';

type Row = Record<string, number | string>;
type Alasql = (sql: string, data: unknown[]) => Row[];

const alasql = async (): Promise<Alasql> => (await installed<{ default: Alasql }>('alasql')).default;

/** Five conditions of the card over columns named a (first day) and z (last day, far away for none). */
export const CARD_CONDITIONS = ({ start, next }: typeof QUARTER): string[] => [
  `a < ${start}`,
  `a >= ${start}`,
  `a >= ${start} AND z < ${next}`,
  `z < ${next}`,
  `z >= ${next}`,
];
export const cardColumns = (): string =>
  CARD_CONDITIONS(QUARTER)
    .map(
      (when, at) =>
        `SUM(CASE WHEN ${when} THEN 1 ELSE 0 END) AS c${at}, SUM(CASE WHEN ${when} THEN v ELSE 0 END) AS s${at}`,
    )
    .join(', ');
export const halfColumns = (): string =>
  HALVES.map(
    (start, at) =>
      `SUM(CASE WHEN d >= ${start} AND d < ${HALVES[at + 1] ?? END_OF_HISTORY} THEN v ELSE 0 END) AS n${at}`,
  ).join(', ');
export const cardGroup = (row: Row) => ({
  segment: String(row['s']),
  counts: [0, 1, 2, 3, 4].map((at) => Number(row[`c${at}`])),
  sums: [0, 1, 2, 3, 4].map((at) => Number(row[`s${at}`])),
});
export const FAR = 2_958_465;

const contracts = (cells: Cells): Row[] =>
  cells.slice(1).map((row) => ({
    s: row[SEGMENT] as string,
    a: row[START] as number,
    z: row[END] === '' ? FAR : (row[END] as number),
    v: row[VALUE] as number,
    r: row[REASON] as string,
  }));

export async function alasqlCard(): Promise<Peer> {
  const sql = await alasql();
  const { start, next } = QUARTER;
  return {
    load(cells) {
      const data = contracts(cells);
      return () => {
        const groups = sql(`SELECT s, ${cardColumns()} FROM ? WHERE a < ${next} AND z >= ${start} GROUP BY s`, [data]);
        const reasons = sql(
          `SELECT r, COUNT(*) AS n, SUM(v) AS v FROM ? WHERE a < ${next} AND z >= ${start} AND z < ${next} GROUP BY r`,
          [data],
        );
        return cardOfGroups(
          groups.map(cardGroup),
          reasons.map((row) => [String(row['r']), Number(row['n']), Number(row['v'])] as const),
        );
      };
    },
  };
}

export async function alasqlTrend(): Promise<Peer> {
  const sql = await alasql();
  return {
    load(cells) {
      const data = cells.slice(1).map((row) => ({
        s: row[SEGMENT],
        a: monthOf(row[START]),
        z: monthOf(row[END]),
        v: row[VALUE],
      }));
      return () =>
        trendOfGroups(
          sql('SELECT s, a, z, COUNT(*) AS n, SUM(v) AS v FROM ? GROUP BY s, a, z', [data]).map((row) => ({
            segment: String(row['s']),
            came: Number(row['a']),
            left: Number(row['z']),
            customers: Number(row['n']),
            value: Number(row['v']),
          })),
        );
    },
  };
}

export async function alasqlPurchases(): Promise<Peer> {
  const sql = await alasql();
  return {
    load(cells) {
      const data = cells.slice(1).map((row) => ({ i: row[0], d: row[1], v: row[2], s: row[3] }));
      return () => {
        const tally = new PurchaseTally();
        for (const row of sql(`SELECT i, s, ${halfColumns()} FROM ? GROUP BY i, s`, [data])) {
          const net = (at: number): number => cents(Number(row[`n${at}`]));
          tally.add(SEGMENTS.indexOf(String(row['s'])), net(0), net(1), net(2), net(3));
        }
        return tally.answer;
      };
    },
  };
}
