import { periodText } from '../customers/periods';
import type { DateOrder, ReportRequest, Role } from '../host';
import type { PagePlan, PlanTag } from './plan';
import type { ReportContext } from './report-context';
import { ROLES } from './role-labels';

/** By this key our tabs are found again, whatever they are called by then. */
export const TAG_KEY = 'customer-math';

/**
 * Longest value of a tag. Google allows 30,000 characters for all of a sheet ("Read and write metadata", limits); a
 * report of so many segments that its request is longer can be read, and not refreshed.
 */
const LONGEST = 20_000;

/** Which of the two tabs of a report a tag is on. */
export type MadeTab = 'report card' | 'movements';

/** What a hidden tag tells of a tab of ours; both tabs of a report have the same, `made` aside. */
export interface ReportTag {
  readonly made: MadeTab;
  readonly version: number;
  /** A period text: "2026-Q3". */
  readonly period: string;
  /** Name of the tab with the customers when the report was built. */
  readonly source: string;
  /** What refreshing needs; a report of an earlier version has none. */
  readonly stored?: StoredReport;
}

export interface StoredReport {
  /** Shared by the two tabs of a report, and by no other. */
  readonly report: string;
  /** The host's id of the tab with the customers, where it gave one. */
  readonly sourceId?: string;
  /** "A1:H2085" */
  readonly range: string;
  /** Serial day. */
  readonly builtOn: number;
  /** The header of the column of each role, and which one it is of those with that header, from 0; `null` for no column. */
  readonly columns: { readonly [R in Role]: readonly [header: string, which: number] | null };
  readonly segments?: readonly string[];
  readonly dates?: DateOrder;
  readonly settings?: string;
  /** Names the styles of all cells of the page: a page with the same name looks the same. */
  readonly looks?: string;
  /** Rows of the list, its header counted. */
  readonly listRows?: number;
  /** Customers who came and who left. */
  readonly incoming: number;
  readonly outgoing: number;
}

/** The tags of both tabs of a report, which know each other by them. */
export function reportTags(
  context: Pick<ReportContext, 'input' | 'forward' | 'builtOn'>,
  named: Pick<StoredReport, 'report' | 'sourceId' | 'looks' | 'listRows'>,
): { readonly [Made in MadeTab]: PlanTag } {
  const { input, forward, builtOn } = context;
  const { source, request, customers } = input;
  const stored: StoredReport = {
    ...named,
    range: source.range,
    builtOn,
    columns: storedColumns(request),
    ...(request.segments ? { segments: request.segments } : {}),
    ...(request.dates ? { dates: request.dates } : {}),
    ...(request.settings ? { settings: request.settings } : {}),
    incoming: forward.total.customers.incoming,
    outgoing: forward.total.customers.outgoing,
  };
  const tag = { version: 2, period: periodText(customers.period), source: source.sheet.slice(0, 100) };
  const of = (made: MadeTab): PlanTag => {
    const whole = JSON.stringify({ made, ...tag, stored });
    return { key: TAG_KEY, value: whole.length <= LONGEST ? whole : JSON.stringify({ made, ...tag }) };
  };
  return { 'report card': of('report card'), movements: of('movements') };
}

function storedColumns({ roles, headers = [] }: ReportRequest): StoredReport['columns'] {
  const column = (role: Role): readonly [string, number] | null => {
    const at = roles[role] ?? null;
    const header = at === null ? undefined : headers[at];
    if (at === null || header === undefined) return null;
    return [header, headers.slice(0, at).filter((other) => other === header).length];
  };
  return Object.fromEntries(ROLES.map((role) => [role, column(role)])) as StoredReport['columns'];
}

/** The styles of the cells of a page, in a short text; other styles as good as never have the same. */
export function looksOf(cells: PagePlan['cells']): string {
  let hash = 7;
  for (const row of cells) {
    for (const { style } of row) {
      for (let at = 0; at < style.length; at += 1) hash = (hash * 48_271 + style.charCodeAt(at)) % 2_147_483_647;
      hash = (hash * 48_271 + 31) % 2_147_483_647;
    }
  }
  return `${cells.length}-${hash.toString(36)}`;
}

/** What the tag of a tab tells; `null` when it is of no report of ours. */
export function readTag(value: string): ReportTag | null {
  try {
    const tag = JSON.parse(value) as Partial<ReportTag> | null;
    const isOurs = tag?.made === 'report card' || tag?.made === 'movements';
    return isOurs && typeof tag.period === 'string' && typeof tag.source === 'string' ? (tag as ReportTag) : null;
  } catch {
    return null;
  }
}

/** The value that the tag of one of a report's two tabs has. */
export function tagAs(tag: ReportTag, made: MadeTab): string {
  return JSON.stringify({ ...tag, made });
}

/** The value that the tag of a report's other tab has. */
export function partnerTag(tag: ReportTag): string {
  return tagAs(tag, tag.made === 'movements' ? 'report card' : 'movements');
}
