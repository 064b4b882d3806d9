/**
 * Finds the lowest point of a smooth function of a few variables from its gradient, by the method of
 * Broyden, Fletcher, Goldfarb and Shanno (Nocedal and Wright, "Numerical Optimization", algorithm 6.1).
 * No library carries it in a form that a spreadsheet can run (DECISIONS.md, "An optimiser of our own").
 */

/** Answers the value at a point and writes the slope in each direction into `gradient`. */
export type Smooth = (point: readonly number[], gradient: number[]) => number;

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly iterations: number;
  /** How often the function was asked. */
  readonly evaluations: number;
  /** Whether the slope is flat there; otherwise the search ran out of iterations or of precision. */
  readonly converged: boolean;
}

export interface MinimiseOptions {
  /** @default 200 */
  readonly maxIterations?: number;
  /** The steepest slope that still counts as flat. @default 1e-7 */
  readonly flat?: number;
  /** The farthest one iteration may go in any direction. @default 2 */
  readonly longestStep?: number;
}

const ENOUGH_DESCENT = 1e-4;
const HALVINGS = 40;

export function minimise(f: Smooth, start: readonly number[], options: MinimiseOptions = {}): Minimum {
  const { maxIterations = 200, flat = 1e-7, longestStep = 2 } = options;
  const size = start.length;
  let point = [...start];
  let gradient = new Array<number>(size).fill(0);
  let value = f(point, gradient);
  let evaluations = 1;
  let inverse = identity(size, 1);
  let iterations = 0;

  while (steepest(gradient) > flat && iterations < maxIterations) {
    let direction = inverse.map((row) => -dot(row, gradient));
    if (dot(direction, gradient) >= 0) {
      inverse = identity(size, 1);
      direction = gradient.map((slope) => -slope);
    }
    const slope = dot(direction, gradient);
    let step = Math.min(1, longestStep / steepest(direction));
    let next = point;
    const nextGradient = new Array<number>(size).fill(0);
    let nextValue = Infinity;
    for (let halving = 0; halving < HALVINGS; halving += 1) {
      const length = step;
      next = point.map((at, index) => at + length * direction[index]!);
      nextValue = f(next, nextGradient);
      evaluations += 1;
      if (nextValue <= value + ENOUGH_DESCENT * step * slope) break;
      step = shorter(step, slope, nextValue - value);
    }
    // Not a number is no descent either.
    if (!(nextValue < value)) break;
    const moved = next.map((at, index) => at - point[index]!);
    const turned = nextGradient.map((at, index) => at - gradient[index]!);
    const curvature = dot(moved, turned);
    if (curvature > 1e-14) {
      if (iterations === 0) inverse = identity(size, curvature / dot(turned, turned));
      inverse = updated(inverse, moved, turned, curvature);
    }
    point = next;
    gradient = nextGradient;
    value = nextValue;
    iterations += 1;
  }
  // Where the value can no longer fall by what a number can hold, a nearly flat slope is flat.
  return { point, value, iterations, evaluations, converged: steepest(gradient) <= 100 * flat };
}

/** The lowest point of the parabola through both ends, kept between a tenth and a half of the step. */
function shorter(step: number, slope: number, rise: number): number {
  const lowest = (-slope * step * step) / (2 * (rise - slope * step));
  return lowest >= 0.1 * step && lowest <= 0.5 * step ? lowest : 0.5 * step;
}

/** The next estimate of the inverse of the second derivatives (equation 6.17). */
function updated(
  inverse: readonly (readonly number[])[],
  moved: readonly number[],
  turned: readonly number[],
  curvature: number,
): number[][] {
  const along = inverse.map((row) => dot(row, turned));
  const stretch = (1 + dot(turned, along) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map(
      (cell, j) => cell + stretch * moved[i]! * moved[j]! - (along[i]! * moved[j]! + moved[i]! * along[j]!) / curvature,
    ),
  );
}

function identity(size: number, scale: number): number[][] {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_cell, j) => (i === j ? scale : 0)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, index) => sum + each * b[index]!, 0);
}

function steepest(gradient: readonly number[]): number {
  return gradient.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
}
