import { openFixture } from './fixture';

describe('tabs', () => {
  it('appear behind the active one, are active, and have 1000 rows and 26 columns', () => {
    const { workbook, script } = openFixture();
    workbook.addSheet('Last');
    script('ss.insertSheet("Report")');
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['Data', 'Report', 'Last']);
    expect(workbook.activeSheet).toMatchObject({ name: 'Report', rowCount: 1000, columnCount: 26 });
    script('ss.insertSheet("First", 0)');
    expect(workbook.sheets[0]?.name).toBe('First');
  });

  it('have names of their own, up to 100 characters, compared without case', () => {
    const { script } = openFixture();
    const taken = (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`;
    expect(() => script('ss.insertSheet("data")')).toThrow(taken('data'));
    expect(() => script('ss.insertSheet("B").setName("Data")')).toThrow(taken('Data'));
    expect(() => script('ss.insertSheet("x".repeat(101))')).toThrow(/100 characters/);
    expect(script('return ss.getSheetByName("Data").setName("DATA").getName()')).toBe('DATA');
  });

  it('are found by a number that is 0 for the first tab and stays when it is renamed', () => {
    const { script } = openFixture();
    expect(script('return sheet.getSheetId()')).toBe(0);
    const id = script('return ss.insertSheet("B").getSheetId()');
    expect(id).toBeGreaterThan(0);
    script('ss.getSheetByName("B").setName("C")');
    expect(script('return ss.getSheetById(args).getName()', id)).toBe('C');
    expect(script('return ss.getSheetById(12345)')).toBeNull();
  });

  it('are deleted, but never the last one', () => {
    const { script, workbook } = openFixture();
    script('const old = sheet; ss.insertSheet("B"); ss.deleteSheet(old)');
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['B']);
    expect(() => script('ss.deleteSheet(sheet)')).toThrow("You can't remove all the visible sheets in a document.");
  });

  it('fail for a script that still holds one that was deleted', () => {
    const { script } = openFixture();
    expect(() =>
      script('const b = ss.insertSheet("B"); const cell = b.getRange("A1"); ss.deleteSheet(b); cell.setValue(1)'),
    ).toThrow(/^Sheet \d+ not found$/);
  });

  it('refuse writing when somebody protected them against the user, and reading still works', () => {
    const { script, sheet } = openFixture();
    sheet.isProtected = true;
    expect(() => script('sheet.getRange("A1").setValue(1)')).toThrow(/protected cell or object/);
    expect(() => script('sheet.setTabColor("#ff0000")')).toThrow(/protected cell or object/);
    expect(script('return sheet.getRange("A1").getValue()')).toBe('');
  });
});

describe('the grid', () => {
  it('shrinks and grows with its cells, widths and heights', () => {
    const { script, sheet } = openFixture();
    sheet.setValue(0, 0, 'first');
    sheet.setValue(4, 3, 'fifth');
    script(
      'sheet.setRowHeight(5, 40); sheet.setColumnWidths(4, 2, 120); sheet.deleteRows(2, 3); sheet.deleteColumn(2)',
    );
    expect([sheet.rowCount, sheet.columnCount]).toEqual([997, 25]);
    expect(sheet.cell(1, 2)?.value).toBe('fifth');
    expect([sheet.rowHeights.get(1), sheet.columnWidths.get(2), sheet.columnWidths.get(3)]).toEqual([40, 120, 120]);
    script('sheet.insertRowsBefore(1, 2); sheet.insertColumnsAfter(25, 5)');
    expect([sheet.rowCount, sheet.columnCount]).toEqual([999, 30]);
    expect(sheet.cell(3, 2)?.value).toBe('fifth');
    expect(sheet.rowHeights.get(3)).toBe(40);
  });

  it('keeps its last row, and has no rows out of bounds', () => {
    const { script } = openFixture();
    expect(() => script('sheet.deleteRows(1, 1000)')).toThrow("You can't delete all the rows on the sheet.");
    expect(() => script('sheet.deleteRows(999, 3)')).toThrow('Those rows are out of bounds.');
  });

  it('stops at ten million cells for the whole file', () => {
    const { script } = openFixture();
    expect(() => script('sheet.insertRowsAfter(1, 400000)')).toThrow(/above the limit of 10000000 cells/);
  });

  it('trims blank ends of a sheet with formulas and refuses to move them', () => {
    const { script, sheet } = openFixture();
    script('sheet.getRange("A1:A2").setValues([["=A2"], [1]]); sheet.deleteRows(3, 998)');
    expect(sheet.rowCount).toBe(2);
    expect(() => script('sheet.insertRowsBefore(1, 1)')).toThrow(/cannot move rows/);
  });
});

describe('formats', () => {
  it('are set cell by cell, for a whole range and for a list of ranges, and null clears', () => {
    const { script, sheet } = openFixture();
    script(`
      sheet.getRange('A1:B1').setBackgrounds([['#ff0000', null]]).setFontWeights([['bold', 'normal']]).setFontSizes([[18, 9]]);
      sheet.getRangeList(['A1', 'B1:B2']).setFontColor('#222222').setNumberFormat('0.0%').setHorizontalAlignment('center');
      sheet.getRange('B1').setWrap(true).setVerticalAlignment('middle').setFontFamily('Inter').setFontStyle('italic');
    `);
    const common = { color: '#222222', numberFormat: '0.0%', horizontal: 'center' };
    expect(sheet.cell(0, 0)?.format).toEqual({ fill: '#ff0000', bold: true, fontSize: 18, ...common });
    expect(sheet.cell(1, 1)?.format).toEqual(common);
    expect(sheet.cell(0, 1)?.format).toEqual({
      ...common,
      fontSize: 9,
      wrap: true,
      vertical: 'middle',
      fontName: 'Inter',
      italic: true,
    });
    script('sheet.getRange("A1").setBackground(null).setFontWeight(null).setNumberFormat("General")');
    expect(sheet.cell(0, 0)?.format).toEqual({ fontSize: 18, color: '#222222', horizontal: 'center' });
  });

  it('refuse colours and alignments that Google does not know', () => {
    const { script } = openFixture();
    expect(() => script('sheet.getRange("A1").setBackground("#12")')).toThrow(/Invalid argument: color/);
    expect(() => script('sheet.getRange("A1").setHorizontalAlignment("middle")')).toThrow(
      /Invalid argument: alignment/,
    );
    expect(() => script('sheet.getRange("A1").setFontSizes([[9.5]])')).toThrow(/9.5 to int/);
  });

  it('come from text styles, one for each cell', () => {
    const { script, sheet } = openFixture();
    script(`
      const bold = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(14).build();
      const red = SpreadsheetApp.newTextStyle().setForegroundColor('#ff0000').build();
      sheet.getRange('A1:B1').setTextStyles([[bold, red]]);
    `);
    expect(sheet.cell(0, 0)?.format).toEqual({ bold: true, fontSize: 14 });
    expect(sheet.cell(0, 1)?.format).toEqual({ color: '#ff0000' });
  });

  it('draw lines at the edges, and between rows where that is asked for', () => {
    const { script, sheet } = openFixture();
    script(`
      sheet.getRange('A1:A3').setBorder(true, null, true, null, null, false, '#cccccc', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
    `);
    const line = { line: 'medium', color: '#cccccc' };
    expect([0, 1, 2].map((row) => sheet.cell(row, 0)?.format)).toEqual([
      { borderTop: line },
      {},
      { borderBottom: line },
    ]);
    script('sheet.getRange("A1:A3").setBorder(null, null, null, null, null, true)');
    expect(sheet.cell(1, 0)?.format).toEqual({
      borderTop: { line: 'thin', color: '#000000' },
      borderBottom: { line: 'thin', color: '#000000' },
    });
  });

  it('show in getDisplayValues', () => {
    const { script, sheet } = openFixture();
    const shown = (value: number, numberFormat: string) => {
      sheet.setValue(0, 0, value);
      sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat });
      return script('return sheet.getRange("A1").getDisplayValue()');
    };
    expect(shown(1234.5, '#,##0.00')).toBe('1,234.50');
    expect(shown(-1234.5, '#,##0;(#,##0)')).toBe('(1,235)');
    expect(shown(-0.125, '0.0%')).toBe('-12.5%');
    expect(shown(46082.75, 'd mmm yyyy hh:mm')).toBe('1 Mar 2026 18:00');
    expect(shown(0.1 + 0.2, 'General')).toBe('0.3');
  });
});

describe('what belongs to a sheet', () => {
  it('has tags that are found again after the tab was renamed', () => {
    const { script, sheet } = openFixture();
    script(
      'sheet.addDeveloperMetadata("report", "{}", SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); sheet.setName("New name")',
    );
    expect(sheet.tags.get('report')).toBe('{}');
    const find =
      'return ss.createDeveloperMetadataFinder().withKey(args).find().map((m) => m.getLocation().getSheet().getName()).join()';
    expect(script(find, 'report')).toBe('New name');
    expect(script(find, 'other')).toBe('');
    script('sheet.getDeveloperMetadata()[0].remove()');
    expect(sheet.tags.size).toBe(0);
  });

  it('has pictures in their own size where they were put', () => {
    const { script, sheet } = openFixture();
    // A PNG of 3 × 2 pixels; only its head matters here.
    const head = [
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 3, 0, 0, 0, 2,
    ];
    const base64 = Buffer.from(head).toString('base64');
    script(
      `sheet.setColumnWidth(1, 50); sheet.setRowHeights(1, 2, 30);
       const blob = Utilities.newBlob(Utilities.base64Decode(args), 'image/png', 'bowls.png');
       sheet.insertImage(blob, 2, 3, 4, 5).setWidth(300).setAltTextTitle('Bowls').setAltTextDescription('Two bowls of marbles');`,
      base64,
    );
    expect(sheet.pictures).toEqual([
      { name: 'Bowls', altText: 'Two bowls of marbles', pngBase64: base64, left: 54, top: 65, width: 300, height: 2 },
    ]);
    expect(() => script('sheet.insertImage(Utilities.newBlob("text", "text/plain"), 1, 1)')).toThrow(
      /Invalid image format/,
    );
  });

  it('has one filter', () => {
    const { script, sheet } = openFixture();
    script('sheet.getRange("A1:C9").createFilter()');
    expect(sheet.filter).toEqual({ row: 0, column: 0, rows: 9, columns: 3 });
    expect(() => script('sheet.getRange("A1:C9").createFilter()')).toThrow(/already has a filter/);
    script('sheet.getFilter().remove()');
    expect(sheet.filter).toBeNull();
  });

  it('has frozen rows, gridlines, a colour and a selection', () => {
    const { script, sheet, workbook } = openFixture();
    workbook.activate(workbook.addSheet('Other').id);
    script(
      'const data = ss.getSheetByName("Data"); data.setFrozenRows(1); data.setHiddenGridlines(true).setTabColor("#00ff00"); data.getRangeList(["2:2", "5:6"]).activate()',
    );
    expect(sheet).toMatchObject({ frozenRows: 1, showGridlines: false, tabColor: '#00ff00' });
    expect(sheet.selection).toEqual({ row: 4, column: 0, rows: 2, columns: 26 });
    expect(workbook.activeSheet.name).toBe('Data');
  });
});
