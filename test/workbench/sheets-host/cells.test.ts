import { openFixture } from './fixture';

describe('what getValues gives', () => {
  it('gives "" for blanks, the text of errors, and numbers, texts and booleans as they are', () => {
    const { sheet, script } = openFixture();
    sheet.setValue(0, 0, 'Acme');
    sheet.setValue(0, 1, 12.5);
    sheet.setValue(1, 0, { error: '#N/A' });
    sheet.setValue(1, 1, true);
    expect(script('return JSON.stringify(sheet.getRange("A1:C2").getValues())')).toBe(
      '[["Acme",12.5,""],["#N/A",true,""]]',
    );
  });

  it('gives a Date of the script itself, at midnight in the time zone of the spreadsheet', () => {
    const { sheet, script, workbook } = openFixture();
    workbook.timeZone = 'America/New_York';
    sheet.setValue(0, 0, 46082);
    sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: 'yyyy-mm-dd' });
    expect(script('return sheet.getRange("A1").getValue().toISOString()')).toBe('2026-03-01T05:00:00.000Z');
    expect(script('return sheet.getRange("A1").getValue() instanceof Date')).toBe(true);
    workbook.timeZone = 'Asia/Tokyo';
    expect(script('return sheet.getRange("A1").getValue().toISOString()')).toBe('2026-02-28T15:00:00.000Z');
    expect(script('return Utilities.formatDate(sheet.getRange("A1").getValue(), "Asia/Tokyo", "yyyy-MM-dd EEE")')).toBe(
      '2026-03-01 Sun',
    );
  });

  it('gives arrays of the script itself', () => {
    const { script } = openFixture();
    expect(script('return sheet.getRange("A1").getValues() instanceof Array')).toBe(true);
  });

  it('keeps midnight on days when the clocks change', () => {
    const { sheet, script, workbook } = openFixture();
    workbook.timeZone = 'Europe/Berlin';
    // 29 March and 25 October 2026, and the days after them.
    [46110, 46111, 46320, 46321].forEach((day, row) => sheet.setValue(row, 0, day));
    sheet.setFormat({ row: 0, column: 0, rows: 4, columns: 1 }, { numberFormat: 'd mmm yyyy' });
    expect(script('return sheet.getRange("A1:A4").getValues().map((row) => row[0].toISOString()).join()')).toBe(
      '2026-03-28T23:00:00.000Z,2026-03-29T22:00:00.000Z,2026-10-24T22:00:00.000Z,2026-10-25T23:00:00.000Z',
    );
  });
});

describe('what setValues writes', () => {
  const written = (text: unknown, format?: string, options = {}) => {
    const { sheet, script } = openFixture(options);
    if (format) sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: format });
    script('sheet.getRange("A1").setValues([[args]])', text);
    return sheet.cell(0, 0);
  };

  it.each([
    ['00123', 123],
    ['1,234.5', 1234.5],
    ['-5', -5],
    ['+1', 1],
    ['10%', 0.1],
    ['$12.30', 12.3],
    ['TRUE', true],
    ['2026-03-01', 46082],
    ['3/1/2026', 46082],
    ['1 March 2026', 46082],
    ['Mar 1, 2026', 46082],
    ['2026-03-01 12:00', 46082.5],
    ['12:00 PM', 0.5],
  ])('reads %s as if it were typed', (text, value) => {
    expect(written(text)?.value).toBe(value);
  });

  it.each(['Acme', '-Acme', '@cme', '3 March customers', '2026-13-01', 'Marketing 5', '12-34-56-78', '=', ' '])(
    'keeps the text %j',
    (text) => {
      expect(written(text)).toMatchObject({ value: text });
      expect(written(text)).not.toHaveProperty('formula');
    },
  );

  it('takes text with = and + for formulas', () => {
    expect(written('=IMPORTXML("http://x","y")')?.formula).toBe('=IMPORTXML("http://x","y")');
    expect(written('+Acme')?.formula).toBe('=+Acme');
  });

  it('gives a typed date a date format, but not where another format was chosen', () => {
    expect(written('2026-03-01')?.format?.numberFormat).toBe('yyyy-mm-dd');
    expect(written('2026-03-01', '0.00')?.format?.numberFormat).toBe('0.00');
  });

  it('keeps text as it is in a plain text cell, formulas excepted', () => {
    expect(written('00123', '@')?.value).toBe('00123');
    expect(written('2026-03-01', '@')?.value).toBe('2026-03-01');
    expect(written('+1', '@')?.value).toBe('+1');
    expect(written('=1+1', '@')?.formula).toBe('=1+1');
  });

  it('swallows a leading apostrophe or keeps it, as the option says', () => {
    expect(written("'=1+1")).toEqual({ value: '=1+1' });
    expect(written("'=1+1", undefined, { apostropheSwallowed: false })).toEqual({ value: "'=1+1" });
  });

  it('clears cells with "", null and undefined', () => {
    const { sheet, script } = openFixture();
    for (const column of [0, 1, 2]) sheet.setFormula(0, column, '=1');
    script('sheet.getRange("A1:C1").setValues([["", null, undefined]])');
    expect([0, 1, 2].map((column) => sheet.cell(0, column))).toEqual([
      { value: null },
      { value: null },
      { value: null },
    ]);
  });

  it('turns Dates into serial numbers of the time zone of the spreadsheet', () => {
    const { sheet, script } = openFixture();
    script('sheet.getRange("A1").setValue(new Date(Date.UTC(2026, 2, 1, 5)))');
    expect(sheet.cell(0, 0)).toEqual({ value: 46082, format: { numberFormat: 'm/d/yyyy' } });
  });

  it('refuses more than 50,000 characters and writes nothing then', () => {
    const { sheet, script } = openFixture();
    expect(() => script('sheet.getRange("A1:B1").setValues([["a", "x".repeat(50001)]])')).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(sheet.cell(0, 0)).toBeUndefined();
  });

  it('writes rich text as those characters, whatever they look like', () => {
    const { sheet, script } = openFixture();
    script(
      `const text = (t) => SpreadsheetApp.newRichTextValue().setText(t).build();
       sheet.getRange("A1:C1").setRichTextValues([[text('=1+1'), text('00123'), text('-Acme')]])`,
    );
    expect([0, 1, 2].map((column) => sheet.cell(0, column))).toEqual([
      { value: '=1+1' },
      { value: '00123' },
      { value: '-Acme' },
    ]);
  });
});

describe('sizes', () => {
  it('refuses a block of another height or width in the words of Google', () => {
    const { script } = openFixture();
    expect(() => script('sheet.getRange(1, 1, 3, 1).setValues([[1], [2]])')).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    );
    expect(() => script('sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])')).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(() => script('sheet.getRange(1, 1, 2, 1).setBackgrounds([["#ffffff"]])')).toThrow(
      'The data has 1 but the range has 2.',
    );
  });

  it('does not grow the grid by asking for a range beyond it', () => {
    const { script } = openFixture();
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(() => script('ss.insertSheet("New").getRange(1001, 1)')).toThrow(outside);
    expect(() => script('sheet.getRange("AA1")')).toThrow(outside);
    expect(() => script('sheet.getRange(0, 1)')).toThrow('The starting row of the range is too small.');
    expect(() => script('sheet.getRange("no range")')).toThrow('Range not found');
    expect(script('sheet.insertRowsAfter(1000, 5); return sheet.getRange(1005, 1).getRow()')).toBe(1005);
  });

  it('reads open ended ranges up to the end of the grid', () => {
    const { script } = openFixture();
    expect(script('return sheet.getRange("B2:B").getNumRows()')).toBe(999);
    expect(script(`return ss.getRange("'Data'!C:D").getA1Notation()`)).toBe('C1:D1000');
  });
});

describe('what does not exist at Google', () => {
  it('is no function here', () => {
    const { script } = openFixture();
    expect(() => script('sheet.getRange("A1").setBold(true)')).toThrow(/setBold is not a function/);
    expect(() => script('sheet.model.name = "x"')).toThrow(/Cannot set properties of undefined/);
    expect(() => script('UrlFetchApp.fetch("https://example.org")')).toThrow(/UrlFetchApp is not defined/);
  });

  it('refuses arguments of another kind in the words of Google', () => {
    const { script } = openFixture();
    expect(() => script('sheet.getRange("A1").setValues("a")')).toThrow(
      "The parameters (String) don't match the method signature for Range.setValues.",
    );
    expect(() => script('sheet.setName(undefined)')).toThrow(/don't match the method signature for Sheet.setName/);
    expect(() =>
      script('sheet.getRange("A1").setBorder(true, null, null, null, null, null, "#000000", "SOLID")'),
    ).toThrow(/don't match/);
  });

  it('throws errors that the script knows as its own', () => {
    const { script } = openFixture();
    expect(script('try { sheet.getRange(0, 1) } catch (e) { return e instanceof Error && e.name }')).toBe('Exception');
  });

  it.each(
    'setTimeout URL TextEncoder fetch structuredClone atob crypto performance process window document require'.split(
      ' ',
    ),
  )('has no %s in the global scope', (name) => {
    expect(openFixture().script(`return typeof ${name}`)).toBe('undefined');
  });
});
