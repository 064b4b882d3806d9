import type { Goal } from './workload';

/** What one workload took: milliseconds, and MB above the cells. */
export interface Result {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly goal: Goal;
  readonly note?: string | undefined;
  readonly first: number;
  readonly limitFirst: number;
  readonly warm: number;
  readonly limitWarm: number;
  readonly twin?: { readonly title: string; readonly warm: number } | undefined;
  readonly memory: number | null;
  readonly peers: readonly PeerResult[];
  /** At other numbers of rows. */
  readonly growth: readonly SizeResult[];
  /** Where answers part. */
  readonly wrong: readonly string[];
}

export interface PeerResult {
  readonly who: string;
  readonly missing?: string;
  readonly load?: number;
  readonly first?: number;
  readonly warm?: number;
}

export interface SizeResult {
  readonly rows: number;
  readonly first: number;
  readonly warm: number;
  readonly limitWarm: number;
  readonly memory: number | null;
}

/** What a fit took: milliseconds from the cells to the whole answer, and of the two fits in it. */
export interface FitResult {
  readonly name: string;
  readonly title: string;
  /** Why it was not measured. */
  readonly missing?: string;
  readonly lines: number;
  readonly first: number;
  readonly warm: number;
  readonly fits: number;
  readonly buyers: number;
  /** Customers alike in frequency, recency and age are one group. */
  readonly groups: number;
  readonly evaluations: number;
  readonly iterations: number;
  readonly starts: number;
  readonly memory: number | null;
  readonly most: number;
  readonly wrong: readonly string[];
}
