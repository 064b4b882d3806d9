import fc from 'fast-check';
import { readContracts } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { periodOfText, periodsPerYear } from '../../../core/customers/periods';
import { callFunction } from '../../../core/functions/call';
import * as clv from '../../../core/functions/clv';
import { longViewByModel, longViewByRetention, segmentToday } from '../../../core/math/long-view';
import { lifetimePredictor } from '../../../core/math/predict-lifetime';
import { rescaledChurn } from '../../../core/math/rates';
import { rollForward } from '../../../core/math/roll-forward';

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

describe('a rate over another horizon (§11)', () => {
  it('of 5 % a month is 46.0 % a year, not 60 %', () => {
    expect((100 * rescaledChurn(0.05, 12)).toFixed(1)).toBe('46.0');
  });

  it('is what is left after one period and then the others', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 60 }), (churn, periods) => {
        let left = 1;
        for (let period = 0; period < periods; period += 1) left *= 1 - churn;
        expect(rescaledChurn(churn, periods)).toBeCloseTo(1 - left, 10);
        expect(rescaledChurn(churn, periods)).toBeLessThanOrEqual(churn * periods + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('periods in a year', () => {
  it.each([
    ['2026', 1],
    ['2026-Q1', 4],
    ['2026-02', 12],
    ['2026-W05', 52],
  ])('%s: %d', (text, periods) => {
    expect(periodsPerYear(periodOfText(text)!)).toBe(periods);
  });

  it('are told by months from any day, and by days where neither months nor weeks fit', () => {
    const { start } = periodOfText('2026-04')!;
    expect(periodsPerYear({ start: start + 14, next: periodOfText('2026-10')!.start + 14 })).toBe(2);
    expect(periodsPerYear({ start, next: start + 10 })).toBe(36.5);
  });
});

describe('the long view of a contract list', () => {
  const contract = fc
    .record({
      kind: fc.constantFrom('A', 'B', 'C'),
      start: fc.integer({ min: 46_000, max: 46_290 }),
      length: fc.option(fc.integer({ min: 0, max: 300 })),
      cents: fc.integer({ min: 1, max: 99_999 }),
    })
    .map(({ kind, start, length, cents }) => [kind, start, length === null ? null : start + length, cents / 100]);

  it('holds the customers at the close, and its worth adds up over segments that have a rate', () => {
    fc.assert(
      fc.property(fc.array(contract, { minLength: 1, maxLength: 20 }), (rows) => {
        const table = [['Kind', 'Start date', 'End date', 'Value'], ...rows];
        const [, ...lines] = callFunction('LONGVIEW', [table, '2026-Q3', null, 'Kind', 10, 0.6, null, 3, 0.1], {
          clv,
        }) as (string | number)[][];
        const segments = lines.slice(0, -2);
        const total = lines[lines.length - 2]!;
        const columns = { id: -1, segment: 0, start: 1, end: 2, value: 3, reason: -1 };
        const forward = rollForward(customerPeriod(readContracts(table, columns), periodOfText('2026-Q3')!));
        expect(total.slice(1, 5)).toEqual([
          forward.total.customers.closing,
          forward.total.value.closing,
          forward.total.customers.opening,
          forward.total.customers.lost,
        ]);
        for (const column of [6, 7, 8, 9]) {
          const figures = segments.map((line) => line[column]).filter((each) => each !== 'n/a') as number[];
          const sum = figures.reduce((all, each) => all + each, 0);
          if (figures.length === 0) expect(total[column]).toBe('n/a');
          else expect(Math.abs((total[column] as number) - sum)).toBeLessThan(1e-4);
        }
        forward.segments.forEach((each, at) => {
          const today = segmentToday(each, { periods: 4, payments: 3 });
          const { opening, lost } = each.customers;
          expect(today === null).toBe(opening === 0);
          if (today === null) return;
          expect(today.retention).toBeCloseTo(Math.pow((opening - lost) / opening, 4), 12);
          const first = each.value.closing * 12 * 0.6 * (today.retention / 1.1);
          expect(Math.abs((segments[at]![6] as number) - first)).toBeLessThan(1e-4);
        });
      }),
      { numRuns: 500, seed: 31 },
    );
  });
});
