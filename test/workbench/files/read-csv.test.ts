import { cellFromText, workbookFromCsv } from '../../../workbench/files/read-csv';

const ISO = { numberFormat: 'yyyy-mm-dd' };
const TEXT = { numberFormat: '@' };

describe('a CSV field', () => {
  test('that is an ISO date becomes that day', () => {
    expect(cellFromText('1900-03-01')).toEqual({ value: '1900-03-01' });
    expect(cellFromText('2026-07-01')).toEqual({ value: 46204, format: ISO });
    expect(cellFromText('2024-02-29')).toEqual({ value: 45351, format: ISO });
  });

  test('with a time keeps it as a part of the day', () => {
    expect(cellFromText('2026-07-01 18:00')).toEqual({ value: 46204.75, format: { numberFormat: 'yyyy-mm-dd hh:mm' } });
    expect(cellFromText('2026-07-01T06:00:00')?.value).toBe(46204.25);
  });

  test('that names a day that never was stays text', () => {
    expect(cellFromText('2026-02-29')).toEqual({ value: '2026-02-29' });
    expect(cellFromText('2026-13-01')).toEqual({ value: '2026-13-01' });
  });

  test('that is a plain number becomes a number', () => {
    expect(cellFromText('39.65')).toEqual({ value: 39.65 });
    expect(cellFromText('-7')).toEqual({ value: -7 });
    expect(cellFromText('0')).toEqual({ value: 0 });
    expect(cellFromText('123456789012345')).toEqual({ value: 123456789012345 });
  });

  test.each(['00123', '1E5', '4000123412341234567', '+49301234', '1,234'])(
    'such as %s stays the text it is',
    (text) => {
      expect(cellFromText(text)).toEqual({ value: text, format: TEXT });
    },
  );

  test('that looks like a formula is text and no formula', () => {
    expect(cellFromText('=IMPORTXML("http://x","y")')).toEqual({ value: '=IMPORTXML("http://x","y")' });
  });

  test('that is empty or holds spaces is no cell', () => {
    expect(cellFromText('')).toBeUndefined();
    expect(cellFromText('  ')).toBeUndefined();
  });
});

describe('a CSV column', () => {
  /** The values below the header; the second column keeps rows with a blank in the first. */
  const valuesOf = (...fields: string[]) => valuesBelow('id', ...fields);
  const valuesBelow = (header: string, ...fields: string[]) => {
    const sheet = workbookFromCsv([`${header},row`, ...fields.map((field) => `${field},x`)].join('\n'), 'x.csv')
      .sheets[0];
    return fields.map((_, index) => sheet?.cell(index + 1, 0)?.value);
  };

  test('of ids that one number would stand for keeps every id as text', () => {
    expect(valuesOf('1.1', '1.10', '2', '1.9')).toEqual(['1.1', '1.10', '2', '1.9']);
    expect(valuesOf('7', 'A-7', '7.0')).toEqual(['7', 'A-7', '7.0']);
    expect(valuesOf('1.20', 'A-7')).toEqual(['1.20', 'A-7']);
    const sheet = workbookFromCsv('id\n1.1\n1.10', 'x.csv').sheets[0];
    expect([1, 2].map((row) => sheet?.cell(row, 0)?.format)).toEqual([TEXT, TEXT]);
  });

  test.each(['Monthly charge', 'price', 'MRR', 'Account value'])(
    'of amounts below "%s" holds numbers, however they are written',
    (header) => {
      expect(valuesBelow(header, '10.50', '8.00', '', '98.5', '95', '-0.250')).toEqual([
        10.5,
        8,
        undefined,
        98.5,
        95,
        -0.25,
      ]);
    },
  );

  test.each(['Customer ID', 'invoice_no', 'Client', 'Zip code'])('below "%s" keeps 1.10 and 1.1 apart', (header) => {
    expect(valuesBelow(header, '1.10', '1.1')).toEqual(['1.10', '1.1']);
  });

  test('of numbers that are written back as they were read holds numbers, whatever else it holds', () => {
    expect(valuesOf('10.5', '8', 'n/a', '-3')).toEqual([10.5, 8, 'n/a', -3]);
  });

  test('of names leaves a name that looks like a date alone', () => {
    expect(valuesOf('Basic', 'Gold', '2026-01-01', 'Gold')).toEqual(['Basic', 'Gold', '2026-01-01', 'Gold']);
  });

  test('of dates holds dates beside words that stand for none', () => {
    expect(valuesOf('never', '2026-07-01', 'never', 'never', '')).toEqual([
      'never',
      46204,
      'never',
      'never',
      undefined,
    ]);
  });
});

describe('workbookFromCsv', () => {
  test('names its sheet after the file, within what Excel allows', () => {
    const nameOf = (file: string) => workbookFromCsv('a\n1', file).sheets[0]?.name;
    expect(nameOf('customers.csv')).toBe('customers');
    expect(nameOf('/home/me/Q3: [new] customers?.csv')).toBe('Q3 new customers');
    expect(nameOf('a-very-long-file-name-about-our-customers-2026.csv')).toHaveLength(31);
    expect(nameOf('history.csv')).toBe('Customers');
  });

  test.each([
    [',', 'id,name\n1,"Acme, Ltd"', 'Acme, Ltd'],
    [';', 'id;name\n1;Acme, Ltd', 'Acme, Ltd'],
    ['\t', 'id\tname\n1\tAcme', 'Acme'],
  ])('finds the delimiter %j by itself', (_delimiter, text, name) => {
    expect(workbookFromCsv(text, 'x.csv').sheets[0]?.cell(1, 1)?.value).toBe(name);
  });

  test('leaves a byte order mark out of the first header', () => {
    expect(workbookFromCsv('\uFEFFid,name\n1,a', 'x.csv').sheets[0]?.cell(0, 0)?.value).toBe('id');
  });

  test('keeps blank lines and blank fields where they are', () => {
    const sheet = workbookFromCsv('a,b\n1,\n\n,2\n', 'x.csv').sheets[0];
    expect(sheet?.usedArea()).toEqual({ row: 0, column: 0, rows: 4, columns: 2 });
    expect(sheet?.cell(1, 1)).toBeUndefined();
    expect(sheet?.cell(3, 1)?.value).toBe(2);
  });

  test('freezes the header row and widens the columns to their contents', () => {
    const sheet = workbookFromCsv('id,reason for leaving the company\n1,x', 'x.csv').sheets[0];
    expect(sheet?.frozenRows).toBe(1);
    expect(sheet?.columnWidths.get(1)).toBeGreaterThan(sheet?.columnWidths.get(0) ?? Infinity);
  });
});
