import type { ReportRequest, SourceTable, WorkbookFacts } from '../host';
import { countRequest } from './count-request';
import { layOutReport } from './lay-out-report';
import type { ReportPlan } from './plan';

/**
 * The report card of one period: counts the customers of a table and lays the page and its Movements tab
 * out, ready for a host to write. Pure and synchronous.
 *
 * @throws CustomerMathError when the table has no customers, no such segment or nobody in the period
 */
export function planReport(source: SourceTable, request: ReportRequest, facts: WorkbookFacts): ReportPlan {
  return layOutReport(countRequest(source, request), facts);
}
