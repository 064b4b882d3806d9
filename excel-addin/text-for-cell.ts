/**
 * What Excel takes for the beginning of a formula, full-width forms as well, or for its own mark of a text.
 * Excel strips one leading apostrophe from everything that is written, so a text that has one needs a second.
 */
const STARTS_SOMETHING = /^\s*['=+\-@＝＋－＠]/;

/** A digit may make a number, a date or a time of it; these words and # make a truth value or an error. */
const MAY_BE_PARSED = /\d|^\s*(true|false)\s*$|^\s*#/i;

/**
 * A text so that exactly its characters stand in the cell: Excel parses what is written like something typed
 * (Microsoft, Range.values), and a leading apostrophe, which does not show, says "text". `numberFormat` is the
 * format the cell already has; under "@" only what might become a formula needs the apostrophe.
 */
export function textForCell(text: string, numberFormat: string): string {
  if (STARTS_SOMETHING.test(text)) return `'${text}`;
  return numberFormat !== '@' && MAY_BE_PARSED.test(text) ? `'${text}` : text;
}
