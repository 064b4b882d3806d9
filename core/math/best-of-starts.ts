import { minimise, type Minimum, type Smooth } from './minimise';

/** The best of several searches, and what all of them took. */
export interface Search {
  /** Positive parameters, in the order of the starts. */
  readonly parameters: readonly number[];
  readonly value: number;
  readonly starts: number;
  readonly iterations: number;
  readonly evaluations: number;
  readonly converged: boolean;
  /** Whether a parameter ran as far as a search may go: the data does not say where it ends. */
  readonly atEdge: boolean;
}

/** A parameter may become ten thousand times its scale, or that small a part of it. */
const EDGE = Math.log(10_000);

/**
 * The lowest point over positive parameters, searched in their logarithms from several starts, as a
 * likelihood may have more than one hill (§20). Where it falls for ever towards 0 or infinity, a slope
 * beyond the edge turns the search back before the special functions lose their digits.
 *
 * @param f gets the parameters themselves and writes the slopes in them
 * @param scale what 1 stands for in the starts, parameter by parameter
 */
export function bestOfStarts(f: Smooth, starts: readonly (readonly number[])[], scale: readonly number[]): Search {
  const parameters = scale.map(() => 0);
  const inLogs: Smooth = (point, gradient) => {
    point.forEach((log, index) => (parameters[index] = scale[index]! * Math.exp(log)));
    let value = f(parameters, gradient);
    point.forEach((log, index) => {
      const beyond = Math.sign(log) * Math.max(0, Math.abs(log) - EDGE);
      value += beyond * beyond;
      gradient[index] = gradient[index]! * parameters[index]! + 2 * beyond;
    });
    return value;
  };
  let best: Minimum | null = null;
  let iterations = 0;
  let evaluations = 0;
  for (const start of starts) {
    const found = minimise(
      inLogs,
      start.map((parameter) => Math.log(parameter)),
    );
    iterations += found.iterations;
    evaluations += found.evaluations;
    if (Number.isFinite(found.value) && (!best || found.value < best.value)) best = found;
  }
  if (!best) throw new Error('No start has a likelihood.');
  return {
    parameters: best.point.map((log, index) => scale[index]! * Math.exp(log)),
    value: best.value,
    starts: starts.length,
    iterations,
    evaluations,
    converged: best.converged,
    atEdge: best.point.some((log) => Math.abs(log) >= EDGE - 0.01),
  };
}
