import { errorOf, openOffice } from './open-office';
import type { OpenOffice } from './open-office';

let office: OpenOffice;

beforeAll(async () => {
  office = await openOffice();
});

const attempt = (act: (context: Excel.RequestContext) => void) =>
  errorOf(
    office.run(async (context) => {
      act(context);
      await context.sync();
    }),
  );

describe('names of sheets', () => {
  test.each(['', 'a:b', 'a/b', 'a\\b', 'a?b', 'a*b', '[a]', "'a", "a'", 'History', 'x'.repeat(32)])(
    '"%s" is refused',
    async (name) => {
      expect((await attempt((context) => context.workbook.worksheets.add(name))).code).toBe('InvalidArgument');
    },
  );

  test('a name that differs only in case is taken', async () => {
    expect((await attempt((context) => context.workbook.worksheets.add('SHEET1'))).code).toBe('ItemAlreadyExists');
  });

  test('a sheet without a name gets the next number and is not activated', async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add().load('name');
      await context.sync();
      expect(sheet.name).toBe('Sheet2');
    });
    expect(office.workbook.activeSheet.name).toBe('Sheet1');
  });

  test('the last visible sheet can be neither hidden nor deleted', async () => {
    const alone = await openOffice();
    for (const act of [
      (sheet: Excel.Worksheet) => sheet.delete(),
      (sheet: Excel.Worksheet) => void (sheet.visibility = 'Hidden'),
    ]) {
      const error = await errorOf(
        alone.run(async (context) => {
          act(context.workbook.worksheets.getItem('Sheet1'));
          await context.sync();
        }),
      );
      expect(error.code).toBe('InvalidOperation');
    }
    expect(alone.workbook.sheets.length).toBe(1);
  });

  test('who deletes the active sheet sees its neighbour', async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Gone');
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    expect(office.workbook.sheetByName('Gone')).toBeUndefined();
    expect(office.workbook.sheets).toContain(office.workbook.activeSheet);
  });
});

describe('sizes', () => {
  test('an array must have the size of its range; one value fills all of it', async () => {
    const wrong = await attempt((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2]];
    });
    expect(wrong.code).toBe('InvalidArgument');
    const ragged = await attempt((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').formulas = [[1, 2], [3]];
    });
    expect(ragged.code).toBe('InvalidArgument');
    const formats = await attempt((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').numberFormat = [['@']];
    });
    expect(formats.code).toBe('InvalidArgument');
    const long = await attempt((context) => {
      const column = Array.from({ length: 4000 }, (_, row) => [row]);
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A3999').values = column;
    });
    expect(long.code).toBe('InvalidArgument');
    await office.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = 7 as never;
      await context.sync();
    });
    expect(office.workbook.sheetByName('Sheet1')?.cell(1, 1)?.value).toBe(7);
  });

  test('a range outside the grid is refused', async () => {
    for (const address of ['A1048577', 'XFE1', 'A0', 'hello there', 'A1:B2:C3']) {
      const error = await attempt((context) => context.workbook.worksheets.getItem('Sheet1').getRange(address).clear());
      expect(error.code).toBe('InvalidArgument');
    }
    const below = await attempt((context) =>
      context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(1_048_570, 0, 10, 1).clear(),
    );
    expect(below.code).toBe('InvalidArgument');
  });

  test('whole columns read as null and cannot be written', async () => {
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A:C').load('values,address');
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.address).toBe('Sheet1!A:C');
    });
    const error = await attempt((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A:C').values = 1 as never;
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('more than 5 MB is refused before anything is done', async () => {
    const error = await attempt((context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('Z1').values = [['not written']];
      sheet.getRange('A10:A209').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(office.workbook.sheetByName('Sheet1')?.cell(0, 25)).toBeUndefined();
  });

  test('an answer of more than 5 MB is refused, and so is reading more than 5,000,000 cells', async () => {
    const sheet = office.workbook.sheetByName('Sheet1');
    for (let row = 300; row < 500; row += 1) sheet?.setValue(row, 0, 'x'.repeat(30_000));
    const long = await attempt((context) =>
      context.workbook.worksheets.getItem('Sheet1').getRange('A301:A500').load('values'),
    );
    expect(long.code).toBe('ResponsePayloadSizeLimitExceeded');
    const wide = await attempt((context) =>
      context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1_000_000, 6).load('values'),
    );
    expect(wide.code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a text longer than a cell can hold is refused', async () => {
    const error = await attempt((context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(32_768)]];
    });
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('protection', () => {
  test('a protected sheet can be read and not be written', async () => {
    const sheet = office.workbook.addSheet('Locked');
    sheet.setValue(0, 0, 'there');
    sheet.isProtected = true;
    await office.run(async (context) => {
      const locked = context.workbook.worksheets.getItem('Locked');
      const range = locked.getRange('A1').load('values');
      locked.protection.load('protected');
      await context.sync();
      expect(range.values).toEqual([['there']]);
      expect(locked.protection.protected).toBe(true);
    });
    const acts: ((locked: Excel.Worksheet) => unknown)[] = [
      (locked) => (locked.getRange('A1').values = [[1]]),
      (locked) => (locked.getRange('A1').format.font.bold = true),
      (locked) => (locked.getRange('A1').format.columnWidth = 20),
      (locked) => locked.getRange('A1').clear(),
      (locked) => locked.tables.add('A1:B2', true),
    ];
    for (const act of acts) {
      expect((await attempt((context) => act(context.workbook.worksheets.getItem('Locked')))).code).toBe(
        'AccessDenied',
      );
    }
  });

  test('the sheets of a protected workbook stay as they are', async () => {
    office.workbook.isProtected = true;
    const acts: ((sheets: Excel.WorksheetCollection) => unknown)[] = [
      (sheets) => sheets.add('New'),
      (sheets) => sheets.getItem('Sheet1').delete(),
      (sheets) => (sheets.getItem('Sheet1').name = 'Other'),
      (sheets) => (sheets.getItem('Sheet1').position = 1),
      (sheets) => (sheets.getItem('Sheet1').visibility = 'Hidden'),
    ];
    for (const act of acts) {
      expect((await attempt((context) => act(context.workbook.worksheets))).code).toBe('AccessDenied');
    }
    office.workbook.isProtected = false;
  });
});
