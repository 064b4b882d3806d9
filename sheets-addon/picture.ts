import type { PlanPicture } from '../core/report/plan';
import { halfSizePicture, sizeOfPng } from './half-size-picture';

/** Service calls that a picture takes: into the grid, and what a screen reader says of it. */
export const CALLS_OF_A_PICTURE = 2;

/** Lays the picture over the grid, its top left corner in its cell. */
export function insertPicture(tab: GoogleAppsScript.Spreadsheet.Sheet, picture: PlanPicture): void {
  const isDouble = sizeOfPng(picture.pngBase64).width === 2 * picture.width;
  const png = isDouble ? halfSizePicture(picture.pngBase64) : picture.pngBase64;
  const blob = Utilities.newBlob(Utilities.base64Decode(png), 'image/png', `${picture.name}.png`);
  tab.insertImage(blob, picture.column + 1, picture.row + 1).setAltTextDescription(picture.altText);
}
