import { partnerGone, refreshable, severalTabs, sourceGone, type RefreshableTag } from '../core/report/refresh-report';
import { partnerTag, readTag, TAG_KEY, type ReportTag } from '../core/report/report-tag';
import { WorkbookError } from './reply';
import { tabById } from './workbook';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** A tab of a report, and its hidden tag. */
export interface TaggedTab {
  readonly tab: Tab;
  readonly metadata: Metadata;
}

/** A report that stands in the spreadsheet, under whatever names. */
export interface FoundReport {
  readonly tag: RefreshableTag;
  readonly page: TaggedTab;
  readonly list: TaggedTab;
  /** The tab with the customers. */
  readonly source: Tab;
}

/** The tag of a tab, when it is one of a report of ours. Two service calls, one where there is none. */
export function tagOf(tab: Tab): ReportTag | null {
  return metadataOf(tab)?.tag ?? null;
}

/**
 * Finds a report by the hidden tag of one of its tabs, in three service calls: the tags of its two tabs are the same,
 * what they are of aside, so the other one can be asked for.
 *
 * @throws CustomerMathError or WorkbookError in words when the tab is of no report, or a tab that belongs to it is gone
 */
export function findReport(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, id: string): FoundReport {
  const tab = tabById(spreadsheet, id);
  const own = metadataOf(tab);
  const tag = refreshable(own?.tag ?? null);
  const others = spreadsheet.createDeveloperMetadataFinder().withKey(TAG_KEY).withValue(partnerTag(tag)).find();
  const partners = others.map((metadata): TaggedTab => ({ metadata, tab: sheetOf(metadata) }));
  const [partner] = partners;
  if (!own || !partner) throw new WorkbookError(partnerGone(tag));
  if (partners.length > 1) throw new WorkbookError(severalTabs(partners.map((each) => each.tab.getName())));
  const { stored, source } = tag;
  const customers =
    (stored.sourceId === undefined ? null : spreadsheet.getSheetById(Number(stored.sourceId))) ??
    spreadsheet.getSheetByName(source);
  if (!customers) throw new WorkbookError(sourceGone(source));
  const here = { tab, metadata: own.metadata };
  return tag.made === 'movements'
    ? { tag, page: partner, list: here, source: customers }
    : { tag, page: here, list: partner, source: customers };
}

function metadataOf(tab: Tab): { readonly metadata: Metadata; readonly tag: ReportTag | null } | null {
  const metadata = tab.getDeveloperMetadata().find((each) => each.getKey() === TAG_KEY);
  return metadata ? { metadata, tag: readTag(metadata.getValue() ?? '') } : null;
}

/** Tags of ours are on tabs. */
function sheetOf(metadata: Metadata): Tab {
  const sheet = metadata.getLocation().getSheet();
  if (!sheet) throw new WorkbookError('A hidden tag of this report is on no tab. Build the report card anew.');
  return sheet;
}
