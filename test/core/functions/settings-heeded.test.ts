import { settingsFrom } from '../../../core/customers/settings/settings-argument';
import { callFunction } from '../../../core/functions/call';
import { catalogue } from '../../../core/functions/catalogue';
import * as clv from '../../../core/functions/clv';
import * as ledger from '../../../core/functions/ledger';
import { serialOf } from '../../../core/customers/dates';
import { sequence } from '../../../core/report/random';

const FIRST_DAY = serialOf(2025, 1, 1);
/** Of a quarter, and asked about below: some leave on it. */
const LAST_DAY = serialOf(2026, 3, 31);
const LISTS = 12;

/** One setting other than usual by its name, as it may be written over the lists below. */
const CHANGES: Readonly<Record<string, string>> = {
  'week starts': 'week starts: Sunday',
  'fiscal year starts': 'fiscal year starts: April',
  'end date is': 'end date is: last paid day',
  'free customers': 'free customers: count',
  active: 'active: any transaction',
  'same customer as': 'same customer as: Main account',
  'returning counts as new after': 'returning counts as new after: 1 month',
  'came and went': 'came and went: leave out',
  'values are per': 'values are per: Paid',
  tolerance: 'tolerance: 50%',
  'longest life': 'longest life: 2',
  'lapse days': 'lapse days: 20',
};

const PLANS = ['monthly', 'yearly', 'one-off'];
const mainOf = (who: string): string | null => (who.endsWith('3') ? 'C1' : null);
const blanks = (count: number): null[] => Array<null>(count).fill(null);

/** Contracts, transactions and statuses with something for every setting to change. */
function lists(seed: number) {
  const random = sequence(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const some = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  const who = (): string => `C${below(16)}`;
  const contracts = Array.from({ length: 60 }, () => {
    const came = FIRST_DAY + below(600);
    const left = below(5) < 3 ? Math.max(came, some([LAST_DAY, came + below(200)])) : null;
    return [
      who(),
      some(['x', 'y']),
      came,
      left,
      some([0, 9, 20, 35]),
      some(['ad', 'friend']),
      some(PLANS),
      mainOf(who()),
    ];
  });
  const purchases = Array.from({ length: 160 }, () => [who(), FIRST_DAY + below(600), below(50) - 10, mainOf(who())]);
  const statuses = Array.from({ length: 16 }, (_, at) => [`C${at}`, some(['Active', 'Churned'])]);
  return {
    contracts: [
      ['Customer ID', 'Plan', 'Start date', 'End date', 'Value', 'Source', 'Paid', 'Main account'],
      ...contracts,
    ],
    purchases: [['Customer ID', 'Date', 'Amount', 'Main account'], ...purchases],
    statuses: [['Customer ID', 'Status'], ...statuses],
  };
}

/** Calls of a function, settings last. */
const CALLS: Readonly<Record<string, (of: ReturnType<typeof lists>) => readonly unknown[][]>> = {
  REPORTCARD: ({ contracts, purchases }) => [
    [contracts, '2026-Q1', null, 'Plan', ...blanks(4)],
    [purchases, '2026-Q1', ...blanks(6)],
  ],
  GROWTHTREND: ({ contracts, purchases }) => [
    [contracts, '2025-01-01', '2026-06-30', 'week', ...blanks(5)],
    [contracts, '2025-01-01', '2026-06-30', 'year', ...blanks(5)],
    [purchases, '2025-01-01', '2026-06-30', 'month', ...blanks(5)],
  ],
  STATUSCHECK: ({ contracts, statuses }) => [[statuses, contracts, '2026-03-31']],
  ENTRYSOURCES: ({ contracts }) => [[contracts, '2026-09-30', 3, ...blanks(5)]],
  SEGMENTECONOMICS: ({ contracts }) => [[contracts, [['x', 10, 5]], 0.6, '2026-Q1', null, 'Plan', ...blanks(8)]],
  LONGVIEW: ({ contracts }) => [[contracts, '2026-Q1', null, 'Plan', ...blanks(9)]],
  CUSTOMERMATH: ({ purchases }) => [
    [purchases, '2026-Q1', ...blanks(6)],
    [purchases, '2026-Q1', null, null, 30, ...blanks(3)],
  ],
  CUSTOMERVALUES: ({ purchases }) => [[purchases, '2026-Q1', ...blanks(6)]],
  LAPSED: ({ purchases }) => [[purchases, '2026-06-30', ...blanks(4)]],
  WEAKENING: ({ purchases }) => [[purchases, '2026-06-30', ...blanks(3)]],
};

const answer = (name: string, args: readonly unknown[]): string =>
  JSON.stringify(callFunction(name, args, { clv, ledger }));

describe.each(Object.keys(CALLS))('the settings of %s', (name) => {
  const said = new Set(catalogue.find((entry) => entry.name === name)!.args.flatMap(({ settings }) => settings ?? []));

  it.each(Object.keys(CHANGES))('"%s" changes an answer exactly where the help says that it is heeded', (setting) => {
    expect(settingsFrom(CHANGES[setting]).inForce).toHaveLength(1);
    const changed = Array.from({ length: LISTS }, (_, seed) => lists(seed + 1)).some((of) =>
      CALLS[name]!(of).some((args) => answer(name, [...args, CHANGES[setting]]) !== answer(name, [...args, null])),
    );
    expect(changed).toBe(said.has(setting));
  });
});
