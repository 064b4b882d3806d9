import { billingOf } from '../customers/billing-words';
import { quoted } from '../customers/cell';
import type { Column } from '../customers/column-argument';
import type { Settings } from '../customers/settings/settings';
import { CustomerMathError } from '../errors';
import { monthlyValue } from '../math/monthly-value';

/** A column of end dates as days on which customers were gone: the day behind a last paid day (§2). 0 for a blank. */
export function endsUnder({ endDate }: Settings, ends: Column): Pick<Column, 'day'> {
  if (endDate === 'first day gone') return ends;
  return {
    day(row) {
      const day = ends.day(row);
      return day === 0 ? 0 : day + 1;
    },
  };
}

/**
 * A column of contract values, by the month where a setting says how often they are paid (§9).
 *
 * @throws CustomerMathError where another column says it row by row: only a table has that column beside the values
 */
export function valuesUnder({ valuesPer }: Settings, values: Column): Pick<Column, 'value'> {
  if (valuesPer === null) return values;
  const billing = billingOf(valuesPer);
  if (billing !== null && billing !== 'once') return { value: (row) => monthlyValue(values.value(row), billing) };
  throw new CustomerMathError(
    'value',
    `settings, values are per: found ${quoted(valuesPer)}, expected month, year, quarter, week or day; a column that says it is found by functions of a table, such as REPORTCARD`,
  );
}
