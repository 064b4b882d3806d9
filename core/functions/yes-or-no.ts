import { textIn } from '../customers/cell';

/** What a cell answers to a yes-or-no question: TRUE, yes, y, x or 1; FALSE, no, n or 0. Null when it is neither. */
export function yesOrNo(cell: unknown): boolean | null {
  const answer = textIn(cell).toLowerCase();
  if (/^(true|yes|y|x|1)$/.test(answer)) return true;
  return /^(false|no|n|0)$/.test(answer) ? false : null;
}
