import { CustomerMathError } from '../../errors';
import { plainCell, quoted } from '../cell';
import { criteriaPairs, rowsOf, singleCell } from '../column-argument';
import { isOmitted, type CriteriaPair } from '../criteria';
import { plainWords } from './setting-catalogue';
import type { Settings } from './settings';
import { namesASetting, readsAsSettings, settingsFrom } from './settings-argument';

/**
 * What ends a call: criteria_range, criterion pairs, and behind them settings as a lone last argument.
 * Pairs are even in number, so that a lone one is settings where it reads as such; anything else there
 * stays a range without its criterion.
 *
 * @param beside the range that all criteria ranges must be as high as
 */
export function criteriaAndSettings(
  args: readonly unknown[],
  height: number,
  beside: string,
): { readonly pairs: CriteriaPair[]; readonly settings: Settings } {
  let given = args.length;
  while (given > 0 && isOmitted(args[given - 1])) given -= 1;
  const last = given % 2 === 1 ? args[given - 1] : null;
  const hasSettings = last !== null && readsAsSettings(last);
  const criteria = hasSettings ? args.slice(0, given - 1) : args;
  refuseSettingsAmong(criteria);
  return {
    pairs: criteriaPairs(criteria, height, beside),
    settings: settingsFrom(hasSettings ? last : null),
  };
}

/**
 * A criterion that was forgotten makes a criterion of the settings, which would find nothing. Where a cell of the
 * range says the same it is a criterion after all.
 */
function refuseSettingsAmong(args: readonly unknown[]): void {
  for (let at = 1; at < args.length; at += 2) {
    if (!namesASetting(args[at])) continue;
    const found = plainCell(singleCell(args[at]));
    if (rowsOf(args[at - 1]).some((row) => plainWords(plainCell(row[0])) === plainWords(found))) continue;
    throw new CustomerMathError(
      'value',
      `criterion ${(at + 1) / 2}: found settings, ${quoted(found)}; they stand alone behind the last pair of criteria_range and criterion`,
    );
  }
}
