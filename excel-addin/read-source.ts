import { addressOf } from './addresses';
import type { Rectangle } from './addresses';
import { excelCode } from './plain-words';
import type { Planner } from './planner';

/**
 * Cells asked for at once. At 20 to 40 bytes each the answer is far from the 5 MB that Excel on the web hands over, and
 * office.js takes it apart in a blink, in which the panel answers no click.
 */
const CELLS_PER_READ = 50_000;

/** Called before each request with the share of the rows that are read; may throw, to stop. */
export type OnRead = (share: number) => void;

/**
 * Gives a planner the cells of a sheet (the active one when `sheetName` is absent) that hold the customers: the Excel
 * table when the sheet has exactly one and it is a customer list, else everything with content.
 */
export async function readSource(
  context: Excel.RequestContext,
  sheetName: string | undefined,
  planner: Planner,
  onRead: OnRead,
): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = sheetName === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetName);
  const { tables } = sheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('name');
  tables.load('items/name,items/showTotals');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  onRead(0);
  await context.sync();

  const [table] = tables.items;
  if (table && tables.items.length === 1) {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    onRead(0);
    await context.sync();
    const area = areaOf(range);
    await readTable(sheet, { ...area, rows: area.rows - (table.showTotals ? 1 : 0) }, planner, onRead);
    // A small table of something else may stand beside customers in plain cells.
    if ((await planner.isCustomerList()) || (!used.isNullObject && holds(area, areaOf(used)))) return;
  }
  if (used.isNullObject) planner.begin({ sheet: sheet.name, firstRow: 1, firstColumn: 0 });
  else await readTable(sheet, areaOf(used), planner, onRead);
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

/** Whether nothing of `inner` lies outside `outer`. */
function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

async function readTable(sheet: Excel.Worksheet, area: Rectangle, planner: Planner, onRead: OnRead): Promise<void> {
  planner.begin({ sheet: sheet.name, firstRow: area.row + 1, firstColumn: area.column });
  const most = Math.max(1, Math.floor(CELLS_PER_READ / area.columns));
  for (let done = 0; done < area.rows; done += most) {
    onRead(done / area.rows);
    const rows = Math.min(most, area.rows - done);
    await readRows(sheet, { ...area, row: area.row + done, rows }, planner);
  }
}

/** Reads rows at once, or in halves where they hold more than Excel hands over. */
async function readRows(sheet: Excel.Worksheet, area: Rectangle, planner: Planner): Promise<void> {
  try {
    planner.addRows(await readBlock(sheet, area));
  } catch (error) {
    if (area.rows === 1 || excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const half = Math.ceil(area.rows / 2);
    await readRows(sheet, { ...area, rows: half }, planner);
    await readRows(sheet, { ...area, row: area.row + half, rows: area.rows - half }, planner);
  }
}

async function readBlock(sheet: Excel.Worksheet, area: Rectangle): Promise<unknown[][]> {
  const { context } = sheet;
  const range = sheet.getRange(addressOf(area));
  range.load('values');
  await context.sync();
  return range.values;
}
