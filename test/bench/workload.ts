/** Cells of a range as a host hands them over. */
export type Cells = unknown[][];

/** The figures of an answer in a fixed order, so that any two who answer the same question can be compared. */
export type Answer = readonly number[];

/** Another tool that answers the question: what it does with the cells first, and then its query. */
export interface Peer {
  readonly name: string;
  /** Turns cells into the tool's own form; the returned function answers and may be called again. */
  load(cells: Cells): Promise<() => Answer | Promise<Answer>> | (() => Answer | Promise<Answer>);
}

/** One question over seeded cells, and everybody who answers it. */
export interface Workload {
  /** "W1" */
  readonly name: string;
  readonly title: string;
  /** Rows of the full run. */
  readonly rows: number;
  /** Also measured at these numbers of rows, for the growth. */
  readonly growth?: readonly number[];
  /** Ratios to the limit that we want to stay within: the first call in a fresh process, and warm. */
  readonly goal?: { readonly first?: number; readonly warm?: number; readonly ofFastestPeer?: number };
  /** Cells as JSON can carry them. */
  cells(rows: number): Cells;
  /** What the host's bridge makes of the parsed cells, such as dates; not timed. */
  received?(cells: Cells): Cells;
  /** What an answer in place of the limit needs beforehand; not timed. */
  prepare?(cells: Cells): void;
  product(cells: Cells): Answer;
  /** The tightest loop by hand over the same cells. */
  limit(cells: Cells): Answer;
  readonly peers?: readonly (() => Promise<Peer>)[];
}

/** Where two answers part, in words; null when they agree to a millionth. */
export function difference(expected: Answer, found: Answer): string | null {
  if (expected.length !== found.length) return `${found.length} figures instead of ${expected.length}`;
  for (let at = 0; at < expected.length; at += 1) {
    const [a, b] = [expected[at]!, found[at]!];
    if (!(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)))) return `figure ${at} is ${b} instead of ${a}`;
  }
  return null;
}
