import fc from 'fast-check';
import { earnedGrowth, type Source } from '../../../core/math/earned-growth';
import { valueBridge } from '../../../core/math/value-bridge';
import { valueRates } from '../../../core/math/value-rates';
import { pairs } from './generated-pairs';
import { SEVEN } from './seven';

describe('rates of value (§12)', () => {
  it('of SEVEN: NRR 82.76 %, GRR 75.86 %, value churn 17.24 %, gross 24.14 %', () => {
    const rates = valueRates(SEVEN)!;
    expect(rates.netRetention).toBe(240 / 290);
    expect(rates.grossRetention).toBe(220 / 290);
    expect(rates.valueChurn).toBe(50 / 290);
    expect(rates.grossValueChurn).toBe(70 / 290);
    expect(Object.values(rates).map((rate) => (100 * rate).toFixed(2))).toEqual(['82.76', '75.86', '17.24', '24.14']);
  });

  it('without an opening value there is none', () => {
    expect(valueRates([])).toBeNull();
    expect(valueRates([{ opening: 0, closing: 70, seenBefore: false }])).toBeNull();
    expect(valueRates([{ opening: -10, closing: 70, seenBefore: false }])).toBeNull();
  });

  it('GRR ≤ NRR, GRR ≤ 1, GRR = 1 − gross value churn, and all agree with the bridge', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const rates = valueRates(rows);
        const { value: v } = valueBridge(rows, ['a', 'b', 'c', 'd']).total;
        if (rates === null) {
          expect(v.opening).toBe(0);
          return;
        }
        expect(rates.grossRetention).toBeLessThanOrEqual(rates.netRetention);
        expect(rates.grossRetention).toBeLessThanOrEqual(1);
        expect(rates.grossRetention).toBeGreaterThanOrEqual(0);
        expect(rates.grossRetention + rates.grossValueChurn).toBeCloseTo(1, 12);
        expect(rates.netRetention).toBeCloseTo((v.opening + v.increased - v.decreased - v.lost) / v.opening, 9);
        expect(rates.valueChurn).toBeCloseTo(v.lost / v.opening, 9);
        expect(rates.grossValueChurn).toBeCloseTo((v.lost + v.decreased) / v.opening, 9);
      }),
      { numRuns: 3000, seed: 23 },
    );
  });
});

describe('earned growth (§13)', () => {
  it('of SEVEN: 6.90 %, and 6.90 + 0 + 10.34 = 17.24 % = 340/290 − 1; 1 of 1 recorded', () => {
    const growth = earnedGrowth(SEVEN)!;
    expect(growth).toMatchObject({
      earned: 20 / 290,
      boughtNew: 0,
      returning: 30 / 290,
      total: 50 / 290,
      newCustomers: 1,
      recorded: 1,
    });
    expect([growth.earned, growth.boughtNew, growth.returning, growth.total].map((n) => (100 * n).toFixed(2))).toEqual([
      '6.90',
      '0.00',
      '10.34',
      '17.24',
    ]);
    expect(growth.ratio).toBe(20 / 50);
  });

  // Reichheld, Darnell and Burns, "Net Promoter 3.0", Harvard Business Review, November 2021.
  it('published: 100 → 130 with NRR 85 %, earned new 25 and bought new 20 is 10 %, a ratio of 33 %', () => {
    const customer = (opening: number, closing: number, source: Source) => ({
      opening,
      closing,
      seenBefore: false,
      source,
    });
    const growth = earnedGrowth([
      customer(100, 85, 'notRecorded'),
      customer(0, 25, 'earned'),
      customer(0, 20, 'bought'),
    ])!;
    expect(growth.earned).toBe(0.1);
    expect(growth.total).toBe(0.3);
    expect((100 * growth.ratio!).toFixed(0)).toBe('33');
  });

  it('a new customer without a recorded source counts as bought, and lowers the coverage', () => {
    const rows = SEVEN.map((each) => ({ ...each, source: 'notRecorded' as const }));
    expect(earnedGrowth(rows)).toMatchObject({ earned: -50 / 290, boughtNew: 70 / 290, newCustomers: 1, recorded: 0 });
  });

  it('has no ratio where nothing grew, and no rate over an empty base', () => {
    expect(earnedGrowth([{ opening: 10, closing: 10, seenBefore: true, source: 'earned' }])!.ratio).toBeNull();
    expect(earnedGrowth([{ opening: 0, closing: 10, seenBefore: false, source: 'earned' }])).toBeNull();
  });

  it('earned + bought + returning = total = closing/opening − 1, and earned = NRR + earned new − 1', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const growth = earnedGrowth(rows);
        const rates = valueRates(rows);
        if (growth === null || rates === null) {
          expect([growth, rates]).toEqual([null, null]);
          return;
        }
        const { value: v } = valueBridge(rows, ['a', 'b', 'c', 'd']).total;
        expect(growth.earned + growth.boughtNew + growth.returning).toBeCloseTo(growth.total, 9);
        expect(growth.total).toBeCloseTo(v.closing / v.opening - 1, 9);
        expect(growth.earned).toBeCloseTo(rates.netRetention - 1 + v.new / v.opening - growth.boughtNew, 9);
        expect(growth.recorded).toBeLessThanOrEqual(growth.newCustomers);
      }),
      { numRuns: 3000, seed: 24 },
    );
  });
});
