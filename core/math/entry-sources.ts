import { NO_TOUCH } from './path-to-purchase';
import { MoneySum, tidy } from './money-sum';

/** One customer with the channel through which it came. */
export interface EnteredCustomer {
  readonly source: string;
  /** Serial day; `leftOn` is Infinity for who is still there. */
  readonly cameOn: number;
  readonly leftOn: number;
  /** Worth per period while it stays. */
  readonly value: number;
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
  /** What the judged were worth when they came, and what the kept among them are worth. */
  readonly valueJudged: number;
  readonly valueKept: number;
}

/**
 * Entry source against retention and value after a year: what ties that which brought people in to
 * that which keeps them (§25). A customer is judged once its anniversary lies within the data; most
 * customers first, then name, those without a source last.
 *
 * @param anniversary the day so many months after a day, such as `(day) => monthsAfter(day, 12)`
 * @param asOf the last day that the data knows
 */
export function entrySources(
  customers: Iterable<EnteredCustomer>,
  anniversary: (day: number) => number,
  asOf: number,
): EntrySource[] {
  const lines = new Map<
    string,
    { name: string; all: number; judged: number; kept: number; before: MoneySum; after: MoneySum }
  >();
  for (const { source, cameOn, leftOn, value } of customers) {
    const name = source.trim() || NO_TOUCH;
    const key = name.toLowerCase();
    let line = lines.get(key);
    if (!line) {
      line = { name, all: 0, judged: 0, kept: 0, before: new MoneySum(), after: new MoneySum() };
      lines.set(key, line);
    }
    line.all += 1;
    const day = anniversary(cameOn);
    if (day > asOf) continue;
    line.judged += 1;
    line.before.add(value);
    if (leftOn <= day) continue;
    line.kept += 1;
    line.after.add(value);
  }
  const last = ({ source }: EntrySource): number => (source === NO_TOUCH ? 1 : 0);
  return [...lines.values()]
    .map(({ name, all, judged, kept, before, after }) => ({
      source: name,
      customers: all,
      judged,
      kept,
      retention: judged === 0 ? null : kept / judged,
      valueJudged: tidy(before.total),
      valueKept: tidy(after.total),
    }))
    .sort((a, b) => last(a) - last(b) || b.customers - a.customers || (a.source < b.source ? -1 : 1));
}
