import type { Worksheet } from '@cj-tech-master/excelts';
import type { Sheet, Table } from '../workbook/model';
import { excelCell } from './excel-cell';

/** Headers as a native table wants them: texts, none blank, no two alike. */
function tableHeaders(sheet: Sheet, table: Table): string[] {
  const taken = new Set<string>();
  const headers: string[] = [];
  for (let column = 0; column < table.area.columns; column += 1) {
    const value = sheet.cell(table.area.row, table.area.column + column)?.value;
    const wanted =
      value === null || value === undefined || typeof value === 'object' || value === ''
        ? `Column${column + 1}`
        : String(value);
    let header = wanted;
    for (let n = 2; taken.has(header.toLowerCase()); n += 1) header = `${wanted}${n}`;
    taken.add(header.toLowerCase());
    headers.push(header);
  }
  return headers;
}

/** Adds a native table with filter buttons over cells of the sheet. */
export function addTable(
  target: Worksheet,
  sheet: Sheet,
  table: Table,
  sheetNames: ReadonlyMap<string, string>,
  address: string,
): void {
  const { row, column, rows, columns } = table.area;
  // A table without a row is a damaged one to Excel: it always has one, if blank.
  const body = Array.from({ length: Math.max(rows - 1, 1) }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const cell = r < rows - 1 ? sheet.cell(row + 1 + r, column + c) : undefined;
      return (cell && excelCell(cell, sheetNames)) ?? null;
    }),
  );
  target.addTable({
    name: table.name,
    ref: address,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: tableHeaders(sheet, table).map((name) => ({ name, filterButton: true })),
    rows: body,
  });
}
