import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbookFile } from '../../../workbench/files/read-file';
import { workbookFromXlsx } from '../../../workbench/files/read-xlsx';
import { Problem } from '../../../workbench/problem';

describe('readWorkbookFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'read-file-'));
  mkdirSync(`${folder}.csv`);
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  afterAll(() => [folder, `${folder}.csv`].forEach((path) => rmSync(path, { recursive: true })));

  test('opens a CSV file under its name', async () => {
    const workbook = await readWorkbookFile(file('our customers.csv', 'id,since\n00123,2026-07-01\n'));
    expect(workbook.activeSheet.name).toBe('our customers');
    expect(workbook.activeSheet.cell(1, 0)?.value).toBe('00123');
    expect(workbook.activeSheet.cell(1, 1)?.value).toBe(46204);
  });

  test('understands the encoding in which Excel for Windows saves CSV', async () => {
    const workbook = await readWorkbookFile(file('ansi.csv', Buffer.from('name\nM\xfcller\n', 'latin1')));
    expect(workbook.activeSheet.cell(1, 0)?.value).toBe('Müller');
  });

  test.each([
    ['is missing', () => join(folder, 'nothing.csv'), 'there is no such file'],
    ['is of another kind', () => file('a.pdf', 'x'), 'found a .pdf file, expected .csv or .xlsx'],
    ['only pretends to be .xlsx', () => file('b.xlsx', 'not a workbook'), 'this is not an Excel workbook'],
    ['only pretends to be .csv', () => file('c.csv', Buffer.from([80, 75, 3, 4, 0, 0, 9])), 'the content is not text'],
    ['is a folder', () => `${folder}.csv`, 'this is a folder'],
  ])('says in one line that a file %s', async (_case, path, message) => {
    const error: unknown = await readWorkbookFile(path()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).message).toContain(message);
    expect((error as Problem).message).not.toContain('\n');
  });
});

describe('workbookFromXlsx', () => {
  async function read(fill: (sheet: ReturnType<XlsxWorkbook['addWorksheet']>) => void) {
    const xlsx = new XlsxWorkbook();
    fill(xlsx.addWorksheet('Customers'));
    return (await workbookFromXlsx(new Uint8Array(await xlsx.xlsx.writeBuffer()))).activeSheet;
  }

  test('reads texts, numbers, truth values and errors', async () => {
    const sheet = await read((target) => {
      target.addRow(['00123', 39.65, true, { error: '#N/A' }]);
    });
    expect(sheet.name).toBe('Customers');
    expect(sheet.cells[0]?.map((cell) => cell?.value)).toEqual(['00123', 39.65, true, { error: '#N/A' }]);
  });

  test('reads dates as serial days with their format', async () => {
    const sheet = await read((target) => {
      target.getCell('A1').value = new Date(Date.UTC(2026, 6, 1));
      target.getCell('A1').numFmt = 'dd.mm.yyyy';
    });
    expect(sheet.cell(0, 0)).toEqual({ value: 46204, format: { numberFormat: 'dd.mm.yyyy' } });
  });

  test('reads formulas with their last result', async () => {
    const sheet = await read((target) => {
      target.getCell('A1').value = { formula: 'SUM(B1:B2)', result: 7 };
      target.getCell('A2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
    });
    expect(sheet.cell(0, 0)).toEqual({ value: 7, formula: '=SUM(B1:B2)' });
    expect(sheet.cell(1, 0)).toEqual({ value: { error: '#DIV/0!' }, formula: '=1/0' });
  });

  test('reads column widths and frozen rows', async () => {
    const sheet = await read((target) => {
      target.addRow(['id']);
      target.getColumn(1).width = 20;
      target.views = [{ state: 'frozen', xSplit: 0, ySplit: 1 }];
    });
    expect(sheet.columnWidths.get(0)).toBe(145);
    expect(sheet.frozenRows).toBe(1);
  });
});
