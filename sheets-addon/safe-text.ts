import type { Block } from './a1';

/**
 * User text in cells. Google Sheets parses what is written by setValues as though it were typed:
 * "=…" becomes a formula, "00123" the number 123, "TRUE" a boolean. A cell with the plain text format
 * "@" keeps numbers, dates and booleans as they are; whether it stops a formula is not documented,
 * nor is whether a leading apostrophe disappears. So texts with such a beginning are written as rich
 * text, which is never parsed.
 */

export const PLAIN_TEXT = '@';

const RISKY_BEGINNINGS = "=+-@'\t\r\n";

/** True for a text that the plain text format alone does not surely keep as it is. */
export function needsRichText(text: string): boolean {
  return text !== '' && RISKY_BEGINNINGS.includes(text.charAt(0));
}

/** "risky": must be written as rich text. "text": may be; blanks too. "other": a number, date or formula, which may not. */
export type TextKind = 'risky' | 'text' | 'other';

/**
 * Few rectangles that together hold every risky cell and no number, date or formula: one call each.
 * Down each column first, over blanks and texts between; then neighbours are joined while the
 * rectangle around both stays free of other cells.
 */
export function richTextBlocks(
  rows: number,
  columns: number,
  kindAt: (row: number, column: number) => TextKind,
): Block[] {
  const blocks: Block[] = [];
  for (let column = 0; column < columns; column += 1) {
    let first = -1;
    let last = -1;
    const close = (): void => {
      if (first >= 0) blocks.push({ row: first, column, rows: last - first + 1, columns: 1 });
      first = -1;
    };
    for (let row = 0; row < rows; row += 1) {
      const kind = kindAt(row, column);
      if (kind === 'other') close();
      if (kind !== 'risky') continue;
      if (first < 0) first = row;
      last = row;
    }
    close();
  }
  return joined(blocks, kindAt);
}

function joined(blocks: readonly Block[], kindAt: (row: number, column: number) => TextKind): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const at = result.findIndex((other) => isFree(around(other, block), kindAt));
    const neighbour = result[at];
    if (neighbour) result[at] = around(neighbour, block);
    else result.push(block);
  }
  return result;
}

function around(one: Block, other: Block): Block {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

function isFree(block: Block, kindAt: (row: number, column: number) => TextKind): boolean {
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      if (kindAt(row, column) === 'other') return false;
    }
  }
  return true;
}
