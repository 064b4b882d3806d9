import { serialOf } from '../../../core/customers/dates';
import { callFunction } from '../../../core/functions/call';
import * as clv from '../../../core/functions/clv';
import { chanceAlive, expectedPurchases } from '../../../core/math/bg-nbd';
import { fitLifetimeModel, type LifetimeModel } from '../../../core/math/lifetime-model';
import { lifetimePredictor } from '../../../core/math/predict-lifetime';
import { purchaseGroups } from '../../../core/math/purchase-groups';
import { describeWithData } from '../../shared-data';
import { CALIBRATION_END, cdnowBuyers, cdnowLedger } from './cdnow';

const WEEK = 7;

// Fader, Hardie and Lee, "'Counting Your Customers' the Easy Way" (2005), table 2 and section 4;
// Fader and Hardie, "The Gamma-Gamma Model of Monetary Value" (2013).
describeWithData('the CDNOW sample, 39 weeks', 'cdnow_sample.txt', (rows) => {
  const buyers = cdnowBuyers(rows, serialOf(1997, 9, 30));
  const before = performance.now();
  const fitted = fitLifetimeModel(buyers, WEEK);
  const milliseconds = Math.round(performance.now() - before);
  const evaluations = fitted.purchaseFit.search.evaluations + fitted.spendFit.search.evaluations;

  it('holds 2,357 customers, 946 of them repeaters', () => {
    expect([fitted.buyers, fitted.repeaters, fitted.spenders]).toEqual([2357, 946, 946]);
  });

  it('gives the published BG/NBD parameters and log-likelihood', () => {
    const { r, alpha, a, b } = fitted.purchases;
    expect(r).toBeCloseTo(0.2426, 4);
    expect(Math.abs(alpha - 4.4135)).toBeLessThan(0.0005);
    expect(a).toBeCloseTo(0.7929, 3);
    expect(b).toBeCloseTo(2.4258, 3);
    expect(fitted.purchaseFit.logLikelihood).toBeCloseTo(-9582.43, 2);
    expect(fitted.purchaseFit.search).toMatchObject({ converged: true, atEdge: false });
  });

  it('gives the published Gamma-Gamma parameters', () => {
    const { p, q, v } = fitted.spend;
    expect(p).toBeCloseTo(6.25, 2);
    expect(q).toBeCloseTo(3.74, 2);
    expect(v).toBeCloseTo(15.44, 2);
    expect(fitted.spendFit.search).toMatchObject({ converged: true, atEdge: false });
  });

  it(`is fitted in well under a second (here ${milliseconds} ms, ${evaluations} evaluations from 7 starts)`, () => {
    expect(milliseconds).toBeLessThan(1000);
  });

  it('works out customers alike in all three once', () => {
    const { customers } = purchaseGroups(buyers, WEEK);
    expect(customers.length).toBeLessThan(1500);
    expect(Array.from(customers).reduce((sum, each) => sum + each, 0)).toBe(2357);
  });

  it('expects the published behaviour of single customers', () => {
    const one = { frequency: 2, recency: 30.43, age: 38.86 };
    expect(chanceAlive(fitted.purchases, one)).toBeCloseTo(0.726579, 4);
    expect(expectedPurchases(fitted.purchases, one, 39)).toBeCloseTo(1.226, 3);
    const often = { frequency: 26, recency: 30.857, age: 31 };
    expect(Math.abs(expectedPurchases(fitted.purchases, often, 52) - 25.758)).toBeLessThan(0.002);
    expect(chanceAlive(fitted.purchases, often)).toBeCloseTo(0.96886, 4);
  });

  it('values twelve true months at 36.2785, and not at 140.096, which takes weeks for days', () => {
    const printed = {
      purchases: { r: 0.2426, alpha: 4.414, a: 0.793, b: 2.426 },
      spend: { p: 6.25, q: 3.74, v: 15.44 },
    };
    const one = { frequency: 2, recency: 30.43, age: 38.86, average: buyers.average[0]! };
    const worth = (model: LifetimeModel, step: number) =>
      lifetimePredictor(model, { steps: 12, step, discount: 0.01 })(one).lifetimeValue!;
    expect(one.average).toBeCloseTo(22.345, 3);
    expect(worth(printed, 4.345)).toBeCloseTo(36.2785, 3);
    expect(worth(fitted, 4.345)).toBeCloseTo(36.2785, 1);
    expect(Math.abs(worth(printed, 30) - 140.096)).toBeLessThan(0.01);
  });

  it('answers the same from the sheet, with its warnings and its error on held-out weeks', () => {
    const ledger = cdnowLedger(rows);
    const table = callFunction('CLVMODEL', [ledger, CALIBRATION_END], { clv }) as (string | number)[][];
    const figure = (name: string) => table.find(([label]) => label === name)?.[1];
    expect([figure('r'), figure('q'), figure('Customers'), figure('Repeaters')]).toEqual([
      0.242595, 3.74422, 2357, 946,
    ]);
    expect(figure('Log-likelihood of the purchases')).toBe(-9582.43);
    expect(Math.abs(Number(figure('Hold-out error')))).toBeLessThan(0.25);
    expect(figure('Warning')).toBeUndefined();
    const model = table.slice(1, 8).map((row) => [row[1]]);
    const given = callFunction('PREDICTCLV', [ledger, CALIBRATION_END, 39, '', '', '', '', '', '', model], { clv });
    const own = callFunction('PREDICTCLV', [ledger, CALIBRATION_END, 39], { clv }) as (string | number)[][];
    expect(own).toHaveLength(2358);
    expect((given as (string | number)[][])[1]![2]).toBeCloseTo(own[1]![2] as number, 4);
  });
});
