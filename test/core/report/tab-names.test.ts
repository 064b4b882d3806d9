import { freeTabName, quoteTabName } from '../../../core/report/tab-names';

test('a free name is taken as it is', () => {
  expect(freeTabName('Report card 2026-Q3', ['Sheet1'])).toBe('Report card 2026-Q3');
});

test('a taken name gets the next number, whatever its case', () => {
  expect(freeTabName('Report', ['REPORT'])).toBe('Report (2)');
  expect(freeTabName('Report', ['report', 'Report (2)'])).toBe('Report (3)');
});

test('a name has at most 31 characters, its number included', () => {
  const long = 'A name that goes on and on and on';
  expect(freeTabName(long, [])).toBe('A name that goes on and on and');
  expect(freeTabName('x'.repeat(40), [])).toHaveLength(31);
  expect(freeTabName('x'.repeat(40), ['x'.repeat(31)])).toBe(`${'x'.repeat(27)} (2)`);
  expect(freeTabName(`${'x'.repeat(30)}😀`, [])).toBe('x'.repeat(30));
});

test('characters that no tab may hold become a dash', () => {
  expect(freeTabName('a:b\\c/d?e*f[g]h', [])).toBe('a-b-c-d-e-f-g-h');
});

test('apostrophes stay inside and go at the ends', () => {
  expect(freeTabName("'Bob's'", [])).toBe("Bob's");
  expect(freeTabName(`${'x'.repeat(30)}'y`, [])).toBe('x'.repeat(30));
});

test('"History" belongs to Excel, and a name is never empty', () => {
  expect(freeTabName('history', [])).toBe('history (2)');
  expect(freeTabName(" ' ", [])).toBe('Sheet');
});

test('in a formula a name stands in apostrophes, and its own are doubled', () => {
  expect(quoteTabName("Bob's list")).toBe("'Bob''s list'");
});
