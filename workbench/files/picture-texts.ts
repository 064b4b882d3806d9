import { editZip, unzip } from '@cj-tech-master/excelts/archive';
import type { Workbook } from '../workbook/model';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
const attribute = (text: string) => text.replace(/[&<>"\n]/g, (sign) => SIGNS[sign] ?? '');

/**
 * Gives every picture of an .xlsx file its name and its alternative text, which screen readers say
 * and which ExcelTS 10.2 does not write. The library numbers the drawings in the order of the sheets.
 */
export async function addPictureTexts(file: Uint8Array, workbook: Workbook): Promise<Uint8Array> {
  const illustrated = workbook.sheets.filter((sheet) => sheet.pictures.length > 0);
  if (illustrated.length === 0) return file;
  const original = unzip(file);
  const editor = await editZip(file);
  for (const [index, { pictures }] of illustrated.entries()) {
    const path = `xl/drawings/drawing${index + 1}.xml`;
    const drawing = await original.get(path);
    if (!drawing) continue;
    let next = 0;
    editor.set(
      path,
      (await drawing.text()).replace(/(<xdr:cNvPr id="\d+") name="[^"]*"/g, (whole: string, start: string) => {
        const picture = pictures[next++];
        return picture ? `${start} name="${attribute(picture.name)}" descr="${attribute(picture.altText)}"` : whole;
      }),
    );
  }
  return editor.bytes();
}
