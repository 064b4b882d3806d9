/** One argument of a worksheet function, in the words that both hosts show. */
export interface Argument {
  /** snake_case, as it appears in the formula help: "start_dates". */
  readonly name: string;
  /** "range": one column or a table, arrives as rows of cells. "cell": one value. */
  readonly kind: 'range' | 'cell';
  readonly optional: boolean;
  /** The last argument only: any number of criteria_range, criterion pairs follow. */
  readonly repeats?: true;
  /** What it is and, when optional, the default in words. */
  readonly summary: string;
  /** The settings that the function heeds; where pairs of criteria end the call, a lone last argument holds them. */
  readonly settings?: readonly string[];
}

/** Everything there is to say about one worksheet function. Both hosts, the help and the README are made from it. */
export interface FunctionEntry {
  /** Capitals, the same in both hosts. Saved formulas depend on it: never rename. */
  readonly name: string;
  /** One line: what it answers. */
  readonly summary: string;
  /** Paragraphs of definitions.md. */
  readonly section: string;
  readonly group: FunctionGroup;
  readonly args: readonly Argument[];
  readonly answer: { readonly shape: 'number' | 'text' | 'table'; readonly unit: string };
  /** The messages a caller may meet, in words. */
  readonly errors: readonly string[];
  /** Worked example; a test runs it. `formula` is how it reads in a cell. */
  readonly example: { readonly formula: string; readonly args: readonly unknown[]; readonly result: FunctionAnswer };
  /**
   * The arguments as the host handed them over, in order, pairs of criteria flattened at the end. Reading
   * one of the parts asks the host to load it.
   */
  run(args: readonly unknown[], parts: FunctionParts): FunctionAnswer;
}

/**
 * What is too heavy to come with every workbook. Excel fetches a part when an answer first takes it; Sheets has
 * it in the same file and evaluates it then.
 */
export interface FunctionParts {
  /** Lifetime values from a fitted model (§20), and the worth over the years. */
  readonly clv: typeof import('./clv');
  /** Transactions, snapshots and status lists (§2, §22, §26). */
  readonly ledger: typeof import('./ledger');
}

/**
 * A finite number, a text, or a rectangular block: a table whose first row is the header, or labels that
 * stand beside the rows of the data and have none. Never null or NaN.
 */
export type FunctionAnswer = number | string | (number | string)[][];

/** The headings under which the functions are listed. */
export type FunctionGroup =
  | 'Customers who came and left'
  | 'Opening and closing value'
  | 'Tables'
  | 'Customers by what they buy'
  | 'Path to purchase'
  | 'What a customer costs and is worth'
  | 'For the meeting';
