import { enterText } from '../../../workbench/excel-host/enter-text';

const enter = (text: string) => enterText(text, false, 2026);

describe('a text written to a General cell', () => {
  test.each([
    ['=SUM(A1)', '=SUM(A1)'],
    ['-Acme', '=-Acme'],
    ['+1 800 FLOWERS', '=+1 800 FLOWERS'],
    ['@home', '=@home'],
  ])('%s becomes a formula', (text, formula) => {
    expect(enter(text)).toEqual({ value: null, formula });
  });

  test.each([
    ['00123', 123],
    ['1E5', 100_000],
    ['1,234.5', 1234.5],
    ['-7', -7],
    ['(12)', -12],
    ['12%', 0.12],
    ['$3.50', 3.5],
    ['1 1/2', 1.5],
    ['12345678901234567890', 12_345_678_901_234_600_000],
    ['TRUE', true],
    ['false', false],
    ['2026-07-01', 46_204],
    ['7/1/2026', 46_204],
    ['1-Jul-26', 46_204],
    ['July 1, 2026', 46_204],
    ['2026-07-01 06:00', 46_204.25],
    ['6:00 PM', 0.75],
    ['1/1/1900', 1],
    ['3/1/1900', 61],
  ])('%s becomes %p', (text, value) => {
    expect(enter(text).value).toBe(value);
  });

  test('a date takes a date format, a percentage one of percent', () => {
    expect(enter('2026-07-01').numberFormat).toBe('m/d/yyyy');
    expect(enter('12.5%').numberFormat).toBe('0.00%');
    expect(enter('123').numberFormat).toBeUndefined();
  });

  test('the text of an error becomes the error', () => {
    expect(enter('#N/A').value).toEqual({ error: '#N/A' });
  });

  test.each([
    'Acme',
    '12 Main St',
    '2026-13-01',
    '2/30/2026',
    '1,23',
    '-',
    '=',
    '@',
    'Maybe 5',
    '12-34-56-78',
    'e5',
    '.',
  ])('%s stays as it is', (text) => {
    expect(enter(text)).toEqual({ value: text });
  });

  test('an apostrophe in front says "text" and is swallowed; of two, one stays', () => {
    expect(enter("'=1+1")).toEqual({ value: '=1+1' });
    expect(enter("'00123")).toEqual({ value: '00123' });
    expect(enter("''quoted")).toEqual({ value: "'quoted" });
  });

  test('nothing empties the cell', () => {
    expect(enter('')).toEqual({ value: null });
  });
});

test.each(['=1+1', '00123', '1E5', '-Acme', '@x', '2026-07-01', 'TRUE'])(
  '%s stays itself in a cell of format "@"',
  (text) => {
    expect(enterText(text, true, 2026)).toEqual({ value: text });
  },
);
