import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { bestOfStarts, type Search } from './best-of-starts';
import type { PurchaseModel } from './bg-nbd';

const { exp, log, max } = Math;

/** Customers alike in frequency, recency and age, once, with how many they are. */
export interface PurchaseGroups {
  readonly frequency: ArrayLike<number>;
  readonly recency: ArrayLike<number>;
  readonly age: ArrayLike<number>;
  readonly customers: ArrayLike<number>;
}

/** A fitted model, with what the search says about itself. */
export interface Fit<Model> {
  readonly model: Model;
  readonly logLikelihood: number;
  readonly search: Search;
}

/**
 * Log-likelihood of the purchases of everybody, with its slopes (equation 6 of the paper, in logarithms:
 * A1 + A2 + ln(e^A3 + [x>0]·e^A4)).
 *
 * @param slopes filled with the derivatives in r, alpha, a, b
 */
export function purchaseLogLikelihood(
  { r, alpha, a, b }: PurchaseModel,
  groups: PurchaseGroups,
  slopes: number[] = [],
): number {
  const { frequency, recency, age, customers } = groups;
  let [likelihood, inR, inAlpha, inA, inB] = [0, 0, 0, 0, 0];
  const ofFrequency = gammaTerms(r, a, b);
  const logAlpha = log(alpha);
  const logA = log(a);
  for (let group = 0; group < customers.length; group += 1) {
    const x = frequency[group]!;
    const count = customers[group]!;
    const terms = ofFrequency(x);
    const untilNow = alpha + age[group]!;
    const logUntilNow = log(untilNow);
    const alive = -(r + x) * logUntilNow;
    if (x === 0) {
      likelihood += count * (terms.value + r * logAlpha + alive);
      inR += count * (terms.inR + logAlpha - logUntilNow);
      inAlpha += count * (r / alpha - r / untilNow);
      continue;
    }
    const untilLast = alpha + recency[group]!;
    const logUntilLast = log(untilLast);
    const gone = logA - log(b + x - 1) - (r + x) * logUntilLast;
    const larger = max(alive, gone);
    const both = larger + log(exp(alive - larger) + exp(gone - larger));
    const isGone = exp(gone - both);
    const isAlive = exp(alive - both);
    likelihood += count * (terms.value + r * logAlpha + both);
    inR += count * (terms.inR + logAlpha - isAlive * logUntilNow - isGone * logUntilLast);
    inAlpha += count * (r / alpha - (r + x) * (isAlive / untilNow + isGone / untilLast));
    inA += count * (terms.inA + isGone / a);
    inB += count * (terms.inB - isGone / (b + x - 1));
  }
  [slopes[0], slopes[1], slopes[2], slopes[3]] = [inR, inAlpha, inA, inB];
  return likelihood;
}

interface GammaTerms {
  readonly value: number;
  readonly inR: number;
  readonly inA: number;
  readonly inB: number;
}

/** Γ and its slopes are the dear part and depend on the frequency alone: worked out once for each. */
function gammaTerms(r: number, a: number, b: number): (x: number) => GammaTerms {
  const known = new Map<number, GammaTerms>();
  const still = gammaln(a + b) - gammaln(b) - gammaln(r);
  const [slopeR, slopeB, slopeBoth] = [digamma(r), digamma(b), digamma(a + b)];
  return (x) => {
    const before = known.get(x);
    if (before) return before;
    const together = slopeBoth - digamma(a + b + x);
    const terms = {
      value: still + gammaln(r + x) + gammaln(b + x) - gammaln(a + b + x),
      inR: digamma(r + x) - slopeR,
      inA: together,
      inB: together + digamma(b + x) - slopeB,
    };
    known.set(x, terms);
    return terms;
  };
}

/** Few and seldom, even, many and often, and nearly nobody who leaves; times are in mean ages. */
const STARTS: readonly (readonly [number, number, number, number])[] = [
  [0.3, 0.1, 0.8, 2.5],
  [1, 1, 1, 1],
  [3, 0.5, 0.5, 5],
  [0.5, 0.5, 0.1, 5],
];

/** The BG/NBD model under which what everybody did is most likely (§20). */
export function fitPurchases(groups: PurchaseGroups): Fit<PurchaseModel> {
  const { age, customers } = groups;
  let [count, time] = [0, 0];
  for (let group = 0; group < customers.length; group += 1) {
    count += customers[group]!;
    time += customers[group]! * age[group]!;
  }
  const meanAge = time / count;
  const search = bestOfStarts(
    ([r, alpha, a, b], slopes) => {
      const likelihood = purchaseLogLikelihood({ r: r!, alpha: alpha!, a: a!, b: b! }, groups, slopes);
      slopes.forEach((slope, index) => (slopes[index] = -slope / count));
      return -likelihood / count;
    },
    STARTS,
    [1, meanAge, 1, 1],
  );
  const [r, alpha, a, b] = search.parameters as readonly [number, number, number, number];
  return { model: { r, alpha, a, b }, logLikelihood: -search.value * count, search };
}
