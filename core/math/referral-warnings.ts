/** A referrer that a reader of the list should look at (§14). */
export interface ReferralWarning {
  readonly kind: 'selfReferral' | 'unknownReferrer';
  /** Row of the data, zero-based. */
  readonly row: number;
}

/**
 * Customers who are said to have recommended themselves, and referrers who are no customer of the list
 * (§14). Both still count: somebody wrote down a recommendation, and whether it is a slip is for the
 * reader to say.
 *
 * @param ids customer id per row; trimmed and compared without case (§2)
 * @param referrers referrer per row, "" for nobody
 */
export function referralWarnings(ids: readonly string[], referrers: readonly string[]): ReferralWarning[] {
  const keyOf = (name: string): string => name.trim().toLowerCase();
  const known = new Set(ids.map(keyOf));
  const warnings: ReferralWarning[] = [];
  referrers.forEach((name, row) => {
    const referrer = keyOf(name);
    if (referrer === '') return;
    if (referrer === keyOf(ids[row] ?? '')) warnings.push({ kind: 'selfReferral', row });
    else if (!known.has(referrer)) warnings.push({ kind: 'unknownReferrer', row });
  });
  return warnings;
}
