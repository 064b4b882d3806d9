import fc from 'fast-check';
import { calendarDay, isoDay, isoTextDay, serialOf, weekday } from '../../../core/customers/dates';
import {
  daySpan,
  periodFrom,
  periodHolding,
  periodName,
  periodOfText,
  periodsWithin,
  periodText,
  UNITS,
} from '../../../core/customers/periods';

describe('serial days', () => {
  it.each([
    [25569, '1970-01-01'],
    [36526, '2000-01-01'],
    [45351, '2024-02-29'],
    [46295, '2026-09-30'],
  ])('%d is %s, as in Excel', (serial, iso) => {
    expect(isoDay(serial)).toBe(iso);
    expect(isoTextDay(iso)).toBe(serial);
  });

  it('30 September 2026 is a Wednesday', () => {
    expect(weekday(46295)).toBe(3);
  });

  it('every day of four centuries goes to text and back', () => {
    const wrong: number[] = [];
    for (let day = serialOf(1800, 1, 1); day < serialOf(2200, 1, 1); day += 1) {
      if (isoTextDay(isoDay(day)) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses days that no calendar has', () => {
    expect(isoTextDay('2100-02-29')).toBeNaN();
    expect(isoTextDay('2026-04-31')).toBeNaN();
    expect(isoTextDay('2026-00-10')).toBeNaN();
    expect(isoTextDay('2026-0a-10')).toBeNaN();
    expect(isoTextDay('2026-02-29')).toBeNaN();
    expect(isoTextDay('2026-13-01')).toBeNaN();
    expect(isoTextDay('26-01-01')).toBeNaN();
  });
});

describe('periods', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31', '2026'],
    ['2026-Q3', '2026-07-01', '2026-09-30', '2026 Q3'],
    ['2026-02', '2026-02-01', '2026-02-28', 'February 2026'],
    ['2026-W01', '2025-12-29', '2026-01-04', 'week 1 of 2026'],
    ['2026-W53', '2026-12-28', '2027-01-03', 'week 53 of 2026'],
  ])('%s runs from %s to %s', (text, first, last, name) => {
    const period = periodOfText(text)!;
    expect([isoDay(period.start), isoDay(period.next - 1)]).toEqual([first, last]);
    expect(periodText(period)).toBe(text);
    expect(periodName(period)).toBe(name);
  });

  it('has no week 53 in a year of 52', () => {
    expect(periodOfText('2025-W53')).toBeNull();
    expect(periodOfText('2026-00')).toBeNull();
  });

  it('spells a stretch of days', () => {
    expect(daySpan(periodOfText('2026-Q3')!)).toBe('1 July – 30 September 2026');
    expect(daySpan({ start: serialOf(2025, 12, 29), next: serialOf(2026, 1, 5) })).toBe(
      '29 December 2025 – 4 January 2026',
    );
  });

  it('holds each day in exactly one period of every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 60_000 }), fc.constantFrom(...UNITS), (day, unit) => {
        const period = periodHolding(day, unit);
        expect(period.start <= day && day < period.next).toBe(true);
        expect(periodHolding(period.next, unit).start).toBe(period.next);
        expect(periodOfText(periodText(period))).toEqual(period);
      }),
      { seed: 3 },
    );
  });

  it('cuts a year into twelve months', () => {
    const months = periodsWithin(periodOfText('2026')!, 'month');
    expect(months).toHaveLength(12);
    expect(calendarDay(months[11]!.start)).toEqual({ year: 2026, month: 12, day: 1 });
  });
});

describe('fiscal years and weeks of another first day', () => {
  const days = (period: { start: number; next: number }): string[] => [isoDay(period.start), isoDay(period.next - 1)];

  it.each([
    [4, 'year', '2026-03-31', '2025-04-01', '2026-03-31'],
    [4, 'year', '2026-04-01', '2026-04-01', '2027-03-31'],
    [2, 'quarter', '2026-01-15', '2025-11-01', '2026-01-31'],
    [2, 'quarter', '2026-02-01', '2026-02-01', '2026-04-30'],
    [12, 'year', '2026-11-30', '2025-12-01', '2026-11-30'],
    [12, 'quarter', '2026-12-31', '2026-12-01', '2027-02-28'],
    [7, 'month', '2026-02-28', '2026-02-01', '2026-02-28'],
  ] as const)('a fiscal year from month %d: the %s of %s is %s – %s', (yearStartsIn, unit, day, first, last) => {
    expect(days(periodHolding(isoTextDay(day), unit, { yearStartsIn }))).toEqual([first, last]);
  });

  it.each([
    [1, '2026-09-28'],
    [6, '2026-09-26'],
    [7, '2026-09-27'],
    [3, '2026-09-30'],
    [4, '2026-09-24'],
  ])('Wednesday 30 September 2026 lies in a week from day %d that begins on %s', (weekStartsOn, first) => {
    expect(isoDay(periodHolding(isoTextDay('2026-09-30'), 'week', { weekStartsOn }).start)).toBe(first);
  });

  it('holds each day in exactly one period of every unit, whatever the calendar', () => {
    const calendars = fc.record({
      yearStartsIn: fc.integer({ min: 1, max: 12 }),
      weekStartsOn: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 60_000 }),
        fc.constantFrom(...UNITS),
        calendars,
        (day, unit, calendar) => {
          const period = periodHolding(day, unit, calendar);
          expect(period.start <= day && day < period.next).toBe(true);
          expect(periodHolding(period.next - 1, unit, calendar)).toEqual(period);
          expect(periodHolding(period.next, unit, calendar).start).toBe(period.next);
          expect(unit === 'week' ? weekday(period.start) : calendarDay(period.start).day).toBe(
            unit === 'week' ? calendar.weekStartsOn : 1,
          );
          if (unit === 'year') expect(calendarDay(period.start).month).toBe(calendar.yearStartsIn);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('cuts a fiscal year into its four quarters', () => {
    const year = periodHolding(isoTextDay('2026-03-01'), 'year', { yearStartsIn: 2 });
    const quarters = periodsWithin(year, 'quarter', { yearStartsIn: 2 });
    expect(quarters.map(({ start }) => isoDay(start))).toEqual([
      '2026-02-01',
      '2026-05-01',
      '2026-08-01',
      '2026-11-01',
    ]);
  });
});

describe('from and to', () => {
  it.each([
    [1900, 1901],
    [2026, 2027],
    [2199, 2200],
  ])('the numbers %d and %d are years, of which the second counts whole', (from, to) => {
    expect(periodFrom(from, to)).toEqual({ start: serialOf(from, 1, 1), next: serialOf(to + 1, 1, 1) });
  });
});
