const { abs } = Math;

/** Where a sum is brought back down, so that it never runs over. */
const LARGE = 1e250;
const LOG_LARGE = Math.log(LARGE);
const MOST_TERMS = 1_000_000;

/**
 * e^factor · ₂F₁(a, b; c; z) for 0 ≤ z < 1, by its series (Abramowitz and Stegun 15.1.1). The series may grow beyond
 * what a number holds while the factor is as small: the two are kept in logarithms until the end.
 */
export function hypergeometric(a: number, b: number, c: number, z: number, factor: number): number {
  let [term, sum, logs] = [1, 1, factor];
  for (let n = 0; n < MOST_TERMS; n += 1) {
    const ratio = (((a + n) / (c + n)) * (b + n) * z) / (n + 1);
    term *= ratio;
    sum += term;
    if (abs(ratio) < 1 && abs(term) < 1e-17 * abs(sum)) break;
    if (abs(sum) > LARGE) {
      term /= LARGE;
      sum /= LARGE;
      logs += LOG_LARGE;
    }
  }
  return sum * Math.exp(logs);
}
