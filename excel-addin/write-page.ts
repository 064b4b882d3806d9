import type { Border, CellStyle, PagePlan, PlanCell, PlanPicture, ReportPlan } from '../core/report/plan';
import { columnLetters } from '../core/report/cell-names';
import { addressLists, addressOf, runsOf } from './addresses';
import { styleAreas } from './style-areas';
import { textForCell } from './text-for-cell';

/** Points per CSS pixel: Excel measures rows, columns and pictures in points. */
export const POINTS = 0.75;

/** What all tabs of a plan share; without a font or an ink they have the workbook's. */
export type PlanLook = Partial<Pick<ReportPlan, 'fontName' | 'ink'>> & Pick<ReportPlan, 'styles'>;

/** Queues everything that makes a page of its empty sheet; nothing is sent before the next sync. */
export function writePage(sheet: Excel.Worksheet, page: PagePlan, look: PlanLook): void {
  for (const [width, lines] of grouped(page.columnWidths)) {
    for (const [first, last] of runsOf(lines)) {
      sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).format.columnWidth = width * POINTS;
    }
  }
  rewritePage(sheet, page, look);
  sheet.showGridlines = false;
  if (page.frozenRows > 0) sheet.freezePanes.freezeRows(page.frozenRows);
  sheet.pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}

/**
 * Queues what a page shows, over the cleared cells of a page that stands; the widths of its columns, which the plan
 * then holds as they are, and its print set-up stay as somebody may have made them.
 */
export function rewritePage(sheet: Excel.Worksheet, page: PagePlan, look: PlanLook): void {
  const rows = page.rowHeights.length;
  const columns = page.columnWidths.length;
  const area = sheet.getRange(addressOf({ row: 0, column: 0, rows, columns }));

  const formats = page.cells.map((line) => line.map((cell) => formatOf(cell, look)));
  area.numberFormat = formats;
  area.formulas = page.cells.map((line, row) => line.map((cell, column) => contentOf(cell, formats[row]?.[column])));

  if (look.fontName !== undefined) area.format.font.name = look.fontName;
  if (look.ink !== undefined) area.format.font.color = look.ink;
  area.format.font.size = 10;
  area.format.verticalAlignment = 'Center';
  for (const [name, areas] of styleAreas(page.cells, look.styles)) {
    const style = look.styles[name];
    if (!style) continue;
    for (const list of addressLists(areas.map(addressOf))) applyStyle(sheet.getRanges(list).format, style);
  }

  for (const [height, lines] of grouped(page.rowHeights)) {
    for (const [first, last] of runsOf(lines)) {
      sheet.getRange(`${first + 1}:${last + 1}`).format.rowHeight = height * POINTS;
    }
  }

  for (const picture of page.pictures) placePicture(sheet, page, picture);
  // The page may have grown.
  sheet.pageLayout.setPrintArea(area);
}

/** A formula in a cell of text format would stay its own text. */
function formatOf(cell: PlanCell, { styles }: PlanLook): string {
  const format = styles[cell.style]?.numberFormat ?? 'General';
  return cell.kind === 'formula' && format === '@' ? 'General' : format;
}

function contentOf(cell: PlanCell, numberFormat = 'General'): string | number {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return textForCell(cell.text, numberFormat);
    case 'number':
      return cell.number;
    case 'date':
      return cell.day;
    case 'formula':
      return cell.formula;
  }
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align)
    format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.align];
  if (style.valign)
    format.verticalAlignment = ({ top: 'Top', middle: 'Center', bottom: 'Bottom' } as const)[style.valign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borderTop) drawBorder(format.borders.getItem('EdgeTop'), style.borderTop);
  if (style.borderBottom) drawBorder(format.borders.getItem('EdgeBottom'), style.borderBottom);
}

/** Style before weight: setting the style resets the weight. */
function drawBorder(border: Excel.RangeBorder, { line, color }: Border): void {
  border.style = line === 'dashed' ? 'Dash' : 'Continuous';
  border.weight = line === 'medium' ? 'Medium' : 'Thin';
  border.color = color;
}

function placePicture(sheet: Excel.Worksheet, page: PagePlan, picture: PlanPicture): void {
  const shape = sheet.shapes.addImage(picture.pngBase64);
  shape.name = picture.name;
  shape.altTextDescription = picture.altText;
  shape.lockAspectRatio = false;
  shape.left = sum(page.columnWidths.slice(0, picture.column)) * POINTS;
  shape.top = sum(page.rowHeights.slice(0, picture.row)) * POINTS;
  shape.width = picture.width * POINTS;
  shape.height = picture.height * POINTS;
}

/** Each size with the zero-based lines that have it. */
function grouped(sizes: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  sizes.forEach((size, line) => groups.set(size, [...(groups.get(size) ?? []), line]));
  return groups;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
