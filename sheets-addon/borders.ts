import type { Border, CellStyle } from '../core/report/plan';
import { a1 } from './a1';

/** Lines of one look: a single call over a list of ranges. */
export interface BorderCall {
  readonly border: Border;
  /** "A5:H5": the line runs along the lower edge of each. */
  readonly below: readonly string[];
}

/**
 * The lines of a page. A line above a cell is drawn below the one over it, so that both kinds share a
 * call. The first call draws every line in the commonest look; each later one redraws those of another
 * look, so any beginning of the list leaves no line out.
 */
export function borderCalls(styles: readonly (readonly (CellStyle | undefined)[])[]): BorderCall[] {
  const looks = new Map<string, { border: Border; cells: Map<string, Place> }>();
  const draw = (border: Border | undefined, row: number, column: number): void => {
    if (!border || row < 0) return;
    const name = `${border.line} ${border.color}`;
    const look = looks.get(name) ?? { border, cells: new Map<string, Place>() };
    looks.set(name, look);
    look.cells.set(`${row},${column}`, [row, column]);
  };
  styles.forEach((row, rowIndex) =>
    row.forEach((style, column) => {
      draw(style?.borderTop, rowIndex - 1, column);
      draw(style?.borderBottom, rowIndex, column);
    }),
  );
  const [commonest, ...others] = [...looks.values()].sort((one, other) => other.cells.size - one.cells.size);
  if (!commonest) return [];
  const all = new Map([commonest, ...others].flatMap((look) => [...look.cells]));
  return [
    { border: commonest.border, below: horizontalRuns(all.values()) },
    ...others.map((look) => ({ border: look.border, below: horizontalRuns(look.cells.values()) })),
  ];
}

type Place = readonly [row: number, column: number];

function horizontalRuns(cells: Iterable<Place>): string[] {
  const sorted = [...cells].sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  const runs: { row: number; column: number; columns: number }[] = [];
  for (const [row, column] of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.row === row && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, columns: 1 });
  }
  return runs.map((run) => a1({ ...run, rows: 1 }));
}
