import type { Workbook as ExcelWorkbook, Worksheet } from '@cj-tech-master/excelts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Picture, type Sheet } from '../workbook/model';
import { emu } from './excel-units';

/** The track (column or row) in which a distance from the sheet's corner ends, and the rest of the way in pixels. */
function trackAt(pixels: number, sizes: ReadonlyMap<number, number>, usual: number) {
  let index = 0;
  let left = pixels;
  for (; left >= (sizes.get(index) ?? usual); index += 1) left -= sizes.get(index) ?? usual;
  return { index, rest: left };
}

/** Lays a picture over the grid: top left corner in its cell, own size whatever happens to columns. */
export function addPicture(book: ExcelWorkbook, target: Worksheet, sheet: Sheet, picture: Picture): void {
  const column = trackAt(picture.left, sheet.columnWidths, DEFAULT_COLUMN_WIDTH);
  const row = trackAt(picture.top, sheet.rowHeights, DEFAULT_ROW_HEIGHT);
  const image = book.addImage({ base64: picture.pngBase64, extension: 'png' });
  target.addImage(image, {
    tl: {
      col: column.index,
      row: row.index,
      nativeCol: column.index,
      nativeColOff: emu(column.rest),
      nativeRow: row.index,
      nativeRowOff: emu(row.rest),
    },
    ext: { width: picture.width, height: picture.height },
    editAs: 'oneCell',
  });
}
