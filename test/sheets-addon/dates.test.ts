import fc from 'fast-check';
import { isDate, serialDays } from '../../sheets-addon/dates';
import { runInNewContext } from 'node:vm';

/** The wall clock of a zone by Intl, an implementation that knows nothing of ours. */
function clockOf(timeZone: string): { read(instant: Date): string; asked: number } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const clock = {
    asked: 0,
    read(instant: Date): string {
      clock.asked += 1;
      const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]));
      return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`;
    },
  };
  return clock;
}

/** The instant at which the wall clock of the zone shows midnight of this day, found by trying. */
function midnight(timeZone: string, year: number, month: number, day: number): Date | null {
  const clock = clockOf(timeZone);
  const wanted = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')} 00:00:00`;
  const utc = Date.UTC(year, month - 1, day);
  for (let quarters = -14 * 4; quarters <= 14 * 4; quarters += 1) {
    const instant = new Date(utc - quarters * 900_000);
    if (clock.read(instant) === wanted) return instant;
  }
  return null;
}

const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'Pacific/Tongatapu',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
  'Africa/Casablanca',
];

describe.each(zones)('in %s', (zone) => {
  test('midnight of a day is the whole serial number of that day', () => {
    const serial = serialDays(clockOf(zone).read);
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2037 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const instant = midnight(zone, year, month, day);
          fc.pre(instant !== null); // a day on which the clocks skipped midnight
          expect(serial(instant as Date)).toBe(serialOf(year, month, day));
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });

  test('every hour around a change of the clocks is what Intl says', () => {
    const clock = clockOf(zone);
    const serial = serialDays(clock.read);
    for (const start of [Date.UTC(2026, 2, 1), Date.UTC(2025, 9, 1), Date.UTC(2026, 10, 1)]) {
      for (let hour = 0; hour < 31 * 24; hour += 1) {
        const instant = new Date(start + hour * 3_600_000);
        const shown = Date.parse(`${clock.read(instant).replace(' ', 'T')}Z`);
        expect(serial(instant)).toBe(shown / 86_400_000 + 25_569);
      }
    }
  });
});

test('a date before 1900, where zones ran on local mean time, is still its own day', () => {
  const serial = serialDays((instant) => clockOf('Europe/Amsterdam').read(new Date(instant)));
  const instant = new Date(Date.UTC(1899, 11, 30) - (19 * 60 + 32) * 1000);
  expect(Math.abs(serial(instant))).toBeLessThan(1 / 24);
});

test('the time of day is the fraction', () => {
  const serial = serialDays(clockOf('Asia/Kolkata').read);
  expect(serial(new Date('2026-03-31T12:30:00Z'))).toBe(serialOf(2026, 3, 31) + 0.75);
});

test('ten thousand dates of six years ask the clock a few hundred times', () => {
  const clock = clockOf('America/New_York');
  const serial = serialDays(clock.read);
  for (let index = 0; index < 10_000; index += 1) serial(new Date(Date.UTC(2020, 0, 1) + index * 18_934_560));
  expect(clock.asked).toBeLessThan(300);
});

test('a Date of another realm is a Date, and nothing else is', () => {
  expect(isDate(runInNewContext('new Date(0)'))).toBe(true);
  for (const value of [null, undefined, '', '2026-01-01', 46_000, true, {}, [], { getTime: () => 0 }]) {
    expect(isDate(value)).toBe(false);
  }
});
