import { Workbook as XlsxWorkbook } from '@cj-tech-master/excelts';
import { Workbook } from '../workbook/model';
import type { Cell, CellFormat, CellValue, Sheet } from '../workbook/model';

type XlsxSheet = XlsxWorkbook['worksheets'][number];
type XlsxCell = ReturnType<XlsxSheet['getCell']>;

/** Day 0 of the 1900 date system as both hosts count it, from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;
/** .xlsx counts column widths in digits of the standard font; 7 pixels each and 5 of padding. */
const PIXELS_A_DIGIT = 7;
const PADDING = 5;

/** A workbook from the bytes of an .xlsx file: sheets, values, dates, formulas with their last results, widths. */
export async function workbookFromXlsx(bytes: Uint8Array): Promise<Workbook> {
  const xlsx = new XlsxWorkbook();
  await xlsx.xlsx.load(bytes);
  const workbook = new Workbook();
  for (const source of xlsx.worksheets) {
    const sheet = workbook.addSheet(source.name);
    sheet.visible = source.state === 'visible';
    readCells(source, sheet);
    readLayout(source, sheet);
  }
  if (workbook.sheets.length === 0) throw new Error('The file has no worksheet.');
  workbook.activeSheetId = (workbook.sheets.find((sheet) => sheet.visible) ?? workbook.activeSheet).id;
  return workbook;
}

function readCells(source: XlsxSheet, sheet: Sheet): void {
  source.eachRow((row) => {
    row.eachCell((from) => {
      const cell = readCell(from);
      if (cell) (sheet.cells[Number(from.row) - 1] ??= [])[Number(from.col) - 1] = cell;
    });
  });
  sheet.rowCount = Math.max(1000, source.rowCount + 20);
  sheet.columnCount = Math.max(26, source.columnCount + 5);
}

function readLayout(source: XlsxSheet, sheet: Sheet): void {
  for (let column = 1; column <= source.columnCount; column += 1) {
    const width = source.getColumn(column).width;
    if (width !== undefined) sheet.columnWidths.set(column - 1, Math.round(width * PIXELS_A_DIGIT + PADDING));
  }
  for (const view of source.views ?? []) {
    if (view.state === 'frozen') {
      sheet.frozenRows = view.ySplit ?? 0;
      sheet.frozenColumns = view.xSplit ?? 0;
    }
  }
}

function readCell(from: XlsxCell): Cell | undefined {
  const value = readValue(from.value);
  const formula = from.formula;
  if (value === null && !formula) return undefined;
  const cell: Cell = { value };
  if (formula) cell.formula = `=${formula}`;
  const format = readFormat(from);
  if (format) cell.format = format;
  return cell;
}

/** Every kind of content the file format knows, as one of the model's. */
function readValue(content: unknown): CellValue {
  if (content === null || content === undefined) return null;
  if (content instanceof Date) return (content.getTime() - DAY_ZERO) / MILLISECONDS_A_DAY;
  if (typeof content === 'number' || typeof content === 'boolean' || typeof content === 'string') return content;
  if (typeof content !== 'object') return String(content);
  if ('error' in content) return { error: String(content.error) };
  if ('result' in content) return readValue(content.result);
  if ('richText' in content && Array.isArray(content.richText)) {
    return content.richText.map((run: { text?: string }) => run.text ?? '').join('');
  }
  if ('text' in content) return readValue(content.text);
  return null;
}

function readFormat(from: XlsxCell): CellFormat | undefined {
  const numberFormat = typeof from.numFmt === 'string' ? from.numFmt : from.numFmt?.formatCode;
  const bold = from.font?.bold === true;
  if (!bold && (numberFormat === undefined || numberFormat === 'General')) return undefined;
  return { ...(bold && { bold }), ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }) };
}
