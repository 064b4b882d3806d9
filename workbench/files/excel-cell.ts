import type { CellErrorValue } from '@cj-tech-master/excelts';
import type { Cell, CellValue } from '../workbook/model';
import { storedFormula } from './stored-formula';

const ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!', '#SPILL!', '#CALC!']);
/** Longest text of an Excel cell; Google's may be longer, and Excel takes a file that holds one for damaged. */
const MAX_TEXT = 32_767;
/** Signs with which typed text would turn into a formula. */
const FORMULA_SIGNS = /^[=+\-@]/;

type Constant = string | number | boolean | CellErrorValue;

/** A value as the .xlsx file can hold it; errors of other programs (#ERROR!) become #VALUE!. */
function constant(value: CellValue): Constant | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (typeof value === 'string') return value.slice(0, MAX_TEXT);
  if (typeof value === 'boolean') return value;
  return { error: (ERRORS.has(value.error) ? value.error : '#VALUE!') as CellErrorValue['error'] };
}

/** What ExcelTS is handed for a cell: a constant, or a formula with its last result. Undefined for a blank. */
export function excelCell(
  cell: Cell,
  sheetNames: ReadonlyMap<string, string>,
): Constant | { formula: string; result?: Constant } | undefined {
  const value = constant(cell.value);
  if (cell.formula === undefined) return value;
  const formula = storedFormula(cell.formula, sheetNames);
  return value === undefined ? { formula } : { formula, result: value };
}

/** Text that would become a formula when somebody edits its cell, so the cell needs the text format "@". */
export function looksLikeFormula(cell: Cell): boolean {
  return cell.formula === undefined && typeof cell.value === 'string' && FORMULA_SIGNS.test(cell.value);
}
