import { join } from 'node:path';
import type { PanelHost } from '../../core/host';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
import { workbookFromCsv } from '../../workbench/files/read-csv';
import { Workbook } from '../../workbench/workbook/model';
import type { Sheet } from '../../workbench/workbook/model';

const CUSTOMERS = `Customer ID,Plan,Start date,End date,Monthly charge,Note
a,Basic,2026-01-05,,10,
b,Gold,2026-02-01,2026-08-03,20,
c,Gold,2026-07-09,,30,
d,Basic,2026-07-10,2026-09-01,40,kind
`;

/** The customers with the first of them in the given cell, and whatever `add` puts beside them. */
function customers(add: (sheet: Sheet) => void, row = 0, column = 0): Workbook {
  const plain = workbookFromCsv(CUSTOMERS, 'Customers').activeSheet;
  const workbook = new Workbook();
  const sheet = workbook.addSheet('Customers');
  plain.cells.forEach((cells, y) =>
    cells.forEach((cell, x) => cell && sheet.setValue(row + y, column + x, cell.value)),
  );
  add(sheet);
  return workbook;
}

function addLookupTable(sheet: Sheet): void {
  [
    ['Plan', 'Rank'],
    ['Gold', 1],
  ].forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, 8 + column, value)));
  sheet.tables.push({ id: '1', name: 'Ranks', area: { row: 0, column: 8, rows: 2, columns: 2 } });
}

async function look(workbook: Workbook) {
  const addin = await openExcelAddin(workbook, join(__dirname, '..', '..', 'dist', 'excel-addin'));
  addin.host.resetCounters();
  const seen = await (addin.panelHost() as PanelHost).look();
  return { ...seen, syncs: addin.host.counters.syncs };
}

describe('the customers on a sheet of Excel', () => {
  beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

  it('are found beside a small table of something else', async () => {
    const seen = await look(customers(addLookupTable));
    expect(seen).toMatchObject({ layout: 'contract', range: 'A1:F5', rows: 4, customers: 4 });
    expect(seen.syncs).toBe(5);
  });

  it('are the table when that is a customer list, whatever stands around it', async () => {
    const seen = await look(
      customers(
        (sheet) => {
          sheet.setValue(0, 0, 'Our customers');
          sheet.setValue(2, 9, 'a note');
          sheet.tables.push({ id: '1', name: 'List', area: { row: 2, column: 1, rows: 5, columns: 6 } });
        },
        2,
        1,
      ),
    );
    expect(seen).toMatchObject({ layout: 'contract', range: 'B3:G7', customers: 4 });
    expect(seen.syncs).toBe(4);
  });

  it('are looked for in a table alone on its sheet without reading it twice', async () => {
    const workbook = new Workbook();
    addLookupTable(workbook.addSheet('Customers'));
    const seen = await look(workbook);
    expect(seen).toMatchObject({ layout: 'unknown', range: 'I1:J2' });
    expect(seen.syncs).toBe(4);
  });

  it('are found below a title, away from column A', async () => {
    const seen = await look(customers((sheet) => sheet.setValue(0, 0, 'Our customers'), 2, 2));
    expect(seen).toMatchObject({ layout: 'contract', range: 'C3:H7', customers: 4 });
  });
});
