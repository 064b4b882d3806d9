import type { FitResult, Result } from './result';

/** A goal beside what was reached. */
export interface Judged {
  readonly workload: string;
  readonly goal: string;
  readonly most: number;
  /** Null where it could not be measured. */
  readonly reached: number | null;
  readonly unit: '×' | 'MB' | 'ms';
  readonly met: boolean | null;
}

/** Every goal of a workload beside what was reached. */
export function goalsOf(result: Result): Judged[] {
  const { goal, first, limitFirst, warm, limitWarm, twin, memory, rows } = result;
  const judged: Judged[] = [];
  const hold = (what: string, most: number | undefined, reached: number | null, unit: Judged['unit'] = '×'): void => {
    if (most === undefined) return;
    judged.push({
      workload: result.name,
      goal: what,
      most,
      reached,
      unit,
      met: reached === null ? null : reached <= most,
    });
  };
  hold('first call beside the hand loop', goal.first, first / limitFirst);
  hold('warm beside the hand loop', goal.warm, warm / limitWarm);
  hold('first call beside the fastest peer with its loading', goal.ofFastestPeer, ofFastestPeer(result));
  if (twin) hold(`warm beside ${twin.title}`, goal.ofTwin, warm / twin.warm);
  const sizes = [...result.growth, { rows, warm, limitWarm, memory }].sort((a, b) => a.rows - b.rows);
  sizes.slice(1).forEach((larger, at) => {
    const smaller = sizes[at]!;
    const growth = larger.warm / smaller.warm / (larger.limitWarm / smaller.limitWarm);
    hold(
      `growth from ${count(smaller.rows)} to ${count(larger.rows)} rows beside the hand loop's`,
      goal.growth,
      growth,
    );
  });
  for (const size of sizes)
    hold(`memory above the cells, ${count(size.rows)} rows`, goal.memory?.(size.rows), size.memory, 'MB');
  return judged;
}

export function goalsOfFit({ name, missing, first, most }: FitResult): Judged[] {
  const reached = missing === undefined ? first : null;
  return [
    {
      workload: name,
      goal: 'first call, from the cells to the table',
      most,
      reached,
      unit: 'ms',
      met: reached === null ? null : reached <= most,
    },
  ];
}

/** The product's first call as a part of what the fastest peer takes to load and answer; null without peers. */
function ofFastestPeer({ first, peers }: Result): number | null {
  const wholes = peers.flatMap(({ load, first: asked }) => (asked === undefined ? [] : [load! + asked]));
  return wholes.length === 0 ? null : first / Math.min(...wholes);
}

const count = (rows: number): string => rows.toLocaleString('en');
