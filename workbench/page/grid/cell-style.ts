import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { BorderLine, CellFormat } from '../../workbook/model';

/** Univer's numbers for what the model says in words. */
const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const LINE = { thin: 1, dashed: 4, medium: 8 } as const;
const WRAP = 3;
const YES = 1;

/** How a format of the model looks in Univer. */
export function styleFromFormat(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.bold) style.bl = YES;
  if (format.italic) style.it = YES;
  if (format.color !== undefined) style.cl = { rgb: format.color };
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  if (format.horizontal !== undefined) style.ht = HORIZONTAL[format.horizontal];
  if (format.vertical !== undefined) style.vt = VERTICAL[format.vertical];
  if (format.wrap) style.tb = WRAP;
  if (format.numberFormat !== undefined && format.numberFormat !== 'General')
    style.n = { pattern: format.numberFormat };
  if (format.borderTop || format.borderBottom) {
    style.bd = {
      ...(format.borderTop && { t: lineStyle(format.borderTop) }),
      ...(format.borderBottom && { b: lineStyle(format.borderBottom) }),
    };
  }
  return style;
}

/** The format of a cell that the user changed in the grid. */
export function formatFromStyle(style: Nullable<IStyleData>): CellFormat | undefined {
  if (!style) return undefined;
  const top = borderLine(style.bd?.t);
  const bottom = borderLine(style.bd?.b);
  const format: CellFormat = {
    ...(style.ff != null && { fontName: style.ff }),
    ...(style.fs != null && { fontSize: style.fs }),
    ...(style.bl === YES && { bold: true }),
    ...(style.it === YES && { italic: true }),
    ...(style.cl?.rgb != null && { color: style.cl.rgb }),
    ...(style.bg?.rgb != null && { fill: style.bg.rgb }),
    ...(style.ht != null && wordFor(HORIZONTAL, style.ht, 'horizontal')),
    ...(style.vt != null && wordFor(VERTICAL, style.vt, 'vertical')),
    ...(style.tb === WRAP && { wrap: true }),
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...(top && { borderTop: top }),
    ...(bottom && { borderBottom: bottom }),
  };
  return Object.keys(format).length === 0 ? undefined : format;
}

function wordFor<K extends string>(
  words: Readonly<Record<string, number>>,
  number: number,
  key: K,
): Partial<Record<K, never>> {
  const word = Object.keys(words).find((candidate) => words[candidate] === number);
  return (word === undefined ? {} : { [key]: word }) as Partial<Record<K, never>>;
}

function lineStyle(border: BorderLine): IBorderStyleData {
  return { s: LINE[border.line], cl: { rgb: border.color } };
}

function borderLine(border: Nullable<IBorderStyleData>): BorderLine | undefined {
  if (!border) return undefined;
  const line = border.s === LINE.dashed ? 'dashed' : border.s === LINE.medium ? 'medium' : 'thin';
  return { line, color: border.cl?.rgb ?? '#000000' };
}
