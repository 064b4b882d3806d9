import { columnIndex, columnLetters } from '../workbook/column-letters';

/** "AB12" for zero-based row 11, column 27. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "Customers!B2" or "'My list'!B2" or "B2"; row and column are zero-based. */
export function parseAddress(address: string): { sheetName: string | null; row: number; column: number } {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^!]+))!)?([A-Z]+)(\d+)$/i.exec(address);
  if (!match) throw new Error(`${address}: expected a cell such as B2 or Customers!B2`);
  const column = columnIndex(match[3] as string);
  const sheetName = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
  return { sheetName, row: Number(match[4]) - 1, column };
}
