import { tidy } from '../math/money-sum';
import type { SegmentTallies } from '../math/segment-tallies';

/**
 * What is counted for each segment and period: those who came, left, came and went; and, of customers
 * booked by their stay, the change of those who stay.
 */
const [CAME, LEFT, CAME_AND_WENT, STAYING] = [0, 1, 2, 3];
const MEASURES = 4;

/**
 * Customers of unchanging value over many periods, booked once each however many periods they stay:
 * where they come and where they leave. Who is there in between is added up at the end.
 */
export class SteadyTally {
  private readonly periods: number;
  /** Room for one segment: the place before the first period takes those who came earlier, the one behind the last those who leave later. */
  private readonly stride: number;
  private room: number;
  private customers: Int32Array;
  /** Money in the two parts of a MoneySum. */
  private cents: Float64Array;
  private rests: Float64Array;

  constructor(periods: number) {
    this.periods = periods;
    this.stride = (periods + 2) * MEASURES;
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
    const base = (segment * (this.periods + 2) + 1) * MEASURES;
    let cents = Math.round(value * 100);
    let rest = 0;
    // Whole cents, nearly all amounts, leave nothing over.
    if (cents / 100 !== value) {
      const amount = tidy(value);
      cents = Math.round(amount * 100);
      rest = amount - cents / 100;
    }
    if (came === left) this.add(base + came * MEASURES + CAME_AND_WENT, 1, cents, rest);
    else {
      this.add(base + came * MEASURES + CAME, 1, cents, rest);
      this.add(base + left * MEASURES + LEFT, 1, cents, rest);
    }
  }

  /** Somebody who is there at the opening and the close of the periods from `first` up to, and not including, `next`. */
  bookStay(segment: number, first: number, next: number, value: number): void {
    if (first >= next) return;
    if (segment >= this.room) this.grow(segment);
    const base = (segment * (this.periods + 2) + 1) * MEASURES + STAYING;
    const cents = Math.round(value * 100);
    const rest = value - cents / 100;
    this.add(base + first * MEASURES, 1, cents, rest);
    this.add(base + next * MEASURES, -1, -cents, -rest);
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
      const base = (segment * (this.periods + 2) + 1) * MEASURES;
      const many = (period: number, measure: number): Many => {
        const at = base + period * MEASURES + measure;
        return [this.customers[at]!, this.cents[at]!, this.rests[at]!];
      };
      let opening = many(-1, CAME);
      let staying: Many = [0, 0, 0];
      tallies.forEach((tally, period) => {
        const [came, left] = [many(period, CAME), many(period, LEFT)];
        tally.bookMany(segment, 'new', ...came);
        tally.bookMany(segment, 'lost', ...left);
        tally.bookMany(segment, 'cameAndWent', ...many(period, CAME_AND_WENT));
        staying = plus(staying, many(period, STAYING));
        const stayed = less(opening, left);
        tally.bookMany(segment, 'unchanged', ...plus(stayed, staying));
        opening = plus(stayed, came);
      });
    }
  }
}

/** Customers, and their money in the two parts of a MoneySum. */
type Many = readonly [customers: number, cents: number, rest: number];

function plus(a: Many, b: Many): Many {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function less(a: Many, b: Many): Many {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
