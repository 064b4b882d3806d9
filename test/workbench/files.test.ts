import { Workbook as ExcelWorkbook } from '@cj-tech-master/excelts';
import { unzip } from '@cj-tech-master/excelts/archive';
import fc from 'fast-check';
import { excelSheetNames } from '../../workbench/files/sheet-names';
import { storedFormula } from '../../workbench/files/stored-formula';
import { writeXlsx } from '../../workbench/files/write-xlsx';
import { NativeCalculator } from '../../workbench/workbook/calculate-natively';
import { Workbook, type Sheet } from '../../workbench/workbook/model';

/** One transparent pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const NASTY = [
  '=IMPORTXML("http://x","y")',
  '00123',
  '-Acme',
  '+1',
  '@home',
  "'quoted",
  'a\tb',
  ' blanks ',
  '<&>"',
  '1E5',
];

function workbookWith(fill: (sheet: Sheet, workbook: Workbook) => void, name = 'Customers'): Workbook {
  const workbook = new Workbook();
  fill(workbook.addSheet(name), workbook);
  return workbook;
}

async function reread(workbook: Workbook): Promise<ExcelWorkbook> {
  const book = new ExcelWorkbook();
  await book.xlsx.load(await writeXlsx(workbook));
  return book;
}

/** Texts of the parts of the file, by path. */
async function parts(workbook: Workbook): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for await (const entry of unzip(await writeXlsx(workbook)).entries()) {
    if (/\.(xml|rels)$/.test(entry.path)) texts[entry.path] = (await entry.text()).replaceAll('&apos;', "'");
    else await entry.discard();
  }
  return texts;
}

describe('cells in an .xlsx file', () => {
  it('texts that look like formulas, numbers or markup come out as those characters', async () => {
    const book = await reread(workbookWith((sheet) => NASTY.forEach((text, row) => sheet.setValue(row, 0, text))));
    const cells = NASTY.map((_, row) => book.worksheets[0]?.getCell(row + 1, 1));
    expect(cells.map((cell) => cell?.value)).toEqual(NASTY);
    expect(cells.map((cell) => cell?.formula)).toEqual(NASTY.map(() => undefined));
  });

  it('so does any text, whatever sign it starts with', async () => {
    const sign = fc.constantFrom('', '=', '+', '-', '@', "'", '0', '_x0041_');
    const text = fc.tuple(sign, fc.string({ minLength: 1, unit: 'grapheme' })).map((halves) => halves.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const book = await reread(workbookWith((sheet) => texts.forEach((each, row) => sheet.setValue(row, 0, each))));
        expect(texts.map((_, row) => book.worksheets[0]?.getCell(row + 1, 1).value)).toEqual(texts);
      }),
      { numRuns: 30, seed: 2026 },
    );
  });

  it('text that would become a formula when its cell is edited has the text format', async () => {
    const book = await reread(workbookWith((sheet) => sheet.setValue(0, 0, '=A2')));
    expect(book.worksheets[0]?.getCell('A1').numFmt).toBe('@');
  });

  it('numbers, truth values, errors and blanks keep their kind; an error that Excel does not know becomes #VALUE!', async () => {
    const values = [1.5, -0.1, true, { error: '#N/A' }, { error: '#ERROR!' }, Number.NaN];
    const book = await reread(workbookWith((sheet) => values.forEach((value, row) => sheet.setValue(row, 0, value))));
    expect(values.map((_, row) => book.worksheets[0]?.getCell(row + 1, 1).value)).toEqual([
      1.5,
      -0.1,
      true,
      { error: '#N/A' },
      { error: '#VALUE!' },
      { error: '#NUM!' },
    ]);
  });

  it('formulas carry the results they have, product functions too', async () => {
    const book = await reread(
      workbookWith((sheet) => {
        sheet.setFormula(0, 0, '=NETGROWTH(B2:B9,C2:C9,"2026-Q3")');
        sheet.touch(0, 0).value = -818;
        sheet.setFormula(1, 0, '=A1&" customers"');
        sheet.touch(1, 0).value = '-818 customers';
      }),
    );
    const cell = (address: string) => book.worksheets[0]?.getCell(address);
    expect([cell('A1')?.formula, cell('A1')?.result]).toEqual(['NETGROWTH(B2:B9,C2:C9,"2026-Q3")', -818]);
    expect([cell('A2')?.formula, cell('A2')?.result]).toEqual(['A1&" customers"', '-818 customers']);
  });

  it('formats are kept: font, colour, fill, number format, alignment, wrap, borders', async () => {
    const xml = await parts(
      workbookWith((sheet) => {
        sheet.setValue(0, 0, 46204);
        sheet.setFormat(
          { row: 0, column: 0, rows: 1, columns: 1 },
          {
            fontName: 'Arial',
            fontSize: 18,
            bold: true,
            italic: true,
            color: '#0f766e',
            fill: '#F5F7F8',
            horizontal: 'center',
            vertical: 'middle',
            wrap: true,
            numberFormat: 'yyyy-mm-dd',
            borderTop: { line: 'thin', color: '#D8DDE3' },
            borderBottom: { line: 'dashed', color: '#B4441B' },
          },
        );
      }),
    );
    const styles = xml['xl/styles.xml'] ?? '';
    expect(styles).toMatch(/<font><b\/><i\/><sz val="18"\/><color rgb="FF0F766E"\/><name val="Arial"\/>/);
    expect(styles).toContain('<fgColor rgb="FFF5F7F8"/>');
    expect(styles).toContain('<alignment horizontal="center" vertical="center" wrapText="1"/>');
    expect(styles).toContain('<top style="thin"><color rgb="FFD8DDE3"/></top>');
    expect(styles).toContain('<bottom style="dashed"><color rgb="FFB4441B"/></bottom>');
    expect(styles).toContain('formatCode="yyyy-mm-dd"');
    expect(xml['xl/worksheets/sheet1.xml']).toMatch(/<c r="A1" s="1"><v>46204<\/v>/);
  });
});

describe('sheets in an .xlsx file', () => {
  it('widths are in digits, heights in points, and both are marked as set by hand', async () => {
    const xml = await parts(
      workbookWith((sheet) => {
        sheet.setValue(0, 0, 'x');
        sheet.columnWidths.set(0, 140).set(2, 64);
        sheet.rowHeights.set(0, 40);
      }),
    );
    const sheet = xml['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(/<col min="1" max="1" width="20" [^>]*customWidth="1"/);
    expect(sheet).toMatch(/<col min="3" max="3" width="9\.140625" [^>]*customWidth="1"/);
    expect(sheet).toMatch(/<row r="1"[^>]* ht="30" customHeight="1"/);
  });

  it('frozen panes, gridlines, tab colour, hidden sheets, page setup and the active tab are kept', async () => {
    const xml = await parts(
      workbookWith((sheet, workbook) => {
        sheet.setValue(0, 0, 'x');
        sheet.visible = false;
        const card = workbook.addSheet('Report card');
        card.setValue(0, 0, 'x');
        Object.assign(card, { frozenRows: 3, frozenColumns: 1, showGridlines: false, tabColor: '#0F766E' });
        Object.assign(card, { orientation: 'landscape', fitToPageWidth: true });
        card.printArea = { row: 0, column: 0, rows: 40, columns: 12 };
        workbook.activate(card.id);
      }),
    );
    expect(xml['xl/workbook.xml']).toContain('activeTab="1"');
    expect(xml['xl/workbook.xml']).toMatch(/<sheet name="Customers"[^>]* state="hidden"/);
    expect(xml['xl/workbook.xml']).toMatch(/_xlnm\.Print_Area[^>]*>'Report card'!\$A\$1:\$L\$40</);
    const card = xml['xl/worksheets/sheet2.xml'] ?? '';
    expect(card).toMatch(/<pane xSplit="1" ySplit="3"[^>]*state="frozen"/);
    expect(card).toContain('showGridLines="0"');
    expect(card).toContain('<tabColor rgb="FF0F766E"/>');
    expect(card).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(card).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/);
  });

  it('a table is native, has filters, and its headers are texts of which no two are alike', async () => {
    const workbook = workbookWith((sheet) => {
      ['id', 'Value', 'value', null, 2026].forEach((header, column) => sheet.setValue(0, column, header));
      ['00123', 1, 2, 3, 4].forEach((value, column) => sheet.setValue(1, column, value));
      sheet.tables.push({ id: 't', name: 'Movements_2026_Q3', area: { row: 0, column: 0, rows: 2, columns: 5 } });
      sheet.filter = { row: 0, column: 0, rows: 2, columns: 5 };
    });
    const xml = await parts(workbook);
    const table = xml['xl/tables/table1.xml'] ?? '';
    expect(table).toMatch(/name="Movements_2026_Q3"[^>]* ref="A1:E2"/);
    expect(table).toContain('<autoFilter ref="A1:E2">');
    const headers = [...table.matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map((match) => match[1]);
    expect(headers).toEqual(['id', 'Value', 'value2', 'Column4', '2026']);
    const book = await reread(workbook);
    expect(headers.map((_, column) => book.worksheets[0]?.getCell(1, column + 1).value)).toEqual(headers);
    expect(book.worksheets[0]?.getCell('A2').value).toBe('00123');
    expect(xml['xl/worksheets/sheet1.xml']).not.toContain('<autoFilter');
  });

  it('a filter without a table is an auto filter', async () => {
    const xml = await parts(
      workbookWith((sheet) => {
        sheet.setValue(0, 0, 'id');
        sheet.filter = { row: 0, column: 0, rows: 100, columns: 3 };
      }),
    );
    expect(xml['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:C100"/>');
  });

  it('a picture lies where it lay, in its size, with its name and alternative text', async () => {
    const xml = await parts(
      workbookWith((sheet) => {
        sheet.setValue(0, 0, 'x');
        sheet.columnWidths.set(0, 30);
        sheet.pictures.push({
          name: 'Bowls',
          altText: '21 marbles in, "37" out & <more>',
          pngBase64: PNG,
          left: 40,
          top: 25,
          width: 500,
          height: 200,
        });
      }),
    );
    const drawing = xml['xl/drawings/drawing1.xml'] ?? '';
    expect(drawing).toContain('name="Bowls" descr="21 marbles in, &quot;37&quot; out &amp; &lt;more&gt;"');
    expect(drawing).toContain('<xdr:from><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff>');
    expect(drawing).toContain('<xdr:row>1</xdr:row><xdr:rowOff>47625</xdr:rowOff></xdr:from>');
    expect(drawing).toContain('<xdr:ext cx="4762500" cy="1905000"/>');
  });

  it('sheet names that only Google allows are made legal, also where formulas name them', async () => {
    const workbook = workbookWith((sheet, all) => {
      sheet.setValue(0, 0, 7);
      all.addSheet('Report').setFormula(0, 0, `='It''s 2026/Q3'!A1+LEN("'It''s 2026/Q3'!")`);
    }, "It's 2026/Q3");
    const xml = await parts(workbook);
    expect(xml['xl/workbook.xml']).toMatch(/<sheet name="It's 2026 Q3"/);
    expect(xml['xl/worksheets/sheet2.xml']).toMatch(/'It''s 2026 Q3'!A1\+LEN\(&quot;'It''s 2026\/Q3'!&quot;\)/);
  });

  it('made-up sheet names never meet a name that is there', () => {
    const workbook = new Workbook();
    for (const name of ['a b', 'a/b', 'A*B', 'x'.repeat(40)]) workbook.addSheet(name);
    expect([...excelSheetNames(workbook).values()]).toEqual(['a b (2)', 'A B (3)', 'x'.repeat(31)]);
  });
});

describe('storedFormula', () => {
  it.each([
    ['=COUNTIFS(A2:A9,"x")', 'COUNTIFS(A2:A9,"x")'],
    ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SORT(FILTER(A2:A9,B2:B9))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A2:A9,B2:B9))'],
    ['=_xlfn.XLOOKUP(A1,B1:B9,C1:C9)', '_xlfn.XLOOKUP(A1,B1:B9,C1:C9)'],
    ['="UNIQUE("&UNIQUE(A1:A2)', '"UNIQUE("&_xlfn.UNIQUE(A1:A2)'],
    ['=NETGROWTH(E2:E,$F$2:$F)', 'NETGROWTH(E2:E1048576,$F$2:$F1048576)'],
    ['=SUM(A2:B3)', 'SUM(A2:B3)'],
  ])('%s is stored as %s', (formula, stored) => {
    expect(storedFormula(formula)).toBe(stored);
  });
});

describe('NativeCalculator', () => {
  it('puts results and errors of native formulas into the cells', async () => {
    const workbook = workbookWith((sheet) => {
      [3, 4, 5].forEach((value, row) => sheet.setValue(row, 0, value));
      sheet.setFormula(0, 1, '=SUMIFS(A1:A3,A1:A3,">3")');
      sheet.setFormula(1, 1, '=B1&" in all"');
      sheet.setFormula(2, 1, '=A1/0');
    });
    await new NativeCalculator().calculate(workbook);
    const [sheet] = workbook.sheets;
    expect([0, 1, 2].map((row) => sheet?.cell(row, 1)?.value)).toEqual([9, '9 in all', { error: '#DIV/0!' }]);
  });

  it('leaves the functions that somebody else answers, and builds on their results', async () => {
    const workbook = workbookWith((sheet) => {
      sheet.setFormula(0, 0, '=NETGROWTH(C1:C9,D1:D9)');
      sheet.touch(0, 0).value = -818;
      sheet.setFormula(1, 0, '=-A1');
    });
    await new NativeCalculator({ leave: ['NETGROWTH'] }).calculate(workbook);
    expect([0, 1].map((row) => workbook.sheets[0]?.cell(row, 0)?.value)).toEqual([-818, 818]);
  });

  it('calculates only the sheets it is asked to', async () => {
    const workbook = workbookWith((sheet, all) => {
      sheet.setFormula(0, 0, '=NOSUCHFUNCTION(1)');
      sheet.touch(0, 0).value = 5;
      all.addSheet('Report').setFormula(0, 0, '=Customers!A1*2');
    });
    await new NativeCalculator({ sheets: (sheet) => sheet.name === 'Report' }).calculate(workbook);
    expect(workbook.sheets.map((sheet) => sheet.cell(0, 0)?.value)).toEqual([5, 10]);
  });
});
