import type { Source } from '../../../core/math/earned-growth';
import type { ValuePair } from '../../../core/math/value-pair';

/** The example SEVEN of definitions.md: A … G, opening and closing value. G came and went, and is in neither. */
export const SEVEN: readonly (ValuePair & { readonly source: Source; readonly segment: number })[] = [
  [100, 120, true],
  [80, 80, true],
  [60, 40, true],
  [50, 0, true],
  [0, 70, false],
  [0, 30, true],
  [0, 0, false],
].map(([opening, closing, seenBefore], row) => ({
  opening: opening as number,
  closing: closing as number,
  seenBefore: seenBefore as boolean,
  source: row === 4 ? 'earned' : 'notRecorded',
  segment: 0,
}));
