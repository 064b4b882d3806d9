/** "AB12" for zero-based row 11, column 27. */
export function cellAddress(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** "Customers!B2" or "'My list'!B2" or "B2"; row and column are zero-based. */
export function parseAddress(address: string): { sheetName: string | null; row: number; column: number } {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^!]+))!)?([A-Z]+)(\d+)$/i.exec(address);
  if (!match) throw new Error(`${address}: expected a cell such as B2 or Customers!B2`);
  const letters = (match[3] as string).toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const sheetName = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
  return { sheetName, row: Number(match[4]) - 1, column };
}
