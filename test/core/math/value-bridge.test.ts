import fc from 'fast-check';
import { customerEquity } from '../../../core/math/customer-equity';
import { valueBridge } from '../../../core/math/value-bridge';
import { cents, held, pairs, sumOf } from './generated-pairs';
import { SEVEN } from './seven';

const NAMES = ['b', 'a', 'No segment', 'c'];

describe('the bridge from opening to closing value (§8)', () => {
  it('of SEVEN: 290 + 70 + 30 + 20 − 20 − 50 = 340', () => {
    const { total, belowZero } = valueBridge(SEVEN, ['All']);
    expect(total.value).toMatchObject({
      opening: 290,
      new: 70,
      returning: 30,
      increased: 20,
      decreased: 20,
      lost: 50,
      closing: 340,
      check: 0,
    });
    expect(belowZero).toEqual({ customers: 0, opening: 0, closing: 0 });
  });

  it('of nobody is 0 throughout', () => {
    expect(valueBridge([], ['All']).segments).toEqual([]);
    expect(valueBridge([], ['All']).total.value).toMatchObject({ opening: 0, closing: 0, check: 0 });
  });

  it('leaves a net below 0 out, and says how much (§9)', () => {
    const customer = { seenBefore: true, segment: 0 };
    const { total, belowZero } = valueBridge(
      [
        { ...customer, opening: 50, closing: -15.5 },
        { ...customer, opening: -4.25, closing: 20 },
      ],
      ['All'],
    );
    expect(total.value).toMatchObject({ opening: 50, lost: 50, returning: 20, closing: 20, check: 0 });
    expect(belowZero).toEqual({ customers: 2, opening: -4.25, closing: -15.5 });
  });

  it('ties to the cent by segment and in all, whatever the customers', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const { segments, total, belowZero } = valueBridge(rows, NAMES);
        for (const { value: v } of [...segments, total]) {
          expect(v.check).toBe(0);
          expect(
            cents(v.opening) +
              cents(v.new) +
              cents(v.returning) +
              cents(v.increased) -
              cents(v.decreased) -
              cents(v.lost),
          ).toBe(cents(v.closing));
        }
        expect(cents(total.value.opening)).toBe(sumOf(rows.map(({ opening }) => held(opening))));
        expect(cents(total.value.closing)).toBe(sumOf(rows.map(({ closing }) => held(closing))));
        // With what was left out the bridge reaches the sums of the two columns.
        expect(cents(total.value.opening + belowZero.opening)).toBe(sumOf(rows.map(({ opening }) => opening)));
        expect(cents(total.value.closing + belowZero.closing)).toBe(sumOf(rows.map(({ closing }) => closing)));
        for (const line of ['opening', 'new', 'returning', 'increased', 'decreased', 'lost', 'closing'] as const) {
          expect(sumOf(segments.map(({ value }) => value[line]))).toBe(cents(total.value[line]));
        }
        expect(segments.map(({ segment }) => segment)).toEqual(
          ['a', 'b', 'c', 'No segment'].filter((name) => segments.some(({ segment }) => segment === name)),
        );
      }),
      { numRuns: 3000, seed: 21 },
    );
  });
});

describe('customer equity rolled forward (§21)', () => {
  const lines = [
    'opening',
    'new',
    'returning',
    'revaluedUp',
    'revaluedDown',
    'lost',
    'assumptions',
    'closing',
  ] as const;

  it('of SEVEN at 0.6 · 2.142857: 372.86 + 90.00 + 38.57 + 25.71 − 25.71 − 64.29 = 437.14', () => {
    const equity = customerEquity(valueBridge(SEVEN, ['All']).total.value, 0.6 * 2.142857);
    expect(lines.map((line) => equity[line].toFixed(2))).toEqual([
      '372.86',
      '90.00',
      '38.57',
      '25.71',
      '25.71',
      '64.29',
      '0.00',
      '437.14',
    ]);
    expect(equity.check).toBe(0);
  });

  it('a refit moves its own line and the closing, nothing else', () => {
    const bridge = valueBridge(SEVEN, ['All']).total.value;
    const [before, after] = [customerEquity(bridge, 1.5), customerEquity(bridge, 1.5, 2)];
    expect(after).toEqual({ ...before, assumptions: 170, closing: 680 });
  });

  it('ties whatever the customers and the multiples', () => {
    const multiple = fc.double({ min: 0.001, max: 60, noNaN: true });
    fc.assert(
      fc.property(pairs, multiple, multiple, (rows, first, second) => {
        const bridge = valueBridge(rows, NAMES).total.value;
        expect(customerEquity(bridge, first, second).check).toBe(0);
        expect(customerEquity(bridge, first).assumptions).toBe(0);
      }),
      { numRuns: 2000, seed: 22 },
    );
  });
});
