import type { BuiltReport } from '../core/host';
import type { ListPlan, PagePlan, PlanCell, ReportPlan } from '../core/report/plan';
import { planAgain } from '../core/report/plan-report';
import { refuseForeignColumns } from '../core/report/refresh-report';
import { looksOf, tagAs } from '../core/report/report-tag';
import { TEAM, TEAM_HEADER, teamNotes } from '../core/report/team-notes';
import { noteStep, stopIfCancelled } from './build-notes';
import { CALLS_PER_REFRESH } from './call-budget';
import { findReport, type FoundReport } from './find-report';
import { cellSteps } from './list-steps';
import { takeDocumentLock } from './lock';
import { standingPageSteps, USUAL_ROW } from './page-steps';
import { replacePicture, standingPicture } from './picture';
import { readTable } from './read-table';
import { messageOf, WorkbookError } from './reply';
import { affordable, must, type Step } from './step';
import type { RefreshCall } from './wire';
import { openWorkbook } from './workbook';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** Lock; tags of both tabs, three; cells, how far they go, and the zone; Cancel, and the note that writing began. */
const CALLS_BEFORE_WRITING = 9;

/** The texts of the page and how far they go; the list's headers and its rows; the picture, two. */
const CALLS_OF_STANDING = 6;

/** A copy of each tab, made and deleted; the tags; the picture, two; flush, twice. */
const CALLS_BESIDE_CELLS = 10;

/**
 * Reads the customers of a report again and rewrites both of its tabs in place, in CALLS_PER_REFRESH service calls.
 * Copies of both tabs are kept until the new stands: when a call fails, they are brought back.
 */
export function refreshReport({ id, token }: RefreshCall): BuiltReport {
  const workbook = openWorkbook();
  const { spreadsheet } = workbook;
  takeDocumentLock();
  const found = findReport(spreadsheet, id);
  const source = readTable(workbook, found.source.getName());
  const page = found.page.tab;
  const list = found.list.tab;
  const texts = page.getDataRange().getDisplayValues();
  const { plan, moved } = planAgain(source, found.tag, {
    tabNames: [],
    builtOn: workbook.today(),
    pictureScale: 1,
    sourceId: String(found.source.getSheetId()),
    standing: { pageName: page.getName(), movementsName: list.getName(), notes: teamNotes(texts) },
  });
  const planned = tabsOf(plan);
  const headers = ownHeaders(list, planned.list);
  stopIfCancelled(token);
  noteStep(token, 'writing report card');
  rewrite(spreadsheet, found, plan, { texts, headers });
  return {
    tab: { id: String(page.getSheetId()), name: page.getName() },
    movementsTab: { id: String(list.getSheetId()), name: list.getName() },
    summary: plan.summary,
    moved,
  };
}

function tabsOf({ tabs }: ReportPlan): { readonly page: PagePlan; readonly list: ListPlan } {
  const page = tabs.find((tab): tab is PagePlan => tab.kind === 'page');
  const list = tabs.find((tab): tab is ListPlan => tab.kind === 'list');
  if (!page || !list) throw new Error('The plan of the report lacks a tab.');
  return { page, list };
}

/** The first row of the list's tab. @throws CustomerMathError when somebody added columns */
function ownHeaders(tab: Tab, list: ListPlan): readonly string[] {
  const [headers = []] = tab.getRange('1:1').getDisplayValues();
  const blank = headers.indexOf('');
  refuseForeignColumns(tab.getName(), headers, blank < 0 ? headers.length : blank, list);
  return headers;
}

/** What stood on the tabs before. */
interface Standing {
  readonly texts: readonly (readonly string[])[];
  /** The first row of the list's tab, as wide as the tab. */
  readonly headers: readonly string[];
}

function rewrite(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { tag, page, list }: FoundReport,
  plan: ReportPlan,
  { texts, headers }: Standing,
): void {
  const planned = tabsOf(plan);
  const paged = asLongAs(planned.page, texts.length);
  const sameLooks = looksOf(planned.page.cells) === tag.stored.looks && standsWhereItDid(planned.page, texts);
  const picture = standingPicture(page.tab, planned.page);
  const inList = roomFor(list.tab, planned.list, tag.stored.listRows, headers);
  const inPage = roomForPage(page.tab, paged, texts.length);
  const all: Rewritten[] = [
    { tab: list.tab, room: inList, steps: [...inList.steps, ...cellSteps(() => list.tab, planned.list)] },
    {
      tab: page.tab,
      room: inPage,
      steps: [...inPage.steps, ...standingPageSteps(() => page.tab, paged, plan, sameLooks)],
    },
  ];
  const left = CALLS_PER_REFRESH - CALLS_BEFORE_WRITING - CALLS_OF_STANDING - CALLS_BESIDE_CELLS - inPage.asked;
  const chosen = new Set(
    affordable(
      all.flatMap(({ steps }) => steps),
      left,
    ),
  );

  const kept: Tab[] = [];
  const touched: { readonly copy: Tab; readonly rewritten: Rewritten }[] = [];
  try {
    for (const { tab } of all) kept.push(copyOf(tab, spreadsheet));
    all.forEach((rewritten, index) => {
      const copy = kept[index];
      rewritten.steps.forEach((step) => {
        if (!chosen.has(step)) return;
        step.run();
        if (copy && !touched.some((each) => each.copy === copy)) touched.push({ copy, rewritten });
      });
    });
    list.metadata.setValue(planned.list.tag.value);
    page.metadata.setValue(planned.page.tag.value);
    SpreadsheetApp.flush();
  } catch (error) {
    try {
      for (const { copy, rewritten } of touched) bringBack(copy, rewritten);
      if (touched.length === all.length) {
        list.metadata.setValue(tagAs(tag, 'movements'));
        page.metadata.setValue(tagAs(tag, 'report card'));
      }
    } catch {
      const names = kept.map((copy) => `"${copy.getName()}"`).join(' and ');
      throw new WorkbookError(
        `The report is only partly refreshed: ${messageOf(error)} What stood there before is on the tabs ${names}; copy it back, then delete them.`,
      );
    }
    for (const copy of kept) spreadsheet.deleteSheet(copy);
    SpreadsheetApp.flush();
    throw error;
  }
  // The report stands now. Its old picture could not be brought back, so the new one comes last.
  try {
    for (const each of planned.page.pictures) replacePicture(picture, each);
    for (const copy of kept) spreadsheet.deleteSheet(copy);
    SpreadsheetApp.flush();
  } catch (error) {
    throw new WorkbookError(
      `The report is refreshed, but ${messageOf(error)} Its picture may be the old one; delete what is left of the tabs "Copy of …", then refresh again.`,
    );
  }
}

/** A copy to bring back. @throws WorkbookError when the spreadsheet, which holds 10 million cells at most, has no room for one */
function copyOf(tab: Tab, spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Tab {
  try {
    return tab.copyTo(spreadsheet);
  } catch (error) {
    const isFull = error instanceof Error && /limit of \d+ cells/.test(error.message);
    if (!isFull) throw error;
    throw new WorkbookError(
      `Nothing was changed. While a report is refreshed its tabs are kept as copies, and of "${tab.getName()}" there could be none. ${messageOf(error)} Delete empty rows and columns of this spreadsheet, or delete the report and build it again.`,
    );
  }
}

/** One of the two tabs, and how it is rewritten. */
interface Rewritten {
  readonly tab: Tab;
  readonly room: Room;
  readonly steps: readonly Step[];
}

/** The page with blank rows below, over those that stood there. */
function asLongAs(page: PagePlan, rows: number): PagePlan {
  const more = Math.max(0, rows - page.cells.length);
  const blank = page.columnWidths.map((): PlanCell => ({ kind: 'blank', style: 'plain' }));
  return {
    ...page,
    cells: [...page.cells, ...Array<PlanCell[]>(more).fill(blank)],
    rowHeights: [...page.rowHeights, ...Array<number>(more).fill(USUAL_ROW)],
  };
}

/** Whether nobody inserted rows or columns: then the looks of the cells are still on their cells. */
function standsWhereItDid({ cells }: PagePlan, texts: readonly (readonly string[])[]): boolean {
  const planned = cells.findIndex((row) => {
    const cell = row[TEAM];
    return cell?.kind === 'text' && cell.text === TEAM_HEADER;
  });
  return cells.length === texts.length && planned === texts.findIndex((row) => row[TEAM] === TEAM_HEADER);
}

/** What a tab that stands must have more of before it is written. */
interface Room {
  readonly steps: readonly Step[];
  /** One-based, where the steps insert rows. */
  readonly at: number;
  /** Rows that the steps insert. */
  readonly added: number;
}

/**
 * Rows are added before the last one of the list, so that its filter and ranges of other formulas grow with it; rows
 * too many are emptied and stay, as formulas may refer to them. So is the column of rows without a customer when there
 * are none any more.
 *
 * @param standing rows that the list had, its header counted
 */
function roomFor(tab: Tab, { rowCount, columns }: ListPlan, standing = 2, headers: readonly string[]): Room {
  const rows = tab.getMaxRows();
  const last = Math.min(standing, rows);
  const added = Math.max(0, rowCount + 1 - last);
  const steps: Step[] = [];
  const add = (run: () => void): void => void steps.push(must(run));
  const wide = columns.length;
  if (headers.length < wide) add(() => void tab.insertColumnsAfter(headers.length, wide - headers.length));
  if ((headers[wide] ?? '') !== '') add(() => void tab.getRange(1, wide + 1, last, 1).clearContent());
  if (added > 0) add(() => void tab.insertRowsBefore(last, added));
  const over = last - rowCount - 1;
  if (over > 0) add(() => void tab.getRange(rowCount + 2, 1, over, wide).clearContent());
  return { at: last, added, steps };
}

function roomForPage(tab: Tab, { cells }: PagePlan, standing: number): Room & { readonly asked: number } {
  if (cells.length <= standing) return { asked: 0, at: 1, added: 0, steps: [] };
  const rows = tab.getMaxRows();
  const added = Math.max(0, cells.length - rows);
  const run = (): void => void tab.insertRowsAfter(rows, added);
  return { asked: 1, at: rows + 1, added, steps: added > 0 ? [must(run)] : [] };
}

/** Takes rows away that were added, and puts the cells of a kept copy back on their tab. */
function bringBack(copy: Tab, { tab, room: { at, added } }: Rewritten): void {
  const rows = copy.getMaxRows();
  const more = Math.min(added, tab.getMaxRows() - rows);
  if (more > 0) tab.deleteRows(at, more);
  copy.getRange(1, 1, rows, copy.getMaxColumns()).copyTo(tab.getRange(1, 1));
}
