import { CustomerMathError } from '../core/errors';
import type { PagePlan } from '../core/report/plan';
import { refuseForeignColumns } from '../core/report/refresh-report';
import { TAG_KEY, tagAs, type MadeTab } from '../core/report/report-tag';
import { freeTabName } from '../core/report/tab-names';
import { addressOf, type Rectangle } from './addresses';
import type { FoundReport } from './find-report';
import type { ListOutline, ReportOutline } from './planner';
import type { StandingTabs } from './read-standing';
import { POINTS, rewritePage } from './write-page';
import { holdStill, sendList, type NextBlock, type OnRequest } from './write-report';

/** Where on the temporary sheet the old page and the old list are kept, right of the new list. */
const KEPT_PAGE = 60;
const KEPT_LIST = 100;

/** What is rewritten, and what stood there. */
export interface Rewriting {
  readonly found: FoundReport;
  readonly standing: StandingTabs;
  readonly plan: ReportOutline;
  /** Id of the temporary sheet. */
  readonly temporary: string;
}

/**
 * Refuses what a refresh would spoil: columns of the user's in the list, and cells below it where the list needs room.
 *
 * @throws CustomerMathError
 */
export function refuseToSpoil({ list: tab }: FoundReport, standing: StandingTabs, plan: ReportOutline): void {
  const list = listOf(plan);
  refuseForeignColumns(tab.name, standing.headers, standing.listArea.columns, list);
  const { rows } = standing.listArea;
  if (standing.listRows > rows && list.rowCount + 1 > rows) {
    throw new CustomerMathError(
      'value',
      `Something of yours stands below the list on "${tab.name}", down to row ${standing.listRows}, where the list needs room. Move it to another tab, then refresh.`,
    );
  }
}

/** Makes the hidden sheet on which the new list is written, and keeps there what stands on the tabs. One sync. */
export async function beginTemporary(
  context: Excel.RequestContext,
  { page, list }: FoundReport,
  { pageArea, listArea }: StandingTabs,
  tabNames: readonly string[],
): Promise<{ readonly id: string; readonly name: string }> {
  const { worksheets } = context.workbook;
  holdStill(context);
  const sheet = worksheets.add(freeTabName('Refreshing the report', tabNames));
  sheet.visibility = 'Hidden';
  sheet.load('id,name');
  keptOn(sheet, KEPT_PAGE, pageArea).copyFrom(worksheets.getItem(page.id).getRange(addressOf(pageArea)));
  keptOn(sheet, KEPT_LIST, listArea).copyFrom(worksheets.getItem(list.id).getRange(addressOf(listArea)));
  await context.sync();
  return { id: sheet.id, name: sheet.name };
}

/** Writes the new list onto the temporary sheet; nothing else changes. */
export async function writeTemporary(
  context: Excel.RequestContext,
  { plan, temporary }: Rewriting,
  nextBlock: NextBlock,
  onRequest: OnRequest,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(temporary);
  await sendList(sheet, listOf(plan), { fontName: plan.fontName, nextBlock, onRequest });
}

/** Brings the new list over, rewrites the page, and deletes the temporary sheet: a single request. */
export async function rewriteTabs(context: Excel.RequestContext, rewriting: Rewriting): Promise<void> {
  const { found, standing, plan, temporary } = rewriting;
  const { worksheets } = context.workbook;
  const list = listOf(plan);
  const page = pageOf(plan);
  const pageSheet = worksheets.getItem(found.page.id);
  const listSheet = worksheets.getItem(found.list.id);
  holdStill(context);

  const area = { row: 0, column: 0, rows: Math.max(2, list.rowCount + 1), columns: list.columns.length };
  const table = standing.table === null ? null : listSheet.tables.getItem(standing.table);
  table?.clearFilters(); // what is hidden by one would not be written
  listSheet.getRange(addressOf(area)).copyFrom(worksheets.getItem(temporary).getRange(addressOf(area)));
  table?.resize(listSheet.getRange(addressOf(area)));
  for (const beyond of beyondOf(standing.listArea, area)) listSheet.getRange(addressOf(beyond)).clear();
  listSheet.customProperties.add(list.tag.key, list.tag.value);

  pageSheet.getRange(addressOf(standing.pageArea)).clear();
  const columnWidths = standing.columnWidths.map((points) => points / POINTS);
  rewritePage(pageSheet, { ...page, columnWidths }, plan);
  const ours = new Set(page.pictures.map(({ name }) => name));
  for (const { id, name } of standing.shapes) if (ours.has(name)) pageSheet.shapes.getItem(id).delete();
  pageSheet.customProperties.add(page.tag.key, page.tag.value);
  worksheets.getItem(temporary).delete();
  await context.sync();
}

/** Puts back what stood on the tabs, as far as the temporary sheet still holds it. One sync. */
export async function putBack(
  context: Excel.RequestContext,
  { found, standing, plan, temporary }: Rewriting,
): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(temporary);
  const pageSheet = worksheets.getItem(found.page.id);
  const listSheet = worksheets.getItem(found.list.id);
  const list = listOf(plan);
  const { pageArea, listArea, table } = standing;
  holdStill(context);
  const written = { row: 0, column: 0, rows: Math.max(2, list.rowCount + 1), columns: list.columns.length };
  listSheet.getRange(addressOf(listArea)).copyFrom(keptOn(sheet, KEPT_LIST, listArea));
  if (table !== null) listSheet.tables.getItem(table).resize(listSheet.getRange(addressOf(listArea)));
  for (const beyond of beyondOf(written, listArea)) listSheet.getRange(addressOf(beyond)).clear();
  const rows = Math.max(pageArea.rows, pageOf(plan).rowHeights.length);
  pageSheet.getRange(addressOf({ ...pageArea, rows })).clear();
  pageSheet.getRange(addressOf(pageArea)).copyFrom(keptOn(sheet, KEPT_PAGE, pageArea));
  listSheet.customProperties.add(...tagOf(found, 'movements'));
  pageSheet.customProperties.add(...tagOf(found, 'report card'));
  sheet.delete();
  await context.sync();
}

/** Takes the temporary sheet away. One sync. */
export async function removeTemporary(context: Excel.RequestContext, temporary: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(temporary);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}

function tagOf({ tag }: FoundReport, made: MadeTab): [key: string, value: string] {
  return [TAG_KEY, tagAs(tag, made)];
}

function pageOf(plan: ReportOutline): PagePlan {
  const page = plan.tabs.find((tab): tab is PagePlan => tab.kind === 'page');
  if (!page) throw new Error('The plan of the report lacks a tab.');
  return page;
}

function listOf(plan: ReportOutline): ListOutline {
  const list = plan.tabs.find((tab): tab is ListOutline => tab.kind === 'list');
  if (!list) throw new Error('The plan of the report lacks a tab.');
  return list;
}

/** As large as an area, on the temporary sheet, from a column on. */
function keptOn(sheet: Excel.Worksheet, column: number, area: Rectangle): Excel.Range {
  return sheet.getRange(addressOf({ ...area, column }));
}

/** What of one area, both from A1 on, lies outside another: below it, and right of it. */
function beyondOf(area: Rectangle, other: Rectangle): Rectangle[] {
  const below = { row: other.rows, column: 0, rows: area.rows - other.rows, columns: area.columns };
  const right = { row: 0, column: other.columns, rows: area.rows, columns: area.columns - other.columns };
  return [below, right].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
