import { partnerGone, refreshable, severalTabs, sourceGone, type RefreshableTag } from '../core/report/refresh-report';
import { readTag, TAG_KEY, type ReportTag } from '../core/report/report-tag';
import { CustomerMathError } from '../core/errors';
import type { WorkbookBefore } from './read-workbook';

type Tab = WorkbookBefore['sheets'][number];

/** A report that stands in the workbook, under whatever names. */
export interface FoundReport {
  readonly tag: RefreshableTag;
  readonly page: Tab;
  readonly list: Tab;
  /** The tab with the customers. */
  readonly source: Tab;
}

/** The tag of the sheet in front, when it is a tab of a report of ours. One sync. */
export async function reportInFront(
  context: Excel.RequestContext,
): Promise<{ readonly tab: Tab; readonly tag: ReportTag } | null> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  const property = sheet.customProperties.getItemOrNullObject(TAG_KEY);
  sheet.load('id,name');
  property.load('value');
  await context.sync();
  const tag = property.isNullObject ? null : readTag(property.value);
  return tag && { tab: { id: sheet.id, name: sheet.name }, tag };
}

/**
 * Finds a report by the hidden tag of one of its tabs. One sync.
 *
 * @throws CustomerMathError in words when the tab is of no report, or a tab that belongs to it is gone
 */
export async function findReport(
  context: Excel.RequestContext,
  { sheets }: WorkbookBefore,
  tabId: string,
): Promise<FoundReport> {
  const { worksheets } = context.workbook;
  const properties = sheets.map(({ id }) => {
    const property = worksheets.getItem(id).customProperties.getItemOrNullObject(TAG_KEY);
    property.load('value');
    return property;
  });
  await context.sync();
  const tagged = sheets.map((tab, index) => {
    const property = properties[index];
    return { tab, tag: property && !property.isNullObject ? readTag(property.value) : null };
  });
  const tag = refreshable(tagged.find(({ tab }) => tab.id === tabId)?.tag ?? null);
  const { stored, source } = tag;
  const madeAs = (made: ReportTag['made']): Tab => {
    const found = tagged.filter((each) => each.tag?.made === made && each.tag.stored?.report === stored.report);
    const [only] = found;
    if (!only) throw new CustomerMathError('value', partnerGone(tag));
    if (found.length > 1) throw new CustomerMathError('value', severalTabs(found.map(({ tab }) => tab.name)));
    return only.tab;
  };
  const list = madeAs('movements');
  const page = madeAs('report card');
  const customers =
    sheets.find(({ id }) => id === stored.sourceId) ??
    sheets.find(({ name }) => name.toLowerCase() === source.toLowerCase());
  if (!customers) throw new CustomerMathError('value', sourceGone(source));
  return { tag, page, list, source: customers };
}
