import type { BuildStep } from '../core/host';
import type { PagePlan, PlanTab } from '../core/report/plan';
import { addressOf } from './addresses';
import { listBlocks, type ListBlock } from './list-blocks';
import type { ListOutline, OutlineTab } from './planner';
import type { WorkbookBefore } from './read-workbook';
import { finishList, formatList, freeTableName } from './write-list';
import { writePage } from './write-page';
import type { PlanLook } from './write-page';

/** Tabs to write, and the one that is in front at the end. */
export interface TabsToWrite extends PlanLook {
  readonly tabs: readonly OutlineTab[];
  readonly showTab: string;
}

/** The next block of the list with this name; `null` after the last. */
export type NextBlock = (list: string) => Promise<ListBlock | null>;

/** The blocks of lists that are at hand as a whole. */
export function blocksOf(tabs: readonly PlanTab[]): NextBlock {
  const blocks = new Map(tabs.flatMap((tab) => (tab.kind === 'list' ? [[tab.name, listBlocks(tab)] as const] : [])));
  return async (list) => blocks.get(list)?.next().value ?? null;
}

export interface WrittenTab {
  readonly id: string;
  readonly name: string;
}

/** Called before each request with what it is for, and how much of that is done, from 0 to 1; may throw, to stop. */
export type OnRequest = (step: BuildStep, share?: number) => void;

/**
 * Writes new tabs and shows one of them: one sync to make the tabs, one per page, one per block of a list, one to
 * finish. What was made stays when a request fails; `removeTabs` takes it away.
 */
export async function writeTabs(
  context: Excel.RequestContext,
  plan: TabsToWrite,
  nextBlock: NextBlock,
  before: WorkbookBefore,
  onRequest: OnRequest,
): Promise<WrittenTab[]> {
  const made = new Map<OutlineTab, Excel.Worksheet>();
  // The tab that is shown stands before those it is made of.
  for (const tab of [...plan.tabs].sort((a, b) => Number(b.name === plan.showTab) - Number(a.name === plan.showTab))) {
    const sheet = context.workbook.worksheets.add(tab.name);
    sheet.customProperties.add(tab.tag.key, tab.tag.value);
    sheet.tabColor = tab.tabColor;
    sheet.load('id,name');
    made.set(tab, sheet);
  }
  const sheets = plan.tabs.flatMap((tab) => made.get(tab) ?? []);
  onRequest(stepOf(plan.tabs[0]));
  await context.sync();

  const takenNames = [...before.takenNames];
  for (const [index, tab] of plan.tabs.entries()) {
    const sheet = sheets[index];
    if (!sheet) continue;
    if (tab.kind === 'page') {
      onRequest(stepOf(tab));
      await sendPage(sheet, tab, plan);
    } else {
      const tableName = freeTableName(tab.tableName, takenNames);
      takenNames.push(tableName);
      await sendList(sheet, tab, { fontName: plan.fontName, tableName, nextBlock, onRequest });
    }
  }

  const shown = sheets[plan.tabs.findIndex(({ name }) => name === plan.showTab)];
  onRequest('finishing');
  shown?.activate();
  shown?.getRange('A1').select();
  await context.sync();
  return sheets.map(({ id, name }) => ({ id, name }));
}

function stepOf(tab: OutlineTab | undefined): BuildStep {
  return tab?.kind === 'page' ? 'writing report card' : 'writing customers';
}

/** No recalculation and no drawing between the first and the last cell of a request. */
export function holdStill({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

async function sendPage(sheet: Excel.Worksheet, page: PagePlan, look: PlanLook): Promise<void> {
  holdStill(sheet.context);
  writePage(sheet, page, look);
  await sheet.context.sync();
}

export interface ListSending {
  readonly fontName: string | undefined;
  /** Free in the workbook; no table is made when absent. */
  readonly tableName?: string;
  readonly nextBlock: NextBlock;
  readonly onRequest: OnRequest;
}

/** Sends the cells of a list block by block, and after the last block the table over them. */
export async function sendList(sheet: Excel.Worksheet, list: ListOutline, sending: ListSending): Promise<void> {
  const { fontName, tableName, nextBlock, onRequest } = sending;
  const begin = ({ row }: ListBlock): void => onRequest('writing customers', row / (list.rowCount + 1));
  let block = await nextBlock(list.name);
  if (!block) throw new Error(`The plan lacks the cells of "${list.name}".`);
  begin(block);
  holdStill(sheet.context);
  formatList(sheet, list, fontName);
  for (;;) {
    writeBlock(sheet, block);
    // Asked for before Excel is, so that it is made while Excel works
    const next = nextBlock(list.name);
    const isLast = block.row + block.rows.length > list.rowCount;
    if (isLast && tableName !== undefined) finishList(sheet, list, tableName);
    const [following] = await Promise.all([next, sheet.context.sync()]);
    if (!following) return;
    block = following;
    begin(block);
  }
}

function writeBlock(sheet: Excel.Worksheet, { row, rows }: ListBlock): void {
  const area = { row, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 };
  sheet.getRange(addressOf(area)).values = rows;
}

/**
 * Takes away tabs that were begun: those that were not there before and bear a planned name. Then the sheet that was
 * in front is in front again, or another when that one was deleted or hidden meanwhile. Nothing of the user's is
 * touched.
 */
export async function removeTabs(
  context: Excel.RequestContext,
  names: readonly string[],
  before: WorkbookBefore,
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const wasThere = new Set(before.sheets.map(({ id }) => id));
  const begun = worksheets.items.filter(({ id, name }) => !wasThere.has(id) && names.includes(name));
  if (begun.length === 0) return;
  const canShow = worksheets.items.filter((sheet) => !begun.includes(sheet) && sheet.visibility === 'Visible');
  (canShow.find(({ id }) => id === before.activeSheetId) ?? canShow[0])?.activate();
  begun.forEach((sheet) => sheet.delete());
  await context.sync();
}
