import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import { dateToExcel } from '@cj-tech-master/excelts';
import { excelBook } from '../files/excel-book';
import type { Calculator } from './calculate';
import { registerCriteriaFunctions } from './criteria-functions';
import type { CellValue, Sheet, Workbook } from './model';

export interface NativeCalculatorOptions {
  /** Only formulas of these sheets; all when absent. The others keep the results they have. */
  readonly sheets?: (sheet: Sheet) => boolean;
  /** Names of functions that the engine does not know and somebody else answers; cells that call one keep their results. */
  readonly leave?: readonly string[];
}

function cellValue(result: unknown): CellValue {
  if (result === undefined || result === null) return null;
  if (result instanceof Date) return dateToExcel(result, false);
  if (typeof result === 'object') return { error: String((result as { error?: unknown }).error ?? '#VALUE!') };
  return result as string | number | boolean;
}

/** Calculates the native formulas of a workbook in Node, with ExcelTS: an engine that had no part in making the report. */
export class NativeCalculator implements Calculator {
  private readonly isOurs: (sheet: Sheet) => boolean;
  private readonly left: RegExp | null;

  constructor({ sheets = () => true, leave = [] }: NativeCalculatorOptions = {}) {
    this.isOurs = sheets;
    this.left = leave.length > 0 ? new RegExp(`(?<![\\w.])(?:${leave.join('|')})\\(`, 'i') : null;
  }

  async calculate(workbook: Workbook): Promise<void> {
    installFormulaEngine();
    // A copy, because the engine saves spilled results as constants into the workbook it calculates.
    const copy = excelBook(workbook, { looks: false });
    const cells = this.freeze(workbook, copy);
    registerCriteriaFunctions(copy);
    copy.calculateFormulas();
    for (const { sheet, row, column, target } of cells) {
      const cell = sheet.cell(row, column);
      if (cell) cell.value = cellValue(target.result);
    }
    for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
      workbook.changed({ kind: 'sheet', sheetId: sheet.id });
    }
  }

  /** Turns the formulas that are not to be calculated into the results they have; returns the others. */
  private freeze(workbook: Workbook, copy: ReturnType<typeof excelBook>) {
    const cells: { sheet: Sheet; row: number; column: number; target: { result?: unknown } }[] = [];
    workbook.sheets.forEach((sheet, index) => {
      const copied = copy.worksheets[index];
      if (!copied) return;
      sheet.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell?.formula === undefined) return;
          const target = copied.getRow(r + 1).getCell(c + 1);
          if (this.isOurs(sheet) && !this.left?.test(cell.formula)) {
            cells.push({ sheet, row: r, column: c, target });
          } else target.value = target.result ?? null;
        });
      });
    });
    return cells;
  }
}
