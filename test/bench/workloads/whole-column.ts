import { callFunction } from '../../../core/functions/call';
import { START, roster } from '../data/roster';
import { lastFilled } from '../limits/last-filled';
import { contractMemory } from '../memory-goals';
import type { Answer, Cells, Workload } from '../workload';

const FILLED = 1000;

/** A range of whole columns: a thousand rows, and blanks to the end of the sheet. */
function wholeColumns(rows: number): Cells {
  const cells = roster(Math.min(FILLED, rows), { idLength: 0 });
  const blank = cells[0]!.map(() => '');
  return [...cells, ...Array.from({ length: rows - cells.length }, () => [...blank])];
}

function figures(table: unknown): Answer {
  return (table as (string | number)[][]).slice(1).flatMap((line) => line.slice(1).map(Number));
}

const card = (cells: Cells): Answer => figures(callFunction('REPORTCARD', [cells, '2026-Q3', '', 'Segment']));

export const wholeColumn: readonly Workload[] = [
  {
    name: 'W6',
    title: 'REPORTCARD on whole columns: 1,048,576 rows of which 1,000 are filled, beside a scan of one column',
    rows: 1_048_576,
    goal: { warm: 3, memory: contractMemory },
    cells: wholeColumns,
    product: card,
    limit: (cells) => card(cells.slice(0, lastFilled(cells, START) + 1)),
  },
];
