/**
 * Date objects, as Google Sheets hands out date cells, to serial day numbers, as the core counts.
 *
 * A date cell arrives as an instant: midnight in the zone of the spreadsheet. The script itself runs
 * in another zone, so the getters of Date would be off by a day for half the world (Google's
 * "Custom functions in Google Sheets", "Spreadsheet.getSpreadsheetTimeZone").
 */

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Clocks were hardly ever changed and changed back within so short a time: in provinces of Argentina in June 2004, in the north-east of Brazil in October 2000. */
const STRETCH = 21 * DAY;
/** Serial day of 1 January 1970. */
const EPOCH_DAY = 25_569;

/**
 * The clock on the wall: an instant, written in the zone of the spreadsheet by the pattern
 * `yyyy-MM-dd HH:mm:ss`, as Utilities.formatDate does.
 */
export type WallClock = (instant: Date) => string;

/** True for a Date of any realm; `instanceof`, which is quick, fails where the host made it in another one. */
export function isDate(value: unknown): value is Date {
  if (value instanceof Date) return true;
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Date]';
}

/** How far the wall clock is ahead of UTC within one stretch of time, in milliseconds: `before` the change, if there is one, and after. */
interface Offsets {
  readonly before: number;
  readonly after: number;
  /** The first minute of the offset after; never reached in a stretch without a change. */
  readonly change: number;
}

/**
 * Makes a converter from instants to serial days in the zone of `wallClock`; the time of day stays
 * as the fraction. Asking the clock is slow, so it is asked once per border of three weeks; only a stretch
 * whose two ends differ, one in which clocks were changed, is searched for the minute of the change.
 */
export function serialDays(wallClock: WallClock): (date: Date) => number {
  const borders = new Map<number, number>();
  const stretches = new Map<number, Offsets>();

  const offsetAt = (time: number): number => readWallClock(wallClock(new Date(time))) - Math.floor(time / 1000) * 1000;

  const offsetAtBorder = (time: number): number => {
    const offset = borders.get(time) ?? offsetAt(time);
    borders.set(time, offset);
    return offset;
  };

  const offsetsOf = (stretch: number): Offsets => {
    const [start, end] = [stretch * STRETCH, (stretch + 1) * STRETCH];
    const [before, after] = [offsetAtBorder(start), offsetAtBorder(end)];
    if (before === after) return { before, after, change: Infinity };
    let [low, high] = [start, end];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    return { before, after, change: high };
  };

  return (date) => {
    const time = date.getTime();
    const stretch = Math.floor(time / STRETCH);
    let offsets = stretches.get(stretch);
    if (!offsets) stretches.set(stretch, (offsets = offsetsOf(stretch)));
    return (time + (time < offsets.change ? offsets.before : offsets.after)) / DAY + EPOCH_DAY;
  };
}

/** "2026-03-29 01:30:00" as milliseconds, as though it were UTC. */
function readWallClock(text: string): number {
  const [year, month, day, hour, minute, second] = text.split(/[^0-9]+/).map(Number);
  return (
    new Date(0).setUTCFullYear(year ?? 0, (month ?? 1) - 1, day) +
    (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000
  );
}
