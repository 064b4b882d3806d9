import {
  BorderStyle,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  ProtectionType,
  WrapStrategy,
} from './enums';
import type { OpenDocument } from './open-document';
import type { RangeService } from './range';
import { RichTextValueBuilder, TextStyleBuilder } from './rich-text';
import type { SheetService } from './sheet';
import { SpreadsheetService } from './spreadsheet';
import { free, read, surface, write } from './surface';
import { type UserInterface, Ui } from './user-interface';

/** The global SpreadsheetApp. */
export class SpreadsheetApp {
  static readonly surface = surface<SpreadsheetApp>(
    'spreadsheet',
    'SpreadsheetApp',
    {
      getActive: free(),
      getActiveSpreadsheet: free(),
      getActiveSheet: free(),
      getActiveRange: read(),
      getUi: free(),
      newTextStyle: free(),
      newRichTextValue: free(),
      setActiveSheet: write('o'),
      setActiveRange: write('o'),
      flush: read(),
    },
    ['BorderStyle', 'DeveloperMetadataLocationType', 'DeveloperMetadataVisibility', 'ProtectionType', 'WrapStrategy'],
  );

  readonly BorderStyle = BorderStyle;
  readonly DeveloperMetadataLocationType = DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = DeveloperMetadataVisibility;
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = WrapStrategy;

  private readonly spreadsheet: SpreadsheetService;
  private readonly ui: Ui;

  constructor(document: OpenDocument, userInterface: UserInterface) {
    this.spreadsheet = new SpreadsheetService(document, userInterface);
    this.ui = new Ui(userInterface);
  }

  getActive(): SpreadsheetService {
    return this.spreadsheet;
  }

  getActiveSpreadsheet(): SpreadsheetService {
    return this.spreadsheet;
  }

  getActiveSheet(): SheetService {
    return this.spreadsheet.getActiveSheet();
  }

  getActiveRange(): RangeService {
    return this.spreadsheet.getActiveRange();
  }

  getUi(): Ui {
    return this.ui;
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }

  setActiveSheet(sheet: SheetService): SheetService {
    return this.spreadsheet.setActiveSheet(sheet);
  }

  setActiveRange(range: RangeService): RangeService {
    return range.activate();
  }

  /** Writes are never held back here; the call counts as one all the same. */
  flush(): void {
    return undefined;
  }
}
