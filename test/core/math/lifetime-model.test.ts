import { readTransactions } from '../../../core/customers/transaction-list';
import { buyingHistories } from '../../../core/customers/buying-histories';
import { callFunction } from '../../../core/functions/call';
import * as clv from '../../../core/functions/clv';
import { fitPurchases } from '../../../core/math/fit-bg-nbd';
import { holdOut } from '../../../core/math/hold-out';
import { correlation, fitLifetimeModel } from '../../../core/math/lifetime-model';
import { lifetimePredictor } from '../../../core/math/predict-lifetime';
import { describeWithData } from '../../shared-data';

/** A seeded stream of numbers in (0, 1): Park and Miller's generator. */
function stream(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Gamma of a whole shape: a sum of exponentials. */
const gamma = (next: () => number, shape: number): number => {
  let sum = 0;
  for (let each = 0; each < shape; each += 1) sum -= Math.log(next());
  return sum;
};

/** Buyers drawn from a model with r = 1, alpha = 20 days, a = 1, b = 3; p = 6, q = 4, v = 15. */
function drawn(customers: number, seed = 7) {
  const next = stream(seed);
  const buyers = {
    frequency: new Int32Array(customers),
    recency: new Int32Array(customers),
    age: new Int32Array(customers),
    average: new Float64Array(customers),
    later: new Int32Array(customers),
  };
  for (let who = 0; who < customers; who += 1) {
    const age = 100 + Math.floor(next() * 300);
    const rate = gamma(next, 1) / 20;
    const ones = gamma(next, 1);
    const leaves = ones / (ones + gamma(next, 3));
    let [time, last, repeats] = [0, 0, 0];
    while (next() > leaves || repeats === 0) {
      time -= Math.log(next()) / rate;
      if (time > age) break;
      last = time;
      repeats += 1;
      if (next() < leaves) break;
    }
    buyers.frequency[who] = repeats;
    buyers.recency[who] = Math.round(last);
    buyers.age[who] = age;
    const scale = gamma(next, 4) / 15;
    buyers.average[who] = repeats === 0 ? 0 : gamma(next, 6 * repeats) / (scale * repeats);
  }
  return buyers;
}

describe('a fit of many customers', () => {
  const buyers = drawn(100_000);
  const before = performance.now();
  const fitted = fitLifetimeModel(buyers, 7);
  const predict = lifetimePredictor(fitted, { steps: 52, discount: 0.002 });
  let sum = 0;
  for (let who = 0; who < 100_000; who += 1) {
    sum += predict({
      frequency: buyers.frequency[who]!,
      recency: buyers.recency[who]! / 7,
      age: buyers.age[who]! / 7,
      average: buyers.average[who]!,
    }).lifetimeValue!;
  }
  const seconds = Math.round((performance.now() - before) / 100) / 10;

  it(`of 100,000 drawn ones and a forecast of each takes single seconds (here ${seconds} s)`, () => {
    expect(seconds).toBeLessThan(10);
    expect(Number.isFinite(sum)).toBe(true);
    expect(fitted.purchaseFit.search.converged && fitted.spendFit.search.converged).toBe(true);
  });

  it('finds the spend parameters that they were drawn with', () => {
    expect(fitted.spend.p / 6).toBeCloseTo(1, 1);
    expect(fitted.spend.q / 4).toBeCloseTo(1, 1);
    expect(fitted.spend.v / 15).toBeCloseTo(1, 1);
  });
});

describe('a model of people who differ in nothing', () => {
  it('stops at the edge and still forecasts', () => {
    const same = {
      frequency: new Int32Array(120).fill(4),
      recency: new Int32Array(120).fill(200),
      age: new Int32Array(120).fill(220),
      average: Float64Array.from({ length: 120 }, (_, who) => 20 + (who % 40)),
      later: new Int32Array(120).fill(2),
    };
    const fitted = fitLifetimeModel(same, 7);
    expect(fitted.purchaseFit.search.atEdge).toBe(true);
    const { predicted, actual, error } = holdOut(same, 7, 100);
    expect(actual).toBe(240);
    expect(Number.isFinite(predicted)).toBe(true);
    expect(Number.isFinite(error)).toBe(true);
  });
});

describe('the correlation of purchases and spend', () => {
  it('is 1 or −1 along a line and 0 where one never varies', () => {
    expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
  });

  it('is warned of in plain words when it is strong', () => {
    const rows: (string | number)[][] = [['Customer ID', 'Date', 'Amount']];
    for (let who = 0; who < 120; who += 1) {
      for (let day = 0; day <= who % 6; day += 1)
        rows.push([`C${who}`, 46_023 + day * 17 + (who % 30), 10 + 10 * (who % 6) + (who % 5)]);
    }
    const table = callFunction('CLVMODEL', [rows], { clv }) as (string | number)[][];
    const warnings = table.filter(([label]) => label === 'Warning').map((row) => String(row[2]));
    expect(warnings.some((words) => words.startsWith('Those who buy often spend more each time'))).toBe(true);
  });
});

describe('buying histories', () => {
  const list = readTransactions(
    [
      ['id', 'date', 'amount'],
      ['A', '2026-01-05', 30],
      ['A', '2026-01-05', 10],
      ['A', '2026-01-20', 50],
      ['A', '2026-01-25', -20],
      ['A', '2026-02-20', 7],
      ['B', '2026-01-08', -5],
      ['B', '2026-01-12', 8],
      ['D', '2026-03-01', 8],
    ],
    { id: 0, date: 1, amount: 2, segment: -1 },
  );

  it('count days, not lines; a refund is no purchase and comes off the spend', () => {
    const { frequency, recency, age, average, later } = buyingHistories(list, 46_054, 46_082);
    expect([...frequency]).toEqual([1, 0]);
    expect([...recency]).toEqual([15, 0]);
    expect([...age]).toEqual([27, 20]);
    expect([...average]).toEqual([30, 0]);
    expect([...later]).toEqual([1, 0]);
  });
});

describeWithData('11,104 donors in 22 groups', 'donations.csv', ([, ...rows]) => {
  it('are fitted by their weights as if each stood there alone', () => {
    const numbers = rows.map((row) => row.map(Number));
    const columns = (lines: number[][]) => ({
      frequency: lines.map(([x]) => x!),
      recency: lines.map(([, t]) => t!),
      age: lines.map(([, , T]) => T!),
      customers: lines.map(([, , , weight]) => weight!),
    });
    const grouped = fitPurchases(columns(numbers));
    const alone = fitPurchases(columns(numbers.flatMap(([x, t, T, weight]) => new Array(weight!).fill([x, t, T, 1]))));
    expect(numbers.reduce((sum, [, , , weight]) => sum + weight!, 0)).toBe(11_104);
    expect(grouped.logLikelihood).toBeCloseTo(alone.logLikelihood, 4);
    expect(grouped.model.r).toBeCloseTo(alone.model.r, 4);
  });
});
