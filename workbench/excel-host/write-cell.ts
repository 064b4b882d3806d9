import type { Sheet } from '../workbook/model';
import { enterText } from './enter-text';
import { invalidArgument } from './errors';
import { touchCell } from './sheet-extras';

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Refuses what no cell can hold, before anything is written. */
export function checkCellText(value: unknown): void {
  if (typeof value === 'string') {
    const limit = value.startsWith('=') ? MAX_FORMULA : MAX_TEXT;
    if (value.length > limit) throw invalidArgument('The text is longer than a cell can hold.');
    return;
  }
  if (value !== null && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument();
}

/** Puts into a cell what an add-in wrote. Null leaves the cell as it is; "" empties it; a text cell turns everything into text. */
export function writeCell(sheet: Sheet, row: number, column: number, value: unknown, thisYear: number): void {
  if (value === null) return;
  const cell = touchCell(sheet, row, column);
  const numberFormat = cell.format?.numberFormat ?? 'General';
  if (typeof value !== 'string') {
    const constant = value as number | boolean;
    cell.value = numberFormat === '@' ? String(constant).toUpperCase() : constant;
    delete cell.formula;
    return;
  }
  const entered = enterText(value, numberFormat === '@', thisYear);
  cell.value = entered.value;
  if (entered.formula === undefined) delete cell.formula;
  else cell.formula = entered.formula;
  if (entered.numberFormat !== undefined && numberFormat === 'General') {
    cell.format = { ...cell.format, numberFormat: entered.numberFormat };
  }
}
