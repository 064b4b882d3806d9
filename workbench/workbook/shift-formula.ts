import { columnIndex, columnLetters } from './column-letters';

/** Texts in double quotes, names in single ones, functions and names, and references to cells; only the last are changed. */
const PARTS = /"[^"]*"|'[^']*'|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])|[A-Za-z_][\w.]*/g;

/** A formula as it reads when copied so many rows down and columns right: references without "$" move along. */
export function shiftFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(
    PARTS,
    (part: string, fixedColumn?: string, letters?: string, fixedRow?: string, row?: string) => {
      if (letters === undefined || row === undefined) return part;
      const toRow = fixedRow === '$' ? Number(row) : Number(row) + down;
      const toColumn = fixedColumn === '$' ? columnIndex(letters) : columnIndex(letters) + right;
      if (toRow < 1 || toColumn < 0) return '#REF!';
      return `${fixedColumn ?? ''}${columnLetters(toColumn)}${fixedRow ?? ''}${toRow}`;
    },
  );
}
