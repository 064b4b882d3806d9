import { RangeService } from './range';
import type { SheetService } from './sheet';
import { read, surface, write } from './surface';

/** The one filter a sheet can have. */
export class Filter {
  static readonly surface = surface<Filter>('spreadsheet', 'Filter', {
    getRange: read(),
    remove: write(),
  });

  constructor(private readonly sheet: SheetService) {}

  getRange(): RangeService | null {
    return this.sheet.model.filter && new RangeService(this.sheet, this.sheet.model.filter);
  }

  remove(): void {
    this.sheet.model.filter = null;
    this.sheet.document.touch(this.sheet.model);
  }
}
