import fc from 'fast-check';
import { readContracts } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { periodOfText } from '../../../core/customers/periods';
import { customerEquity } from '../../../core/math/customer-equity';
import { valueBridge } from '../../../core/math/value-bridge';
import { rollForward } from '../../../core/math/roll-forward';
import { Movement } from '../../../core/math/types';
import { valueRates } from '../../../core/math/value-rates';
import { describeWithData } from '../../shared-data';
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

describeWithData('mrr_playbook.csv, a year as two values per customer', 'mrr_playbook.csv', (rows) => {
  const contracts = readContracts(rows, { id: 1, segment: -1, start: 2, end: 3, value: 4, reason: -1 });
  const period = customerPeriod(contracts, periodOfText('2019')!);
  const customers = Array.from({ length: period.count }, (_, who) => ({
    opening: period.valueAtOpen[who]!,
    closing: period.valueAtClose[who]!,
    seenBefore: period.movement[who] === Movement.returned,
    segment: 0,
  }));

  it('585 + 845 + 0 + 70 − 0 − 245 = 1,255, as the contracts say', () => {
    const { value, customers: counts } = valueBridge(customers, ['All']).total;
    expect(value).toMatchObject({
      opening: 585,
      new: 845,
      returning: 0,
      increased: 70,
      decreased: 0,
      lost: 245,
      closing: 1255,
      check: 0,
    });
    const { cameAndWent, incoming, outgoing, net, ...same } = rollForward(period).total.customers;
    expect(cameAndWent).toBe(15);
    expect(counts).toMatchObject(same);
    expect([incoming - counts.incoming, outgoing - counts.outgoing, net]).toEqual([15, 15, counts.net]);
  });

  it('NRR is 410/585 and GRR 340/585', () => {
    expect(valueRates(customers)).toMatchObject({ netRetention: 410 / 585, grossRetention: 340 / 585 });
  });
});
