import { ApiObject } from '../api-object';
import type { HostContext } from '../context';
import { Application } from './application';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheet';

export class Workbook extends ApiObject {
  override readonly typeName = 'Workbook';
  private readonly host: HostContext;

  constructor(host: HostContext) {
    super();
    this.host = host;
  }

  get Name(): string {
    return 'Book1.xlsx';
  }

  get ReadOnly(): boolean {
    return false;
  }

  get IsDirty(): boolean {
    return true;
  }

  get AutoSave(): boolean {
    return false;
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.host);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.host, null);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, null);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.host);
  }

  get Application(): Application {
    return new Application(this.host);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.host);
  }

  GetSelectedRange(): Range {
    const sheet = this.host.workbook.activeSheet;
    return new Range(this.host, sheet, sheet.selection);
  }

  GetSelectedRanges(): RangeAreas {
    const sheet = this.host.workbook.activeSheet;
    return new RangeAreas(this.host, sheet, [sheet.selection]);
  }

  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }

  _RemoveReference(id: unknown): void {
    this.host.forget(String(id));
  }
}
