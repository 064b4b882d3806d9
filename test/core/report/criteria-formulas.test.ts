import { countRows, isPlainLabel, sumRows } from '../../../core/report/criteria-formulas';

const label = (text: string) => ({ kind: 'label', range: 'M!$A$2:$A$9', cell: '$B$5', text }) as const;
const lost = { kind: 'word', range: 'M!$F$2:$F$9', word: 'Lost' } as const;

test('an ordinary label is counted by COUNTIFS with a reference to its cell', () => {
  expect(countRows([lost, label('Two Year')])).toBe('COUNTIFS(M!$F$2:$F$9,"Lost",M!$A$2:$A$9,$B$5)');
  expect(sumRows('M!$D$2:$D$9', [label('Café & Söhne')])).toBe('SUMIFS(M!$D$2:$D$9,M!$A$2:$A$9,$B$5)');
});

test('a label that COUNTIFS could misread is compared as it stands', () => {
  expect(countRows([lost, label('>5')])).toBe('SUMPRODUCT((M!$F$2:$F$9="Lost")*(M!$A$2:$A$9=$B$5))');
  expect(countRows([label('01')])).toBe('SUMPRODUCT(--(M!$A$2:$A$9=$B$5))');
  expect(sumRows('M!$D$2:$D$9', [label('-Acme')])).toBe('SUMPRODUCT(--(M!$A$2:$A$9=$B$5),M!$D$2:$D$9)');
  expect(sumRows('M!$D$2:$D$9', [lost, label('-Acme')])).toBe(
    'SUMPRODUCT((M!$F$2:$F$9="Lost")*(M!$A$2:$A$9=$B$5),M!$D$2:$D$9)',
  );
});

test('a label with pattern characters is compared by EXACT', () => {
  expect(countRows([label('a*')])).toBe('SUMPRODUCT(--EXACT(M!$A$2:$A$9,$B$5))');
  expect(sumRows('M!$D$2:$D$9', [lost, label('why?')])).toBe(
    'SUMPRODUCT((M!$F$2:$F$9="Lost")*EXACT(M!$A$2:$A$9,$B$5),M!$D$2:$D$9)',
  );
});

test('the sum over everything needs no criteria', () => {
  expect(sumRows('M!$D$2:$D$9', [])).toBe('SUM(M!$D$2:$D$9)');
});

test.each(['Month-to-Month', 'Two Year', "Don't know", 'Größe', '日本', 'A (b), c/d'])('%s is plain', (text) => {
  expect(isPlainLabel(text)).toBe(true);
});

test.each([
  '=A1',
  '<5',
  '>',
  '-Acme',
  '+1',
  '@x',
  'a*',
  'a?',
  '~',
  '01',
  '1e3',
  'May 2026',
  'TRUE',
  'wahr',
  '',
  ' x',
  '"q"',
  '#N/A',
  'x'.repeat(256),
])('%s is not plain', (text) => {
  expect(isPlainLabel(text)).toBe(false);
});
