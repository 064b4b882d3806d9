/**
 * Dates of a spreadsheet: a cell holds a serial day number that says what a wall clock shows, a script
 * gets a Date that says when that was in the spreadsheet's time zone.
 */

const DAY = 86_400_000;
/** Serial day of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** The instant at which clocks in `zone` show what the serial number says. */
export function instantOfSerial(serial: number, zone: string): Date {
  const clock = clockOf(zone);
  const known = clock.instants.get(serial);
  if (known !== undefined) return new Date(known);
  const wall = Math.round((serial - UNIX_EPOCH) * DAY);
  // The offset depends on the instant, which depends on the offset: the second look settles it.
  const near = wall - offsetAt(wall, clock);
  const instant = wall - offsetAt(near, clock);
  clock.instants.set(serial, instant);
  return new Date(instant);
}

/** What clocks in `zone` show at that instant, as a serial day number. */
export function serialOfInstant(date: Date, zone: string): number {
  const instant = date.getTime();
  const wall = instant + offsetAt(instant, clockOf(zone));
  return wall / DAY + UNIX_EPOCH;
}

/** Serial day of a calendar date; months count from 1. */
export function serialOfDay(year: number, month: number, day: number): number {
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  return utc.getTime() / DAY + UNIX_EPOCH;
}

/** Year, month (from 1), day, hour … of a serial number, and the weekday (Sunday is 0). */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
}

export function wallTimeOfSerial(serial: number): WallTime {
  const utc = new Date(Math.round((serial - UNIX_EPOCH) * DAY));
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    hour: utc.getUTCHours(),
    minute: utc.getUTCMinutes(),
    second: utc.getUTCSeconds(),
    millisecond: utc.getUTCMilliseconds(),
    weekday: utc.getUTCDay(),
  };
}

/** Minutes by which clocks in `zone` are ahead of UTC at that instant. */
export function offsetMinutes(date: Date, zone: string): number {
  return offsetAt(date.getTime(), clockOf(zone)) / 60_000;
}

export function isZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** Offsets by UTC quarter hour, the finest step at which zones have ever changed theirs by law. */
  readonly offsets: Map<number, number>;
  readonly instants: Map<number, number>;
}

const clocks = new Map<string, Clock>();

function clockOf(zone: string): Clock {
  let clock = clocks.get(zone);
  if (!clock) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clock = { format, offsets: new Map(), instants: new Map() };
    clocks.set(zone, clock);
  }
  return clock;
}

function offsetAt(instant: number, clock: Clock): number {
  if (!Number.isFinite(instant)) return 0;
  const quarter = Math.floor(instant / 900_000);
  const known = clock.offsets.get(quarter);
  if (known !== undefined) return known;
  const start = quarter * 900_000;
  const parts: Record<string, string> = {};
  for (const part of clock.format.formatToParts(start)) parts[part.type] = part.value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
  wall.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
  const offset = wall.getTime() - start;
  clock.offsets.set(quarter, offset);
  return offset;
}
