/** One step of writing a tab, in the order of writing. */
export interface Step {
  /** Service calls that it makes. */
  readonly calls: number;
  /** 0 for what the tab must have; otherwise its place in the queue for the calls that remain, the smallest first. */
  readonly rank: number;
  run(): void;
}

/** One service call without which the tab would be wrong. */
export function must(run: () => void): Step {
  return { calls: 1, rank: 0, run };
}

/** What a tab can do without; see call-budget.ts for the ranks. */
export function nicety(rank: number, run: () => void, calls = 1): Step {
  return { calls, rank, run };
}

/**
 * The steps that can be taken with so many service calls: all that must be, then by rank the niceties
 * that still fit. What stays keeps its order. A nicety that does not fit lets a cheaper one pass.
 */
export function affordable<S extends Pick<Step, 'calls' | 'rank'>>(steps: readonly S[], calls: number): S[] {
  let left = calls;
  const chosen = new Set<S>();
  for (const step of [...steps].sort((one, other) => one.rank - other.rank)) {
    if (step.rank > 0 && step.calls > left) continue;
    chosen.add(step);
    left -= step.calls;
  }
  return steps.filter((step) => chosen.has(step));
}
