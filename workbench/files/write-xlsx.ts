import type { Workbook } from '../workbook/model';
import { excelBook } from './excel-book';
import { addPictureTexts } from './picture-texts';

/**
 * The workbook as an .xlsx file: values, formulas with the results they have, formats, tables,
 * pictures, page layout. Works in Node and in a browser; calculates nothing.
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const file = await excelBook(workbook).xlsx.writeBuffer();
  return addPictureTexts(new Uint8Array(file), workbook);
}
