import fc from 'fast-check';
import { acquisitionCost, acquisitionCosts } from '../../../core/math/acquisition-cost';
import { lifetimeValue, paybackPeriods, tooFewToTrust } from '../../../core/math/lifetime-value';
import { contribution, relationshipCost } from '../../../core/math/relationship-cost';

describe('cost of acquisition and of the relationship', () => {
  it('400 spent on 2 new customers is 200 each', () => {
    expect(acquisitionCost(400, 2)).toBe(200);
  });

  it('has no cost per customer when nobody came', () => {
    expect(acquisitionCost(400, 0)).toBeNull();
  });

  it('holds customers against the spend of an earlier period when spend works with a delay', () => {
    expect(acquisitionCosts([100, 400, 50], [5, 2, 0], 0)).toEqual([20, 200, null]);
    expect(acquisitionCosts([100, 400, 50], [5, 2, 8], 1)).toEqual([null, 50, 50]);
  });

  it('90 over an average of 4.5 customers is 20', () => {
    expect(relationshipCost(90, 4, 5)).toBe(20);
    expect(relationshipCost(90, 0, 0)).toBeNull();
    expect(contribution(68, 0.6, 20)).toBeCloseTo(20.8, 10);
  });
});

describe('simple lifetime value', () => {
  it('68 × 0.6 / 0.25 = 163.20', () => {
    expect(lifetimeValue(68 * 0.6, 0.25)).toBeCloseTo(163.2, 10);
  });

  it('at 10 % interest is 128.23 when the first margin is received now and 87.43 when it is a period away', () => {
    expect(lifetimeValue(40.8, 0.25, { discountRate: 0.1 })).toBeCloseTo(128.23, 2);
    expect(lifetimeValue(40.8, 0.25, { discountRate: 0.1, firstMargin: 'later' })).toBeCloseTo(87.43, 2);
  });

  it('is 2.67 years of margin at r = .8 and i = .10 (Gupta and Lehmann, "Customers as Assets", 2003)', () => {
    expect(lifetimeValue(1, 0.2, { discountRate: 0.1, firstMargin: 'later' })).toBeCloseTo(2.67, 2);
  });

  it('takes 60 periods when nobody leaves, and the longest life when it is shorter than churn makes it', () => {
    expect(lifetimeValue(10, 0)).toBeCloseTo(600, 10);
    expect(lifetimeValue(10, 0, { longestLife: 24 })).toBeCloseTo(240, 10);
    expect(lifetimeValue(10, 0.01)).toBeCloseTo(1000, 10);
    expect(lifetimeValue(10, 0.01, { longestLife: 60 })).toBeCloseTo(600, 10);
    expect(lifetimeValue(10, 0.5, { longestLife: 60 })).toBeCloseTo(20, 10);
  });

  it('is the sum of its payments, period by period', () => {
    const inputs = fc.record({
      margin: fc.double({ min: 0, max: 1000, noNaN: true }),
      churn: fc.double({ min: 0.05, max: 1, noNaN: true }),
      interest: fc.double({ min: 0, max: 0.5, noNaN: true }),
    });
    fc.assert(
      fc.property(inputs, ({ margin, churn, interest }) => {
        let [now, later, payment] = [0, 0, margin];
        for (let period = 0; period < 800; period += 1) {
          now += payment;
          payment *= (1 - churn) / (1 + interest);
          later += payment;
        }
        const options = { discountRate: interest };
        expect(lifetimeValue(margin, churn, options)).toBeCloseTo(now, 5);
        expect(lifetimeValue(margin, churn, { ...options, firstMargin: 'later' })).toBeCloseTo(later, 5);
      }),
      { numRuns: 2000 },
    );
  });

  it('never rises with churn, with interest, or with a shorter longest life', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const life = fc.option(fc.double({ min: 1, max: 500, noNaN: true }));
    fc.assert(
      fc.property(share, share, share, life, (churn, more, interest, longestLife) => {
        const options = { discountRate: interest, longestLife: longestLife ?? 60 };
        const base = lifetimeValue(100, churn, options);
        expect(lifetimeValue(100, Math.min(1, churn + more), options)).toBeLessThanOrEqual(base + 1e-9);
        expect(lifetimeValue(100, churn, { ...options, discountRate: interest + more })).toBeLessThanOrEqual(
          base + 1e-9,
        );
        expect(lifetimeValue(100, churn, { ...options, longestLife: 1 })).toBeLessThanOrEqual(base + 1e-9);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('payback and trust', () => {
  it('pays back 200 in 5 periods of 40, and never when a period earns nothing', () => {
    expect(paybackPeriods(200, 40)).toBe(5);
    expect(paybackPeriods(200, 0)).toBeNull();
    expect(paybackPeriods(200, -1)).toBeNull();
  });

  it('does not trust fewer than 30 opening customers or fewer than 5 losses', () => {
    expect(tooFewToTrust(29, 10)).toBe(true);
    expect(tooFewToTrust(30, 4)).toBe(true);
    expect(tooFewToTrust(30, 5)).toBe(false);
  });
});
