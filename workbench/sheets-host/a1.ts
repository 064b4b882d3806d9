import { columnIndex, columnLetters } from '../workbook/column-letters';
import type { Area } from '../workbook/model';

/** "B2", or "B2:C9" for more than one cell. */
export function a1OfArea(area: Area): string {
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** What an A1 notation says: the sheet, if it names one, and the area; null when it is not one. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

/** Reads "A1", "B2:C9", "A:C", "2:5", "A2:A" and the same after "Sheet!" or "'My sheet'!"; open ends reach the last row or column. */
export function readReference(
  text: string,
  size: { readonly rowCount: number; readonly columnCount: number },
): Reference | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, quoted, plain, firstLetters = '', firstDigits = '', lastLetters, lastDigits = ''] = match;
  const isRange = lastLetters !== undefined;
  if (firstLetters === '' && firstDigits === '') return null;
  if (!isRange && (firstLetters === '' || firstDigits === '')) return null;
  if (isRange && lastLetters === '' && lastDigits === '') return null;
  const columns = [
    firstLetters === '' ? 0 : columnIndex(firstLetters),
    !isRange ? columnIndex(firstLetters) : lastLetters === '' ? size.columnCount - 1 : columnIndex(lastLetters),
  ] as const;
  const rows = [
    firstDigits === '' ? 0 : Number(firstDigits) - 1,
    !isRange ? Number(firstDigits) - 1 : lastDigits === '' ? size.rowCount - 1 : Number(lastDigits) - 1,
  ] as const;
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    area: { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 },
  };
}
