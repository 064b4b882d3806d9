import { movementOf } from '../../../core/math/movement-of';
import { MOVEMENTS } from '../../../core/math/types';
import { SEVEN } from './seven';

const label = (...args: Parameters<typeof movementOf>) => MOVEMENTS[movementOf(...args)];

describe('what a customer did between two moments', () => {
  it('in the example SEVEN', () => {
    expect(SEVEN.map(({ opening, closing, seenBefore }) => label(opening, closing, seenBefore))).toEqual([
      'Increased',
      'Unchanged',
      'Decreased',
      'Lost',
      'New',
      'Returned',
      'Outside',
    ]);
  });

  it('a net of 0 or less is nobody (§9)', () => {
    expect(label(-5, -5, true)).toBe('Outside');
    expect(label(10, -5, true)).toBe('Lost');
    expect(label(-5, 10, false)).toBe('New');
    expect(label(-5, 10, true)).toBe('Returned');
  });

  it.each([
    [100, 100.01],
    [10, 10.01],
    [0.29, 0.3],
    [1000.1, 1000.11],
  ])('%d → %d is a change of one cent, which is unchanged whatever the binary dust', (from, to) => {
    expect(label(from, to, true)).toBe('Unchanged');
    expect(label(to, from, true)).toBe('Unchanged');
    expect(label(from, to + 0.01, true)).toBe('Increased');
    expect(label(to + 0.01, from, true)).toBe('Decreased');
  });

  it('the tolerance may be another amount, or a share of the opening value', () => {
    expect(label(100, 105, true, { amount: 5 })).toBe('Unchanged');
    expect(label(100, 105, true, { share: 0.05 })).toBe('Unchanged');
    expect(label(100, 105.01, true, { share: 0.05 })).toBe('Increased');
    expect(label(10, 9.4, true, { share: 0.05 })).toBe('Decreased');
  });
});
