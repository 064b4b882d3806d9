/** Cells of a range as a host hands them over. */
export type Cells = unknown[][];

/** The figures of an answer in a fixed order, so that any two who answer the same question can be compared. */
export type Answer = readonly number[];

/** Another tool, and how it answers the question; it fails where the tool is not installed. */
export interface NamedPeer {
  readonly name: string;
  make(): Promise<Peer>;
}

/** What a tool does with the cells first, and then its query. */
export interface Peer {
  /** Turns cells into the tool's own form; the returned function answers and may be called again. */
  load(cells: Cells): Promise<() => Answer | Promise<Answer>> | (() => Answer | Promise<Answer>);
}

/** What we want to stay within. */
export interface Goal {
  /** Times the limit: the first call in a fresh process, and warm. */
  readonly first?: number;
  readonly warm?: number;
  /** Times the fastest peer with its loading, the first call. */
  readonly ofFastestPeer?: number;
  /** Times the growth of the limit itself, from one number of rows to the next larger. */
  readonly growth?: number;
  /** Times the twin, warm. */
  readonly ofTwin?: number;
  /** MB above the cells, for a number of rows. */
  memory?(rows: number): number;
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
  readonly goal?: Goal;
  /** Cells as JSON can carry them. */
  cells(rows: number): Cells;
  /** What the host's bridge makes of the parsed cells, such as dates: anew for every call of the product, and not timed. */
  received?(cells: Cells): Cells;
  /** What an answer in place of the limit needs beforehand; not timed. */
  prepare?(cells: Cells): void;
  product(cells: Cells): Answer;
  /** The tightest loop by hand over the same cells. */
  limit(cells: Cells): Answer;
  readonly peers?: readonly NamedPeer[];
  /** A shorter question in place of the whole one where only numbers are compared. */
  readonly short?: Pick<Workload, 'product' | 'limit'>;
  /** Each call takes seconds: one after the first is enough. */
  readonly isLong?: true;
  /** What stands in the way of a goal that is missed. */
  readonly note?: string;
  /** Another question to the product over the same cells, called in turns with this one. */
  readonly twin?: { readonly title: string; ask(cells: Cells): unknown };
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
