import type { Area, Sheet, Workbook } from '../workbook/model';
import { ServiceError } from './service-error';
import type { InputRules } from './typed-input';

const MOST_CELLS = 10_000_000;

export interface DocumentRules {
  readonly apostropheSwallowed: boolean;
  /** Milliseconds since 1970: for cache expiry, and for the year of "1/2". */
  readonly now: () => number;
}

/** The spreadsheet that scripts work on: the workbook, and what was touched since listeners were last told. */
export class OpenDocument {
  private readonly touched = new Map<string, Area | 'sheet'>();
  private sheetsTouched = false;

  constructor(
    readonly workbook: Workbook,
    readonly rules: DocumentRules,
  ) {}

  /** Google's number of a sheet: 0 for a file's first, then large ones. */
  sheetNumber(sheet: Sheet): number {
    if (sheet.id === 's1') return 0;
    let hash = 7;
    for (const character of sheet.id) hash = (hash * 48_271 + character.charCodeAt(0)) % 2_147_483_647;
    return hash;
  }

  sheetByNumber(number: number): Sheet | undefined {
    return this.workbook.sheets.find((sheet) => this.sheetNumber(sheet) === number);
  }

  /** Remembers that cells of an area, or the sheet as a whole, changed. */
  touch(sheet: Sheet, area?: Area): void {
    const known = this.touched.get(sheet.id);
    if (known === 'sheet') return;
    this.touched.set(sheet.id, area === undefined ? 'sheet' : known === undefined ? area : union(known, area));
  }

  touchSheets(): void {
    this.sheetsTouched = true;
  }

  /** Tells the workbook's listeners once for each sheet that was touched. */
  announce(): void {
    const touched = [...this.touched];
    const { sheetsTouched } = this;
    this.touched.clear();
    this.sheetsTouched = false;
    if (sheetsTouched) this.workbook.changed({ kind: 'sheets' });
    for (const [sheetId, area] of touched) {
      if (!this.workbook.sheetById(sheetId)) continue;
      this.workbook.changed(area === 'sheet' ? { kind: 'sheet', sheetId } : { kind: 'cells', sheetId, area });
    }
  }

  checkCellCount(more: number): void {
    const cells = this.workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, more);
    if (cells > MOST_CELLS) {
      throw new ServiceError(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      );
    }
  }

  /** Refuses names that Google refuses. */
  checkSheetName(name: string, renamed?: Sheet): void {
    if (name === '') throw new ServiceError('Sheet name cannot be empty.');
    if (name.length > 100) throw new ServiceError('Sheet name cannot be longer than 100 characters.');
    const taken = this.workbook.sheetByName(name);
    if (taken && taken !== renamed) {
      throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
  }

  inputRules(numberFormat: string | undefined): InputRules & { readonly timeZone: string } {
    const { locale, timeZone } = this.workbook;
    const year = new Date(this.rules.now()).getUTCFullYear();
    return { numberFormat, locale, timeZone, year, apostropheSwallowed: this.rules.apostropheSwallowed };
  }
}

function union(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
