import fc from 'fast-check';
import { monthsAfter, serialOf } from '../../../core/customers/dates';
import { allSources, entrySources } from '../../../core/math/entry-sources';
import { pointOfEntry, touchCredit, type CreditModel } from '../../../core/math/path-to-purchase';

const path = (channels: string, conversions = 1, value = 0) => ({ channels: channels.split('>'), conversions, value });

describe('the point of entry', () => {
  const touches = [
    { day: 20, channel: 'shop' },
    { day: 10, channel: 'email' },
    { day: 10, channel: 'search' },
  ];

  it('is the earliest touch, the first listed of one day', () => {
    expect(pointOfEntry(touches, Infinity)).toBe('email');
  });

  it('ignores touches after the first purchase and keeps those of its day', () => {
    expect(pointOfEntry(touches, 10)).toBe('email');
    expect(pointOfEntry(touches, 9)).toBe('Not recorded');
    expect(pointOfEntry([], Infinity)).toBe('Not recorded');
  });

  it('is not recorded when the earliest touch has no channel', () => {
    expect(pointOfEntry([{ day: 1, channel: '' }, ...touches], Infinity)).toBe('Not recorded');
  });
});

describe('credit for a purchase', () => {
  const credits = (model: CreditModel) =>
    touchCredit([path('email>search>Email', 3, 90), path('search', 1, 20)], model).map(
      ({ channel, conversions, value }) => [channel, conversions, value],
    );

  it('goes to the first touch, the last, or to every position alike, repeats counted', () => {
    expect(credits('first')).toEqual([
      ['email', 3, 90],
      ['search', 1, 20],
    ]);
    expect(credits('last')).toEqual([
      ['Email', 3, 90],
      ['search', 1, 20],
    ]);
    expect(credits('linear')).toEqual([
      ['email', 2, 60],
      ['search', 2, 50],
    ]);
  });

  it('names a missing touch "Not recorded", last in the table', () => {
    expect(touchCredit([path('', 5), path('>shop', 2), path('shop', 1)], 'first')).toEqual([
      { channel: 'shop', conversions: 1, value: 0 },
      { channel: 'Not recorded', conversions: 7, value: 0 },
    ]);
  });

  it('shares out everything and nothing more, in every model', () => {
    const paths = fc.array(
      fc.record({
        channels: fc.array(fc.constantFrom('a', 'B', 'b', ' c ', ''), { maxLength: 6 }),
        conversions: fc.integer({ min: 0, max: 1000 }),
        value: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(paths, fc.constantFrom<CreditModel>('first', 'last', 'linear'), (given, model) => {
        const sum = (of: readonly { conversions: number; value: number }[], key: 'conversions' | 'value'): number =>
          of.reduce((a, each) => a + each[key], 0);
        const credited = touchCredit(given, model);
        expect(sum(credited, 'conversions')).toBeCloseTo(sum(given, 'conversions'), 6);
        expect(sum(credited, 'value')).toBeCloseTo(sum(given, 'value'), 6);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('entry source against what is kept after twelve months', () => {
  const day = serialOf;
  const year = (from: number): number => monthsAfter(from, 12);

  it('a year after 29 February is 28 February', () => {
    expect(year(day(2024, 2, 29))).toBe(day(2025, 2, 28));
    expect(monthsAfter(day(2026, 1, 31), 1)).toBe(day(2026, 2, 28));
    expect(monthsAfter(day(2026, 11, 30), 3)).toBe(day(2027, 2, 28));
  });

  it('judges those who came a year ago or earlier', () => {
    const customers = [
      { source: 'Friend', value: 100, thereAfter: true, valueAfter: 120 },
      { source: 'friend ', value: 50, thereAfter: false, valueAfter: 0 },
      { source: 'Friend', value: 70, thereAfter: false, valueAfter: null },
      { source: 'Ad', value: 30, thereAfter: true, valueAfter: 30 },
      { source: '', value: 10, thereAfter: false, valueAfter: null },
    ];
    expect(entrySources(customers)).toEqual([
      { source: 'Friend', customers: 3, judged: 2, kept: 1, retention: 0.5, valueJudged: 150, valueKept: 120 },
      { source: 'Ad', customers: 1, judged: 1, kept: 1, retention: 1, valueJudged: 30, valueKept: 30 },
      { source: 'Not recorded', customers: 1, judged: 0, kept: 0, retention: null, valueJudged: 0, valueKept: 0 },
    ]);
    expect(allSources(customers, 'All')).toMatchObject({ source: 'All', customers: 5, judged: 3, kept: 2 });
  });
});
