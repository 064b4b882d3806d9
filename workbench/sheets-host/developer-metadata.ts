import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, type EnumValue } from './enums';
import type { SheetService } from './sheet';
import { ServiceError } from './service-error';
import { free, read, surface, write } from './surface';

/** What the workbook's tags do not hold of an entry. */
interface Details {
  readonly id: number;
  visibility: EnumValue;
}

const detailsBySheet = new WeakMap<object, Map<string, Details>>();
let lastId = 1000;

/** A tag on a sheet that users do not see. The workbook has one per key and sheet; a second of the same key is refused. */
export class DeveloperMetadata {
  static readonly surface = surface<DeveloperMetadata>('spreadsheet', 'DeveloperMetadata', {
    getId: free(),
    getKey: free(),
    getValue: read(),
    getVisibility: free(),
    getLocation: free(),
    setValue: write('s'),
    remove: write(),
  });

  constructor(
    private readonly sheet: SheetService,
    private readonly key: string,
  ) {}

  static add(sheet: SheetService, key: string, value: string, visibility?: EnumValue): void {
    const { model, document } = sheet;
    if (key === '' || key.length > 255) throw new ServiceError('Developer metadata key must have 1 to 255 characters.');
    if (model.tags.has(key)) throw new ServiceError(`The sheet already has developer metadata with the key "${key}".`);
    model.tags.set(key, value);
    const details = detailsOf(sheet, key);
    details.visibility = visibility ?? DeveloperMetadataVisibility.DOCUMENT;
    document.touch(model);
  }

  getId(): number {
    return detailsOf(this.sheet, this.key).id;
  }

  getKey(): string {
    return this.key;
  }

  getValue(): string | null {
    return this.sheet.model.tags.get(this.key) ?? null;
  }

  getVisibility(): EnumValue {
    return detailsOf(this.sheet, this.key).visibility;
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.sheet);
  }

  setValue(value: string): this {
    this.sheet.change((model) => model.tags.set(this.key, value));
    return this;
  }

  remove(): void {
    this.sheet.change((model) => model.tags.delete(this.key));
  }
}

export class DeveloperMetadataLocation {
  static readonly surface = surface<DeveloperMetadataLocation>('spreadsheet', 'DeveloperMetadataLocation', {
    getSheet: free(),
    getLocationType: free(),
  });

  constructor(private readonly sheet: SheetService) {}

  getSheet(): SheetService {
    return this.sheet;
  }

  getLocationType(): EnumValue {
    return DeveloperMetadataLocationType.SHEET;
  }
}

export class DeveloperMetadataFinder {
  static readonly surface = surface<DeveloperMetadataFinder>('spreadsheet', 'DeveloperMetadataFinder', {
    withKey: free('s'),
    withValue: free('s'),
    withId: free('i'),
    withVisibility: free('o'),
    withLocationType: free('o'),
    find: read(),
  });

  private readonly conditions: ((entry: DeveloperMetadata) => boolean)[] = [];

  constructor(private readonly sheets: () => readonly SheetService[]) {}

  withKey(key: string): this {
    return this.with((entry) => entry.getKey() === key);
  }

  withValue(value: string): this {
    return this.with((entry) => entry.getValue() === value);
  }

  withId(id: number): this {
    return this.with((entry) => entry.getId() === id);
  }

  withVisibility(visibility: EnumValue): this {
    return this.with((entry) => entry.getVisibility() === visibility);
  }

  withLocationType(type: EnumValue): this {
    return this.with(() => type === DeveloperMetadataLocationType.SHEET);
  }

  find(): DeveloperMetadata[] {
    return this.sheets()
      .flatMap(metadataOf)
      .filter((entry) => this.conditions.every((condition) => condition(entry)));
  }

  private with(condition: (entry: DeveloperMetadata) => boolean): this {
    this.conditions.push(condition);
    return this;
  }
}

export function metadataOf(sheet: SheetService): DeveloperMetadata[] {
  return [...sheet.model.tags.keys()].map((key) => new DeveloperMetadata(sheet, key));
}

function detailsOf(sheet: SheetService, key: string): Details {
  let bySheet = detailsBySheet.get(sheet.model);
  if (!bySheet) detailsBySheet.set(sheet.model, (bySheet = new Map()));
  let details = bySheet.get(key);
  if (!details) bySheet.set(key, (details = { id: (lastId += 1), visibility: DeveloperMetadataVisibility.DOCUMENT }));
  return details;
}
