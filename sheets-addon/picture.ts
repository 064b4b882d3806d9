import type { PlanPicture } from '../core/report/plan';

/** Service calls that a picture takes: into the grid, and what a screen reader says of it. */
export const CALLS_OF_A_PICTURE = 2;

/** Lays the picture over the grid at its own size, its top left corner in its cell; another size would take two more calls. */
export function insertPicture(tab: GoogleAppsScript.Spreadsheet.Sheet, picture: PlanPicture): void {
  const blob = Utilities.newBlob(Utilities.base64Decode(picture.pngBase64), 'image/png', `${picture.name}.png`);
  tab.insertImage(blob, picture.column + 1, picture.row + 1).setAltTextDescription(picture.altText);
}
