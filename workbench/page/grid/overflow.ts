import { SpreadsheetSkeleton } from '@univerjs/preset-sheets-core';

/** What a cell keeps free beside its text, left and right together, in pixels. */
const PADDING = 4;

/**
 * Lets a text run over into the empty cell beside it as soon as it and its padding are wider than its own. The grid
 * leaves the padding out when it measures, and cuts the last letter of a text that is just narrower than its cell.
 */
export function measureTextsWithPadding(): void {
  const { prototype } = SpreadsheetSkeleton;
  const { getOverflowPosition } = prototype;
  prototype.getOverflowPosition = function (this: SpreadsheetSkeleton, size, ...place) {
    return getOverflowPosition.call(this, size && { ...size, width: size.width + PADDING }, ...place);
  };
}
