/** A number as a program writes it: no sign but a minus, no leading zero, a decimal point. */
export const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
export const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** Headers of columns in which 1.10 and 1.1 are two. */
const NAMES_AN_ID = /\b(id|no|nr|number|code|key|sku)\W*$|^(account|customer|client|member|version)$/i;

/** What the fields of a CSV column are taken for. */
export interface CsvColumn {
  /** Plain numbers are numbers; otherwise they are ids, and text. */
  readonly hasNumbers: boolean;
  /** ISO dates are dates; otherwise they are names, and text. */
  readonly hasDates: boolean;
}

/**
 * Tells what a column holds by all its fields below the header.
 *
 * In a column whose header names an id, a number that would not be written back as it was read (1.10 as 1.1, which
 * may be the id of somebody else) makes all numbers of the column text; elsewhere 74.40 is an amount.
 *
 * ISO dates are text in a column with more different texts of other kinds: "2026-01-01" among the names of plans,
 * but not among days of leaving for which many rows say "never".
 */
export function csvColumn(header: string, fields: readonly string[]): CsvColumn {
  const dates = new Set<string>();
  const others = new Set<string>();
  let comeBack = true;
  for (const field of fields) {
    const text = field.trim();
    if (text === '') continue;
    if (NUMBER.test(text)) {
      comeBack &&= String(Number(text)) === text;
    } else (ISO_DATE.test(text) ? dates : others).add(text);
  }
  return {
    hasNumbers: comeBack || !NAMES_AN_ID.test(header.replace(/_/g, ' ')),
    hasDates: dates.size >= others.size,
  };
}
