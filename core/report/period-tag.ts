import { periodText } from '../customers/periods';
import type { PlanTag } from './plan';
import type { ReportInput } from './report-input';

/** By this key our tabs are found again, whatever they are called by then. */
export const TAG_KEY = 'customer-math';

/** The hidden tag of a tab: what it is, of which list and of which period. */
export function periodTag(made: 'report card' | 'movements', input: ReportInput): PlanTag {
  const { customers, source } = input;
  return {
    key: TAG_KEY,
    value: JSON.stringify({
      made,
      version: 1,
      period: periodText(customers.period),
      source: source.sheet.slice(0, 100),
    }),
  };
}
