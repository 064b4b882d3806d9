import { periodsPerYear } from '../customers/periods';
import type { Settings } from '../customers/settings/settings';
import type { Period } from '../math/types';

/**
 * How often a value is earned in a period when nobody says: once, or once a month where a setting has
 * brought the values to the month (§9).
 */
export function paymentsUnder({ valuesPer }: Settings, period: Period): number {
  return valuesPer === null ? 1 : 12 / periodsPerYear(period);
}
