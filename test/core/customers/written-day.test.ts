import fc from 'fast-check';
import { calendarDay, isoDay, isoTextDay, serialOf } from '../../../core/customers/dates';
import { dayReadings } from '../../../core/customers/written-day';

const read = (text: string): (string | null)[] | null =>
  dayReadings(text)?.map((day) => (Number.isNaN(day) ? null : isoDay(day))) ?? null;

describe('a day written as a text', () => {
  it.each([
    ['31/12/2026', '2026-12-31', null],
    ['12-31-26', null, '2026-12-31'],
    ['31.12.2026', '2026-12-31', null],
    ['31. 12. 2026', '2026-12-31', null],
    ['3/4/2026', '2026-04-03', '2026-03-04'],
    ['05/05/2026', '2026-05-05', '2026-05-05'],
    ['29-02-2024', '2024-02-29', null],
    ['31/12/2026 23:59', '2026-12-31', null],
    ['12/31/2026, 11:59:59 PM', null, '2026-12-31'],
    ['01/02/49', '2049-02-01', '2049-01-02'],
    ['13/02/50', '1950-02-13', null],
  ])('%s is %s day first and %s month first', (text, dayFirst, monthFirst) => {
    expect(read(text)).toEqual([dayFirst, monthFirst]);
  });

  it.each([
    ['3 Jan 2026', '2026-01-03'],
    ['Jan 3, 2026', '2026-01-03'],
    ['3-Jan-26', '2026-01-03'],
    ['3. January 2026', '2026-01-03'],
    ['3rd of January 2026', '2026-01-03'],
    ["30 Sept '26", '2026-09-30'],
    ['JANUARY 3rd 2026', '2026-01-03'],
    ['Wednesday, 30 September 2026 11:59:59 pm UTC', '2026-09-30'],
    ['Wed Sep 30, 2026', '2026-09-30'],
    ['2026/12/31', '2026-12-31'],
    ['2026.1.5', '2026-01-05'],
    ['2026-1-5', '2026-01-05'],
  ])('%s is %s', (text, day) => {
    expect(read(text)).toEqual([day, day]);
  });

  it.each([
    'soon',
    '31/31/2026',
    '29/02/2023',
    '1/2',
    '1/2/3',
    '1/2/202',
    '31/12-2026',
    '12345',
    'Q3 2026',
    'Jan 2026',
    'J 3, 2026',
    'Junk 3, 2026',
    '3 Jan',
    '30 Feb 2026',
    '',
    '-',
    '1.234.567',
    '3 Jan 2026 and some',
  ])('"%s" is no day', (text) => {
    expect(dayReadings(text)).toBeNull();
  });

  it('reads every day of the calendar in every spelling as what it is', () => {
    const spellings = fc.constantFrom(0, 1, 2, 3, 4, 5, 6);
    fc.assert(
      fc.property(
        fc.integer({ min: serialOf(1950, 1, 1), max: serialOf(2049, 12, 31) }),
        spellings,
        (serial, spelling) => {
          const { year, month, day } = calendarDay(serial);
          const [dd, mm, yy] = [day, month, year % 100].map((part) => String(part).padStart(2, '0')) as [
            string,
            string,
            string,
          ];
          const name = new Date(Date.UTC(2000, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
          const short = name.slice(0, 3);
          const text = [
            `${dd}/${mm}/${year}`,
            `${day}.${month}.${yy}`,
            `${mm}-${dd}-${year}`,
            `${day} ${name} ${year}`,
            `${short} ${day}, ${year}`,
            `${dd}-${short}-${yy}`,
            `${year}/${mm}/${dd}`,
          ][spelling]!;
          const [dayFirst, monthFirst] = dayReadings(text)!;
          expect(spelling === 2 ? monthFirst : dayFirst).toBe(serial);
          expect(isoTextDay(isoDay(serial))).toBe(serial);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
