/** Zero-based column as letters: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Zero-based place as an absolute reference: 11, 3 → "$D$12". */
export function cellName(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
