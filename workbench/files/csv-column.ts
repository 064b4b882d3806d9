/** A number as a program writes it: no sign but a minus, no leading zero, a decimal point. */
export const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;
export const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

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
 * A number that would not be written back as it was read (1.10 as 1.1, which may be the id of somebody else) makes
 * all numbers of its column text. Amounts are the exception, where every field is a number and two of them that
 * differ as texts differ as numbers: all have the same decimals, such as 10.50 and 8.00, or all are as a program
 * writes fractions, such as 10.25 and 8.0.
 *
 * ISO dates are text in a column with more different texts of other kinds: "2026-01-01" among the names of plans,
 * but not among days of leaving for which many rows say "never".
 */
export function csvColumn(fields: readonly string[]): CsvColumn {
  const dates = new Set<string>();
  const others = new Set<string>();
  const decimals = new Set<number>();
  let [comeBack, areFractions, areNumbers] = [true, true, true];
  for (const field of fields) {
    const text = field.trim();
    if (text === '') continue;
    if (NUMBER.test(text)) {
      const written = String(Number(text));
      decimals.add(text.split('.')[1]?.length ?? 0);
      comeBack &&= written === text;
      areFractions &&= text === (written.includes('.') ? written : `${written}.0`);
    } else {
      areNumbers = false;
      (ISO_DATE.test(text) ? dates : others).add(text);
    }
  }
  return {
    hasNumbers: comeBack || (areNumbers && (areFractions || decimals.size === 1)),
    hasDates: dates.size >= others.size,
  };
}
