import { join } from 'node:path';
import type { BuildStep, PanelHost, ReportRequest } from '../../core/host';
import { ensureBuilt } from '../../workbench/ensure-built';
import { openExcelAddin } from '../../workbench/excel-host/node';
import { workbookFromCsv } from '../../workbench/files/read-csv';
import type { Sheet, Workbook } from '../../workbench/workbook/model';

const CUSTOMERS = `Customer ID,Plan,Start date,End date,Monthly charge
a,Basic,2026-01-05,,10
b,Gold,2026-02-01,2026-08-03,20
c,Gold,2026-07-09,,30
`;

const losses: [string, (workbook: Workbook, sheet: Sheet) => void][] = [
  ['deleted', (workbook, { id }) => workbook.deleteSheet(id)],
  ['hidden', (_, sheet) => void (sheet.visible = false)],
];

describe('a build that is cancelled after the sheet in front of it was', () => {
  beforeAll(() => ensureBuilt(['excel-addin']), 300_000);

  it.each(losses)('%s takes its tabs away and is cancelled', async (_, lose) => {
    const workbook = workbookFromCsv(CUSTOMERS, 'Customers');
    const other = workbook.addSheet('Other');
    workbook.activate(other.id);
    const addin = await openExcelAddin(workbook, join(__dirname, '..', '..', 'dist', 'excel-addin'));
    const host = addin.panelHost() as PanelHost;

    const request: ReportRequest = { sheet: 'Customers', roles: {}, period: '2026-Q3' };
    const signal = { aborted: false, addEventListener: () => undefined };
    const onStep = (step: BuildStep) => {
      if (step !== 'writing report card') return;
      lose(workbook, other);
      signal.aborted = true;
    };
    await expect(host.build(request, { signal, onStep })).rejects.toMatchObject({ name: 'AbortError' });
    expect(workbook.sheets.filter(({ visible }) => visible).map(({ name }) => name)).toEqual(['Customers']);
    expect(workbook.activeSheet.name).toBe('Customers');
  });
});
