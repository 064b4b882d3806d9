import { columnLetters } from '../core/report/cell-names';

/** A rectangle of cells; zero-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** "B2:C9" */
export function a1(block: Block): string {
  const { row, column, rows, columns } = block;
  return `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;
}
