import { END, REASON, SEGMENT, SEGMENTS, START, VALUE } from '../data/roster';
import { cents, PurchaseTally } from '../limits/purchases';
import type { Cells, Peer } from '../workload';
import { cardColumns, cardGroup, FAR, halfColumns } from './alasql';
import { cardOfGroups, trendOfGroups } from './groups';
import { installed } from './installed';
import { monthOf, QUARTER } from './months';

type Row = Record<string, number | string>;
interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjects(): Row[] }>;
  createAppender(table: string): Promise<{ appendDataChunk(chunk: unknown): void; closeSync(): void }>;
}
interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> };
  DuckDBDataChunk: { create(types: unknown[], rows: number): { setColumns(columns: unknown[][]): void } };
  VARCHAR: unknown;
  INTEGER: unknown;
  DOUBLE: unknown;
}
/** A column of the table to be: its name, its type, and its cell of a row. */
type Column = readonly [name: string, type: 'VARCHAR' | 'INTEGER' | 'DOUBLE', cellOf: (row: unknown[]) => unknown];

/** Rows that DuckDB takes at a time. */
const CHUNK = 2048;

async function tableOf(cells: Cells, columns: readonly Column[]): Promise<Connection> {
  const duckdb = await installed<DuckDb>('@duckdb/node-api');
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
  await connection.run(`CREATE TABLE t (${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`);
  const appender = await connection.createAppender('t');
  const types = columns.map(([, type]) => duckdb[type]);
  for (let from = 1; from < cells.length; from += CHUNK) {
    const rows = cells.slice(from, from + CHUNK);
    const chunk = duckdb.DuckDBDataChunk.create(types, rows.length);
    chunk.setColumns(columns.map(([, , cellOf]) => rows.map(cellOf)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return connection;
}

const rowsOf = async (connection: Connection, sql: string): Promise<Row[]> =>
  (await connection.runAndReadAll(sql)).getRowObjects();

export async function duckdbCard(): Promise<Peer> {
  await installed<DuckDb>('@duckdb/node-api');
  const { start, next } = QUARTER;
  return {
    async load(cells) {
      const connection = await tableOf(cells, [
        ['s', 'VARCHAR', (row) => row[SEGMENT]],
        ['a', 'INTEGER', (row) => row[START]],
        ['z', 'INTEGER', (row) => (row[END] === '' ? FAR : row[END])],
        ['v', 'DOUBLE', (row) => row[VALUE]],
        ['r', 'VARCHAR', (row) => row[REASON]],
      ]);
      return async () => {
        const present = `FROM t WHERE a < ${next} AND z >= ${start}`;
        const groups = await rowsOf(connection, `SELECT s, ${cardColumns()} ${present} GROUP BY s`);
        const reasons = await rowsOf(
          connection,
          `SELECT r, COUNT(*) AS n, SUM(v) AS v ${present} AND z < ${next} GROUP BY r`,
        );
        return cardOfGroups(
          groups.map(cardGroup),
          reasons.map((row) => [String(row['r']), Number(row['n']), Number(row['v'])] as const),
        );
      };
    },
  };
}

export async function duckdbTrend(): Promise<Peer> {
  await installed<DuckDb>('@duckdb/node-api');
  return {
    async load(cells) {
      const connection = await tableOf(cells, [
        ['s', 'VARCHAR', (row) => row[SEGMENT]],
        ['a', 'INTEGER', (row) => monthOf(row[START])],
        ['z', 'INTEGER', (row) => monthOf(row[END])],
        ['v', 'DOUBLE', (row) => row[VALUE]],
      ]);
      return async () => {
        const rows = await rowsOf(connection, 'SELECT s, a, z, COUNT(*) AS n, SUM(v) AS v FROM t GROUP BY s, a, z');
        return trendOfGroups(
          rows.map((row) => ({
            segment: String(row['s']),
            came: Number(row['a']),
            left: Number(row['z']),
            customers: Number(row['n']),
            value: Number(row['v']),
          })),
        );
      };
    },
  };
}

export async function duckdbPurchases(): Promise<Peer> {
  await installed<DuckDb>('@duckdb/node-api');
  return {
    async load(cells) {
      const connection = await tableOf(cells, [
        ['i', 'VARCHAR', (row) => row[0]],
        ['d', 'INTEGER', (row) => row[1]],
        ['v', 'DOUBLE', (row) => row[2]],
        ['s', 'VARCHAR', (row) => row[3]],
      ]);
      return async () => {
        const tally = new PurchaseTally();
        for (const row of await rowsOf(connection, `SELECT i, s, ${halfColumns()} FROM t GROUP BY i, s`)) {
          const net = (at: number): number => cents(Number(row[`n${at}`]));
          tally.add(SEGMENTS.indexOf(String(row['s'])), net(0), net(1), net(2), net(3));
        }
        return tally.answer;
      };
    },
  };
}
