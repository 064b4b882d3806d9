import { errorIn, isBlank, plainCell, textIn } from './cell';
import type { Rows } from './column-argument';
import {
  assignedColumns,
  headerWords,
  namedBy,
  scoreOf,
  type ChosenColumns,
  type ColumnContent,
} from './recognise-columns';
import { sampledRows } from './sampled-rows';
import type { StatusColumns } from './status-list';
import { meaningOf, type StatusMeanings } from './status-words';

/** The part a column of a status list plays. */
export type StatusRole = keyof StatusColumns;

const STATUS_WORDS: readonly RegExp[] = [
  /^((customer|client|account|member|membership|subscription|subscriber|donor|contract) )?(status|movement|what happened)$/,
  /\b(status|movement|what happened|churn\w*|attrition|left|lost|cancel\w*)\b/,
];
const OPENING = /\b(opening|previous|prior|before|old)\b|\blast (month|quarter|year|period)\b/;
const CLOSING = /\b(closing|current|after|new|now)\b|\bthis (month|quarter|year|period)\b/;
/** Months as a customer; a tenure without a unit is taken for months. */
const TENURE_WORDS: readonly RegExp[] = [
  /^(tenure( in)? \(?months\)?|months( as)?( a)? customer|tenure|tenure months)$/,
  /\btenure\b.*\bmonths\b|\bmonths\b.*\btenure\b/,
];
/** A column of words for what happened has few of them, each on many rows. */
const MOST_WORDS = 24;

const ORDER: readonly StatusRole[] = ['status', 'id', 'tenure', 'openingValue', 'value', 'reason', 'segment'];

/** Guesses which column of a status list holds what. Names given by the user win. */
export function recogniseStatusColumns(
  rows: Rows,
  contents: readonly ColumnContent[],
  chosen: ChosenColumns<StatusRole>,
  meanings: StatusMeanings,
): StatusColumns {
  const isBoth = contents.some(isOpeningValue) && contents.some(({ header }) => CLOSING.test(headerWords(header)));
  return assignedColumns(ORDER, contents, chosen, (role, content) => {
    const header = headerWords(content.header);
    switch (role) {
      case 'status':
        return statusEvidence(rows, contents.indexOf(content), content, meanings);
      case 'tenure':
        return content.numbers > 0.8 ? namedBy(TENURE_WORDS, header) : 0;
      case 'openingValue':
        return isBoth && isOpeningValue(content) ? scoreOf('value', content) : 0;
      case 'value':
        return scoreOf('value', content) + (isBoth && CLOSING.test(header) ? 1 : 0);
      default:
        return scoreOf(role, content);
    }
  });
}

function isOpeningValue(content: ColumnContent): boolean {
  return OPENING.test(headerWords(content.header)) && scoreOf('value', content) > 0;
}

/**
 * How sure it is that a column says what happened to customers: 0 not at all, 3 and more certain. Most of its words
 * are known and they say different things; a column that says three things tells more than one of yes and no.
 */
export function statusEvidence(
  rows: Rows,
  column: number,
  { header, distinct }: ColumnContent,
  meanings: StatusMeanings,
): number {
  const named = namedBy(STATUS_WORDS, headerWords(header));
  if (distinct < 1 || distinct > MOST_WORDS) return 0;
  const said = new Set<string>();
  let [filled, known] = [0, 0];
  for (const row of sampledRows(rows)) {
    const cell = plainCell(row[column]);
    if (isBlank(cell) || errorIn(cell) !== null) continue;
    filled += 1;
    const meaning = meaningOf(textIn(cell), header, meanings);
    if (meaning === null) continue;
    known += 1;
    said.add(meaning);
  }
  if (known === 0 || known < filled * (named >= 2.5 ? 0.5 : 0.9)) return 0;
  if (said.size < 2 && named < 2.5) return 0;
  return Math.max(named, 2) + Math.min(said.size, 4) / 10;
}
