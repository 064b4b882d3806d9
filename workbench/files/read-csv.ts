import Papa from 'papaparse';
import { Workbook } from '../workbook/model';
import type { Cell, CellFormat } from '../workbook/model';
import { csvColumn, ISO_DATE, NUMBER, type CsvColumn } from './csv-column';
import { fitColumns } from './fit-columns';
import { sheetNameFrom } from './sheet-name';

const DATE: CellFormat = { numberFormat: 'yyyy-mm-dd' };
const DATE_AND_TIME: CellFormat = { numberFormat: 'yyyy-mm-dd hh:mm' };
const TEXT: CellFormat = { numberFormat: '@' };

/** Day 0 of the 1900 date system as both hosts count it, from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 86_400_000;
/** In pixels. */
const HEADER_HEIGHT = 24;
/** A spreadsheet keeps 15 digits; longer ones are ids and must stay as they are. */
const MOST_DIGITS = 15;

const LOOKS_LIKE_A_NUMBER = /^[-+]?[\d.,]*\d[\d.,]*(e[-+]?\d+)?$/i;

/**
 * A workbook with one sheet from the text of a CSV file; the delimiter is guessed. ISO dates become
 * dates and plain numbers become numbers; ids such as 00123, 1E5 or 4000123412341234567 stay the
 * text they are.
 *
 * What a column is decides where a field alone cannot: the ids 1.1 and 1.10 stay two texts, a price such
 * as 10.50 is a number, and an ISO date among names is a name (see `csvColumn`).
 */
export function workbookFromCsv(text: string, name: string): Workbook {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, '')).data;
  const workbook = new Workbook();
  const sheet = workbook.addSheet(sheetNameFrom(name));
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const body = rows.slice(1);
  const columns = Array.from({ length: width }, (_, column) =>
    csvColumn(
      rows[0]?.[column] ?? '',
      body.map((texts) => texts[column] ?? ''),
    ),
  );
  rows.forEach((texts, row) => {
    if (texts.every((text) => text === '')) return;
    sheet.cells[row] = texts.map((text, column) => cellFromText(text, columns[column]));
  });
  sheet.rowCount = Math.max(1000, rows.length + 20);
  sheet.columnCount = Math.max(26, width + 5);
  sheet.frozenRows = 1;
  sheet.rowHeights.set(0, HEADER_HEIGHT);
  for (const cell of sheet.cells[0] ?? []) if (cell) cell.format = { ...cell.format, bold: true, vertical: 'middle' };
  fitColumns(sheet);
  return workbook;
}

/** What a CSV field is as a cell of its column (its only one when none is given); undefined for an empty one. */
export function cellFromText(text: string, column: CsvColumn = csvColumn('', [text])): Cell | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const date = ISO_DATE.exec(trimmed);
  if (date) return column.hasDates ? dateCell(date, text) : { value: text, format: TEXT };
  const isNumber = column.hasNumbers && NUMBER.test(trimmed) && trimmed.replace(/\D/g, '').length <= MOST_DIGITS;
  if (isNumber) return { value: Number(trimmed) };
  // Marked as text, so that editing the cell does not turn 00123 into 123.
  if (LOOKS_LIKE_A_NUMBER.test(trimmed)) return { value: trimmed, format: TEXT };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  return { value: text };
}

function dateCell(match: RegExpExecArray, text: string): Cell {
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const moment = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isRealDay = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && hour < 24 && year >= 1901;
  if (!isRealDay) return { value: text };
  return {
    value: (moment.getTime() - DAY_ZERO) / MILLISECONDS_A_DAY,
    format: match[4] === undefined ? DATE : DATE_AND_TIME,
  };
}
