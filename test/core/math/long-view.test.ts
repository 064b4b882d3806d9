import fc from 'fast-check';
import { longViewByModel, longViewByRetention } from '../../../core/math/long-view';
import { lifetimePredictor } from '../../../core/math/predict-lifetime';

const CDNOW = {
  purchases: { r: 0.2426, alpha: 4.414, a: 0.793, b: 2.426 },
  spend: { p: 6.25, q: 3.74, v: 15.44 },
};
const YEAR = 365 / 7;

describe('the long view by simple retention', () => {
  it('is 87.43 of §19 over all years, which is where the years lead to', () => {
    const all = [{ segment: 'All', customers: 1, valuePerYear: 68, retention: 0.75 }];
    const { total } = longViewByRetention(all, { years: 60, margin: 0.6, discount: 0.1 });
    expect(total.upToYear[59]).toBeCloseTo(87.43, 2);
  });

  it('can be checked by hand over ten years, with its assumption in words', () => {
    const view = longViewByRetention(
      [
        { segment: 'High', customers: 2, valuePerYear: 200, retention: 0.5 },
        { segment: 'Low', customers: 3, valuePerYear: 90, retention: 0 },
      ],
      { margin: 0.5 },
    );
    expect(view.segments[0]!.byYear.slice(0, 3)).toEqual([50, 25, 12.5]);
    expect(view.segments[0]!.upToYear[4]).toBe(96.875);
    expect(view.segments[1]!.upToYear[9]).toBe(0);
    expect(view.total).toMatchObject({ segment: 'Total', customers: 5 });
    expect(view.assumption).toBe(
      "Today's customers only: each segment keeps the same share of them, and each of them its value, every year. Margin 50 %, discounted at 0 % a year, received at the end of each year.",
    );
  });

  it('adds up over the segments and over the years, and grows', () => {
    const segment = fc.record({
      segment: fc.string(),
      customers: fc.nat(1000),
      valuePerYear: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100),
      retention: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const { total, segments: lines } = longViewByRetention(segments, { margin: 0.4, discount: 0.08 });
        for (let year = 0; year < 10; year += 1) {
          const sum = lines.reduce((all, line) => all + line.upToYear[year]!, 0);
          expect(Math.abs(total.upToYear[year]! - sum)).toBeLessThan(1e-4);
          expect(total.byYear[year]!).toBeGreaterThanOrEqual(0);
          if (year > 0) {
            expect(total.upToYear[year]! - total.upToYear[year - 1]!).toBeCloseTo(total.byYear[year]!, 4);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the long view by the fitted model', () => {
  const buyer = { frequency: 2, recency: 30.43, age: 38.86, average: 22.345 };

  it('is the lifetime value of each buyer, year by year and segment by segment', () => {
    const options = { years: 5, margin: 0.5, discount: 0.1 };
    const view = longViewByModel(
      CDNOW,
      [
        { ...buyer, segment: 'A' },
        { ...buyer, segment: 'B' },
        { ...buyer, segment: 'A' },
      ],
      YEAR,
      options,
    );
    const five = lifetimePredictor(CDNOW, { steps: 5, step: YEAR, margin: 0.5, discount: 0.1 })(buyer).lifetimeValue!;
    expect(view.segments.map(({ segment, customers }) => [segment, customers])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(view.segments[0]!.upToYear[4]).toBeCloseTo(2 * five, 4);
    expect(view.total.upToYear[4]).toBeCloseTo(3 * five, 4);
    expect(view.total.byYear).toHaveLength(5);
    expect(view.assumption).toContain('as the model fitted to their purchases expects');
  });

  it('says whom it leaves out for want of an expected spend', () => {
    const heavy = { ...CDNOW, spend: { p: 0.2, q: 0.5, v: 10 } };
    const once = { frequency: 0, recency: 0, age: 10, average: 0, segment: 'A' };
    const view = longViewByModel(heavy, [once], YEAR);
    expect(view.total.upToYear[9]).toBe(0);
    expect(view.assumption).toContain('1 buyers without an expected spend count as 0.');
  });
});
