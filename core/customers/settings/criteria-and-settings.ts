import { criteriaPairs } from '../column-argument';
import { isOmitted, type CriteriaPair } from '../criteria';
import type { Settings } from './settings';
import { readsAsSettings, settingsFrom } from './settings-argument';

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
  return {
    pairs: criteriaPairs(hasSettings ? args.slice(0, given - 1) : args, height, beside),
    settings: settingsFrom(hasSettings ? last : null),
  };
}
