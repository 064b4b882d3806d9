import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { bestOfStarts } from './best-of-starts';
import type { Fit } from './fit-bg-nbd';
import type { SpendModel } from './gamma-gamma';

const { log } = Math;

/** Repeat buyers: purchases after the first (x > 0) and what they spent on average (m̄ > 0). */
export interface Spenders {
  readonly frequency: ArrayLike<number>;
  readonly average: ArrayLike<number>;
}

/**
 * Log-likelihood of the average spends, with its slopes (equation 1a of the note).
 *
 * @param slopes filled with the derivatives in p, q, v
 */
export function spendLogLikelihood(
  { p, q, v }: SpendModel,
  { frequency, average }: Spenders,
  slopes: number[] = [],
): number {
  let [likelihood, inP, inQ, inV] = [0, 0, 0, 0];
  const known = new Map<number, readonly [number, number, number]>();
  const [logV, gammaQ, slopeQ] = [log(v), gammaln(q), digamma(q)];
  for (let each = 0; each < frequency.length; each += 1) {
    const x = frequency[each]!;
    const m = average[each]!;
    const shape = p * x;
    let terms = known.get(x);
    if (!terms) {
      const slope = digamma(shape + q);
      terms = [gammaln(shape + q) - gammaln(shape) - gammaQ + q * logV, slope - digamma(shape), slope - slopeQ];
      known.set(x, terms);
    }
    const spent = x * m + v;
    const logSpent = log(spent);
    const logTotal = log(x * m);
    likelihood += terms[0] + shape * logTotal - log(m) - (shape + q) * logSpent;
    inP += x * (terms[1] + logTotal - logSpent);
    inQ += terms[2] + logV - logSpent;
    inV += q / v - (shape + q) / spent;
  }
  [slopes[0], slopes[1], slopes[2]] = [inP, inQ, inV];
  return likelihood;
}

/** Spend that varies much, evenly and little from one time to the next; v is in mean spends. */
const STARTS: readonly (readonly [number, number, number])[] = [
  [1, 2, 1],
  [6, 4, 0.5],
  [2, 10, 5],
];

/** The Gamma-Gamma model under which what the repeat buyers spent is most likely (§20). */
export function fitSpend(spenders: Spenders): Fit<SpendModel> {
  const { frequency, average } = spenders;
  const count = frequency.length;
  const mean = Array.from(average).reduce((sum, each) => sum + each, 0) / count;
  const search = bestOfStarts(
    ([p, q, v], slopes) => {
      const likelihood = spendLogLikelihood({ p: p!, q: q!, v: v! }, spenders, slopes);
      slopes.forEach((slope, index) => (slopes[index] = -slope / count));
      return -likelihood / count;
    },
    STARTS,
    [1, 1, mean],
  );
  const [p, q, v] = search.parameters as readonly [number, number, number];
  return { model: { p, q, v }, logLikelihood: -search.value * count, search };
}
