import type { Billing } from '../math/monthly-value';
import { textIn } from './cell';
import { headerWords } from './recognise-columns';

const WORDS: readonly (readonly [Billing | 'once', RegExp])[] = [
  ['day', /^(daily|days?)$/],
  ['week', /^(weekly|weeks?)$/],
  ['month', /^(monthly|months?)$/],
  ['quarter', /^(quarterly|quarters?)$/],
  ['year', /^(yearly|annual|annually|years?)$/],
  ['once', /^(one[ -]?off|one[ -]?time|once)$/],
];

/** How often a price is paid, as people write it: "monthly", "per year", "Annual", "one-off"; null for any other text (§9). */
export function billingOf(cell: unknown): Billing | 'once' | null {
  const word = textIn(cell)
    .toLowerCase()
    .replace(/^(per|every|a) /, '');
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

const IN_HEADERS: readonly (readonly [Billing, RegExp])[] = [
  ['day', /\b(daily|per day)\b/],
  ['week', /\b(weekly|week)\b/],
  ['month', /\b(monthly|month|mrr)\b/],
  ['quarter', /\b(quarterly|quarter)\b/],
  ['year', /\b(yearly|annual|annually|annum|year|arr|acv)\b/],
];

/** How often the values under a header are paid, where its words say so: "Monthly charge", "MRR", "Price per year"; null where they say nothing, or two things (§9). */
export function billingInHeader(header: string): Billing | null {
  const words = headerWords(header);
  const found = IN_HEADERS.filter(([, pattern]) => pattern.test(words));
  return found.length === 1 ? found[0]![0] : null;
}
