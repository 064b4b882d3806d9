import type { Sheet } from '../workbook/model';
import { readReference } from './a1';
import { DeveloperMetadataFinder } from './developer-metadata';
import { copySheet } from './copy-sheet';
import type { OpenDocument } from './open-document';
import type { RangeService } from './range';
import { ServiceError } from './service-error';
import { SheetService } from './sheet';
import { free, read, surface, write } from './surface';
import type { UserInterface } from './user-interface';

/** Columns of a new sheet are wider at Google's than the workbook's usual ones. */
const NEW_COLUMN_WIDTH = 100;

/** SpreadsheetApp's Spreadsheet: the one the add-on is open in. */
export class SpreadsheetService {
  static readonly surface = surface<SpreadsheetService>('spreadsheet', 'Spreadsheet', {
    getSheets: read(),
    getSheetByName: free('s'),
    getSheetById: free('i'),
    getActiveSheet: free(),
    getRange: free('s'),
    createDeveloperMetadataFinder: free(),
    getId: read(),
    getName: read(),
    getSpreadsheetTimeZone: read(),
    getSpreadsheetLocale: read(),
    getActiveRange: read(),
    getNamedRanges: read(),
    insertSheet: write('', 's', 'i', 'si'),
    deleteSheet: write('o'),
    setActiveSheet: write('o'),
    moveActiveSheet: write('i'),
    toast: write('s', 'ss', 'ssn'),
  });

  private readonly services = new Map<Sheet, SheetService>();

  constructor(
    private readonly document: OpenDocument,
    private readonly userInterface: UserInterface,
  ) {}

  getSheets(): SheetService[] {
    return this.document.workbook.sheets.map((sheet) => this.serviceOf(sheet));
  }

  getSheetByName(name: string): SheetService | null {
    return this.serviceOrNull(this.document.workbook.sheetByName(name));
  }

  getSheetById(id: number): SheetService | null {
    return this.serviceOrNull(this.document.sheetByNumber(id));
  }

  getActiveSheet(): SheetService {
    return this.serviceOf(this.document.workbook.activeSheet);
  }

  getRange(notation: string): RangeService {
    const name = readReference(notation, { rowCount: 1, columnCount: 1 })?.sheet;
    const sheet = typeof name === 'string' ? this.getSheetByName(name) : this.getActiveSheet();
    if (!sheet) throw new ServiceError('Range not found');
    return sheet.getRange(notation);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(() => this.getSheets());
  }

  getId(): string {
    return 'workbench-spreadsheet';
  }

  getName(): string {
    return 'Workbench';
  }

  getSpreadsheetTimeZone(): string {
    return this.document.workbook.timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.document.workbook.locale;
  }

  getActiveRange(): RangeService {
    return this.getActiveSheet().getActiveRange();
  }

  /** The workbook has no names for ranges. */
  getNamedRanges(): readonly never[] {
    return [];
  }

  insertSheet(nameOrIndex?: string | number, index?: number): SheetService {
    const { workbook } = this.document;
    const name = typeof nameOrIndex === 'string' ? nameOrIndex : this.nextName();
    const position = typeof nameOrIndex === 'number' ? nameOrIndex : index;
    this.document.checkSheetName(name);
    this.document.checkCellCount(1000 * 26);
    if (position !== undefined && (position < 0 || position > workbook.sheets.length)) {
      throw new ServiceError(`Invalid argument: sheetIndex (${position})`);
    }
    // Without a position Google puts a new sheet behind the active one.
    const sheet = workbook.addSheet(name, position ?? workbook.sheets.indexOf(workbook.activeSheet) + 1);
    sheet.rowCount = 1000;
    sheet.columnCount = 26;
    for (let column = 0; column < sheet.columnCount; column += 1) sheet.columnWidths.set(column, NEW_COLUMN_WIDTH);
    workbook.activate(sheet.id);
    return this.serviceOf(sheet);
  }

  deleteSheet(sheet: SheetService): void {
    sheet.checkAlive();
    const others = this.document.workbook.sheets.filter((other) => other.visible && other !== sheet.model);
    if (others.length === 0) throw new ServiceError("You can't remove all the visible sheets in a document.");
    this.document.workbook.deleteSheet(sheet.model.id);
  }

  setActiveSheet(sheet: SheetService): SheetService {
    return sheet.activate();
  }

  moveActiveSheet(position: number): void {
    const { workbook } = this.document;
    if (position < 1 || position > workbook.sheets.length)
      throw new ServiceError(`Invalid argument: pos (${position})`);
    const sheet = workbook.activeSheet;
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    workbook.sheets.splice(position - 1, 0, sheet);
    this.document.touchSheets();
  }

  toast(message: string, title = ''): void {
    this.userInterface.toast(message, title);
  }

  /** A copy of a sheet behind all others, named as Google names it. */
  addCopy(original: Sheet): SheetService {
    const { workbook } = this.document;
    let name = `Copy of ${original.name}`;
    for (let number = 2; workbook.sheetByName(name); number += 1) name = `Copy of ${original.name} ${number}`;
    const copy = workbook.addSheet(name);
    copySheet(original, copy);
    this.document.touch(copy);
    return this.serviceOf(copy);
  }

  private serviceOf(sheet: Sheet): SheetService {
    let service = this.services.get(sheet);
    if (!service) this.services.set(sheet, (service = new SheetService(this.document, this, sheet)));
    return service;
  }

  private serviceOrNull(sheet: Sheet | undefined): SheetService | null {
    return sheet ? this.serviceOf(sheet) : null;
  }

  private nextName(): string {
    let number = this.document.workbook.sheets.length + 1;
    while (this.document.workbook.sheetByName(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
