import { CustomerMathError } from '../errors';
import { quoted } from './cell';
import { isGiven } from './column-argument';
import { contractColumns, recogniseColumns, scoreOf, type ColumnContent } from './recognise-columns';
import { isSaleDate } from './recognise-ledger-columns';
import type { TransactionColumns } from './transaction-list';

/**
 * Stops at a contract list that stands where purchases are expected: with the day of coming for the day of a
 * purchase everybody would buy once, and be lost in the next period. Whoever names the date or the amount means it.
 */
export function refuseContracts(
  contents: readonly ColumnContent[],
  { date }: TransactionColumns,
  names: { readonly date?: unknown; readonly amount?: unknown },
): void {
  if (isGiven(names.date) || isGiven(names.amount)) return;
  const { start, end } = contractColumns(recogniseColumns(contents));
  const [from, until] = [contents[start], contents[end]];
  if (!from || !until || (date !== start && date !== end)) return;
  const leaves = until.filled === 0 || until.dates > 0.5;
  // A plain "Date" beside a day on which an order was closed says nothing about contracts.
  if (!leaves || scoreOf('start', from) < 2 || isSaleDate(from.header)) return;
  throw new CustomerMathError(
    'value',
    `table: looks like a contract list (${quoted(from.header)} and ${quoted(until.header)} are days of coming and of leaving); use REPORTCARD, or name the headers of date and amount`,
  );
}
