import { tidy } from '../math/money-sum';
import type { SegmentTallies } from '../math/segment-tallies';

/** What is counted for each segment and period: those who came, left, came and went, and the change of those who stay. */
const [CAME, LEFT, CAME_AND_WENT, STAYING] = [0, 1, 2, 3];
const MEASURES = 4;

/**
 * Customers of unchanging value over many periods, booked once each however many periods they stay:
 * whoever stays is noted where that begins and where it ends, and added up over the periods at the end.
 */
export class SteadyTally {
  private readonly periods: number;
  /** Room for one segment: a place after the last period takes the ends that are never read. */
  private readonly stride: number;
  private room: number;
  private customers: Int32Array;
  /** Money in the two parts of a MoneySum. */
  private cents: Float64Array;
  private rests: Float64Array;

  constructor(periods: number) {
    this.periods = periods;
    this.stride = (periods + 1) * MEASURES;
    this.room = 8;
    this.customers = new Int32Array(this.room * this.stride);
    this.cents = new Float64Array(this.customers.length);
    this.rests = new Float64Array(this.customers.length);
  }

  /**
   * Somebody of one segment who came in a period and left in one.
   *
   * @param came −1 for before the first period
   * @param left the number of periods for after the last
   */
  book(segment: number, came: number, left: number, value: number): void {
    if (segment >= this.room) this.grow(segment);
    const base = segment * this.stride;
    let cents = Math.round(value * 100);
    let rest = 0;
    // Whole cents, nearly all amounts, leave nothing over.
    if (cents / 100 !== value) {
      const amount = tidy(value);
      cents = Math.round(amount * 100);
      rest = amount - cents / 100;
    }
    if (came === left) {
      this.add(base + came * MEASURES + CAME_AND_WENT, 1, cents, rest);
      return;
    }
    if (came >= 0) this.add(base + came * MEASURES + CAME, 1, cents, rest);
    if (left < this.periods) this.add(base + left * MEASURES + LEFT, 1, cents, rest);
    this.stay(base, came + 1, left, cents, rest);
  }

  /** Somebody who is there at the opening and the close of the periods from `first` up to, and not including, `next`. */
  bookStay(segment: number, first: number, next: number, value: number): void {
    if (segment >= this.room) this.grow(segment);
    const cents = Math.round(value * 100);
    this.stay(segment * this.stride, first, next, cents, value - cents / 100);
  }

  private stay(base: number, first: number, next: number, cents: number, rest: number): void {
    if (first >= next) return;
    this.add(base + first * MEASURES + STAYING, 1, cents, rest);
    this.add(base + next * MEASURES + STAYING, -1, -cents, -rest);
  }

  private add(at: number, customers: number, cents: number, rest: number): void {
    this.customers[at]! += customers;
    this.cents[at]! += cents;
    if (rest !== 0) this.rests[at]! += rest;
  }

  private grow(segment: number): void {
    while (segment >= this.room) this.room *= 2;
    const [customers, cents, rests] = [this.customers, this.cents, this.rests];
    this.customers = new Int32Array(this.room * this.stride);
    this.customers.set(customers);
    this.cents = new Float64Array(this.customers.length);
    this.cents.set(cents);
    this.rests = new Float64Array(this.customers.length);
    this.rests.set(rests);
  }

  /** Adds everybody to the tallies of the periods. */
  addTo(tallies: readonly SegmentTallies[], segments: number): void {
    for (let segment = 0; segment < Math.min(segments, this.room); segment += 1) {
      let [staying, cents, rest] = [0, 0, 0];
      tallies.forEach((tally, period) => {
        const at = segment * this.stride + period * MEASURES;
        const many = (measure: number) =>
          [this.customers[at + measure]!, this.cents[at + measure]!, this.rests[at + measure]!] as const;
        tally.bookMany(segment, 'new', ...many(CAME));
        tally.bookMany(segment, 'lost', ...many(LEFT));
        tally.bookMany(segment, 'cameAndWent', ...many(CAME_AND_WENT));
        const [change, changeOfCents, changeOfRest] = many(STAYING);
        staying += change;
        cents += changeOfCents;
        rest += changeOfRest;
        tally.bookMany(segment, 'unchanged', staying, cents, rest);
      });
    }
  }
}
