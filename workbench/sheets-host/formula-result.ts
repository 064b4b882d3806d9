import type { CellError } from '../workbook/model';
import { isDate } from './signatures';
import { serialOfInstant } from './zone-dates';

type ResultValue = string | number | boolean | CellError;

/** What a custom function put into its cell: a value or a block, or an error. */
export interface FormulaResult {
  /** Dates are serial day numbers; blanks are "". */
  readonly value?: ResultValue | ResultValue[][];
  /** Whether the value holds dates, which Google would show as such. */
  readonly hasDates?: boolean;
  /** The note at the cell: the message of the Error that the function threw. */
  readonly error?: string;
  /** What the cell shows: "#ERROR!", or "#NAME?" for a function that does not exist. */
  readonly code?: '#ERROR!' | '#NAME?';
}

/** What becomes of the value that a custom function returned. */
export function formulaResult(returned: unknown, timeZone: string): FormulaResult {
  let hasDates = false;
  const cell = (value: unknown): ResultValue => {
    if (value === null || value === undefined) return '';
    if (isDate(value)) {
      hasDates = true;
      return serialOfInstant(value, timeZone);
    }
    if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    throw new TypeError(`The function returned ${Object.prototype.toString.call(value)}, which no cell can hold.`);
  };
  try {
    const value = Array.isArray(returned) ? block(returned, cell) : cell(returned);
    return hasDates ? { value, hasDates } : { value };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error), code: '#ERROR!' };
  }
}

/** A list goes down a column; a block must be rectangular. */
function block(rows: readonly unknown[], cell: (value: unknown) => ResultValue): ResultValue[][] {
  if (rows.length === 0) throw new TypeError('The function returned an empty array.');
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(cell) : [cell(row)]));
  const width = cells[0]?.length ?? 0;
  const ragged = cells.findIndex((row) => row.length !== width);
  if (width === 0) throw new TypeError('The function returned an empty row.');
  if (ragged > 0) {
    const found = cells[ragged]?.length ?? 0;
    throw new TypeError(`The function returned ragged rows: row 1 has ${width} cells, row ${ragged + 1} has ${found}.`);
  }
  return cells;
}
