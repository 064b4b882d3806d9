import { settingsFrom } from '../customers/settings/settings-argument';
import type { Settings } from '../customers/settings/settings';
import type { DateOrder } from '../host';
import { CustomerMathError } from '../errors';

/** The settings that the report card heeds; the others mean nothing to a contract list and one period. */
const HEEDED = [
  'dates are',
  'end date is',
  'free customers',
  'same customer as',
  'returning counts as new after',
  'came and went',
  'values are per',
  'tolerance',
  'rank reasons by',
  'reason ',
];

/**
 * The settings of a report, with those in force that it heeds.
 *
 * @throws CustomerMathError at one that its formulas cannot show
 */
export function reportSettings(text: string | undefined, dates?: DateOrder): Settings {
  const settings = settingsFrom([text, dates && `dates are: ${dates}`].filter(Boolean).join('\n'));
  if (settings.severalReasons !== 'first') {
    throw new CustomerMathError(
      'value',
      'settings, several reasons: the report card counts whole customers and shows the first reason of each; split them with TOPREASONS',
    );
  }
  if (settings.layout !== null && settings.layout !== 'contracts') {
    throw new CustomerMathError(
      'value',
      `settings, layout: the report card is made of contracts, found "${settings.layout}"; REPORTCARD counts it`,
    );
  }
  return { ...settings, inForce: settings.inForce.filter((each) => HEEDED.some((name) => each.startsWith(name))) };
}
