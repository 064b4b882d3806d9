import type { EnumValue } from './enums';
import type { RangeService } from './range';
import { free, surface, write } from './surface';

/** Several ranges of one sheet that are formatted in one call. */
export class RangeList {
  static readonly surface = surface<RangeList>('spreadsheet', 'RangeList', {
    getRanges: free(),
    activate: write(),
    setValue: write('*'),
    setFormula: write('s'),
    setNumberFormat: write('s'),
    setBackground: write('S'),
    setFontColor: write('S'),
    setFontWeight: write('S'),
    setFontStyle: write('S'),
    setFontSize: write('i'),
    setFontFamily: write('S'),
    setHorizontalAlignment: write('S'),
    setVerticalAlignment: write('S'),
    setWrap: write('b'),
    setWrapStrategy: write('o'),
    setBorder: write('BBBBBB', 'BBBBBBSO'),
    clear: write(),
    clearContent: write(),
    clearFormat: write(),
  });

  constructor(private readonly ranges: readonly RangeService[]) {}

  getRanges(): readonly RangeService[] {
    return this.ranges;
  }

  /** All ranges are selected and the last is the active one; the workbook remembers that one. */
  activate(): this {
    this.ranges.at(-1)?.activate();
    return this;
  }

  setValue(value: unknown): this {
    return this.each((range) => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.each((range) => range.setFormula(formula));
  }

  setNumberFormat(value: string): this {
    return this.each((range) => range.setNumberFormat(value));
  }

  setBackground(value: string | null): this {
    return this.each((range) => range.setBackground(value));
  }

  setFontColor(value: string | null): this {
    return this.each((range) => range.setFontColor(value));
  }

  setFontWeight(value: string | null): this {
    return this.each((range) => range.setFontWeight(value));
  }

  setFontStyle(value: string | null): this {
    return this.each((range) => range.setFontStyle(value));
  }

  setFontSize(value: number): this {
    return this.each((range) => range.setFontSize(value));
  }

  setFontFamily(value: string | null): this {
    return this.each((range) => range.setFontFamily(value));
  }

  setHorizontalAlignment(value: string | null): this {
    return this.each((range) => range.setHorizontalAlignment(value));
  }

  setVerticalAlignment(value: string | null): this {
    return this.each((range) => range.setVerticalAlignment(value));
  }

  setWrap(value: boolean): this {
    return this.each((range) => range.setWrap(value));
  }

  setWrapStrategy(value: EnumValue): this {
    return this.each((range) => range.setWrapStrategy(value));
  }

  setBorder(...sides: Parameters<RangeService['setBorder']>): this {
    return this.each((range) => range.setBorder(...sides));
  }

  clear(): this {
    return this.each((range) => range.clear());
  }

  clearContent(): this {
    return this.each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.each((range) => range.clearFormat());
  }

  private each(change: (range: RangeService) => void): this {
    this.ranges.forEach(change);
    return this;
  }
}
