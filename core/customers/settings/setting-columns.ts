import { CustomerMathError } from '../../errors';
import { billingOf } from '../billing-words';
import { quoted } from '../cell';
import type { ColumnContent } from '../recognise-columns';
import type { Settings } from './settings';

/** Columns that settings name by their headers; −1 where none is named. */
export interface SettingColumns {
  /** Says whose row it is. */
  readonly sameCustomer: number;
  /** Says how often the value is paid. */
  readonly plan: number;
}

/** @throws CustomerMathError when the table has no such column, or more than one */
export function settingColumns(
  { sameCustomerAs, valuesPer }: Pick<Settings, 'sameCustomerAs' | 'valuesPer'>,
  contents: readonly ColumnContent[],
): SettingColumns {
  const column = (setting: string, name: string, expected: string): number => {
    const matches = contents.flatMap(({ header }, at) => (header.toLowerCase() === name.toLowerCase() ? [at] : []));
    if (matches.length === 1) return matches[0]!;
    throw new CustomerMathError(
      'value',
      `settings, ${setting}: found ${quoted(name)}, expected ${expected}one of the headers ${contents.map(({ header }) => quoted(header)).join(', ')}`,
    );
  };
  const isPlan = valuesPer !== null && (billingOf(valuesPer) ?? 'once') === 'once';
  return {
    sameCustomer: sameCustomerAs === null ? -1 : column('same customer as', sameCustomerAs, ''),
    plan: isPlan ? column('values are per', valuesPer, 'month, year, quarter, week, day or ') : -1,
  };
}

/** What is left to recognise roles in: a column that says whose row it is plays no other part. */
export function contentsBeside(contents: readonly ColumnContent[], { sameCustomer }: SettingColumns): ColumnContent[] {
  return contents.map((content, at) => (at === sameCustomer ? { ...content, header: '', filled: 0 } : content));
}
