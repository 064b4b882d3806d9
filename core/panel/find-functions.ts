import type { FunctionHelp } from '../host';
import { FUNCTION_KEYWORDS } from './function-keywords';

export interface FunctionGroupHelp {
  readonly group: string;
  readonly functions: readonly FunctionHelp[];
}

/** Words that say nothing of what is looked for: "growth by month". */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'by', 'each', 'for', 'how', 'in', 'of', 'per', 'the', 'to', 'what']);

/**
 * Functions that speak of everything typed, under their headings and in their order; all of them when
 * nothing is typed. What they say of themselves counts, the columns of the tables they give, and what else
 * they are known by. A name is found by any of its letters, other words by their beginning: "rate" finds
 * CHURNRATE, and not "separate".
 */
export function findFunctions(functions: readonly FunctionHelp[], typed: string): readonly FunctionGroupHelp[] {
  const typedWords = wordsOf(typed);
  const telling = typedWords.filter((word) => !SMALL_WORDS.has(word));
  const wanted = telling.length > 0 ? telling : typedWords;
  const groups = new Map<string, FunctionHelp[]>();
  for (const one of functions) {
    const name = one.name.toLowerCase();
    const keywords = FUNCTION_KEYWORDS[one.name] ?? '';
    const words = wordsOf([one.group, one.summary, one.answer.unit, ...headersOf(one), keywords].join(' '));
    if (!wanted.every((word) => name.includes(word) || words.some((other) => other.startsWith(word)))) continue;
    const group = groups.get(one.group);
    if (group) group.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups].map(([group, found]) => ({ group, functions: found }));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function headersOf({ example: { result } }: FunctionHelp): readonly (string | number)[] {
  return Array.isArray(result) ? (result[0] ?? []) : [];
}
