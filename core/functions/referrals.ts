import { quoted, textIn } from '../customers/cell';
import { alignedRows, Column, criteriaPairs, singleCell } from '../customers/column-argument';
import { isOmitted, meets } from '../customers/criteria';
import { Interner } from '../customers/interner';
import { periodFrom } from '../customers/periods';
import { tidy } from '../math/money-sum';
import { referralWarnings, type ReferralWarning } from '../math/referral-warnings';
import { referrals, type Recommender, type Referral, type Referrals } from '../math/referrals';
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

/**
 * Who recommended you, by referred value, then name; the rest in one line, so that the total shows (§14). With the ids
 * of all customers two things more can be told: how many each has recommended to date, and which referrers are odd.
 */
export function topRecommendersTable(args: readonly unknown[]): FunctionAnswer {
  const top = wholeNumberFrom(args[5], 'top', HIGHLIGHTS);
  const known = isOmitted(args[6]) ? null : recommendationsToDate(args);
  const { recommenders: all, customers, value } = referralsIn(args, true, false);
  const [shown, others] = [all.slice(0, top), all.slice(top)];
  const toDate = (lines: readonly Recommender[]): number[] =>
    known === null ? [] : [lines.reduce((sum, { name }) => sum + known.of(name), 0)];
  const table: (string | number)[][] = [
    ['Recommended by', 'Customers', 'Value', ...(known === null ? [] : ['Customers to date'])],
    ...shown.map((line) => [line.name, line.customers, line.value, ...toDate([line])]),
  ];
  if (others.length > 0) {
    table.push([
      `Others (${others.length})`,
      others.reduce((sum, line) => sum + line.customers, 0),
      tidy(others.reduce((sum, line) => sum + line.value, 0)),
      ...toDate(others),
    ]);
  }
  table.push(['All who were recommended', customers, value, ...(known === null ? [] : [known.total])]);
  return [...table, ...(known?.warnings ?? []).map((warning) => [warning, '', '', ''])];
}

interface RecommendationsToDate {
  /** Customers whom somebody has recommended up to the end of the period. */
  of(recommender: string): number;
  /** Those of everybody, also of who recommended nobody in the period. */
  readonly total: number;
  readonly warnings: readonly string[];
}

/** Reads all rows up to the end of the period, with the ids of their customers. */
function recommendationsToDate(args: readonly unknown[]): RecommendationsToDate {
  const starts = new Column(args[0], 'start_dates', 'start date');
  const referrers = new Column(args[1], 'referrers', 'referrer');
  const ids = new Column(args[6], 'ids', 'id');
  const rows = alignedRows([starts, referrers, ids]);
  const period = periodFrom(singleCell(args[3]), singleCell(args[4]));
  const names = new Interner();
  const counts: number[] = [];
  const inPeriod: string[] = [];
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    const day = starts.day(row);
    const name = day > 0 && day < period.next ? referrers.text(row) : '';
    const isReferred = name !== '' && !NOBODY.test(name);
    inPeriod.push(isReferred && day >= period.start ? name : '');
    if (!isReferred) continue;
    const code = names.code(name, textIn);
    counts[code] = (counts[code] ?? 0) + 1;
    total += 1;
  }
  const known = inPeriod.map((_, row) => ids.text(row));
  return {
    of: (recommender) => counts[names.code(recommender, textIn)] ?? 0,
    total,
    warnings: warningsAbout(referralWarnings(known, inPeriod), (row) => referrers.text(row)),
  };
}

/** So many rows are named. */
const WARNINGS = 10;

function warningsAbout(found: readonly ReferralWarning[], referrer: (row: number) => string): string[] {
  const named = found.slice(0, WARNINGS).map(({ kind, row }) => {
    const name = quoted(referrer(row));
    return kind === 'selfReferral'
      ? `Row ${row + 1}: ${name} is said to have recommended itself; it is counted.`
      : `Row ${row + 1}: the recommender ${name} is none of the ids; it is counted.`;
  });
  const more = found.length - named.length;
  return more > 0 ? [...named, `${more} more such rows.`] : named;
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
