import type { SourceTable } from '../core/host';
import { isCustomerList } from '../core/report/read-source';
import { addressOf } from './addresses';
import type { Rectangle } from './addresses';
import { excelCode } from './plain-words';

/** Cells asked for at once: at 40 bytes each, more than most customer lists have, the answer stays under 4 MB. */
const CELLS_PER_READ = 100_000;

/**
 * The cells of a sheet (the active one when `sheetName` is absent) that hold the customers: the Excel table when the
 * sheet has exactly one and it is a customer list, else everything with content. `checkpoint` is called before each
 * request and may throw.
 */
export async function readSource(
  context: Excel.RequestContext,
  sheetName: string | undefined,
  checkpoint: () => void,
): Promise<SourceTable> {
  const { worksheets } = context.workbook;
  const sheet = sheetName === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetName);
  const { tables } = sheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load('name');
  tables.load('items/name,items/showTotals');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  checkpoint();
  await context.sync();

  const [table] = tables.items;
  if (table && tables.items.length === 1) {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    checkpoint();
    await context.sync();
    const area = areaOf(range);
    const withoutTotals = { ...area, rows: area.rows - (table.showTotals ? 1 : 0) };
    const source = sourceTable(sheet.name, withoutTotals, await readRows(sheet, withoutTotals, checkpoint));
    // A small table of something else may stand beside customers in plain cells.
    if (isCustomerList(source) || (!used.isNullObject && holds(area, areaOf(used)))) return source;
  }
  if (used.isNullObject) return { sheet: sheet.name, firstRow: 1, firstColumn: 0, rows: [] };
  const area = areaOf(used);
  return sourceTable(sheet.name, area, await readRows(sheet, area, checkpoint));
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

function sourceTable(sheet: string, area: Rectangle, rows: unknown[][]): SourceTable {
  return { sheet, firstRow: area.row + 1, firstColumn: area.column, rows };
}

/** All rows of an area, in halves where it is more than Excel hands over at once. */
async function readRows(sheet: Excel.Worksheet, area: Rectangle, checkpoint: () => void): Promise<unknown[][]> {
  if (area.rows > 1 && area.rows * area.columns > CELLS_PER_READ) return readHalves(sheet, area, checkpoint);
  checkpoint();
  try {
    return await readBlock(sheet, area);
  } catch (error) {
    if (area.rows === 1 || excelCode(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    return readHalves(sheet, area, checkpoint);
  }
}

async function readBlock(sheet: Excel.Worksheet, area: Rectangle): Promise<unknown[][]> {
  const { context } = sheet;
  const range = sheet.getRange(addressOf(area));
  range.load('values');
  await context.sync();
  return range.values;
}

async function readHalves(sheet: Excel.Worksheet, area: Rectangle, checkpoint: () => void): Promise<unknown[][]> {
  const half = Math.ceil(area.rows / 2);
  const upper = await readRows(sheet, { ...area, rows: half }, checkpoint);
  const lower = await readRows(sheet, { ...area, row: area.row + half, rows: area.rows - half }, checkpoint);
  return upper.concat(lower);
}
