import { ICommandService, LifecycleService, LifecycleStages } from '@univerjs/core';
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { Change, Sheet, Workbook } from '../../workbook/model';
import { CalculationWatch } from './calculation-watch';
import { createUniver } from './create-univer';
import type { GridFunction } from './create-univer';
import { GridReader } from './grid-reader';
import { GridWriter } from './grid-writer';
import { SheetIds } from './sheet-ids';

/** Changes that follow one another this closely are drawn at once. In milliseconds. */
const PAUSE = 30;
/** For the results of formulas, in milliseconds. */
const PATIENCE = 10_000;

/**
 * The grid on the page: it shows the workbook, calculates its formulas, and carries what the user
 * types back into the workbook.
 */
export class Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly ids: SheetIds;
  readonly calculation: CalculationWatch;
  private readonly writer: GridWriter;
  private readonly reader: GridReader;
  private changes: Change[] = [];
  private timer: number | undefined;
  private drawing: Promise<void> = Promise.resolve();

  constructor(
    container: HTMLElement,
    private readonly workbook: Workbook,
    functions: readonly GridFunction[],
  ) {
    const { univer, api } = createUniver(container, functions);
    this.univer = univer;
    this.api = api;
    this.ids = new SheetIds();
    const commands = univer.__getInjector().get(ICommandService);
    this.calculation = new CalculationWatch(commands);
    this.reader = new GridReader(univer, api, workbook, this.ids);
    this.writer = new GridWriter(univer, api, workbook, this.ids, (row, column, sheetId, value) =>
      this.reader.isSpilled(sheetId, row, column, value),
    );
    this.writer.open();
    commands.onCommandExecuted((command, options) => {
      if (this.writer.isWriting) return;
      this.reader.read(command, options);
    });
    workbook.onChange((change) => {
      if (!this.reader.isReading) this.later(change);
    });
  }

  /** Resolves when the grid is drawn for the first time and takes the keyboard. */
  async started(): Promise<void> {
    await this.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Resolves when everything is drawn and calculated. */
  async settled(): Promise<void> {
    const patience = performance.now() + PATIENCE;
    do {
      this.flush();
      await this.drawing;
      await this.calculation.quiet();
    } while (this.changes.length > 0 || (this.waitsForResults() && performance.now() < patience));
  }

  /** Computes every formula anew, for instance because another program answers now. */
  recalculate(): void {
    this.calculation.expect();
    this.api.getFormula().executeCalculation();
  }

  /** Enters a formula or a constant, as if it had been typed. */
  type(sheet: Sheet, row: number, column: number, text: string): void {
    const gridId = this.ids.gridId(sheet.id);
    const worksheet = gridId && this.api.getActiveWorkbook()?.getSheetBySheetId(gridId);
    if (worksheet) worksheet.getRange(row, column).setValue(text.startsWith('=') ? { f: text } : { v: text });
  }

  /** A formula without a result is one that the grid has not come to yet. */
  private waitsForResults(): boolean {
    return this.workbook.sheets.some((sheet) =>
      sheet.cells.some((cells) => cells?.some((cell) => cell?.formula !== undefined && cell.value === null)),
    );
  }

  private later(change: Change): void {
    this.changes.push(change);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), PAUSE);
  }

  private flush(): void {
    window.clearTimeout(this.timer);
    const changes = this.changes;
    if (changes.length === 0) return;
    this.changes = [];
    const pictures = this.writer.write(changes);
    this.drawing = this.drawing.then(() => pictures);
  }
}
