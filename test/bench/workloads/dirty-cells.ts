import { callFunction } from '../../../core/functions/call';
import { serialDays } from '../../../sheets-addon/dates';
import { serialDaysInPlace } from '../../../sheets-addon/serial-days-in-place';
import { withDirtyCells, withDirtySegments } from '../data/dirty';
import { END, roster, SEGMENTS, START } from '../data/roster';
import { contractMemory } from '../memory-goals';
import type { Answer, Cells, Workload } from '../workload';

const SERIAL_OF_1970 = 25_569;
const MS_A_DAY = 86_400_000;

/** What Google Sheets makes of day cells in a spreadsheet that keeps Greenwich time. */
function withDates(cells: Cells): Cells {
  return cells.map((row, at) =>
    at === 0
      ? row
      : row.map((cell, column) =>
          (column === START || column === END) && typeof cell === 'number'
            ? new Date((cell - SERIAL_OF_1970) * MS_A_DAY)
            : cell,
        ),
  );
}

const card = (cells: Cells): Answer => figures(callFunction('REPORTCARD', [cells, '2026-Q3', '', 'Segment']));
/** As on Google Sheets, where the arguments are looked through for Dates before core sees them. */
const cardInSheets = (cells: Cells): Answer => {
  serialDaysInPlace(
    cells,
    serialDays((instant) => instant.toISOString().slice(0, 19).replace('T', ' ')),
  );
  return card(cells);
};

/** All figures of the card, segments in one order however they were spelled. */
function figures(table: unknown): Answer {
  const [, ...lines] = table as (string | number)[][];
  const name = (line: (string | number)[]): string => String(line[0]).trim().toLowerCase();
  const order = new Map(SEGMENTS.map((segment, at) => [segment.toLowerCase(), at]));
  return lines
    .sort((a, b) => (order.get(name(a)) ?? 99) - (order.get(name(b)) ?? 99))
    .flatMap((line) => line.slice(1).map((cell) => (typeof cell === 'number' ? cell : -1)));
}

/** The clean twin of dirty cells stands in the place of the limit: each is answered from its own cells. */
let clean: Cells = [];
function prepare(cells: Cells): void {
  clean = JSON.parse(JSON.stringify(roster(cells.length - 1, { idLength: 0 }))) as Cells;
}

const base = {
  rows: 1_000_000,
  product: card,
  prepare,
  limit: () => card(clean),
};

export const dirtyCells: readonly Workload[] = [
  {
    ...base,
    name: 'W4 dates',
    title: 'REPORTCARD on Date objects through Google Sheets, beside serial days',
    goal: { warm: 3, memory: contractMemory },
    cells: (rows) => roster(rows, { idLength: 0 }),
    received: withDates,
    product: cardInSheets,
    limit: () => cardInSheets(clean),
  },
  {
    ...base,
    name: 'W4 dirty',
    title: 'REPORTCARD on text numbers, ISO days and 32 spellings of 8 segments, beside clean cells',
    goal: { warm: 3, memory: contractMemory },
    cells: (rows) => withDirtyCells(roster(rows, { idLength: 0 })),
  },
  {
    ...base,
    name: 'W4 segments',
    title: 'REPORTCARD on 32 spellings of 8 segments, beside clean cells',
    goal: { warm: 1.3, memory: contractMemory },
    cells: (rows) => withDirtySegments(roster(rows, { idLength: 0 })),
  },
];
