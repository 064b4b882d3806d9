import fc from 'fast-check';
import { chanceAlive, expectedPurchases, purchasesWhileAlive } from '../../../core/math/bg-nbd';
import { purchaseLogLikelihood } from '../../../core/math/fit-bg-nbd';
import { spendLogLikelihood } from '../../../core/math/fit-gamma-gamma';
import { expectedSpend } from '../../../core/math/gamma-gamma';
import { hypergeometric } from '../../../core/math/hypergeometric';
import { minimise } from '../../../core/math/minimise';

const power = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true }).map((e) => 10 ** e);
const model = fc.record({ r: power(-2, 1.5), alpha: power(-1, 2), a: power(-1.5, 2), b: power(-1.5, 2) });
const history = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), power(-1, 2.5))
  .map(([frequency, share, age]) => ({ frequency, recency: frequency === 0 ? 0 : share * age, age }));
const CASES = { numRuns: 2000 };

describe('the chance to be alive', () => {
  it('is .726579 for two more purchases, the last after 30.43 of 38.86 weeks, with the rounded CDNOW parameters', () => {
    const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    expect(chanceAlive(cdnow, { frequency: 2, recency: 30.43, age: 38.86 })).toBeCloseTo(0.726579, 6);
  });

  it('is 1 for whoever bought once, and between 0 and 1 for everybody', () => {
    fc.assert(
      fc.property(model, history, (parameters, each) => {
        const chance = chanceAlive(parameters, each);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        if (each.frequency === 0) expect(chance).toBe(1);
      }),
      CASES,
    );
  });

  it('falls with every day of silence', () => {
    fc.assert(
      fc.property(model, history, power(-1, 2), (parameters, each, silence) => {
        const later = { ...each, age: each.age + silence };
        expect(chanceAlive(parameters, later)).toBeLessThanOrEqual(chanceAlive(parameters, each));
      }),
      CASES,
    );
  });
});

describe('expected purchases', () => {
  // E[Y(t)] of a frequency of 0 and an age of 0 is the E[X(t)] of a new customer (equation 9 of the paper).
  it('are those of the published parameters for a new customer, by another road', () => {
    const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    const year = expectedPurchases(cdnow, { frequency: 0, recency: 0, age: 0 }, 52);
    const inSteps = integral((t) => rateOfNew(cdnow, t), 52);
    expect(year).toBeCloseTo(inSteps, 4);
  });

  it('are 0 in no time, grow with time, and never exceed those of somebody who cannot leave', () => {
    fc.assert(
      fc.property(model, history, power(-1, 2.5), (parameters, each, time) => {
        const purchases = expectedPurchases(parameters, each, time);
        const bound = ((parameters.r + each.frequency) / (parameters.alpha + each.age)) * time;
        expect(expectedPurchases(parameters, each, 0)).toBe(0);
        expect(purchases).toBeGreaterThanOrEqual(0);
        expect(purchases).toBeLessThanOrEqual(bound * (1 + 1e-6));
        expect(expectedPurchases(parameters, each, time * 1.5)).toBeGreaterThanOrEqual(purchases * (1 - 1e-9));
      }),
      CASES,
    );
  });

  it('pass through a = 1 without a jump', () => {
    const at = (a: number) => purchasesWhileAlive({ r: 0.5, alpha: 4, a, b: 2 }, { frequency: 3, age: 40 }, 52);
    expect(at(1)).toBeCloseTo((at(0.999) + at(1.001)) / 2, 5);
  });

  // Computed with mpmath at 40 digits from the formula of §20.
  it.each([
    [{ r: 0.2426, alpha: 4.414, a: 0.793, b: 2.426 }, { frequency: 700, age: 38.86 }, 5200, 5759.50124287179],
    [{ r: 40, alpha: 10, a: 0.5, b: 0.5 }, { frequency: 5, age: 20 }, 100, 46.8451070669826],
    [{ r: 0.5, alpha: 3, a: 8000, b: 9000 }, { frequency: 2, age: 20 }, 300, 2.10976834739709],
  ])('hold where the published series runs over: %j', (parameters, each, time, exact) => {
    expect(purchasesWhileAlive(parameters, each, time) / exact).toBeCloseTo(1, 9);
  });
});

/** Purchases per unit of time of a new customer: λ·e^{−λpt} over both distributions, the inner one in closed form. */
function rateOfNew({ r, alpha, a, b }: { r: number; alpha: number; a: number; b: number }, t: number): number {
  const density = (p: number) => p ** (a - 1) * (1 - p) ** (b - 1);
  const power4 = (p: number) => p ** 4;
  // p = u⁴ takes the pole of the density at 0 away.
  const over = (f: (p: number) => number) => integral((u) => f(power4(u)) * 4 * u ** 3, 1);
  const rate = (p: number) => (r * alpha ** r) / (alpha + p * t) ** (r + 1);
  return over((p) => rate(p) * density(p)) / over(density);
}

/** Simpson's rule from just above 0. */
function integral(f: (x: number) => number, to: number, steps = 400): number {
  const at = (index: number) => f(1e-12 + (index / steps) * (to - 2e-12));
  let sum = at(0) + at(steps);
  for (let index = 1; index < steps; index += 1) sum += (index % 2 === 0 ? 2 : 4) * at(index);
  return (sum * to) / (3 * steps);
}

describe('the hypergeometric series', () => {
  it('is −ln(1 − z)/z for 1, 1; 2, and (1 − z)^−a for b = c', () => {
    expect(hypergeometric(1, 1, 2, 0.7, 0)).toBeCloseTo(-Math.log(0.3) / 0.7, 12);
    expect(hypergeometric(2.5, 3, 3, 0.9, 0)).toBeCloseTo(0.1 ** -2.5, 8);
    expect(hypergeometric(900, 3, 3, 0.9, 900 * Math.log(0.1))).toBeCloseTo(1, 9);
  });

  it("obeys Euler's transformation", () => {
    const abc = fc.tuple(power(-1, 1), power(-1, 1), power(0, 1.5), fc.double({ min: 0, max: 0.9, noNaN: true }));
    fc.assert(
      fc.property(abc, ([a, b, c, z]) => {
        const plain = hypergeometric(a, b, a + b + c, z, 0);
        const turned = hypergeometric(b + c, a + c, a + b + c, z, c * Math.log(1 - z));
        expect(turned / plain).toBeCloseTo(1, 9);
      }),
      CASES,
    );
  });
});

describe('likelihoods', () => {
  const slopeByDifference = (f: (at: number) => number, at: number) => {
    const h = at * 1e-5;
    return (f(at + h) - f(at - h)) / (2 * h);
  };

  it('of purchases have the slopes they say', () => {
    const groups = fc.array(history, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(model, groups, (parameters, histories) => {
        const columns = {
          frequency: histories.map(({ frequency }) => frequency),
          recency: histories.map(({ recency }) => recency),
          age: histories.map(({ age }) => age),
          customers: histories.map((_, index) => index + 1),
        };
        const slopes: number[] = [];
        const likelihood = purchaseLogLikelihood(parameters, columns, slopes);
        (['r', 'alpha', 'a', 'b'] as const).forEach((name, index) => {
          const by = slopeByDifference(
            (at) => purchaseLogLikelihood({ ...parameters, [name]: at }, columns),
            parameters[name],
          );
          const noise = (1e-9 * Math.abs(likelihood)) / parameters[name];
          expect(Math.abs(by - slopes[index]!)).toBeLessThan(1e-4 * Math.abs(slopes[index]!) + noise + 1e-4);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('of spend have the slopes they say', () => {
    const spend = fc.record({ p: power(-0.5, 1), q: power(-0.5, 1), v: power(0, 2) });
    fc.assert(
      fc.property(spend, fc.integer({ min: 1, max: 30 }), power(0, 2.5), (parameters, frequency, average) => {
        const slopes: number[] = [];
        const one = { frequency: [frequency], average: [average] };
        spendLogLikelihood(parameters, one, slopes);
        (['p', 'q', 'v'] as const).forEach((name, index) => {
          const by = slopeByDifference(
            (at) => spendLogLikelihood({ ...parameters, [name]: at }, one),
            parameters[name],
          );
          expect(Math.abs(by - slopes[index]!)).toBeLessThan(1e-4 * Math.abs(slopes[index]!) + 1e-4);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('expected spend', () => {
  it('lies between everybody’s average and one’s own, nearer to one’s own with every purchase', () => {
    const all = expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, 0, 0)!;
    expect(all).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    const after = [1, 2, 5, 50].map((frequency) => expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, frequency, 100)!);
    expect([...after].sort((a, b) => a - b)).toEqual(after);
    expect(after[0]).toBeGreaterThan(all);
    expect(after[3]).toBeLessThan(100);
  });

  it('has no answer where the model has no mean', () => {
    expect(expectedSpend({ p: 0.2, q: 0.5, v: 10 }, 1, 30)).toBeNull();
  });
});

describe('the search for a minimum', () => {
  it("finds the floor of Rosenbrock's valley (Nocedal and Wright, exercise 2.1)", () => {
    const found = minimise(
      ([x, y], gradient) => {
        gradient[0] = -400 * x! * (y! - x! * x!) - 2 * (1 - x!);
        gradient[1] = 200 * (y! - x! * x!);
        return 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2;
      },
      [-1.2, 1],
    );
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(1, 6);
    expect(found.point[1]).toBeCloseTo(1, 6);
    expect(found.iterations).toBeLessThan(60);
  });

  it('does not claim to have come to rest when it ran out of iterations', () => {
    const slide = minimise(([x], gradient) => ((gradient[0] = -1), -x!), [0], { maxIterations: 3 });
    expect(slide).toMatchObject({ converged: false, iterations: 3 });
  });
});
