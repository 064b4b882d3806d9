import { openExcelAddin } from './excel-host/node';
import { Workbook } from './workbook/model';

/** A workbook with the product's own sample customers, inserted by the built add-in itself. */
export async function sampleWorkbook(addinFolder: string): Promise<Workbook> {
  const workbook = new Workbook();
  const blank = workbook.addSheet('Sheet1');
  const addin = await openExcelAddin(workbook, addinFolder);
  const panel = addin.panelHost() as { insertSampleData(): Promise<void> };
  await panel.insertSampleData();
  if (workbook.sheets.length > 1) workbook.deleteSheet(blank.id);
  return workbook;
}
