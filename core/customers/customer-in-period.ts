import { changeOf, movementBetween } from '../math/movement-of';
import { tidy } from '../math/money-sum';
import { Movement, type Period } from '../math/types';
import { isAwayForLong } from './away-for-long';
import { NEVER } from './contract-row';
import { STANDARD, type Settings } from './settings/settings';

/** Contracts as columns: what is needed of them to say what a customer did. */
export interface Contracts {
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  readonly segment: ArrayLike<number>;
  readonly segments: readonly string[];
  /** Code of the recorded reason, 0 for none. */
  readonly reason: ArrayLike<number>;
}

/** Of the settings, those that decide what a customer did between two days. */
export type MovementSettings = Pick<Settings, 'tolerance' | 'newAfterMonths'>;

/**
 * What one customer of a contract list did in one period (definitions §2–§6, §10). One object is
 * filled again and again, customer by customer.
 *
 * Active at open means active on the last day before the period, active at close on its last day;
 * contracts of one customer are summed. A customer seen on neither day who held a contract in between
 * came and went; its worth is the most it held at once. The segment is that of the customer's largest
 * contract on the day, and the reason the one given with the last contract to end in the period.
 */
export class CustomerInPeriod {
  segmentAtOpen = -1;
  segmentAtClose = -1;
  valueAtOpen = 0;
  valueAtClose = 0;
  cameAndWentValue = 0;
  movement: number = Movement.outside;
  reason = -1;
  cameOn = 0;
  leftOn = 0;
  private readonly contracts: Contracts;
  private readonly settings: MovementSettings;

  constructor(contracts: Contracts, settings: MovementSettings = STANDARD) {
    this.contracts = contracts;
    this.settings = settings;
  }

  /** @param rows the contracts of the customer, those at places `first` up to, and not including, `next` */
  read(rows: ArrayLike<number>, first: number, next: number, period: Period): this {
    const { start, end, value, segment, reason } = this.contracts;
    [this.segmentAtOpen, this.segmentAtClose, this.reason] = [-1, -1, -1];
    this.cameAndWentValue = 0;
    let [cameOn, leftOn, reasonOf, valueAtOpen, valueAtClose] = [0, 0, -1, 0, 0];
    let [largestAtOpen, largestAtClose] = [0, 0];
    let seenBefore = false;
    let inside = 0;
    for (let place = first; place < next; place += 1) {
      const row = rows[place]!;
      const [from, until, worth, code] = [start[row]!, end[row]!, value[row]!, segment[row]!];
      if (from < period.start) seenBefore = true;
      if (from < period.start && until >= period.start) {
        valueAtOpen += worth;
        if (this.takesSegment(worth, code, largestAtOpen, this.segmentAtOpen)) {
          largestAtOpen = worth;
          this.segmentAtOpen = code;
        }
      }
      if (from < period.next && until >= period.next) {
        valueAtClose += worth;
        if (this.takesSegment(worth, code, largestAtClose, this.segmentAtClose)) {
          largestAtClose = worth;
          this.segmentAtClose = code;
        }
      }
      if (from >= period.start && until < period.next) inside += 1;
      if (from >= period.start && from < period.next && (cameOn === 0 || from < cameOn)) cameOn = from;
      if (until >= period.start && until < period.next && until !== NEVER && until >= leftOn) {
        // Of contracts that end on one day, the one with a recorded reason speaks.
        if (until > leftOn || reasonOf <= 0) reasonOf = reason[row]!;
        leftOn = until;
      }
    }
    this.valueAtOpen = tidy(valueAtOpen);
    this.valueAtClose = tidy(valueAtClose);
    // Who holds a contract is there, also one worth nothing where those count.
    let kind =
      movementBetween(this.segmentAtOpen >= 0, this.segmentAtClose >= 0, seenBefore) ??
      changeOf(this.valueAtOpen, this.valueAtClose, this.settings.tolerance);
    if (kind === Movement.returned && this.wasAwayForLong(rows, first, next, period, cameOn)) kind = Movement.new;
    if (kind === Movement.outside && inside > 0) {
      kind = Movement.cameAndWent;
      this.peakInside(rows, first, next, period);
    }
    const left = kind === Movement.lost || kind === Movement.cameAndWent;
    const came = kind === Movement.new || kind === Movement.returned || kind === Movement.cameAndWent;
    this.movement = kind;
    this.reason = left ? reasonOf : -1;
    this.leftOn = left ? leftOn : 0;
    this.cameOn = came ? cameOn : 0;
    return this;
  }

  /** Whether somebody who comes back was away for so long that they count as new (§4). */
  private wasAwayForLong(
    rows: ArrayLike<number>,
    first: number,
    next: number,
    period: Period,
    cameOn: number,
  ): boolean {
    const { newAfterMonths } = this.settings;
    if (newAfterMonths === null) return false;
    const { start, end } = this.contracts;
    let leftOn = 0;
    for (let place = first; place < next; place += 1) {
      const row = rows[place]!;
      if (start[row]! < period.start) leftOn = Math.max(leftOn, end[row]!);
    }
    return isAwayForLong(leftOn, cameOn, newAfterMonths);
  }

  /** The larger contract names the segment; equal ones are settled by name, so that row order does not matter. */
  private takesSegment(worth: number, code: number, largest: number, held: number): boolean {
    const names = this.contracts.segments;
    return held < 0 || worth > largest || (worth === largest && (names[code] ?? '') < (names[held] ?? ''));
  }

  /** The most that the contracts inside the period were worth at once, and the segment of the largest. */
  private peakInside(rows: ArrayLike<number>, first: number, next: number, period: Period): void {
    const { start, end, value, segment } = this.contracts;
    const inside: number[] = [];
    let [held, largest] = [-1, 0];
    for (let place = first; place < next; place += 1) {
      const row = rows[place]!;
      if (start[row]! < period.start || end[row]! >= period.next) continue;
      inside.push(row);
      if (this.takesSegment(value[row]!, segment[row]!, largest, held)) {
        largest = value[row]!;
        held = segment[row]!;
      }
    }
    const byEnd = inside.filter((row) => end[row]! > start[row]!).sort((a, b) => end[a]! - end[b]!);
    inside.sort((a, b) => start[a]! - start[b]!);
    let [sum, ended] = [0, 0];
    for (let at = 0; at < inside.length;) {
      const day = start[inside[at]!]!;
      for (; ended < byEnd.length && end[byEnd[ended]!]! <= day; ended += 1) sum -= value[byEnd[ended]!]!;
      // A contract that ended on the day it began was there on that day all the same, beside no other of its kind.
      let ofTheDay = 0;
      for (; at < inside.length && start[inside[at]!] === day; at += 1) {
        const row = inside[at]!;
        if (end[row]! > day) sum += value[row]!;
        else ofTheDay = Math.max(ofTheDay, value[row]!);
      }
      this.cameAndWentValue = Math.max(this.cameAndWentValue, tidy(sum + ofTheDay));
    }
    this.segmentAtOpen = held;
    this.segmentAtClose = held;
  }
}
