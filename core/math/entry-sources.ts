import { compareNames } from './compare-names';
import { NO_TOUCH } from './path-to-purchase';
import { MoneySum, tidy } from './money-sum';

/** One customer with the channel through which it came. */
export interface EnteredCustomer {
  readonly source: string;
  /** Worth per period when it came. */
  readonly value: number;
  /** Worth on its anniversary, 0 when it is gone by then; null while that day has not come. */
  readonly valueAfter: number | null;
  /** Whether it is there on its anniversary; customers who count though they pay nothing are there without a value. */
  readonly thereAfter: boolean;
}

/** What one entry source has brought, and what it keeps. */
export interface EntrySource {
  readonly source: string;
  /** Everybody who came this way. */
  readonly customers: number;
  /** Those who came long enough ago to be judged. */
  readonly judged: number;
  /** Of the judged, those who were still there after the months. */
  readonly kept: number;
  /** kept / judged; null when nobody can be judged yet. */
  readonly retention: number | null;
  /** What the judged were worth when they came, and what the kept among them are worth on the anniversary. */
  readonly valueJudged: number;
  readonly valueKept: number;
}

/**
 * Entry source against retention and value after a year: what ties that which brought people in to
 * that which keeps them (§25). Most customers first, then name, those without a source last.
 */
export function entrySources(customers: Iterable<EnteredCustomer>): EntrySource[] {
  const lines = new Map<string, SourceLine>();
  for (const customer of customers) {
    const name = customer.source.trim() || NO_TOUCH;
    const key = name.toLowerCase();
    const line = lines.get(key) ?? new SourceLine(name);
    lines.set(key, line);
    line.add(customer);
  }
  const last = ({ source }: EntrySource): number => (source === NO_TOUCH ? 1 : 0);
  return [...lines.values()]
    .map((line) => line.figures)
    .sort((a, b) => last(a) - last(b) || b.customers - a.customers || compareNames(a.source, b.source));
}

/** The same over all sources. */
export function allSources(customers: Iterable<EnteredCustomer>, name: string): EntrySource {
  const line = new SourceLine(name);
  for (const customer of customers) line.add(customer);
  return line.figures;
}

class SourceLine {
  private readonly source: string;
  private customers = 0;
  private judged = 0;
  private kept = 0;
  private readonly before = new MoneySum();
  private readonly after = new MoneySum();

  constructor(source: string) {
    this.source = source;
  }

  add({ value, valueAfter, thereAfter }: EnteredCustomer): void {
    this.customers += 1;
    if (valueAfter === null) return;
    this.judged += 1;
    this.before.add(value);
    if (thereAfter) this.kept += 1;
    this.after.add(valueAfter);
  }

  get figures(): EntrySource {
    const { source, customers, judged, kept } = this;
    return {
      source,
      customers,
      judged,
      kept,
      retention: judged === 0 ? null : kept / judged,
      valueJudged: tidy(this.before.total),
      valueKept: tidy(this.after.total),
    };
  }
}
