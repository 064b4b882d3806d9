import { ICommandService, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { ICellData, IStyleData, Styles, Univer, Workbook as UniverWorkbook } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core';
import type { Area, Cell, CellFormat, CellValue, Change, Sheet, Workbook } from '../../workbook/model';
import { contentOf } from './cell-content';
import { styleFromFormat } from './cell-style';
import { FONT } from './font';
import { showPictures } from './pictures';
import { rowHeights } from '../../workbook/row-heights';
import { contains, headerRows, sheetFrame } from './sheet-data';
import type { SheetIds } from './sheet-ids';

const UNIT = 'workbook';
/** Looks like a header in both programs: bold on a light ground, a line below. */
const HEADER: CellFormat = { bold: true, fill: '#F5F7F8', borderBottom: { line: 'thin', color: '#D8DDE3' } };

type IsSpilled = (row: number, column: number, sheetId: string, value: CellValue) => boolean;

/** Carries the workbook, and what changes in it, into the grid. */
export class GridWriter {
  /** True while the grid is being written, so that nobody takes that for the user's typing. */
  isWriting = false;
  private readonly commands: ICommandService;
  private readonly styleIds = new Map<string, string | null>();
  /** Pictures drawn last, by sheet, to leave them alone when they have not changed. */
  private readonly drawnPictures = new Map<string, string>();

  constructor(
    univer: Univer,
    private readonly api: FUniver,
    private readonly workbook: Workbook,
    private readonly ids: SheetIds,
    private readonly isSpilled: IsSpilled,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
  }

  /** Shows the whole workbook for the first time. */
  open(): void {
    const styles: Record<string, IStyleData> = {};
    const styleId = (style: IStyleData): string => {
      const key = JSON.stringify(style);
      const known = this.styleIds.get(key);
      if (known) return known;
      const id = `f${this.styleIds.size}`;
      this.styleIds.set(key, id);
      styles[id] = style;
      return id;
    };
    const sheets = this.workbook.sheets.map((sheet) => {
      this.ids.join(sheet.id, sheet.id);
      return { id: sheet.id, ...sheetFrame(sheet), cellData: this.cellData(sheet, styleId) };
    });
    const active = this.workbook.activeSheetId;
    this.api.createWorkbook({
      id: UNIT,
      name: 'Workbook',
      defaultStyle: FONT,
      styles,
      sheetOrder: sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    });
    this.isWriting = true;
    if (active !== '') this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: active });
    this.isWriting = false;
    for (const sheet of this.workbook.sheets) void this.pictures(sheet);
  }

  /** Draws changes of the workbook; the promise resolves when pictures are there too. */
  write(changes: readonly Change[]): Promise<void> {
    const redrawn = new Set<string>();
    this.isWriting = true;
    try {
      const created = this.arrangeSheets();
      for (const sheet of this.workbook.sheets) {
        if (created.has(sheet.id)) {
          redrawn.add(sheet.id);
          continue;
        }
        const mine = changes.filter((change) => 'sheetId' in change && change.sheetId === sheet.id);
        const areas = mine.flatMap((change) => (change.kind === 'cells' ? [change.area] : []));
        const whole = mine.some((change) => change.kind === 'sheet');
        if (whole || areas.length > 0) {
          this.cells(sheet, whole ? [this.everything(sheet)] : areas);
          this.frame(sheet);
          redrawn.add(sheet.id);
        }
      }
      this.activate();
      for (const change of changes) if (change.kind === 'selection') this.select(change.sheetId);
    } finally {
      this.isWriting = false;
    }
    const sheets = this.workbook.sheets.filter((sheet) => redrawn.has(sheet.id));
    return Promise.all(sheets.map((sheet) => this.pictures(sheet))).then(() => undefined);
  }

  /** Adds, removes, renames and orders sheets; returns those that are new, with their cells already in place. */
  private arrangeSheets(): Set<string> {
    const created = new Set<string>();
    const wanted = new Set(this.workbook.sheets.map((sheet) => sheet.id));
    this.workbook.sheets.forEach((sheet, index) => {
      if (this.ids.gridId(sheet.id) !== undefined) return;
      this.insert(sheet, index);
      created.add(sheet.id);
    });
    const gone = this.ids.shownSheets().filter((id) => !wanted.has(id));
    if (gone.length > 0) this.activate();
    for (const id of gone) {
      this.run(RemoveSheetMutation.id, { unitId: UNIT, subUnitId: this.ids.gridId(id), subUnitName: '' });
      this.ids.part(id);
      this.drawnPictures.delete(id);
    }
    this.workbook.sheets.forEach((sheet, index) => this.place(sheet, index));
    return created;
  }

  private insert(sheet: Sheet, index: number): void {
    const styles = this.grid.getStyles();
    const cellData = this.cellData(sheet, (style) => this.knownStyle(style, styles));
    const snapshot = mergeWorksheetSnapshotWithDefault({ id: sheet.id, ...sheetFrame(sheet), cellData });
    this.run(InsertSheetMutation.id, { unitId: UNIT, index, sheet: snapshot });
    this.ids.join(sheet.id, sheet.id);
  }

  private place(sheet: Sheet, index: number): void {
    const subUnitId = this.gridIdOf(sheet);
    const worksheet = this.grid.getSheetBySheetId(subUnitId);
    if (!worksheet) return;
    if (worksheet.getName() !== sheet.name)
      this.run(SetWorksheetNameMutation.id, { unitId: UNIT, subUnitId, name: sheet.name });
    const from = this.grid.getSheetOrders().indexOf(subUnitId);
    if (from !== index)
      this.run(SetWorksheetOrderMutation.id, { unitId: UNIT, subUnitId, fromOrder: from, toOrder: index });
  }

  private activate(): void {
    const sheet = this.workbook.sheetById(this.workbook.activeSheetId);
    const subUnitId = sheet && this.ids.gridId(sheet.id);
    if (!subUnitId || this.grid.getActiveSheet()?.getSheetId() === subUnitId) return;
    this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId });
  }

  private select(sheetId: string): void {
    const sheet = this.workbook.sheetById(sheetId);
    const worksheet = sheet && this.grid.getSheetBySheetId(this.gridIdOf(sheet));
    if (!sheet || !worksheet) return;
    const { row, column, rows, columns } = sheet.selection;
    const endRow = Math.min(row + rows, worksheet.getRowCount()) - 1;
    const endColumn = Math.min(column + columns, worksheet.getColumnCount()) - 1;
    const range = { startRow: row, startColumn: column, endRow, endColumn, rangeType: 0 };
    const primary = {
      ...range,
      endRow: row,
      endColumn: column,
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.run(SetSelectionsOperation.id, {
      unitId: UNIT,
      subUnitId: worksheet.getSheetId(),
      selections: [{ range, primary, style: null }],
    });
    if (worksheet === this.grid.getActiveSheet()) {
      this.api
        .getActiveWorkbook()
        ?.getActiveSheet()
        .scrollToCell(Math.max(0, row - 3), 0);
    }
  }

  /** Rewrites areas of a sheet that the grid already shows. */
  private cells(sheet: Sheet, areas: readonly Area[]): void {
    const worksheet = this.grid.getSheetBySheetId(this.gridIdOf(sheet));
    if (!worksheet) return;
    this.grow(sheet, worksheet.getSheetId());
    const styles = this.grid.getStyles();
    const matrix = worksheet.getCellMatrix();
    const headers = headerRows(sheet);
    const cellValue: Record<number, Record<number, ICellData | null>> = {};
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const cell = sheet.cell(row, column);
          const old = matrix.getValue(row, column);
          if (!cell && !old) continue;
          if (cell && this.isSpilled(row, column, sheet.id, cell.value)) continue;
          const content = contentOf(cell ?? { value: null });
          const format = this.formatAt(cell, headers, row, column);
          // The style is put in place directly: the mutation would merge it with the old one.
          matrix.setValue(row, column, { ...old, s: format ? this.knownStyle(styleFromFormat(format), styles) : null });
          (cellValue[row] ??= {})[column] = content;
        }
      }
    }
    this.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: worksheet.getSheetId(), cellValue });
  }

  private grow(sheet: Sheet, gridId: string): void {
    const worksheet = this.grid.getSheetBySheetId(gridId);
    if (!worksheet) return;
    const { rowCount, columnCount } = sheetFrame(sheet);
    if (worksheet.getRowCount() < rowCount) worksheet.setRowCount(rowCount);
    if (worksheet.getColumnCount() < columnCount) worksheet.setColumnCount(columnCount);
  }

  /** Widths, heights, frozen rows, gridlines, tab colour, visibility. */
  private frame(sheet: Sheet): void {
    const subUnitId = this.gridIdOf(sheet);
    const worksheet = this.grid.getSheetBySheetId(subUnitId);
    if (!worksheet) return;
    const target = { unitId: UNIT, subUnitId };
    const frame = sheetFrame(sheet);
    const config = worksheet.getConfig();
    for (const [column, colWidth] of sheet.columnWidths) {
      if (worksheet.getColumnWidth(column) === colWidth) continue;
      const ranges = [{ startColumn: column, endColumn: column, startRow: 0, endRow: frame.rowCount - 1 }];
      this.run(SetWorksheetColWidthMutation.id, { ...target, ranges, colWidth });
    }
    const rowHeight: Record<number, number> = {};
    for (const [row, height] of rowHeights(sheet)) if (worksheet.getRowHeight(row) !== height) rowHeight[row] = height;
    if (Object.keys(rowHeight).length > 0) {
      const ranges = [{ startRow: 0, endRow: frame.rowCount - 1, startColumn: 0, endColumn: frame.columnCount - 1 }];
      this.run(SetWorksheetRowHeightMutation.id, { ...target, ranges, rowHeight });
    }
    if (config.freeze.ySplit !== sheet.frozenRows || config.freeze.xSplit !== sheet.frozenColumns) {
      this.run(SetFrozenMutation.id, { ...target, ...frame.freeze });
    }
    if (config.showGridlines !== frame.showGridlines) {
      this.run(ToggleGridlinesMutation.id, { ...target, showGridlines: frame.showGridlines });
    }
    if ((config.tabColor || '') !== frame.tabColor)
      this.run(SetTabColorMutation.id, { ...target, color: frame.tabColor });
    if (config.hidden !== frame.hidden) this.run(SetWorksheetHideMutation.id, { ...target, hidden: frame.hidden });
  }

  private pictures(sheet: Sheet): Promise<void> {
    const key = sheet.pictures
      .map((one) => [one.left, one.top, one.width, one.height, one.pngBase64.length, one.pngBase64.slice(-40)].join())
      .join(';');
    if ((this.drawnPictures.get(sheet.id) ?? '') === key) return Promise.resolve();
    this.drawnPictures.set(sheet.id, key);
    const worksheet = this.api.getActiveWorkbook()?.getSheetBySheetId(this.gridIdOf(sheet));
    return worksheet ? showPictures(this.api, worksheet, sheet) : Promise.resolve();
  }

  private cellData(
    sheet: Sheet,
    styleId: (style: IStyleData) => string | null,
  ): Record<number, Record<number, ICellData>> {
    const headers = headerRows(sheet);
    const rows: Record<number, Record<number, ICellData>> = {};
    sheet.cells.forEach((cells, row) => {
      const out: Record<number, ICellData> = {};
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const format = this.formatAt(cell, headers, row, column);
        out[column] = contentOf(cell);
        if (format) out[column].s = styleId(styleFromFormat(format));
      });
      rows[row] = out;
    });
    return rows;
  }

  private formatAt(
    cell: Cell | undefined,
    headers: readonly Area[],
    row: number,
    column: number,
  ): CellFormat | undefined {
    if (!headers.some((area) => contains(area, row, column))) return cell?.format;
    return { ...HEADER, ...cell?.format };
  }

  private knownStyle(style: IStyleData, styles: Styles): string | null {
    const key = JSON.stringify(style);
    const known = this.styleIds.get(key);
    if (known !== undefined) return known;
    const id = styles.setValue(style) ?? null;
    this.styleIds.set(key, id);
    return id;
  }

  /** All that the sheet or the grid holds. */
  private everything(sheet: Sheet): Area {
    const worksheet = this.grid.getSheetBySheetId(this.gridIdOf(sheet));
    const shown = worksheet?.getCellMatrix().getDataRange();
    const columns = sheet.cells.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
    return {
      row: 0,
      column: 0,
      rows: Math.max(sheet.cells.length, (shown?.endRow ?? -1) + 1),
      columns: Math.max(columns, (shown?.endColumn ?? -1) + 1),
    };
  }

  private gridIdOf(sheet: Sheet): string {
    return this.ids.gridId(sheet.id) ?? sheet.id;
  }

  private get grid(): UniverWorkbook {
    const workbook = this.api.getActiveWorkbook()?.getWorkbook();
    if (!workbook) throw new Error('The grid shows no workbook.');
    return workbook;
  }

  private run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params);
  }
}
