import fc from 'fast-check';
import { rememberedModel } from '../../../core/functions/remembered-model';
import { fitLifetimeModel, type Buyers } from '../../../core/math/lifetime-model';
import { sequence } from '../../../core/report/random';

/** Buyers of some history, two in three of whom came back. */
function someBuyers(seed: number, customers = 40): Buyers {
  const random = sequence(seed);
  const frequency = Int32Array.from({ length: customers }, () => Math.max(0, Math.floor(random() * 9) - 2));
  return {
    frequency,
    recency: frequency.map((repeats) => (repeats === 0 ? 0 : 10 + Math.floor(random() * 200))),
    age: frequency.map(() => 220 + Math.floor(random() * 100)),
    average: Float64Array.from(frequency, (repeats) => (repeats === 0 ? 0 : 5 + Math.round(random() * 9000) / 100)),
  };
}

const copyOf = ({ frequency, recency, age, average }: Buyers): Buyers => ({
  frequency: frequency.slice(),
  recency: recency.slice(),
  age: age.slice(),
  average: average.slice(),
});

describe('the model of a table', () => {
  it('is fitted once for all cells that ask for it', () => {
    const model = rememberedModel(someBuyers(1), 7);
    expect(rememberedModel(copyOf(someBuyers(1)), 7)).toBe(model);
    expect(rememberedModel(someBuyers(1), 30)).not.toBe(model);
  });

  it('is that of the table as it is now, whatever was asked before', () => {
    const column = fc.constantFrom('frequency', 'recency', 'age', 'average');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), column, fc.nat({ max: 39 }), (seed, name, row) => {
        rememberedModel(someBuyers(seed), 7);
        const edited = copyOf(someBuyers(seed));
        edited[name][row]! += 1;
        expect(rememberedModel(edited, 7)).toEqual(fitLifetimeModel(edited, 7));
      }),
      { numRuns: 30 },
    );
  });

  it('is not that of a table with some customers more', () => {
    const [fewer, more] = [someBuyers(3, 40), someBuyers(3, 41)];
    const first = Array.from({ length: 40 }, (_, who) => who);
    const shorter: Buyers = {
      frequency: Int32Array.from(first, (who) => more.frequency[who]!),
      recency: Int32Array.from(first, (who) => more.recency[who]!),
      age: Int32Array.from(first, (who) => more.age[who]!),
      average: Float64Array.from(first, (who) => more.average[who]!),
    };
    rememberedModel(more, 7);
    expect(rememberedModel(shorter, 7)).toEqual(fitLifetimeModel(shorter, 7));
    expect(rememberedModel(fewer, 7)).toEqual(fitLifetimeModel(fewer, 7));
  });

  it('gives way when two other tables have been asked about', () => {
    const model = rememberedModel(someBuyers(6), 7);
    rememberedModel(someBuyers(7), 7);
    expect(rememberedModel(someBuyers(6), 7)).toBe(model);
    rememberedModel(someBuyers(8), 7);
    rememberedModel(someBuyers(9), 7);
    expect(rememberedModel(someBuyers(6), 7)).not.toBe(model);
    expect(rememberedModel(someBuyers(6), 7)).toEqual(model);
  });
});
