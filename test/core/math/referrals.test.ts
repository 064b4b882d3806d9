import fc from 'fast-check';
import { referralWarnings } from '../../../core/math/referral-warnings';
import { referrals } from '../../../core/math/referrals';
import { cents, sumOf } from './generated-pairs';

describe('referrals (§14)', () => {
  it('of SEVEN: 1 referred, 70, 1 recommender (A)', () => {
    expect(referrals([{ referrer: 0, value: 70 }], ['A'])).toEqual({
      customers: 1,
      value: 70,
      recommenders: [{ name: 'A', customers: 1, value: 70 }],
    });
  });

  it('ranks by referred value, then name', () => {
    const found = referrals(
      [
        { referrer: 2, value: 10 },
        { referrer: 0, value: 10 },
        { referrer: 1, value: 8 },
        { referrer: 1, value: 3 },
      ],
      ['b', 'c', 'A'],
    );
    expect(found.recommenders.map(({ name, customers, value }) => [name, customers, value])).toEqual([
      ['c', 2, 11],
      ['A', 1, 10],
      ['b', 1, 10],
    ]);
  });

  it('every referral has one recommender: customers and values add up', () => {
    const referral = fc.record({
      referrer: fc.integer({ min: 0, max: 5 }),
      value: fc.integer({ min: 0, max: 99_999 }).map((amount) => amount / 100),
    });
    fc.assert(
      fc.property(fc.array(referral), (list) => {
        const { customers, value, recommenders } = referrals(list, ['a', 'b', 'c', 'd', 'e', 'f']);
        expect(customers).toBe(list.length);
        expect(cents(value)).toBe(sumOf(list.map((each) => each.value)));
        expect(sumOf(recommenders.map((each) => each.value))).toBe(cents(value));
        expect(recommenders.reduce((sum, each) => sum + each.customers, 0)).toBe(customers);
        expect(recommenders).toHaveLength(new Set(list.map(({ referrer }) => referrer)).size);
      }),
      { numRuns: 1000, seed: 27 },
    );
  });

  it('warns of those who recommend themselves and of referrers nobody knows; a circle is allowed', () => {
    expect(referralWarnings(['A', 'b', 'C', 'D'], [' B', 'a', 'c ', 'Zoe'])).toEqual([
      { kind: 'selfReferral', row: 2 },
      { kind: 'unknownReferrer', row: 3 },
    ]);
    expect(referralWarnings(['A', 'B'], ['', ''])).toEqual([]);
  });
});
