import { daySpan } from '../customers/periods';
import type { ReportContext } from './report-context';

/** "not over yet: events up to 30 September 2026", of a period that the data does not fill (§1); null of any other. */
export function incompleteWords({
  input,
  incomplete,
  builtOn,
}: Pick<ReportContext, 'input' | 'incomplete' | 'builtOn'>): string | null {
  if (!incomplete) return null;
  const { lastDay } = input.reach;
  const why = builtOn < input.customers.period.next ? 'not over yet' : 'incomplete';
  return `${why}: events up to ${daySpan({ start: lastDay, next: lastDay + 1 })}`;
}

/** The definitions that a report rests on and that are not the usual ones; null when all are. */
export function definitionsInForce({ input }: Pick<ReportContext, 'input'>): string | null {
  const { inForce } = input.settings;
  return inForce.length === 0 ? null : `Definitions in force, other than the usual: ${inForce.join('; ')}.`;
}
