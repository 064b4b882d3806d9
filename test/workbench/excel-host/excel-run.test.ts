import { errorOf, openOffice } from './open-office';
import type { OpenOffice } from './open-office';

let office: OpenOffice;

beforeAll(async () => {
  office = await openOffice();
});

let sheetNumber = 0;

/** A sheet of its own for each test. */
async function newSheet(): Promise<string> {
  sheetNumber += 1;
  const name = `Test ${sheetNumber}`;
  await office.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  return name;
}

const modelOf = (name: string) => {
  const sheet = office.workbook.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

describe('Excel.run over the workbook', () => {
  test('Office is ready in Excel and knows the requirement sets', async () => {
    const { Office } = office.addin.window as unknown as { Office: typeof globalThis.Office };
    const info = await Office.onReady();
    expect(info.host).toBe('Excel');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.99')).toBe(false);
  });

  test('what is written can be read back, with address and size', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('B2:C3');
      range.values = [
        ['id', 1.5],
        [true, '=SUM(A1:A2)'],
      ];
      range.load('values,formulas,address,rowIndex,columnIndex,rowCount,columnCount,valueTypes');
      await context.sync();
      expect(range.values).toEqual([
        ['id', 1.5],
        [true, ''],
      ]);
      expect(range.formulas).toEqual([
        ['id', 1.5],
        [true, '=SUM(A1:A2)'],
      ]);
      expect(range.address).toBe(`'${name}'!B2:C3`);
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([1, 1, 2, 2]);
      expect(range.valueTypes[0]).toEqual(['String', 'Double']);
    });
    expect(modelOf(name).cell(2, 2)?.formula).toBe('=SUM(A1:A2)');
  });

  test('a long column, which office.js sends in pieces, arrives whole', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('B1:C4000');
      range.values = Array.from({ length: 4000 }, (_, row) => [row, `'${row}`]);
      await context.sync();
    });
    const sheet = modelOf(name);
    expect(sheet.cells.length).toBe(4000);
    expect(sheet.cells.every((cells, row) => cells[1]?.value === row && cells[2]?.value === String(row))).toBe(true);
  });

  test('a formula reads as the value that was calculated for it', async () => {
    const name = await newSheet();
    const cell = modelOf(name).touch(0, 0);
    cell.formula = '=1+1';
    cell.value = 2;
    modelOf(name).setValue(0, 1, { error: '#N/A' });
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A1:C1').load('values');
      await context.sync();
      expect(range.values).toEqual([[2, '#N/A', '']]);
    });
  });

  test('reading what was not loaded is PropertyNotLoaded', async () => {
    const name = await newSheet();
    const error = await errorOf(
      office.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange('A1').load('address');
        await context.sync();
        return range.values;
      }),
    );
    expect(error.code).toBe('PropertyNotLoaded');
  });

  test('collections load their items, and items stay usable after the sync', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const { worksheets } = context.workbook;
      const count = worksheets.getCount();
      worksheets.load('items/name,items/id,items/visibility');
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(office.workbook.sheets.map((sheet) => sheet.name));
      expect(count.value).toBe(office.workbook.sheets.length);
      const last = worksheets.items.at(-1);
      last?.getRange('A1').set({ values: [['here']] });
      const byId = worksheets.getItem(last?.id ?? '').load('name');
      await context.sync();
      expect(byId.name).toBe(name);
    });
    expect(modelOf(name).cell(0, 0)?.value).toBe('here');
  });

  test('ranges and new sheets are still themselves in the next batch, also after a rename', async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Before');
      const range = sheet.getRange('A1:B1');
      await context.sync();
      sheet.name = 'After';
      await context.sync();
      range.values = [[1, 2]];
      range.load('address');
      sheet.load('name,position');
      await context.sync();
      expect(range.address).toBe('After!A1:B1');
      expect(sheet.name).toBe('After');
      expect(sheet.position).toBe(office.workbook.sheets.length - 1);
    });
    expect(modelOf('After').cell(0, 1)?.value).toBe(2);
  });

  test('what is missing is ItemNotFound, or a null object when asked for so', async () => {
    const error = await errorOf(
      office.run(async (context) => {
        context.workbook.worksheets.getItem('Nope').getRange('A1').load('values');
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.statement).toContain('getItem(');
    expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
      const used = context.workbook.worksheets.getItem('Sheet1').getUsedRangeOrNullObject(true);
      const inside = sheet.getRange('A1');
      inside.load('address');
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject, inside.isNullObject]).toEqual([true, true, true]);
    });
  });

  test('who still holds a range of a sheet that somebody deleted is told ItemNotFound', async () => {
    const name = await newSheet();
    const error = await errorOf(
      office.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange('A1');
        await context.sync();
        office.workbook.deleteSheet(modelOf(name).id);
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(error.code).toBe('ItemNotFound');
  });

  test('an API that the stand-in lacks is ApiNotFound and is named', async () => {
    const name = await newSheet();
    const error = await errorOf(
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'));
        await context.sync();
      }),
    );
    expect(error.code).toBe('ApiNotFound');
    expect(error.message).toContain('Worksheet.charts');
  });

  test('actions before the failing one stay done, those after it are not run', async () => {
    const name = await newSheet();
    const error = await errorOf(
      office.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.getRange('A1').values = [['before']];
        sheet.getRange('A2:A3').values = [['only one row']];
        sheet.getRange('A4').values = [['after']];
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
    expect(error.debugInfo.errorLocation).toBe('Range.values');
    expect(modelOf(name).cell(0, 0)?.value).toBe('before');
    expect(modelOf(name).cell(3, 0)).toBeUndefined();
  });

  test('the used range begins where content begins; formats count unless only values are asked for', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange('C5:D6').values = [
        [1, 2],
        [3, ''],
      ];
      sheet.getRange('F9').format.fill.color = '#FF0000';
      const values = sheet.getUsedRange(true).load('address');
      const all = sheet.getUsedRange().load('address');
      await context.sync();
      expect(values.address).toBe(`'${name}'!C5:D6`);
      expect(all.address).toBe(`'${name}'!C5:F9`);
    });
  });

  test('a batch counts once, with its bytes, and tells the workbook once for each sheet', async () => {
    const name = await newSheet();
    const heard: unknown[] = [];
    const stop = office.workbook.onChange((change) => heard.push(change));
    office.addin.host.resetCounters();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('C3').values = [[2]];
      await context.sync();
    });
    // After Excel.run office.js gives its references back, in a request of its own that is not the add-in's.
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop();
    expect(heard).toEqual([
      { kind: 'cells', sheetId: modelOf(name).id, area: { row: 0, column: 0, rows: 3, columns: 3 } },
    ]);
    const { counters } = office.addin.host;
    expect(counters.syncs).toBe(1);
    expect(counters.largestRequest).toBeGreaterThan(200);
    expect(counters.bytes).toBe(counters.largestRequest + counters.largestResponse);
  });
});

describe('formats', () => {
  test('fonts, fills, alignment, borders and sizes reach the workbook, points become pixels', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem(name).getRange('A1:B2');
      format.font.name = 'Arial';
      format.font.size = 14;
      format.font.bold = true;
      format.font.color = '#1b2430';
      format.fill.color = 'F5F7F8';
      format.horizontalAlignment = 'Right';
      format.verticalAlignment = 'Center';
      format.wrapText = true;
      format.columnWidth = 75;
      format.rowHeight = 30;
      const edge = format.borders.getItem('EdgeBottom');
      edge.style = 'Continuous';
      edge.weight = 'Medium';
      edge.color = '#D8DDE3';
      await context.sync();
    });
    const sheet = modelOf(name);
    expect(sheet.cell(0, 0)?.format).toEqual({
      fontName: 'Arial',
      fontSize: 14,
      bold: true,
      color: '#1B2430',
      fill: '#F5F7F8',
      horizontal: 'right',
      vertical: 'middle',
      wrap: true,
    });
    expect(sheet.cell(1, 1)?.format?.borderBottom).toEqual({ line: 'medium', color: '#D8DDE3' });
    expect(sheet.columnWidths.get(1)).toBe(100);
    expect(sheet.rowHeights.get(1)).toBe(40);
  });

  test('a list of areas is formatted by one object, and differing cells read as null', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRanges('A1:B1,D4').format.font.bold = true;
      const same = sheet.getRange('A1:B1').format.font.load('bold');
      const mixed = sheet.getRange('A1:B2').format.font.load('bold');
      await context.sync();
      expect(same.bold).toBe(true);
      expect(mixed.bold).toBeNull();
    });
    expect(modelOf(name).cell(3, 3)?.format).toEqual({ bold: true });
    expect(modelOf(name).cell(1, 0)).toBeUndefined();
  });

  test('the format of whole columns reaches cells that are written later, at no cost before', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange('A:B').numberFormat = '@' as never;
      sheet.getRange('A3').values = [['00123']];
      sheet.getRange('C3').values = [['00123']];
      await context.sync();
    });
    expect(modelOf(name).cell(2, 0)).toEqual({ value: '00123', format: { numberFormat: '@' } });
    expect(modelOf(name).cell(2, 2)?.value).toBe(123);
    expect(modelOf(name).cells.length).toBe(3);
  });

  test('setCellProperties formats cell by cell', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A1:B1');
      range.setCellProperties([[{ format: { font: { italic: true }, fill: { color: '#0F766E' } } }, {}]]);
      await context.sync();
    });
    expect(modelOf(name).cell(0, 0)?.format).toEqual({ italic: true, fill: '#0F766E' });
    expect(modelOf(name).cell(0, 1)?.format).toBeUndefined();
  });

  test('a number becomes text in a cell that had the text format before', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A1:B1');
      range.numberFormat = [['@', '0.00']];
      range.values = [[5, 5]];
      await context.sync();
    });
    expect(modelOf(name).cells[0]?.map((cell) => cell?.value)).toEqual(['5', 5]);
  });

  test('an address of more than 8192 characters is refused', async () => {
    const name = await newSheet();
    const address = Array.from({ length: 2000 }, (_, row) => `A${row + 1}`).join(',');
    const error = await errorOf(
      office.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRanges(address).format.font.bold = true;
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('what stands on a sheet', () => {
  const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR42mNk+M9QzwAEjDAGAA4uAgH1o5p8AAAAAElFTkSuQmCC';

  test('a picture has its size in points and keeps its proportions', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const shape = context.workbook.worksheets.getItem(name).shapes.addImage(PNG);
      shape.name = 'Marbles';
      shape.altTextDescription = 'Two bowls';
      shape.left = 15;
      shape.top = 30;
      shape.width = 150;
      await context.sync();
      shape.load('name,height,width');
      await context.sync();
      expect([shape.name, shape.width, shape.height]).toEqual(['Marbles', 150, 75]);
    });
    expect(modelOf(name).pictures).toEqual([
      { name: 'Marbles', altText: 'Two bowls', pngBase64: PNG, left: 20, top: 40, width: 200, height: 100 },
    ]);
  });

  test('what is no PNG is refused', async () => {
    const name = await newSheet();
    const error = await errorOf(
      office.run(async (context) => {
        context.workbook.worksheets.getItem(name).shapes.addImage('aGVsbG8=');
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  test('a table takes the name that is free, and no two tables share cells', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.getRange('A1:C2').values = [
        ['id', '', 'id'],
        [1, 2, 3],
      ];
      const table = sheet.tables.add('A1:C2', true);
      table.name = 'Customers';
      table.style = 'TableStyleLight1';
      table.showFilterButton = false;
      table.load('name,style,showFilterButton');
      const body = table.getDataBodyRange().load('address');
      const found = context.workbook.tables.getItem('customers').load('name');
      await context.sync();
      expect([table.name, table.style, table.showFilterButton]).toEqual(['Customers', 'TableStyleLight1', false]);
      expect(body.address).toBe(`'${name}'!A2:C2`);
      expect(found.name).toBe('Customers');
    });
    expect(modelOf(name).tables).toMatchObject([
      { name: 'Customers', area: { row: 0, column: 0, rows: 2, columns: 3 } },
    ]);
    expect(modelOf(name).cells[0]?.map((cell) => cell?.value)).toEqual(['id', 'Column2', 'id2']);

    const overlap = await errorOf(
      office.run(async (context) => {
        context.workbook.worksheets.getItem(name).tables.add('C2:D3', true);
        await context.sync();
      }),
    );
    expect(overlap.code).toBe('InvalidArgument');
    const taken = await errorOf(
      office.run(async (context) => {
        context.workbook.worksheets.getItem(name).tables.add('F1:G2', true).name = 'CUSTOMERS';
        await context.sync();
      }),
    );
    expect(taken.code).toBe('ItemAlreadyExists');
  });

  test.each(['Two words', 'A1', 'R1C1', '1st', ''])('a table cannot be called "%s"', async (wanted) => {
    const name = await newSheet();
    const error = await errorOf(
      office.run(async (context) => {
        context.workbook.worksheets.getItem(name).tables.add('A1:B2', true).name = wanted;
        await context.sync();
      }),
    );
    expect(error.code).toBe('InvalidArgument');
  });

  test('custom properties, settings and names are kept and found', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const { worksheets, settings, names } = context.workbook;
      const sheet = worksheets.getItem(name);
      sheet.customProperties.add('cm.report', '{"kind":"card"}');
      settings.add('roles', { id: 0 });
      names.add('cm_verdict', sheet.getRange('B2'));
      await context.sync();
      const tag = sheet.customProperties.getItemOrNullObject('CM.REPORT').load('value');
      const none = sheet.customProperties.getItemOrNullObject('other');
      const properties = sheet.customProperties.load('items/key,items/value');
      const setting = settings.getItem('roles').load('value');
      const place = names.getItem('cm_verdict').load('formula');
      const range = sheet.getRange('cm_verdict').load('address');
      await context.sync();
      expect(tag.value).toBe('{"kind":"card"}');
      expect(none.isNullObject).toBe(true);
      expect(properties.items.map((item) => item.key)).toEqual(['cm.report']);
      expect(setting.value).toEqual({ id: 0 });
      expect(place.formula).toBe(`='${name}'!$B$2`);
      expect(range.address).toBe(`'${name}'!B2`);
    });
    expect(modelOf(name).tags.get('cm.report')).toBe('{"kind":"card"}');
  });

  test('frozen rows, gridlines, tab color, page layout and selection reach the workbook', async () => {
    const name = await newSheet();
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.freezePanes.freezeRows(2);
      sheet.showGridlines = false;
      sheet.tabColor = '#0F766E';
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea('A1:H40');
      sheet.getRange('B3:C4').select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect(selected.address).toBe(`'${name}'!B3:C4`);
      expect(cell.address).toBe(`'${name}'!B3`);
    });
    expect(modelOf(name)).toMatchObject({
      frozenRows: 2,
      showGridlines: false,
      tabColor: '#0F766E',
      orientation: 'landscape',
      fitToPageWidth: true,
      printArea: { row: 0, column: 0, rows: 40, columns: 8 },
    });
    expect(office.workbook.activeSheet.name).toBe(name);
  });
});
