import { compareNames } from './compare-names';
import { Tally, type CameAndWent } from './tally';
import type { RollForward } from './types';

/** One tally for each segment and one for all, filled customer by customer. */
export class SegmentTallies {
  readonly segments: Tally[] = [];
  readonly total = new Tally();

  /** @param count segments to begin with; more can be had */
  constructor(count: number) {
    while (this.segments.length < count) this.segments.push(new Tally());
  }

  /**
   * @param movement not `outside`
   * @param atOpen segment at the opening, −1 for somebody who was not there; `atClose` likewise
   */
  book(movement: number, atOpen: number, atClose: number, opening: number, closing: number, cameAndWent: number): void {
    this.total.book(movement, opening, closing, cameAndWent);
    if (atOpen >= 0 && atClose >= 0 && atOpen !== atClose) {
      this.segments[atOpen]!.bookOut(opening);
      this.segments[atClose]!.bookIn(movement, opening, closing);
    } else this.segments[Math.max(atOpen, atClose)]!.book(movement, opening, closing, cameAndWent);
  }

  bookMany(segment: number, ...many: Parameters<Tally['bookMany']>): void {
    this.total.bookMany(...many);
    this.segments[segment]!.bookMany(...many);
  }

  /** Segments in alphabetical order, the unnamed one last, those without any customer left out. */
  forward(names: readonly string[], cameAndWent?: CameAndWent): RollForward {
    const segments = this.segments
      .map((tally, code) => tally.forward(names[code]!, cameAndWent))
      .filter(({ customers: c }) => c.opening + c.new + c.returning + c.cameAndWent + c.transfersIn > 0)
      .sort((a, b) => compareNames(a.segment, b.segment));
    return { segments, total: this.total.forward('All customers', cameAndWent) };
  }
}
