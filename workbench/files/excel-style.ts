import type { Style } from '@cj-tech-master/excelts';
import type { BorderLine, CellFormat } from '../workbook/model';

const argb = (color: string) => ({ argb: `FF${color.replace('#', '').toUpperCase()}` });

function borderSide({ line, color }: BorderLine) {
  return { style: line, color: argb(color) };
}

/** A cell format of the model as the .xlsx file writes it. */
function excelStyle(format: CellFormat): Partial<Style> {
  const style: Partial<Style> = {};
  const { fontName = 'Calibri', fontSize = 11, bold, italic, color, fill, borderTop, borderBottom } = format;
  style.font = {
    name: fontName,
    size: fontSize,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(color ? { color: argb(color) } : {}),
  };
  if (fill) style.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(fill) };
  if (borderTop || borderBottom) {
    style.border = {
      ...(borderTop ? { top: borderSide(borderTop) } : {}),
      ...(borderBottom ? { bottom: borderSide(borderBottom) } : {}),
    };
  }
  if (format.horizontal || format.vertical || format.wrap) {
    style.alignment = {
      ...(format.horizontal ? { horizontal: format.horizontal } : {}),
      ...(format.vertical ? { vertical: format.vertical } : {}),
      ...(format.wrap ? { wrapText: true } : {}),
    };
  }
  if (format.numberFormat && format.numberFormat !== 'General') style.numFmt = format.numberFormat;
  return style;
}

/** The same, remembered: a report of many thousand cells uses a few dozen formats. */
export function styleCache(): (format: CellFormat) => Partial<Style> {
  const styles = new Map<string, Partial<Style>>();
  return (format) => {
    const key = JSON.stringify(format);
    let style = styles.get(key);
    if (!style) styles.set(key, (style = excelStyle(format)));
    return style;
  };
}
