import { type CellValue, type Sheet, Workbook } from '../workbench/workbook/model';

/** Customers for tests that refresh a report: texts that look like formulas, several reasons, people of every movement. */

const PLANS = ['Basic', '=1+1', '-Acme', 'Plus'];
const REASONS = ['Too expensive', 'Too expensive', 'Too expensive', 'Moved away', "'quoted", '=HYPERLINK("x")', null];
const DAY = (text: string): number => Date.parse(text) / 86_400_000 + 25_569;

const HEADER = ['Customer ID', 'Plan', 'Start date', 'End date', 'Monthly charge', 'Reason for leaving'];

/** A contract list of 30 customers on the tab Customers. */
export function customersWithReasons(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  HEADER.forEach((header, column) => sheet.setValue(0, column, header));
  addCustomers(sheet, 30);
  sheet.setFormat({ row: 1, column: 2, rows: 60, columns: 2 }, { numberFormat: 'yyyy-mm-dd' });
  return workbook;
}

/** Appends customers, who leave for the given reason when there is one; with a negative count the last ones go. */
export function addCustomers(sheet: Sheet, count: number, reason?: string): void {
  let last = sheet.cells.length;
  while (last > 0 && !sheet.cells[last - 1]?.some((cell) => cell && cell.value !== null)) last -= 1;
  for (let removed = count; removed < 0; removed += 1) {
    last -= 1;
    sheet.cells[last]?.forEach((_, column) => sheet.setValue(last, column, null));
  }
  for (let added = 0; added < count; added += 1) {
    const row = last + added;
    const leaves = reason !== undefined || row % 2 === 0;
    const cells: CellValue[] = [
      row % 5 === 0 ? `=C${row}` : `00${row}`,
      PLANS[row % PLANS.length]!,
      row % 3 === 0 ? DAY('2026-08-01') : DAY('2025-01-01') + row,
      leaves ? DAY('2026-08-15') + (row % 20) : null,
      10 + row,
      leaves ? (reason ?? REASONS[row % REASONS.length]!) : null,
    ];
    cells.forEach((value, column) => sheet.setValue(row, column, value));
  }
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheetByName(name);
  if (!sheet) throw new Error(`There is no tab ${name} among ${workbook.sheets.map((each) => each.name).join(', ')}.`);
  return sheet;
}

/** Values, formulas and formats of a tab as far as it is filled, cells that hold and show nothing left out. */
export function cellsOf(sheet: Sheet): unknown[] {
  const { rows = 0 } = sheet.usedArea() ?? {};
  return Array.from({ length: rows }, (_, row) =>
    (sheet.cells[row] ?? []).flatMap((cell, column) => {
      if (!cell) return [];
      const { value, formula, format } = cell;
      const sorted = Object.entries(format ?? {}).sort(([a], [b]) => a.localeCompare(b));
      return value === null && formula === undefined && sorted.length === 0 ? [] : [[column, value, formula, sorted]];
    }),
  );
}

/** The row of a page on which a text stands in the column of labels; −1 when none has it. */
export function rowOf(page: Sheet, label: string): number {
  return page.cells.findIndex((row) => row?.[1]?.value === label);
}

/** Writes what a team would beside a reason. */
export function noteAt(page: Sheet, reason: string, text: string): void {
  page.setValue(rowOf(page, reason), 10, text);
}

/** The tabs of a report, and the one with the customers. */
interface ReportTabs {
  readonly page: Sheet;
  readonly list: Sheet;
  readonly customers: Sheet;
}

/**
 * Takes away, one after another, what a refresh needs, and asks each time that it be refused with words for it.
 *
 * @param whileUntold runs while the report does not say how it was built
 */
export async function refusesWithoutItsParts(
  workbook: Workbook,
  { page, list, customers }: ReportTabs,
  refuses: (message: string) => Promise<void>,
  whileUntold: () => Promise<void> = async () => undefined,
): Promise<void> {
  const tag = page.tags.get('customer-math')!;
  page.tags.set('customer-math', '{"made":"report card","version":1,"period":"2026-Q3","source":"Customers"}');
  await refuses('This report does not say how it was built');
  await whileUntold();
  page.tags.set('customer-math', tag);
  workbook.deleteSheet(customers.id);
  await refuses('The tab "Customers", from which this report was made, is not there any more');
  workbook.addSheet('Customers');
  workbook.deleteSheet(list.id);
  await refuses('The tab with the customers of this report card was deleted');
  page.tags.clear();
  await refuses('This tab is no report card of Customer Math');
}
