import { columnWords, countWords, plural, segmentWords, shareWords } from '../../../core/panel/panel-words';
import { findSegments } from '../../../core/panel/find-segments';

test('numbers carry thousands separators', () => {
  expect(countWords(7043)).toBe('7,043');
  expect(countWords(1234567)).toBe('1,234,567');
});

test('one is singular, none and many are plural', () => {
  expect([0, 1, 1200].map((count) => plural(count, 'note'))).toEqual(['0 notes', '1 note', '1,200 notes']);
});

test('a column is called by letter and header, or by its letter alone', () => {
  expect(columnWords({ index: 4, letter: 'E', header: 'Start date', examples: [] })).toBe('E Start date');
  expect(columnWords({ index: 4, letter: 'E', header: ' ', examples: [] })).toBe('Column E');
});

test('segments are found by letters of their name, in any case and in report order', () => {
  expect(findSegments(['One Year', 'Two Year', 'Month-to-Month'], ' YEAR ')).toEqual(['One Year', 'Two Year']);
  expect(findSegments(['One Year', ''], '')).toEqual(['One Year', '']);
});

test('a blank segment has a name that can be read and searched', () => {
  expect(segmentWords(' ')).toBe('(blank)');
  expect(findSegments(['One Year', ''], 'blank')).toEqual(['']);
});

test('a share is said in whole per cents, and all of it only when it is', () => {
  expect([0, 0.407, 0.999, 1].map(shareWords)).toEqual(['0 %', '40 %', '99 %', '100 %']);
});
