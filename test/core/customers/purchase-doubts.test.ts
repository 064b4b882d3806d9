import { buyingHistories } from '../../../core/customers/buying-histories';
import { purchaseDoubts, type PurchaseDoubt } from '../../../core/customers/purchase-doubts';
import { readTransactions } from '../../../core/customers/transaction-list';
import { fitPurchases } from '../../../core/math/fit-bg-nbd';
import { holdOut } from '../../../core/math/hold-out';
import { purchaseGroups } from '../../../core/math/purchase-groups';
import { sequence } from '../../../core/report/random';
import { cdnowLedger } from '../math/cdnow';
import { describeWithData } from '../../shared-data';

type Purchase = readonly [customer: string, day: number, amount: number];
const COLUMNS = { id: 0, date: 1, amount: 2, segment: -1 };
const WEEK = 7;
const FIRST = 45_000;
const YEAR = 365;

/** Customers who come within the first half of a year and buy by chance, each at its own pace, as the model supposes. */
function byChance(
  seed: number,
  customers: number,
  {
    leaves,
    season = () => 1,
  }: {
    /** The chance to leave after a repeat purchase. */
    readonly leaves: (random: () => number) => number;
    /** How many times more is bought on a day of the year; at most 8. */
    readonly season?: (day: number) => number;
  },
): Purchase[] {
  const random = sequence(seed);
  for (let warmUp = 0; warmUp < 20; warmUp += 1) random();
  const wait = (mean: number): number => -mean * Math.log(1 - random());
  const bought: Purchase[] = [];
  for (let who = 0; who < customers; who += 1) {
    // The time until the next purchase is exponential, and so is the pace over the customers: r = 1.
    const pace = wait(1) / 60;
    const gone = leaves(random);
    let day = random() * 180;
    bought.push([`C${who}`, FIRST + Math.floor(day), 20]);
    for (;;) {
      day += wait(1 / (8 * pace));
      if (day >= YEAR) break;
      if (random() >= season(day) / 8) continue;
      bought.push([`C${who}`, FIRST + Math.floor(day), 20]);
      if (random() < gone) break;
    }
  }
  return bought;
}

/** Everybody buys every so many days, and may leave each time. */
function subscribers(gap: number, leaves: number): Purchase[] {
  const random = sequence(11);
  return Array.from({ length: 300 }, (_, who) => who).flatMap((who) => {
    const bought: Purchase[] = [];
    for (let day = Math.floor(random() * 300); day < YEAR; day += gap) {
      bought.push([`C${who}`, FIRST + day, 20]);
      if (random() < leaves) break;
    }
    return bought;
  });
}

/** What speaks against the model fitted to a ledger up to a day, and how it did on the last quarter of the time. */
function tried(purchases: readonly Purchase[], until?: number) {
  return triedRows([['id', 'date', 'amount'], ...purchases], until);
}

function triedRows(rows: readonly (readonly unknown[])[], until?: number) {
  const list = readTransactions(rows, COLUMNS);
  const asOf = until ?? list.lastDay;
  const buyers = buyingHistories(list, asOf);
  const { model } = fitPurchases(purchaseGroups(buyers, WEEK));
  const heldOut = Math.floor((asOf - list.firstDay) / 4);
  return {
    doubts: purchaseDoubts(model, list, buyers, asOf, WEEK),
    heldOut: holdOut(buyingHistories(list, asOf - heldOut, asOf), WEEK, heldOut),
  };
}

const about = (doubts: readonly PurchaseDoubt[]): string[] => doubts.map((doubt) => doubt.about);

describe('what speaks against a model of purchases', () => {
  it('is nothing when people buy and leave as the model supposes, in any of 40 ledgers', () => {
    const alarms = Array.from({ length: 40 }, (_, seed) =>
      tried(byChance(seed, 150 + 10 * seed, { leaves: (random) => 0.1 + 0.4 * random() })),
    ).filter(({ doubts, heldOut }) => doubts.length > 0 || heldOut.farOff);
    expect(alarms).toHaveLength(0);
  });

  it('is that nobody leaves, with those who have been silent for the length of the lapse window', () => {
    const purchases = byChance(3, 400, { leaves: () => 0 });
    const list = readTransactions([['id', 'date', 'amount'], ...purchases], COLUMNS);
    const stay = { r: 1, alpha: 60 / WEEK, a: 1e-6, b: 5 };
    const found = purchaseDoubts(stay, list, buyingHistories(list, list.lastDay), list.lastDay, WEEK);
    expect(about(found)).toEqual(['nobodyLeaves']);
    const [{ buyers, silent, window }] = found as [Extract<PurchaseDoubt, { about: 'nobodyLeaves' }>];
    expect(buyers).toBe(400);
    const last = new Map<string, number>();
    for (const [who, day] of purchases) last.set(who, Math.max(day, last.get(who) ?? 0));
    const until = Math.max(...last.values());
    expect(silent).toBe([...last.values()].filter((day) => until - day >= window!).length);
    expect(silent).toBeGreaterThan(0);
  });

  it('is a season, with the quarter of the time that is farthest off', () => {
    const atTheEnd = (day: number): number => (day > 300 ? 6 : 0.6);
    const { doubts, heldOut } = tried(byChance(5, 600, { leaves: () => 0.15, season: atTheEnd }));
    expect(about(doubts)).toEqual(['season']);
    const { from, to, came, expected } = doubts[0] as Extract<PurchaseDoubt, { about: 'season' }>;
    expect(to - from).toBeGreaterThanOrEqual(90);
    expect(Math.max(came, expected) / Math.min(came, expected)).toBeGreaterThan(1.3);
    expect(heldOut.farOff).toBe(true);
    expect(heldOut.predicted).toBeLessThan(heldOut.actual / 2);
  });

  it('counts the days that the model counts: those of purchases for nothing too', () => {
    const someFree = byChance(7, 600, { leaves: () => 0.2 }).map(([who, day], line): Purchase => [
      who,
      day,
      line % 3 === 0 ? 0 : 20,
    ]);
    expect(tried(someFree).doubts).toEqual([]);
  });

  it('is the same beside an old line that is no purchase', () => {
    const atTheEnd = (day: number): number => (day > 300 ? 6 : 0.6);
    const purchases = byChance(5, 600, { leaves: () => 0.15, season: atTheEnd });
    const doubtsOf = (...older: readonly Purchase[]): PurchaseDoubt[] => {
      const list = readTransactions([['id', 'date', 'amount'], ...purchases, ...older], COLUMNS);
      const buyers = buyingHistories(list, list.lastDay);
      return purchaseDoubts(fitPurchases(purchaseGroups(buyers, WEEK)).model, list, buyers, list.lastDay, WEEK);
    };
    expect(about(doubtsOf())).toEqual(['season']);
    expect(doubtsOf(['', FIRST - 4000, 5])).toEqual(doubtsOf());
    expect(doubtsOf(['C0', FIRST - 4000, -5])).toEqual(doubtsOf());
  });

  it('is even intervals when people pay every month, whether or not they leave', () => {
    expect(about(tried(subscribers(30, 0.04)).doubts)).toContain('evenIntervals');
    expect(about(tried(subscribers(30, 0)).doubts)).toEqual(expect.arrayContaining(['nobodyLeaves', 'evenIntervals']));
  });

  it('counts every purchase up to the day in one quarter of the time', () => {
    const list = readTransactions(
      [['id', 'date', 'amount'], ...byChance(5, 600, { leaves: () => 0.15, season: (day) => (day > 300 ? 6 : 0.6) })],
      COLUMNS,
    );
    const asOf = FIRST + 330;
    const buyers = buyingHistories(list, asOf);
    // Of a model that expects next to nothing every quarter is far off; the one shown is the one with most purchases.
    const never = { r: 0.001, alpha: 1000, a: 1, b: 1 };
    const season = purchaseDoubts(never, list, buyers, asOf, WEEK).find((doubt) => doubt.about === 'season')!;
    const { from, to, came } = season as Extract<PurchaseDoubt, { about: 'season' }>;
    let inside = 0;
    for (let who = 0; who < list.customers; who += 1) {
      const days = new Set(list.day.subarray(list.first[who]!, list.first[who + 1]!));
      for (const day of [...days].sort((a, b) => a - b).slice(1)) inside += Number(day >= from && day <= to);
    }
    expect(came).toBe(inside);
    expect(to).toBeLessThanOrEqual(asOf);
  });
});

describeWithData('the CDNOW sample', 'cdnow_sample.txt', (rows) => {
  it.each([35_703, undefined])('has nothing against it, up to day %s', (until) => {
    const { doubts, heldOut } = triedRows(cdnowLedger(rows), until);
    expect(doubts).toEqual([]);
    expect(heldOut.farOff).toBe(false);
  });
});

describeWithData('the wholesaler', 'online_retail_invoices.csv', ([, ...invoices]) => {
  it('is seen to lose nobody, though 1,219 of 4,338 have been silent for 120 days, and its Christmas is missed', () => {
    const known = invoices.filter(([, customer]) => customer !== '');
    const rows = known.map((each) => [each[1], each[3], Number(each[6])]);
    const { doubts, heldOut } = triedRows([['id', 'date', 'amount'], ...rows]);
    expect(doubts).toEqual([{ about: 'nobodyLeaves', buyers: 4338, silent: 1219, window: 120 }]);
    expect(heldOut.farOff).toBe(true);
  });
});
