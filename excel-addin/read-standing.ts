import { CustomerMathError } from '../core/errors';
import { columnLetters } from '../core/report/cell-names';
import { COLUMNS } from '../core/report/page-grid';
import { teamNotes, type TeamNote } from '../core/report/team-notes';
import { addressOf, type Rectangle } from './addresses';
import type { FoundReport } from './find-report';

/** Where on a page notes are looked for: somebody may have inserted rows and columns. */
const MOST_ROWS = 1_000;
const MOST_COLUMNS = 60;

/** What stands on the two tabs of a report before it is refreshed. */
export interface StandingTabs {
  readonly notes: readonly TeamNote[];
  /** The page, as far down as anything stands on its sheet. */
  readonly pageArea: Rectangle;
  /** Points, of the page's columns. */
  readonly columnWidths: readonly number[];
  readonly shapes: readonly { readonly id: string; readonly name: string }[];
  /** The list with its header, and the table over it; `null` when somebody made plain cells of it. */
  readonly listArea: Rectangle;
  readonly table: string | null;
  /** The first row of the list's sheet. */
  readonly headers: readonly string[];
  /** Rows of the list's sheet with anything in them. */
  readonly listRows: number;
}

/** Two syncs. @throws CustomerMathError when a tab is protected, or the table has a total row */
export async function readStanding(context: Excel.RequestContext, { page, list }: FoundReport): Promise<StandingTabs> {
  const { worksheets } = context.workbook;
  const pageSheet = worksheets.getItem(page.id);
  const listSheet = worksheets.getItem(list.id);
  const [pageUsed, listUsed] = [pageSheet, listSheet].map((sheet) => {
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return used;
  });
  pageSheet.shapes.load('items/id,items/name');
  const formats = Array.from({ length: COLUMNS }, (_, column) => {
    const letters = columnLetters(column);
    const { format } = pageSheet.getRange(`${letters}:${letters}`);
    format.load('columnWidth');
    return format;
  });
  const { tables } = listSheet;
  tables.load('items/name,items/showTotals');
  await context.sync();
  for (const [sheet, { name }] of [
    [pageSheet, page],
    [listSheet, list],
  ] as const) {
    if (!sheet.protection.protected) continue;
    throw new CustomerMathError('value', `"${name}" is protected. Use Review > Unprotect Sheet, then refresh.`);
  }

  const pageEnd = endOf(pageUsed);
  const listEnd = endOf(listUsed);
  const pageCells = pageSheet.getRange(
    addressOf({
      row: 0,
      column: 0,
      rows: Math.min(MOST_ROWS, pageEnd.rows),
      columns: Math.min(MOST_COLUMNS, Math.max(COLUMNS, pageEnd.columns)),
    }),
  );
  pageCells.load('values,text');
  const ranges = tables.items.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  const header = listSheet.getRange(addressOf({ row: 0, column: 0, rows: 1, columns: listEnd.columns }));
  header.load('values');
  await context.sync();

  const { values, text } = pageCells;
  const at = ranges.findIndex(({ rowIndex, columnIndex }) => rowIndex === 0 && columnIndex === 0);
  const [range, table] = [ranges[at], tables.items[at]];
  if (table?.showTotals) {
    throw new CustomerMathError(
      'value',
      `The table on "${list.name}" has a total row. Switch it off (Table Design > Total Row), then refresh.`,
    );
  }
  const written = (header.values[0] ?? []).map(String);
  const blank = written.indexOf('');
  const columns = range?.columnCount ?? (blank < 0 ? written.length : blank);
  return {
    notes: teamNotes(values.map((row, r) => row.map((cell, c) => asShown(cell, text[r]?.[c])))),
    pageArea: { row: 0, column: 0, rows: pageEnd.rows, columns: COLUMNS },
    columnWidths: formats.map(({ columnWidth }) => columnWidth),
    shapes: pageSheet.shapes.items.map(({ id, name }) => ({ id, name })),
    listArea: { row: 0, column: 0, rows: range?.rowCount ?? listEnd.rows, columns: Math.max(1, columns) },
    table: table?.name ?? null,
    headers: written,
    listRows: listEnd.rows,
  };
}

/** Numbers and days as they show; a column that is too narrow shows signs only. */
function asShown(value: unknown, text = ''): string {
  return typeof value === 'string' || /^#+$/.test(text) ? String(value) : text;
}

function endOf(used: Excel.Range | undefined): { readonly rows: number; readonly columns: number } {
  if (!used || used.isNullObject) return { rows: 1, columns: 1 };
  return { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}
