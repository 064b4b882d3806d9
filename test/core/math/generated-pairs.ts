import fc from 'fast-check';
import type { Source } from '../../../core/math/earned-growth';

/** Cents, often equal and often nothing; now and then the net of refunds, which is nobody. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 400 }).map((cents) => cents / 100) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 999_999 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.integer({ min: -9_999, max: -1 }).map((cents) => cents / 100) },
);

/** One customer in two moments, with a segment and a source. */
export const pair = fc.record({
  opening: value,
  closing: value,
  seenBefore: fc.boolean(),
  segment: fc.integer({ min: 0, max: 3 }),
  source: fc.constantFrom<Source>('earned', 'bought', 'notRecorded'),
});

export const pairs = fc.array(pair, { maxLength: 40 });

/** Whole cents, in which sums have no binary dust. */
export const cents = (amount: number): number => Math.round(amount * 100);

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, each) => sum + cents(each), 0);

/** A value that belongs to a customer (§9). */
export const held = (amount: number): number => Math.max(0, amount);
