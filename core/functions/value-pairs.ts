import { isBlank } from '../customers/cell';
import { alignedRows, Column } from '../customers/column-argument';
import { isOmitted } from '../customers/criteria';
import type { ValuePair } from '../math/value-pair';
import { yesOrNo } from './yes-or-no';

/** The columns of a call with one row per customer and its value in two moments. */
export interface ValuePairs {
  /** Rows down to the last in which anything stands. */
  readonly rows: number;
  /** Of the ranges, as given. */
  readonly height: number;
  pair(row: number): ValuePair;
}

/**
 * Reads opening_values and closing_values, the first two arguments of a call.
 *
 * @param seenBefore the argument of that name; when left out, whoever comes is new
 * @param beside further columns of the call, for the height of all
 */
export function readValuePairs(
  args: readonly unknown[],
  seenBefore: unknown = null,
  beside: readonly Column[] = [],
): ValuePairs {
  const opening = new Column(args[0], 'opening_values', 'opening value');
  const closing = new Column(args[1], 'closing_values', 'closing value');
  const seen = isOmitted(seenBefore) ? null : new Column(seenBefore, 'seen_before', 'seen before');
  const rows = alignedRows([opening, closing, ...(seen ? [seen] : []), ...beside]);
  return {
    rows,
    height: opening.height,
    pair(row) {
      const atOpen = opening.amount(row);
      const atClose = closing.amount(row);
      // Who was there at the opening, or is not there at the close, is not coming: nobody needs the mark.
      const came = !(atOpen > 0) && atClose > 0;
      return { opening: atOpen, closing: atClose, seenBefore: came && seen !== null && wasSeen(seen, row) };
    },
  };
}

function wasSeen(column: Column, row: number): boolean {
  const cell = column.raw(row);
  if (isBlank(cell)) return false;
  const answer = yesOrNo(cell);
  if (answer === null) throw column.fault(row, cell, 'TRUE or FALSE (yes or no, 1 or 0)');
  return answer;
}
