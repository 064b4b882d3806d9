import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Problem } from '../problem';
import type { Workbook } from '../workbook/model';
import { workbookFromCsv } from './read-csv';
import { workbookFromXlsx } from './read-xlsx';

export { workbookFromCsv } from './read-csv';

/** Opens a .csv, .tsv, .txt or .xlsx file. Throws Problem when it is missing or cannot be read. */
export async function readWorkbookFile(path: string): Promise<Workbook> {
  const kind = extname(path).toLowerCase();
  if (!['.csv', '.tsv', '.txt', '.xlsx', '.xlsm'].includes(kind)) {
    throw new Problem(`${path}: found a ${kind || 'nameless'} file, expected .csv or .xlsx`);
  }
  const bytes = await readBytes(path);
  if (kind !== '.xlsx' && kind !== '.xlsm') return workbookFromCsv(decode(bytes, path), basename(path));
  try {
    return await workbookFromXlsx(bytes);
  } catch {
    throw new Problem(`${path}: this is not an Excel workbook, or it is damaged or protected by a password`);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new Problem(`${path}: there is no such file`);
    if (code === 'EISDIR') throw new Problem(`${path}: this is a folder, expected a file`);
    throw new Problem(`${path}: the file cannot be read (${code ?? 'unknown reason'})`);
  }
}

/** UTF-8 and UTF-16 by their marks; anything that is not UTF-8 is taken as Windows-1252, as Excel writes it. */
function decode(bytes: Uint8Array, path: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new Problem(`${path}: the content is not text, expected comma-separated values`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
