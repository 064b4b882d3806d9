/**
 * The columns all blocks of the page share: a margin (ranks stand in it), one for labels, fourteen for
 * figures. Both tables put the same figure into the same column, and the five boxes start on them too.
 */
export const MARGIN = 0;
export const LABEL = 1;
export const FIRST_FIGURE = 2;
export const FIGURES = 14;
export const COLUMNS = FIRST_FIGURE + FIGURES;
export const LAST = COLUMNS - 1;

/** Where each figure of the two tables stands. */
export const AT = {
  opening: 2,
  incoming: 3,
  new: 4,
  returning: 5,
  outgoing: 6,
  cameAndWent: 7,
  increased: 8,
  decreased: 9,
  moved: 10,
  closing: 11,
  net: 12,
  lost: 13,
  rate: 14,
  check: 15,
} as const;

/** Where the five boxes start. */
export const BOXES = [LABEL, 3, 6, 9, 12] as const;

const MARGIN_WIDTH = 28;
const CHARACTER = 6.6;

/**
 * Column widths in pixels.
 *
 * @param longestLabel characters of the longest segment
 * @param longestFigure characters of the longest figure, sign included
 */
export function columnWidths(longestLabel: number, longestFigure: number): number[] {
  const label = Math.min(260, Math.max(176, Math.round(longestLabel * CHARACTER) + 12));
  const figure = Math.max(72, Math.round(longestFigure * CHARACTER) + 14);
  return [MARGIN_WIDTH, label, ...Array<number>(FIGURES).fill(figure)];
}
