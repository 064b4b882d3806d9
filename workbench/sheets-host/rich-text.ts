import type { CellFormat } from '../workbook/model';
import { free, surface } from './surface';

/** Text formatting by itself, as built by SpreadsheetApp.newTextStyle(). */
export class TextStyle {
  static readonly surface = surface<TextStyle>('spreadsheet', 'TextStyle', {
    isBold: free(),
    isItalic: free(),
    getFontSize: free(),
    getFontFamily: free(),
    getForegroundColor: free(),
  });

  constructor(readonly format: CellFormat) {}

  isBold(): boolean | null {
    return this.format.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.format.italic ?? null;
  }

  getFontSize(): number | null {
    return this.format.fontSize ?? null;
  }

  getFontFamily(): string | null {
    return this.format.fontName ?? null;
  }

  getForegroundColor(): string | null {
    return this.format.color ?? null;
  }
}

export class TextStyleBuilder {
  static readonly surface = surface<TextStyleBuilder>('spreadsheet', 'TextStyleBuilder', {
    setBold: free('b'),
    setItalic: free('b'),
    setFontSize: free('i'),
    setFontFamily: free('s'),
    setForegroundColor: free('s'),
    build: free(),
  });

  private format: CellFormat = {};

  setBold(bold: boolean): this {
    return this.with({ bold });
  }

  setItalic(italic: boolean): this {
    return this.with({ italic });
  }

  setFontSize(fontSize: number): this {
    return this.with({ fontSize });
  }

  setFontFamily(fontName: string): this {
    return this.with({ fontName });
  }

  setForegroundColor(color: string): this {
    return this.with({ color });
  }

  build(): TextStyle {
    return new TextStyle(this.format);
  }

  private with(format: CellFormat): this {
    this.format = { ...this.format, ...format };
    return this;
  }
}

/** Text that no cell ever reads as a formula, a number or a date. */
export class RichTextValue {
  static readonly surface = surface<RichTextValue>('spreadsheet', 'RichTextValue', {
    getText: free(),
    getTextStyle: free(),
  });

  constructor(
    readonly text: string,
    readonly style: TextStyle,
  ) {}

  getText(): string {
    return this.text;
  }

  getTextStyle(): TextStyle {
    return this.style;
  }
}

/** The workbook has no styles for parts of a text: only a style for the whole of it is offered. */
export class RichTextValueBuilder {
  static readonly surface = surface<RichTextValueBuilder>('spreadsheet', 'RichTextValueBuilder', {
    setText: free('s'),
    setTextStyle: free('o'),
    build: free(),
  });

  private text = '';
  private style = new TextStyle({});

  setText(text: string): this {
    this.text = text;
    return this;
  }

  setTextStyle(style: TextStyle): this {
    this.style = style;
    return this;
  }

  build(): RichTextValue {
    return new RichTextValue(this.text, this.style);
  }
}
