import { END_OF_HISTORY, HALVES } from '../data/purchases';
import { END, REASON, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import { cents, PurchaseTally } from '../limits/purchases';
import type { Cells, Peer } from '../workload';
import { CARD_CONDITIONS, FAR } from './alasql';
import { cardOfGroups, trendOfGroups } from './groups';
import { installed } from './installed';
import { monthOf, QUARTER } from './months';

type Row = Record<string, number | string>;
interface Table {
  filter(expression: string): Table;
  groupby(...columns: string[]): Table;
  rollup(columns: Record<string, string>): Table;
  objects(): Row[];
}
interface Arquero {
  table(columns: Record<string, unknown[]>): Table;
}

/** Conditions in arquero's own form. */
const written = (sql: string): string => sql.replace(/\b([az]|d)\b/g, 'd.$1').replace(/ AND /g, ' && ');
const column = (cells: Cells, at: number, otherwise: unknown = ''): unknown[] =>
  Array.from({ length: cells.length - 1 }, (_, row) => {
    const cell = cells[row + 1]![at];
    return cell === '' ? otherwise : cell;
  });

export async function arqueroCard(): Promise<Peer> {
  const { table } = await installed<Arquero>('arquero');
  const { start, next } = QUARTER;
  const columns = Object.fromEntries(
    CARD_CONDITIONS(QUARTER).flatMap((when, at) => [
      [`c${at}`, `d => op.sum((${written(when)}) ? 1 : 0)`],
      [`s${at}`, `d => op.sum((${written(when)}) ? d.v : 0)`],
    ]),
  ) as Record<string, string>;
  return {
    load(cells) {
      const data = table({
        s: column(cells, SEGMENT),
        a: column(cells, START),
        z: column(cells, END, FAR),
        v: column(cells, VALUE),
        r: column(cells, REASON),
      });
      return () => {
        const present = data.filter(`d => d.a < ${next} && d.z >= ${start}`);
        const groups = present.groupby('s').rollup(columns).objects();
        const reasons = present
          .filter(`d => d.z < ${next}`)
          .groupby('r')
          .rollup({ n: 'd => op.count()', v: 'd => op.sum(d.v)' })
          .objects();
        return cardOfGroups(
          groups.map((row) => ({
            segment: String(row['s']),
            counts: [0, 1, 2, 3, 4].map((at) => Number(row[`c${at}`])),
            sums: [0, 1, 2, 3, 4].map((at) => Number(row[`s${at}`])),
          })),
          reasons.map((row) => [String(row['r']), Number(row['n']), Number(row['v'])] as const),
        );
      };
    },
  };
}

export async function arqueroTrend(): Promise<Peer> {
  const { table } = await installed<Arquero>('arquero');
  return {
    load(cells) {
      const data = table({
        s: column(cells, SEGMENT),
        a: column(cells, START).map(monthOf),
        z: column(cells, END).map(monthOf),
        v: column(cells, VALUE),
      });
      return () =>
        trendOfGroups(
          data
            .groupby('s', 'a', 'z')
            .rollup({ n: 'd => op.count()', v: 'd => op.sum(d.v)' })
            .objects()
            .map((row) => ({
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

export async function arqueroPurchases(): Promise<Peer> {
  const { table } = await installed<Arquero>('arquero');
  const columns = Object.fromEntries(
    HALVES.map((start, at) => [
      `n${at}`,
      `d => op.sum(d.d >= ${start} && d.d < ${HALVES[at + 1] ?? END_OF_HISTORY} ? d.v : 0)`,
    ]),
  );
  return {
    load(cells) {
      const data = table({ i: column(cells, 0), d: column(cells, 1), v: column(cells, 2), s: column(cells, 3) });
      return () => {
        const tally = new PurchaseTally();
        for (const row of data.groupby('i', 's').rollup(columns).objects()) {
          const net = (at: number): number => cents(Number(row[`n${at}`]));
          tally.add(SEGMENTS.indexOf(String(row['s'])), net(0), net(1), net(2), net(3));
        }
        return tally.answer;
      };
    },
  };
}
