import { billingInHeader } from '../customers/billing-words';
import { plainCell, textIn } from '../customers/cell';
import { isGiven } from '../customers/column-argument';
import { periodsPerYear } from '../customers/periods';
import type { Settings } from '../customers/settings/settings';
import type { ContractTable } from '../customers/table-argument';
import { TIMES_A_YEAR, type Billing } from '../math/monthly-value';
import type { Period } from '../math/types';
import { positiveFrom } from './argument-readers';

/** How often a value is earned in a period, and why. */
export interface Payments {
  readonly times: number;
  /** What was taken, in a sentence. */
  readonly note: string;
  /** Nobody said it but the words of the header. */
  readonly isRead: boolean;
}

/**
 * How often a value is earned in a period (§9): as `payments` says; once a month where a setting has brought the
 * values to the month; as the header of the values says, such as "Monthly charge"; else once.
 */
export function paymentsUnder(
  cell: unknown,
  { valuesPer }: Settings,
  period: Period,
  { rows, columns }: ContractTable,
): Payments {
  const header = textIn(plainCell(rows[0]![columns.value]));
  const within = (billing: Billing): number => TIMES_A_YEAR[billing] / periodsPerYear(period);
  if (isGiven(cell)) {
    const times = positiveFrom(cell, 'payments');
    return {
      times,
      note: `The value is taken to be paid ${often(times)} in the period, as payments says.`,
      isRead: false,
    };
  }
  if (valuesPer !== null) {
    const times = within('month');
    const note = `The value is taken to be paid once a month, as the settings say: ${often(times)} in the period.`;
    return { times, note, isRead: false };
  }
  const billing = billingInHeader(header);
  const times = billing === null ? 1 : within(billing);
  const taken = billing === null ? often(times) : `once a ${billing}: ${often(times)}`;
  return {
    times,
    note: `“${header}” is taken to be paid ${taken} in the period; payments can say otherwise.`,
    isRead: billing !== null,
  };
}

/** 3 → "3 times"; 1.5123 → "1.51 times" */
function often(times: number): string {
  return times === 1 ? 'once' : `${Math.round(times * 100) / 100} times`;
}
