import type { RollForward, SegmentForward, TopReasons } from '../math/types';
import type { MovementRanges } from './movements-tab';
import type { ReportInput } from './report-input';
import type { TeamNote } from './team-notes';

/** What the blocks of a page draw from. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly forward: RollForward;
  readonly reasons: TopReasons;
  readonly ranges: MovementRanges;
  readonly movementsName: string;
  /** Decimals in which values are shown; the cells hold all of them. */
  readonly valueDigits: 0 | 2;
  /** Formulas, or values because the customers are too many. */
  readonly live: boolean;
  /** Serial day. */
  readonly builtOn: number;
  /** The rows without a customer, opening + came − left = closing; null when there are none. */
  readonly unidentified: SegmentForward | null;
  /** Whether the data does not fill the period: then it is said so, and no rate is given (§1). */
  readonly incomplete: boolean;
  /** Pixels that pictures are drawn with to a CSS pixel. */
  readonly pictureScale: number;
  /** What the team wrote beside reasons, where the report stood before. */
  readonly notes: readonly TeamNote[];
}
