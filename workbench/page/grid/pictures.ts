import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from '../../workbook/model';
import type { Picture, Sheet } from '../../workbook/model';
import type { FUniver } from '@univerjs/core/facade';

/** Lays the sheet's pictures over the grid, instead of those that lie there. */
export async function showPictures(api: FUniver, worksheet: FWorksheet, sheet: Sheet): Promise<void> {
  const old = worksheet.getImages();
  if (old.length > 0) worksheet.deleteImages(old);
  const images = await Promise.all(sheet.pictures.map((picture) => buildImage(api, worksheet, sheet, picture)));
  if (images.length > 0) worksheet.insertImages(images);
}

function buildImage(api: FUniver, worksheet: FWorksheet, sheet: Sheet, picture: Picture) {
  const across = position(picture.left, (column) => sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
  const down = position(picture.top, (row) => sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);
  return worksheet
    .newOverGridImage()
    .setSource(`data:image/png;base64,${picture.pngBase64}`, api.Enum.ImageSourceType.BASE64)
    .setColumn(across.index)
    .setColumnOffset(across.offset)
    .setRow(down.index)
    .setRowOffset(down.offset)
    .setWidth(picture.width)
    .setHeight(picture.height)
    .buildAsync();
}

/** The row or column in which a distance from the sheet's corner ends, and how far inside it. */
function position(pixels: number, sizeOf: (index: number) => number): { index: number; offset: number } {
  let index = 0;
  let rest = pixels;
  while (rest >= sizeOf(index)) rest -= sizeOf(index++);
  return { index, offset: rest };
}
