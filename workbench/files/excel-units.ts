/**
 * The model measures in CSS pixels; an .xlsx file measures columns in widths of the digit 0 and rows in points
 * (ECMA-376 part 1, §18.3.1.13 "col" and §18.3.1.73 "row").
 */

/** Width of "0" in the file's default font, Calibri 11, on a screen of 96 dots per inch. */
const DIGIT_WIDTH = 7;
const POINTS_PER_PIXEL = 0.75;
const EMU_PER_PIXEL = 9525;

/** Column width of the file: digits, padding included, in steps of 1/256. */
export function columnUnits(pixels: number): number {
  return Math.trunc((pixels / DIGIT_WIDTH) * 256) / 256;
}

export function rowPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

/** English Metric Units, in which drawings are placed. */
export function emu(pixels: number): number {
  return Math.round(pixels * EMU_PER_PIXEL);
}
