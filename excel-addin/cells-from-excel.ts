/**
 * A cell as Excel hands it to a function: a constant, a rich value with its plain content in `basicValue`
 * (a formatted number, a stock …), or an error as an object that has the error's text in `code`.
 */
interface RichCell {
  readonly basicValue?: unknown;
  readonly code?: unknown;
}

/** The plain content of a cell; errors become texts such as "#N/A". */
export function plainCell(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return cell;
  const { basicValue, code } = cell as RichCell;
  return basicValue ?? code ?? null;
}

/** One argument with plain cells. Blocks that hold no rich cell, nearly all, are handed through uncopied. */
export function plainArgument(argument: unknown): unknown {
  if (!Array.isArray(argument)) return plainCell(argument);
  const rows = argument as unknown[][];
  const isRich = rows.some((row) => row.some((cell) => typeof cell === 'object' && cell !== null));
  return isRich ? rows.map((row) => row.map(plainCell)) : rows;
}
