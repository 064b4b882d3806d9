import { isBlank, plainCell, textIn } from '../customers/cell';
import { daySpan, periodFrom, periodName } from '../customers/periods';
import { CustomerMathError } from '../errors';
import type { ReportRequest, Role, SourceTable, TableLook } from '../host';
import { wholeNumber } from '../math/verdict';
import { findTable } from './find-table';
import { UNIDENTIFIED_HEADERS } from './movements-tab';
import type { ListColumn } from './plan';
import { ROLE_LABELS, ROLES } from './role-labels';
import type { ReportTag, StoredReport } from './report-tag';

/** A report that can be refreshed: its tag, with what it was built from. */
export type RefreshableTag = ReportTag & { readonly stored: StoredReport };

/** Said of a tab that is of no report. */
const NOT_OF_A_REPORT = 'This tab is no report card of Customer Math. Open the report card that is to be refreshed.';

/** Said when the customers of a report are not where they were. */
export function sourceGone(source: string): string {
  return `The tab "${source}", from which this report was made, is not there any more. Bring it back, or build a new report card from the tab with your customers.`;
}

/** Said when one of the two tabs of a report was deleted. */
export function partnerGone({ made }: ReportTag): string {
  return made === 'movements'
    ? 'The report card of this list was deleted, so there is nothing to refresh. Build the report card anew from the tab with your customers.'
    : 'The tab with the customers of this report card was deleted, and other formulas may have referred to it. Build the report card anew from the tab with your customers; your notes can be copied over.';
}

/** Said when a tab of a report was copied within the file, so that it cannot be known which of them is meant. */
export function severalTabs(names: readonly string[]): string {
  return `These tabs are copies of the same report: ${names.map((name) => `"${name}"`).join(', ')}. Delete those that are not needed, then refresh.`;
}

/**
 * Refuses columns that somebody added to the list of customers: they would stand beside other customers.
 *
 * @param headers the first row of the tab with the list
 * @param standing how many columns from the first on belong to the list that stands there
 * @throws CustomerMathError
 */
export function refuseForeignColumns(
  tab: string,
  headers: readonly string[],
  standing: number,
  { columns }: { readonly columns: readonly Pick<ListColumn, 'header'>[] },
): void {
  const ours = new Set<string>([...columns.map(({ header }) => header), ...UNIDENTIFIED_HEADERS]);
  const reach = Math.max(standing, columns.length);
  const foreign = headers.slice(0, reach).filter((header) => header !== '' && !ours.has(header));
  if (foreign.length === 0) return;
  const [some, them] = foreign.length === 1 ? ['a column', 'it'] : ['columns', 'them'];
  throw new CustomerMathError(
    'value',
    `"${tab}" has ${some} of yours: ${foreign.map((header) => `"${header}"`).join(', ')}. Refreshing would leave ${them} beside other customers. Move ${them} to another tab, then refresh.`,
  );
}

/** @throws CustomerMathError in words when the tag is of no report, or of one that does not say how it was built */
export function refreshable(tag: ReportTag | null): RefreshableTag {
  if (!tag) throw new CustomerMathError('value', NOT_OF_A_REPORT);
  const { stored } = tag;
  if (!stored) {
    throw new CustomerMathError(
      'value',
      `This report does not say how it was built, as reports of an earlier version do not. Build it anew from "${tag.source}"; from then on it can be refreshed.`,
    );
  }
  return { ...tag, stored };
}

/**
 * What to ask of the customers to build a report again as it was built: columns are found by their headers, wherever
 * they stand by now.
 *
 * @throws CustomerMathError when a column that was read is not there any more
 */
export function requestAgain({ period, stored }: RefreshableTag, source: SourceTable): ReportRequest {
  const headers = (findTable(source).rows[0] ?? []).map((cell) => {
    const plain = plainCell(cell);
    return isBlank(plain) ? '' : textIn(plain);
  });
  const { columns, segments, dates, settings } = stored;
  const place = (role: Role): number | null => {
    const known = columns[role];
    if (known === null) return null;
    const [wanted, which] = known;
    const places = headers.flatMap((header, at) => (header === wanted ? [at] : []));
    const at = places[which] ?? places[0];
    if (at !== undefined) return at;
    throw new CustomerMathError(
      'value',
      `"${source.sheet}" has no column "${wanted}" any more, from which the report took "${ROLE_LABELS[role]}". Give the column its header back, or build a new report card.`,
    );
  };
  return {
    sheet: source.sheet,
    roles: Object.fromEntries(ROLES.map((role) => [role, place(role)])),
    headers,
    period,
    ...(segments ? { segments } : {}),
    ...(dates ? { dates } : {}),
    ...(settings === undefined ? {} : { settings }),
  };
}

/** "Incoming 1,051 → 1,053, outgoing 1,869 as before." */
export function movedWords(before: StoredReport, after: StoredReport | undefined): string {
  const words = (name: string, was: number, is: number): string =>
    is === was ? `${name} ${wholeNumber(is)} as before` : `${name} ${wholeNumber(was)} → ${wholeNumber(is)}`;
  const { incoming, outgoing } = after ?? before;
  return `${words('Incoming', before.incoming, incoming)}, ${words('outgoing', before.outgoing, outgoing)}.`;
}

/** What the panel says of a tab of ours, instead of looking for customers on it. */
export function lookAtReport(tab: { readonly id: string; readonly name: string }, tag: ReportTag): TableLook {
  const { stored } = tag;
  const what = tag.made === 'movements' ? 'the list of customers behind the report card' : 'the report card';
  const [from, to] = tag.period.split('/');
  const period = periodName(periodFrom(from, to));
  const sentence = stored
    ? `This is ${what} of ${period}, made from ${tag.source}!${stored.range} on ${daySpan({ start: stored.builtOn, next: stored.builtOn + 1 })}.`
    : `This is ${what} of ${period}, made from ${tag.source} by an earlier version.`;
  return {
    sheet: tab.name,
    range: '',
    layout: 'unknown',
    sentence,
    rows: 0,
    customers: 0,
    columns: [],
    roles: [],
    segmentColumns: [],
    segments: [],
    notes: [],
    periods: [],
    suggestedPeriod: null,
    report: { tab, sentence, source: tag.source, canRefresh: stored !== undefined },
  };
}
