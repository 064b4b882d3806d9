import fc from 'fast-check';
import { marbles, marbleSize } from '../../../core/math/marbles';
import { verdict } from '../../../core/math/verdict';

describe('marbles (§23)', () => {
  it.each([
    [22_000, 37_000, 1_000, 22, 37],
    [454, 1_869, 50, 9, 37],
    [1_051, 1_869, 50, 21, 37],
    [49, 51, 2, 25, 26],
    [3, 0, 1, 3, 0],
    [0, 0, 1, 0, 0],
    [50, 1, 1, 50, 1],
    [51, 1, 2, 26, 1],
  ])('%d came and %d left: %d customers each, %d against %d', (incoming, outgoing, size, came, left) => {
    expect(marbleSize(incoming, outgoing)).toBe(size);
    expect([marbles(incoming, size), marbles(outgoing, size)]).toEqual([came, left]);
  });

  it('are as few customers each as the fuller bowl allows, and nobody who came goes unseen', () => {
    const customers = fc.integer({ min: 0, max: 5_000_000 });
    fc.assert(
      fc.property(customers, customers, fc.integer({ min: 10, max: 100 }), (incoming, outgoing, most) => {
        const size = marbleSize(incoming, outgoing, most);
        const digits = String(size);
        expect(digits).toMatch(/^[125]0*$/);
        const larger = Math.max(incoming, outgoing);
        expect(Math.ceil(larger / size)).toBeLessThanOrEqual(most);
        const smaller = digits.startsWith('5') ? (size * 2) / 5 : size / 2;
        if (size > 1) expect(Math.ceil(larger / smaller)).toBeGreaterThan(most);
        for (const each of [incoming, outgoing]) {
          expect(marbles(each, size) > 0).toBe(each > 0);
          expect(marbles(each, size)).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 2000, seed: 41 },
    );
  });
});

describe('did we earn the right to customer growth? (§24)', () => {
  it.each([
    ['more came and are worth more', [3, 2, 115, 65], 'Yes: 3 came, 2 left.'],
    ['more came and are worth as much', [3, 2, 65, 65], 'Yes: 3 came, 2 left.'],
    ['more came and are worth less', [3, 2, 64.99, 65], 'Not yet: 3 came, 2 left.'],
    ['as many came as left', [2, 2, 10, 65], 'Even: 2 came, 2 left.'],
    ['fewer came, whatever they are worth', [2, 3, 500, 65], 'No: 2 came, 3 left.'],
    ['thousands', [22_000, 37_000], 'No: 22,000 came, 37,000 left.'],
    ['nobody at all', [0, 0], 'Even: 0 came, 0 left.'],
  ] as const)('%s', (_, [incoming, outgoing, incomingValue, lostValue], sentence) => {
    const facts = { incoming, outgoing, ...(incomingValue === undefined ? {} : { incomingValue, lostValue }) };
    expect(verdict(facts).sentence).toBe(sentence);
  });
});
