import { dayIn } from '../customers/dates';
import { plainCell } from '../customers/cell';
import { periodHolding, periodText } from '../customers/periods';
import { recogniseLedgerColumns } from '../customers/recognise-ledger-columns';
import type { Layout } from '../customers/layouts';
import type { Period } from '../math/types';
import type { ReadSource } from './read-source';
import { quoteTabName } from './tab-names';

/**
 * The formula that counts a list which the report card does not take, to copy into a cell: over the table as it
 * stands, for its newest complete quarter. Null where the quarter cannot be told.
 *
 * @param today serial day: what a status list is taken to be about is the quarter before
 */
export function formulaInstead(
  layout: Layout,
  sheet: string,
  read: Pick<ReadSource, 'rows' | 'contents' | 'range'>,
  today: number | undefined,
): string | null {
  const quarter = quarterOf(layout, read, today);
  if (quarter === null) return null;
  const name = layout === 'transactions' ? 'CUSTOMERMATH' : 'REPORTCARD';
  return `=${name}(${quoteTabName(sheet)}!${read.range},"${periodText(quarter)}")`;
}

function quarterOf(
  layout: Layout,
  { rows, contents }: Pick<ReadSource, 'rows' | 'contents'>,
  today: number | undefined,
): Period | null {
  if (layout === 'status') return today === undefined ? null : quarterBefore(periodHolding(today, 'quarter'));
  if (layout !== 'transactions') return null;
  const { date } = recogniseLedgerColumns(contents, { segment: null });
  let [first, last] = [Infinity, 0];
  for (let row = 1; row < rows.length; row += 1) {
    const day = dayIn(plainCell(rows[row]?.[date]));
    // A day to come is a slip, or an order not yet made
    if (!(day > 0) || (today !== undefined && day > today)) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return last === 0 ? null : newestComplete(first, last);
}

/** The latest quarter that the days of a list fill, up to its last tenth; the one they begin in where they fill none. */
export function newestComplete(first: number, last: number): Period {
  const current = periodHolding(last, 'quarter');
  const filled = last >= current.next - (current.next - current.start) / 10;
  const previous = quarterBefore(current);
  return filled || previous.next <= first ? current : previous;
}

function quarterBefore({ start }: Period): Period {
  return periodHolding(start - 1, 'quarter');
}
