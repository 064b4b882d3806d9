import type { Billing } from '../math/monthly-value';
import { textIn } from './cell';

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
