import { type EnumValue, ProtectionType } from './enums';
import type { SheetService } from './sheet';
import { read, surface, write } from './surface';

/**
 * A protection that the script's own user put on a sheet: it keeps others out, never the script. A sheet
 * that the workbook marks as protected is one that somebody else protected against the user.
 */
export class Protection {
  static readonly surface = surface<Protection>('spreadsheet', 'Protection', {
    getDescription: read(),
    setDescription: write('s'),
    isWarningOnly: read(),
    setWarningOnly: write('b'),
    getProtectionType: read(),
    remove: write(),
  });

  private description = '';
  private warningOnly = false;

  constructor(private readonly sheet: SheetService) {}

  getDescription(): string {
    return this.description;
  }

  setDescription(description: string): this {
    this.description = description;
    return this;
  }

  isWarningOnly(): boolean {
    return this.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    this.warningOnly = warningOnly;
    return this;
  }

  getProtectionType(): EnumValue {
    return ProtectionType.SHEET;
  }

  remove(): void {
    bySheet.delete(this.sheet.model);
  }
}

const bySheet = new WeakMap<object, Protection>();

/** A sheet has one protection of its own at most; protecting it again gives the same one. */
export function protect(sheet: SheetService): Protection {
  const protection = bySheet.get(sheet.model) ?? new Protection(sheet);
  bySheet.set(sheet.model, protection);
  return protection;
}

export function protectionsOf(sheet: SheetService, type: EnumValue): readonly Protection[] {
  const protection = bySheet.get(sheet.model);
  return protection && type === ProtectionType.SHEET ? [protection] : [];
}
