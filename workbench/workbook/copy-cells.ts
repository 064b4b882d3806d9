import type { Area, Sheet } from './model';
import { shiftFormula } from './shift-formula';

export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';

/** Copies the cells of one area over another, again and again where that is larger. */
export function copyCells(
  from: { readonly sheet: Sheet; readonly area: Area },
  to: Sheet,
  target: Area,
  what: CopyType,
): void {
  // Taken first, as both areas may share cells.
  const cells = Array.from({ length: from.area.rows }, (_, row) =>
    Array.from({ length: from.area.columns }, (_unused, column) => {
      const cell = from.sheet.cell(from.area.row + row, from.area.column + column);
      return cell && { ...cell };
    }),
  );
  for (let row = 0; row < target.rows; row += 1) {
    for (let column = 0; column < target.columns; column += 1) {
      const fromRow = row % from.area.rows;
      const fromColumn = column % from.area.columns;
      const cell = cells[fromRow]?.[fromColumn];
      const [toRow, toColumn] = [target.row + row, target.column + column];
      if (!cell && !to.cell(toRow, toColumn)) continue;
      const copy = to.touch(toRow, toColumn);
      if (what !== 'Formats') {
        copy.value = cell?.value ?? null;
        delete copy.formula;
        if (cell?.formula !== undefined && what !== 'Values') {
          const down = toRow - (from.area.row + fromRow);
          copy.formula = shiftFormula(cell.formula, down, toColumn - (from.area.column + fromColumn));
        }
      }
      if (what === 'All' || what === 'Formats') {
        delete copy.format;
        if (cell?.format) copy.format = cell.format;
      }
    }
  }
}
