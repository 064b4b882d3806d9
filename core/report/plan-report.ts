import { daySpan, periodName } from '../customers/periods';
import { CustomerMathError } from '../errors';
import type { ReportRequest, SourceTable, WorkbookFacts } from '../host';
import { countRequest } from './count-request';
import { layOutReport } from './lay-out-report';
import type { ReportPlan } from './plan';
import { movedWords, requestAgain, type RefreshableTag } from './refresh-report';
import { readTag } from './report-tag';
import type { ReportInput } from './report-input';

/**
 * The report card of one period: counts the customers of a table and lays the page and its Movements tab
 * out, ready for a host to write. Pure and synchronous.
 *
 * @throws CustomerMathError when the table has no customers, no such segment or nobody in the period, or
 *   when the period lies ahead of the list and of today
 */
export function planReport(source: SourceTable, request: ReportRequest, facts: WorkbookFacts): ReportPlan {
  return layOutReport(countReport(source, request, facts.builtOn), facts);
}

/**
 * The first half of `planReport`: what is to be laid out, once or, where a name turns out to be taken, again.
 *
 * @param today serial day
 */
export function countReport(source: SourceTable, request: ReportRequest, today: number): ReportInput {
  const input = countRequest(source, request);
  refuseFuture(input, today);
  return input;
}

/**
 * The same report over the customers as they are now, to be written in place; `moved` says what changed.
 *
 * @param facts with the standing report
 * @throws CustomerMathError as `planReport`, and when a column that was read is gone
 */
export function planAgain(
  source: SourceTable,
  tag: RefreshableTag,
  facts: WorkbookFacts,
): { readonly plan: ReportPlan; readonly moved: string } {
  const plan = planReport(source, requestAgain(tag, source), { ...facts, reportId: tag.stored.report });
  const after = plan.tabs[0] && readTag(plan.tabs[0].tag.value)?.stored;
  return { plan, moved: movedWords(tag.stored, after) };
}

/** Of days to come a list knows nothing: "Even: 0 came, 0 left" would be an answer, and a wrong one. */
function refuseFuture({ customers: { period }, reach: { lastDay } }: ReportInput, today: number): void {
  if (today >= period.start || lastDay >= period.start) return;
  const last = daySpan({ start: lastDay, next: lastDay + 1 });
  throw new CustomerMathError(
    'value',
    `${capitalised(periodName(period))} has not begun, and nobody of the list came or left after ${last}: choose a period up to then.`,
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
