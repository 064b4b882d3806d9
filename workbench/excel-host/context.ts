import type { Area, Change, Sheet, Workbook } from '../workbook/model';
import { boundingArea } from './address';
import type { ApiObject } from './api-object';
import { accessDenied, itemNotFound } from './errors';

/** A name that somebody gave to a place or a formula of the workbook. */
export interface DefinedName {
  name: string;
  /** With its leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Null for a name of the whole workbook. */
  readonly sheet: Sheet | null;
}

/** What every object of the model shares: the workbook, and the list of what this batch has touched. */
export class HostContext {
  readonly workbook: Workbook;
  readonly names: DefinedName[] = [];
  /** Of two-digit and missing years in dates that are typed as text. */
  readonly thisYear: number;
  private readonly kept = new Map<string, ApiObject>();
  private readonly changes = new Map<string, Change>();
  private nextReference = 1;
  private nextId = 1;

  constructor(workbook: Workbook, thisYear: number) {
    this.workbook = workbook;
    this.thisYear = thisYear;
  }

  /** Notes that cells of a sheet changed. */
  touchedCells(sheet: Sheet, area: Area): void {
    const before = this.changes.get(sheet.id);
    if (before?.kind === 'sheet') return;
    const whole = before?.kind === 'cells' ? boundingArea(before.area, area) : area;
    this.changes.set(sheet.id, { kind: 'cells', sheetId: sheet.id, area: whole });
  }

  /** Notes that more than cells changed: widths, pictures, tables, what is frozen. */
  touchedSheet(sheet: Sheet): void {
    this.changes.set(sheet.id, { kind: 'sheet', sheetId: sheet.id });
  }

  /** Tells the workbook's listeners, once for each sheet that still exists. */
  announce(): void {
    const changes = [...this.changes.values()];
    this.changes.clear();
    for (const change of changes) {
      if ('sheetId' in change && this.workbook.sheetById(change.sheetId)) this.workbook.changed(change);
    }
  }

  /** Refuses when the sheet is protected, or is gone although somebody still holds it. */
  editable(sheet: Sheet): Sheet {
    if (this.present(sheet).isProtected) throw accessDenied();
    return sheet;
  }

  present(sheet: Sheet): Sheet {
    if (this.workbook.sheetById(sheet.id) !== sheet) throw itemNotFound();
    return sheet;
  }

  /** Refuses to add, remove, rename, move or hide sheets of a protected workbook. */
  structureIsOpen(): void {
    if (this.workbook.isProtected) throw accessDenied();
  }

  keepReference(object: ApiObject): string {
    const id = `ref${this.nextReference++}`;
    this.kept.set(id, object);
    return id;
  }

  referenced(id: string): ApiObject | null {
    return this.kept.get(id) ?? null;
  }

  forget(id: string): void {
    this.kept.delete(id);
  }

  newId(): string {
    return String(this.nextId++);
  }
}

/** Excel's sheet ids are GUIDs in braces, so that they can never be mistaken for a name. */
export function worksheetId(sheet: Sheet): string {
  return `{00000000-0000-0000-0000-${sheet.id.replace(/\D/g, '').padStart(12, '0')}}`;
}
