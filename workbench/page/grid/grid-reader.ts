import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IRange,
  Univer,
  Workbook as UniverWorkbook,
} from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellValue, Sheet, Workbook } from '../../workbook/model';
import { valueFrom } from './cell-content';
import { formatFromStyle } from './cell-style';
import type { SheetIds } from './sheet-ids';

/** What the mutations that are read have in common. */
interface SheetMutation {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<string, Record<string, ICellData | null>>;
  readonly ranges?: readonly IRange[];
  readonly selections?: readonly { readonly range: IRange }[];
}

/** Mutations that move cells about; the sheet is then read anew as a whole. */
const RESHAPING =
  /^sheet\.mutation\.(insert-row|insert-col|remove-rows|remove-col|move-range|move-rows|move-columns|reorder-range)$/;

/** Carries what the user does in the grid, and what the grid calculates, into the workbook. */
export class GridReader {
  /** True while the workbook is being written, so that the grid does not draw its own doing. */
  isReading = false;
  /** Cells that show a part of another cell's result, by sheet and "row,column". */
  private readonly spilled = new Map<string, Map<string, CellValue>>();
  private readonly formulas: FormulaDataModel;

  constructor(
    univer: Univer,
    private readonly api: FUniver,
    private readonly workbook: Workbook,
    private readonly ids: SheetIds,
  ) {
    this.formulas = univer.__getInjector().get(FormulaDataModel);
  }

  isSpilled(sheetId: string, row: number, column: number, value: CellValue): boolean {
    const shown = this.spilled.get(sheetId)?.get(`${row},${column}`);
    return shown !== undefined && JSON.stringify(shown) === JSON.stringify(value);
  }

  read(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const { unitId } = (command.params ?? {}) as SheetMutation;
    if (unitId !== undefined && unitId !== this.grid?.getUnitId()) return;
    this.isReading = true;
    try {
      this.dispatch(command.id, (command.params ?? {}) as SheetMutation, options);
    } finally {
      this.isReading = false;
    }
  }

  private dispatch(id: string, params: SheetMutation, options: IExecutionOptions | undefined): void {
    if (id === 'formula.mutation.set-array-formula-data') return this.readSpills();
    if (id === 'formula.mutation.set-formula-calculation-result') return this.readSpills();
    if (id === 'sheet.mutation.insert-sheet' || id === 'sheet.mutation.remove-sheet') return this.readSheets();
    if (id === 'sheet.mutation.set-worksheet-order' || id === 'sheet.mutation.set-worksheet-name')
      return this.readSheets();
    const gridId = params.subUnitId;
    const sheet = gridId === undefined ? undefined : this.workbook.sheetById(this.ids.sheetId(gridId) ?? '');
    if (!sheet || gridId === undefined) return;
    if (id === 'sheet.mutation.set-range-values') return this.readCells(sheet, gridId, params, options);
    if (RESHAPING.test(id)) return this.readWholeSheet(sheet, gridId);
    if (id === 'sheet.mutation.set-worksheet-col-width') return this.readWidths(sheet, gridId);
    if (id === 'sheet.mutation.set-worksheet-row-height') return this.readHeights(sheet, gridId, params.ranges ?? []);
    if (id === 'sheet.operation.set-worksheet-active') {
      this.workbook.activeSheetId = sheet.id;
      return this.workbook.changed({ kind: 'active' });
    }
    if (id === 'sheet.operation.set-selections') return this.readSelection(sheet, params.selections ?? []);
  }

  private readCells(sheet: Sheet, gridId: string, params: SheetMutation, options: IExecutionOptions | undefined): void {
    const isResult = options?.['applyFormulaCalculationResult'] !== undefined;
    let first = Infinity;
    let last = -1;
    let left = Infinity;
    let right = -1;
    for (const [rowText, cells] of Object.entries(params.cellValue ?? {})) {
      for (const columnText of Object.keys(cells ?? {})) {
        const row = Number(rowText);
        const column = Number(columnText);
        if (isResult) this.readResult(sheet, gridId, row, column);
        else this.readCell(sheet, gridId, row, column);
        first = Math.min(first, row);
        last = Math.max(last, row);
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    if (last < 0) return;
    const area = { row: first, column: left, rows: last - first + 1, columns: right - left + 1 };
    this.workbook.changed({ kind: 'cells', sheetId: sheet.id, area });
  }

  /** A calculated result; a cell that no longer holds a formula keeps what it holds. */
  private readResult(sheet: Sheet, gridId: string, row: number, column: number): void {
    const cell = sheet.cell(row, column);
    const shown = this.cellAt(gridId, row, column);
    if (cell?.formula !== undefined && shown) cell.value = valueFrom(shown);
  }

  private readCell(sheet: Sheet, gridId: string, row: number, column: number): void {
    const shown = this.cellAt(gridId, row, column);
    const formula = this.formulaAt(gridId, row, column, shown);
    const value = shown ? valueFrom(shown) : null;
    const format = shown ? formatFromStyle(this.grid?.getStyles().getStyleByCell(shown)) : undefined;
    if (value === null && formula === undefined && format === undefined) {
      delete sheet.cells[row]?.[column];
      return;
    }
    widen(sheet, row, column);
    (sheet.cells[row] ??= [])[column] = {
      value,
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && { format }),
    };
  }

  private formulaAt(gridId: string, row: number, column: number, shown: ICellData | null): string | undefined {
    if (shown?.f) return shown.f;
    // A formula filled down is stored once; the others only name it.
    if (!shown?.si || !this.grid) return undefined;
    return this.formulas.getFormulaStringByCell(row, column, gridId, this.grid.getUnitId()) ?? undefined;
  }

  private readWholeSheet(sheet: Sheet, gridId: string): void {
    sheet.cells.length = 0;
    this.spilled.delete(sheet.id);
    this.grid
      ?.getSheetBySheetId(gridId)
      ?.getCellMatrix()
      .forValue((row, column) => this.readCell(sheet, gridId, row, column));
    this.readWidths(sheet, gridId);
    this.readSpills();
    this.workbook.changed({ kind: 'sheet', sheetId: sheet.id });
  }

  private readWidths(sheet: Sheet, gridId: string): void {
    const worksheet = this.grid?.getSheetBySheetId(gridId);
    sheet.columnWidths.clear();
    for (const [column, data] of Object.entries(worksheet?.getConfig().columnData ?? {})) {
      if (data?.w !== undefined) sheet.columnWidths.set(Number(column), data.w);
    }
  }

  private readHeights(sheet: Sheet, gridId: string, ranges: readonly IRange[]): void {
    const worksheet = this.grid?.getSheetBySheetId(gridId);
    for (const { startRow, endRow } of ranges) {
      for (let row = startRow; row <= endRow && worksheet; row += 1)
        sheet.rowHeights.set(row, worksheet.getRowHeight(row));
    }
  }

  private readSelection(sheet: Sheet, selections: SheetMutation['selections']): void {
    const range = selections?.[selections.length - 1]?.range;
    if (!range) return;
    // Whole rows and columns have no end in the grid.
    const row = range.startRow || 0;
    const column = range.startColumn || 0;
    const lastRow = Number.isFinite(range.endRow) ? range.endRow : sheet.rowCount - 1;
    const lastColumn = Number.isFinite(range.endColumn) ? range.endColumn : sheet.columnCount - 1;
    sheet.selection = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
    this.workbook.changed({ kind: 'selection', sheetId: sheet.id });
  }

  /** Sheets that the user added, removed, renamed or moved. */
  private readSheets(): void {
    const worksheets = this.grid?.getSheets() ?? [];
    const shown = new Set(worksheets.map((worksheet) => worksheet.getSheetId()));
    for (const id of this.ids.shownSheets()) {
      if (shown.has(this.ids.gridId(id) ?? '')) continue;
      this.ids.part(id);
      this.spilled.delete(id);
      this.workbook.deleteSheet(id);
    }
    for (const worksheet of worksheets) {
      const gridId = worksheet.getSheetId();
      if (this.ids.sheetId(gridId) === undefined) {
        const added = this.workbook.addSheet(worksheet.getName());
        this.ids.join(added.id, gridId);
        this.readWholeSheet(added, gridId);
      }
      const sheet = this.workbook.sheetById(this.ids.sheetId(gridId) ?? '');
      if (sheet) sheet.name = worksheet.getName();
    }
    const order = (this.grid?.getSheetOrders() ?? []).map((gridId) => this.ids.sheetId(gridId));
    this.workbook.sheets.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    this.workbook.changed({ kind: 'sheets' });
  }

  /** Results that fill more than their own cell: their neighbours hold values without a formula. */
  private readSpills(): void {
    const unitId = this.grid?.getUnitId();
    if (unitId === undefined) return;
    const bySheet = this.formulas.getArrayFormulaCellData()?.[unitId] ?? {};
    for (const sheet of this.workbook.sheets) {
      const now = new Map<string, CellValue>();
      const cells = bySheet[this.ids.gridId(sheet.id) ?? ''] ?? {};
      for (const [row, line] of Object.entries(cells)) {
        for (const [column, cell] of Object.entries(line ?? {})) {
          if (!cell || sheet.cell(Number(row), Number(column))?.formula !== undefined) continue;
          now.set(`${row},${column}`, valueFrom(cell));
        }
      }
      this.replaceSpills(sheet, now);
    }
  }

  private replaceSpills(sheet: Sheet, now: Map<string, CellValue>): void {
    const before = this.spilled.get(sheet.id) ?? new Map<string, CellValue>();
    if (before.size === 0 && now.size === 0) return;
    for (const [key, value] of before) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      const cell = sheet.cell(row, column);
      const isStillOurs = cell && cell.formula === undefined && JSON.stringify(cell.value) === JSON.stringify(value);
      if (!isStillOurs || now.has(key)) continue;
      if (cell.format) cell.value = null;
      else delete sheet.cells[row]?.[column];
    }
    for (const [key, value] of now) {
      const [row, column] = key.split(',').map(Number) as [number, number];
      widen(sheet, row, column);
      sheet.touch(row, column).value = value;
    }
    this.spilled.set(sheet.id, now);
    this.workbook.changed({ kind: 'sheet', sheetId: sheet.id });
  }

  private cellAt(gridId: string, row: number, column: number): ICellData | null {
    return this.grid?.getSheetBySheetId(gridId)?.getCellRaw(row, column) ?? null;
  }

  private get grid(): UniverWorkbook | undefined {
    return this.api.getActiveWorkbook()?.getWorkbook();
  }
}

/** What is typed or spills beyond the end of the sheet makes it larger. */
function widen(sheet: Sheet, row: number, column: number): void {
  sheet.rowCount = Math.max(sheet.rowCount, row + 1);
  sheet.columnCount = Math.max(sheet.columnCount, column + 1);
}
