import type { Sheet } from '../../workbook/model';
import { ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { accessDenied } from '../errors';

export class WorksheetProtection extends ApiObject {
  override readonly typeName = 'WorksheetProtection';
  private readonly host: HostContext;
  private readonly sheet: Sheet;

  constructor(host: HostContext, sheet: Sheet) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get Protected(): boolean {
    return this.host.present(this.sheet).isProtected;
  }

  Protect(): void {
    this.host.editable(this.sheet).isProtected = true;
    this.host.touchedSheet(this.sheet);
  }

  Unprotect(): void {
    this.host.present(this.sheet).isProtected = false;
    this.host.touchedSheet(this.sheet);
  }
}

export class WorkbookProtection extends ApiObject {
  override readonly typeName = 'WorkbookProtection';
  private readonly host: HostContext;

  constructor(host: HostContext) {
    super();
    this.host = host;
  }

  get Protected(): boolean {
    return this.host.workbook.isProtected;
  }

  Protect(): void {
    if (this.host.workbook.isProtected) throw accessDenied();
    this.host.workbook.isProtected = true;
  }

  Unprotect(): void {
    this.host.workbook.isProtected = false;
  }
}
