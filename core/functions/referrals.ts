import { textIn } from '../customers/cell';
import { alignedRows, Column, criteriaPairs, singleCell } from '../customers/column-argument';
import { meets } from '../customers/criteria';
import { Interner } from '../customers/interner';
import { periodFrom } from '../customers/periods';

import { tidy } from '../math/money-sum';
import { referrals, type Referral, type Referrals } from '../math/referrals';
import { wholeNumberFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';

/** What stands in a referrer cell for "nobody". */
const NOBODY = /^(n\/?a|no|none|nobody|false|not recorded|0|-+|–)$/i;
/** One or two highlights are what a reader takes in (§14). */
const HIGHLIGHTS = 2;

/** Customers who came in the period and were recommended (§14). */
export function referred(args: readonly unknown[]): number {
  return referralsIn(args, false, true).customers;
}

/** What those are worth (§14). */
export function referredValue(args: readonly unknown[]): number {
  return referralsIn(args, true, true).value;
}

/** How many customers recommended you in the period (§14). */
export function recommenders(args: readonly unknown[]): number {
  return referralsIn(args, false, true).recommenders.length;
}

/** Who recommended you, by referred value, then name; the rest in one line, so that the total shows (§14). */
export function topRecommendersTable(args: readonly unknown[]): FunctionAnswer {
  const top = wholeNumberFrom(args[5], 'top', HIGHLIGHTS);
  const { recommenders: all, customers, value } = referralsIn(args, true, false);
  const shown = all.slice(0, top);
  const table: (string | number)[][] = [['Recommended by', 'Customers', 'Value']];
  for (const line of shown) table.push([line.name, line.customers, line.value]);
  const others = all.slice(top);
  if (others.length > 0) {
    table.push([
      `Others (${others.length})`,
      others.reduce((sum, line) => sum + line.customers, 0),
      tidy(others.reduce((sum, line) => sum + line.value, 0)),
    ]);
  }
  table.push(['All who were recommended', customers, value]);
  return table;
}

/** Reads start_dates, referrers, [values], from, to and, for most, criteria. */
function referralsIn(args: readonly unknown[], withValues: boolean, withCriteria: boolean): Referrals {
  const starts = new Column(args[0], 'start_dates', 'start date');
  const referrers = new Column(args[1], 'referrers', 'referrer');
  const values = withValues ? new Column(args[2], 'values', 'value') : null;
  const rows = alignedRows(values ? [starts, referrers, values] : [starts, referrers]);
  const at = values ? 3 : 2;
  const period = periodFrom(singleCell(args[at]), singleCell(args[at + 1]));
  const pairs = withCriteria ? criteriaPairs(args.slice(at + 2), starts.height, 'start_dates') : [];
  const names = new Interner();
  const found: Referral[] = [];
  for (let row = 0; row < rows; row += 1) {
    const day = starts.day(row);
    if (day < period.start || day >= period.next || !meets(pairs, row)) continue;
    const name = referrers.text(row);
    if (name === '' || NOBODY.test(name)) continue;
    found.push({ referrer: names.code(name, textIn), value: values ? values.value(row) : 0 });
  }
  return referrals(found, names.names);
}
