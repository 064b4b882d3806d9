import type { PagePlan, PlanPicture } from '../core/report/plan';

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Image = GoogleAppsScript.Spreadsheet.OverGridImage;

/** Service calls that a picture takes: into the grid, and what a screen reader says of it. */
export const CALLS_OF_A_PICTURE = 2;

/** Letters with which the description of each of our pictures begins, whatever its numbers are. */
const FIRST_LETTERS = 20;

/** Lays the picture over the grid at its own size, its top left corner in its cell; another size would take two more calls. */
export function insertPicture(tab: Tab, picture: PlanPicture): void {
  tab.insertImage(blobOf(picture), picture.column + 1, picture.row + 1).setAltTextDescription(picture.altText);
}

/** The picture of ours on a page that stands, known by how its description begins; `null` when somebody took it away. */
export function standingPicture(tab: Tab, { pictures }: PagePlan): Image | null {
  const beginnings = pictures.map(({ altText }) => altText.slice(0, FIRST_LETTERS));
  return (
    tab.getImages().find((image) => {
      const text = image.getAltTextDescription();
      return beginnings.some((beginning) => text.startsWith(beginning));
    }) ?? null
  );
}

/** Another picture where ours stands; where it was taken away there stays none. */
export function replacePicture(image: Image | null, picture: PlanPicture): void {
  image?.replace(blobOf(picture)).setAltTextDescription(picture.altText);
}

function blobOf({ pngBase64, name }: PlanPicture): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(Utilities.base64Decode(pngBase64), 'image/png', `${name}.png`);
}
