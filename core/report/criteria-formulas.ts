/**
 * Counting and summing formulas over a list, safe against what users write into labels. COUNTIFS reads
 * a criterion: ">5" is a comparison there, "a*" a pattern and "01" the number 1. So a label that it
 * could misread is compared as a whole inside SUMPRODUCT, which takes every text as it stands.
 */
export type Criterion =
  /** The range holds this user's text, which stands in `cell`. */
  | { readonly kind: 'label'; readonly range: string; readonly cell: string; readonly text: string }
  /** The range holds one of our own words. */
  | { readonly kind: 'word'; readonly range: string; readonly word: string }
  /** The range holds anything, also a zero. */
  | { readonly kind: 'not blank'; readonly range: string }
  /** The range holds a number above zero, and no blank. */
  | { readonly kind: 'above zero'; readonly range: string }
  | { readonly kind: 'below zero'; readonly range: string };

/** How many rows meet all criteria. */
export function countRows(criteria: readonly [Criterion, ...Criterion[]]): string {
  const [first, ...others] = criteria;
  if (criteria.every(readsPlainly)) return `COUNTIFS(${criteria.map(asPair).join(',')})`;
  return others.length === 0 ? `SUMPRODUCT(--${asTest(first)})` : `SUMPRODUCT(${criteria.map(asTest).join('*')})`;
}

/** The sum of `range` over the rows that meet all criteria; over everything when there are none. */
export function sumRows(range: string, criteria: readonly Criterion[]): string {
  const [first, ...others] = criteria;
  if (!first) return `SUM(${range})`;
  if (criteria.every(readsPlainly)) return `SUMIFS(${range},${criteria.map(asPair).join(',')})`;
  // The amounts are an argument of their own: SUMPRODUCT skips blanks there, a product would not skip texts.
  const test = others.length === 0 ? `--${asTest(first)}` : criteria.map(asTest).join('*');
  return `SUMPRODUCT(${test},${range})`;
}

/** Words for true and false in the languages of Excel and Sheets, which COUNTIFS takes for logical values. */
const LOGICAL = new Set(
  (
    'true false wahr falsch vrai faux verdadero falso verdadeiro vero onwaar waar sant sann falskt sand falsk usann ' +
    'tosi epätosi prawda fałsz pravda nepravda igaz hamis doğru yanliş yanlış истина ложь истинно adevărat fals'
  ).split(' '),
);

/**
 * Whether COUNTIFS takes a text for nothing but itself: it starts with a letter, holds no pattern
 * character, and no digit, since "May 2026" or "1e3" may be a date or a number somewhere.
 */
export function isPlainLabel(text: string): boolean {
  return text.length <= 255 && /^\p{L}[^\d*?~\p{Cc}]*$/u.test(text) && !LOGICAL.has(text.toLowerCase());
}

function readsPlainly(criterion: Criterion): boolean {
  return criterion.kind !== 'label' || isPlainLabel(criterion.text);
}

function asPair(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'label':
      return `${criterion.range},${criterion.cell}`;
    case 'word':
      return `${criterion.range},"${criterion.word}"`;
    case 'not blank':
      return `${criterion.range},"<>"`;
    case 'above zero':
      return `${criterion.range},">0"`;
    case 'below zero':
      return `${criterion.range},"<0"`;
  }
}

function asTest(criterion: Criterion): string {
  switch (criterion.kind) {
    case 'label':
      // "=" knows no patterns in Excel and Sheets, but the grid Univer reads them there too. EXACT never
      // does; that it tells capitals apart is no loss, for the list holds each label in one spelling.
      return /[*?~]/.test(criterion.text)
        ? `EXACT(${criterion.range},${criterion.cell})`
        : `(${criterion.range}=${criterion.cell})`;
    case 'word':
      return `(${criterion.range}="${criterion.word}")`;
    case 'not blank':
      return `(${criterion.range}<>"")`;
    case 'above zero':
      return `(${criterion.range}>0)`;
    case 'below zero':
      return `(${criterion.range}<0)`;
  }
}
