import { isBlank, numberIn, plainCell, quoted, textIn } from '../customers/cell';
import { rowsOf } from '../customers/column-argument';
import { isOmitted } from '../customers/criteria';
import { CustomerMathError } from '../errors';
import { tidy } from '../math/money-sum';
import { DECILES, tierNames, type Tiering } from '../math/tiers';

/**
 * The `bounds` of tiers: where each begins, {0;500;2000}, in cells, in an array or as the text
 * "0;500;2000" (the signs of an array differ by country, those of a text do not); or shares from the
 * top, "20%;30%;50%"; or "deciles". When the lowest bound is above 0, a tier below it is added.
 */
export function tieringFrom(argument: unknown): Tiering {
  const cells = listOf(argument, 'bounds');
  if (cells.length === 1 && textIn(cells[0]).toLowerCase() === 'deciles') return DECILES;
  if (cells.length === 0) {
    throw fault(
      'found nothing, expected where each tier begins, such as {0;500;2000}, or shares such as "20%;30%;50%"',
    );
  }
  return cells.some((cell) => textIn(cell).endsWith('%')) ? ranks(cells) : bands(cells);
}

function ranks(cells: readonly unknown[]): Tiering {
  const shares = cells.map((cell, index) => {
    const text = textIn(cell);
    const share = text.endsWith('%') ? numberIn(text.slice(0, -1)) : NaN;
    if (share > 0) return share;
    throw new CustomerMathError(
      'value',
      `bounds, number ${index + 1}: found ${quoted(cell)}, expected a share above 0 such as 20%`,
    );
  });
  const sum = tidy(shares.reduce((all, share) => all + share, 0));
  if (sum !== 100) throw fault(`the shares add up to ${sum} %, expected 100 %`);
  return { kind: 'ranks', shares };
}

function bands(cells: readonly unknown[]): Tiering {
  const lows = cells.map((cell, index) => {
    const low = numberIn(cell);
    if (Number.isFinite(low)) return low;
    throw new CustomerMathError('value', `bounds, number ${index + 1}: found ${quoted(cell)}, expected a number`);
  });
  lows.forEach((low, index) => {
    const before = lows[index - 1];
    if (before !== undefined && low <= before) {
      throw fault(`${low} stands after ${before}, expected each bound to be higher than the one before`);
    }
  });
  return { kind: 'bands', lows: lows[0]! > 0 ? [0, ...lows] : lows };
}

/** A name for each tier, in the order of the bounds. */
export function tierLabelsFrom(argument: unknown, tiering: Tiering): string[] {
  const names = tierNames(tiering);
  const labels = isOmitted(argument) ? [] : listOf(argument, 'labels').map(textIn);
  if (labels.length === 0) return names;
  if (labels.length !== names.length) {
    throw new CustomerMathError(
      'value',
      `labels: found ${labels.length}, expected ${names.length}, one for each of: ${names.join('; ')}`,
    );
  }
  labels.forEach((label, index) => {
    if (label === '')
      throw new CustomerMathError('value', `labels, number ${index + 1}: found nothing, expected a name`);
    if (labels.findIndex((other) => other.toLowerCase() === label.toLowerCase()) < index) {
      throw new CustomerMathError(
        'value',
        `labels: ${quoted(label)} stands twice, expected a name of its own for each tier`,
      );
    }
  });
  return labels;
}

/** One row or one column of cells, or a text with semicolons between; blanks at the end are nothing. */
function listOf(argument: unknown, name: string): unknown[] {
  const rows = rowsOf(argument);
  const width = rows[0]?.length ?? 0;
  if (rows.length > 1 && width > 1) {
    throw new CustomerMathError(
      'value',
      `${name}: found ${rows.length} rows of ${width} cells, expected one row or one column`,
    );
  }
  const cells = rows.flatMap((row) => row.map(plainCell));
  while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop();
  const only = cells[0];
  return cells.length === 1 && typeof only === 'string' ? only.split(';').map((part) => part.trim()) : cells;
}

function fault(words: string): CustomerMathError {
  return new CustomerMathError('value', `bounds: ${words}`);
}
