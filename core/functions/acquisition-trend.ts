import { isBlank } from '../customers/cell';
import { alignedRows, Column } from '../customers/column-argument';
import { settingsFrom } from '../customers/settings/settings-argument';
import { acquisitionCosts } from '../math/acquisition-cost';
import type { FunctionAnswer } from './function-entry';

/** Spend per new customer, period by period: a column that stands beside the two given, "n/a" where there is no cost (§17). */
export function acquisitionTrend(args: readonly unknown[]): FunctionAnswer {
  const spend = new Column(args[0], 'spend');
  const customers = new Column(args[1], 'new_customers', 'new customers');
  const { spendLag } = settingsFrom(args[2]);
  const rows = alignedRows([spend, customers]);
  const periods = Array.from({ length: rows }, (_, row) => row);
  const costs = acquisitionCosts(
    periods.map((row) => spentIn(spend, row)),
    periods.map((row) => wonIn(customers, row)),
    spendLag,
  );
  return rows === 0 ? [['n/a']] : costs.map((cost) => [cost ?? 'n/a']);
}

/** Undefined for a blank, which says that nobody knows yet; 0 says that nothing was spent. */
function spentIn(column: Column, row: number): number | undefined {
  if (isBlank(column.raw(row))) return undefined;
  const spent = column.amount(row);
  if (spent >= 0) return spent;
  throw column.fault(row, spent, 'an amount of at least 0');
}

function wonIn(column: Column, row: number): number {
  const won = column.amount(row);
  if (Number.isInteger(won) && won >= 0) return won;
  throw column.fault(row, won, 'a whole number of customers');
}
