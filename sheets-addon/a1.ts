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
  return `${letters(column)}${row + 1}:${letters(column + columns - 1)}${row + rows}`;
}

/** "A" for 0, "AA" for 26. */
export function letters(column: number): string {
  const before = column < 26 ? '' : letters(Math.floor(column / 26) - 1);
  return before + String.fromCharCode(65 + (column % 26));
}
