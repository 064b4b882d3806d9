import { readContracts, type ContractList } from '../../../core/customers/contract-list';
import { reachOfContracts } from '../../../core/customers/contract-reach';
import { isoTextDay, serialOf } from '../../../core/customers/dates';
import { periodOfText, periodsWithin } from '../../../core/customers/periods';
import { isIncomplete } from '../../../core/customers/reach';
import { callFunction } from '../../../core/functions/call';
import * as ledger from '../../../core/functions/ledger';
import type { Period } from '../../../core/math/types';
import { sequence } from '../../../core/report/random';
import { describeWithData } from '../../shared-data';

type Contract = readonly [start: number, end: number | null];
const COLUMNS = { id: 0, segment: -1, start: 1, end: 2, value: 3, reason: -1 };
const Q3 = periodOfText('2026-Q3')!;
const Q4 = serialOf(2025, 10, 1);
const DAYS = Q3.next - Q3.start;

function listOf(contracts: readonly Contract[]): ContractList {
  const rows = contracts.map(([start, end], at) => [`C${at}`, start, end, 1]);
  return readContracts([['Id', 'Start', 'End', 'Value'], ...rows], COLUMNS);
}

const isFlagged = (contracts: readonly Contract[], period: Period): boolean =>
  isIncomplete(reachOfContracts(listOf(contracts), period), period);

/** How the ends that lie behind the day of the export got into the list. */
type LaterEnds = 'none' | 'one' | 'terms';

/** Customers who come at a steady pace over three years until the end of 2026-Q3, as exported on a day: what comes later is not in it. */
function exported(customers: number, exportDay: number, seed: number, later: LaterEnds): Contract[] {
  const random = sequence(seed * 7919 + customers);
  for (let warmUp = 0; warmUp < 10; warmUp += 1) random();
  const first = serialOf(2023, 10, 1);
  const contracts: Contract[] = [];
  for (let customer = 0; customer < customers; customer += 1) {
    const start = first + Math.floor(random() * (Q3.next - first));
    const stays = 1 - Math.floor(500 * Math.log(1 - random()));
    const years = random() < 0.3 ? 2 : 1;
    if (start >= exportDay) continue;
    if (later === 'terms') {
      let end = start + 365 * years;
      while (end < exportDay && random() < 0.6) end += 365;
      contracts.push([start, end]);
    } else contracts.push([start, start + stays < exportDay ? start + stays : null]);
  }
  if (later !== 'one') return contracts;
  const [start] = contracts[0]!;
  return [[start, exportDay + Math.floor((Q3.next - exportDay) * (0.3 + 0.7 * random()))], ...contracts.slice(1)];
}

/** How many of so many lists are called incomplete, when exported within the first two thirds of the quarter or behind its end. */
function flaggedOf(lists: number, customers: number, later: LaterEnds): { unfinished: number; finished: number } {
  const flagged = { unfinished: 0, finished: 0 };
  for (let seed = 0; seed < lists; seed += 1) {
    const within = Q3.start + 1 + Math.floor(((seed + 0.5) / lists) * (2 / 3) * DAYS);
    flagged.unfinished += Number(isFlagged(exported(customers, within, seed, later), Q3));
    flagged.finished += Number(isFlagged(exported(customers, Q3.next, seed, later === 'one' ? 'none' : later), Q3));
  }
  return flagged;
}

describe('a quarter of a list of steady arrivals', () => {
  it.each([
    [5_000, 10, 'none'],
    [5_000, 10, 'one'],
    [5_000, 10, 'terms'],
    [50_000, 2, 'none'],
    [50_000, 2, 'one'],
    [50_000, 2, 'terms'],
  ] as const)(
    'of %i customers is called incomplete in all of %i exports that miss a third of it, and complete when whole; later ends: %s',
    (customers, lists, later) => {
      const { unfinished, finished } = flaggedOf(lists, customers, later);
      expect(unfinished).toBe(lists);
      expect(finished).toBe(0);
    },
  );

  it.each([
    [50, 'none', 0.7],
    [50, 'one', 0.15],
    [200, 'none', 0.97],
    [200, 'one', 0.85],
    [200, 'terms', 0.85],
    [500, 'none', 1],
    [500, 'one', 0.95],
    [500, 'terms', 0.95],
  ] as const)(
    'of %i customers, later ends %s, is called so in a share of at least %f, and wrongly in one of twenty at most',
    (customers, later, least) => {
      const { unfinished, finished } = flaggedOf(200, customers, later);
      expect(unfinished / 200).toBeGreaterThanOrEqual(least);
      expect(finished / 200).toBeLessThanOrEqual(0.05);
    },
  );

  it('is whole where a list has been closed to newcomers and its customers go on leaving', () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const open = exported(5_000, Q3.next, seed, 'none');
      for (const closedFor of [30, 150, 300, 500]) {
        expect(
          isFlagged(
            open.filter(([start]) => start < Q3.next - closedFor),
            Q3,
          ),
        ).toBe(false);
      }
    }
  });

  it('is whole, though it is not the last, where a list holds those who came up to a year and who left since', () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const list = exported(5_000, Q3.next, seed, 'none').filter(([start]) => start < Q4);
      for (const text of ['2025-Q4', '2026-Q1', '2026-Q2', '2026-01', '2026-08'])
        expect(isFlagged(list, periodOfText(text)!)).toBe(false);
    }
  });

  it('is whole where everybody comes on the first of a month and leaves on the last', () => {
    const contracts: Contract[] = [];
    for (let month = 1; month <= 45; month += 1) {
      for (let stay = 1; stay <= 12; stay += 1) {
        const end = serialOf(2023, month + stay, 1) - 1;
        contracts.push([serialOf(2023, month, 1), end < Q3.next ? end : null]);
      }
    }
    for (const period of [Q3, ...periodsWithin(Q3, 'month')]) expect(isFlagged(contracts, period)).toBe(false);
  });
});

describe('GROWTHTREND of a list of terms, exported on 14 August', () => {
  it('notes August and the months after it, and no earlier one', () => {
    const contracts = exported(1_000, serialOf(2026, 8, 14), 3, 'terms');
    const rows = contracts.map(([start, end], at) => [`C${at}`, start, end, 1]);
    const trend = callFunction('GROWTHTREND', [[['Id', 'Start', 'End', 'Value'], ...rows], '2026', null, 'month'], {
      ledger,
    }) as (string | number)[][];
    const noted = trend.filter((row) => row[row.length - 1] === 'incomplete').map(([month]) => month);
    expect(noted).toEqual(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
  });
});

/** A list as it would have been exported on a day; ends behind it kept, as those of terms are. */
const exportedOn = (contracts: readonly Contract[], day: number): Contract[] =>
  contracts.filter(([start]) => start < day);

function contractsIn(rows: readonly string[][], start: number, end: number): Contract[] {
  return rows.slice(1).map((row) => [isoTextDay(row[start]!), row[end] === '' ? null : isoTextDay(row[end]!)]);
}

describeWithData('ravenstack, subscriptions until the end of 2024', 'ravenstack/subscriptions_iso.csv', (rows) => {
  const contracts = contractsIn(rows, 2, 3);

  it('fills every month of its two years, and no later one', () => {
    for (const month of periodsWithin(periodOfText('2024')!, 'month')) expect(isFlagged(contracts, month)).toBe(false);
    expect(isFlagged(contracts, periodOfText('2025-01')!)).toBe(true);
  });

  it('does not fill a month within which it is exported, though some contracts have ends in it and behind it', () => {
    const month = periodOfText('2024-09')!;
    for (let day = month.start + 2; day < month.next - 1; day += 1) {
      expect(isFlagged(exportedOn(contracts, day), month)).toBe(true);
    }
  });
});

describeWithData('mrr_playbook, everything on the first of a month', 'mrr_playbook.csv', (rows) => {
  it('fills every month up to January 2020, the last in which somebody comes, and February, on whose first all leave', () => {
    const contracts = contractsIn(rows, 2, 3);
    const until = { start: serialOf(2018, 2, 1), next: serialOf(2020, 3, 1) };
    for (const month of periodsWithin(until, 'month')) expect(isFlagged(contracts, month)).toBe(false);
    expect(isFlagged(contracts, periodOfText('2020-03')!)).toBe(true);
  });
});

describeWithData('telco_dated, a telephone company until the end of September 2026', 'telco_dated.csv', (rows) => {
  it('fills the quarter and its months', () => {
    const contracts = contractsIn(rows, 4, 5);
    for (const period of [Q3, ...periodsWithin(Q3, 'month')]) expect(isFlagged(contracts, period)).toBe(false);
  });
});
