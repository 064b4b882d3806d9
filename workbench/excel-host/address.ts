import { columnIndex, columnLetters } from '../workbook/column-letters';
import type { Area } from '../workbook/model';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/model';
import { invalidArgument } from './errors';

/** "A1" addresses and areas. */

export interface SheetAddress {
  /** Absent when the address names no sheet. */
  readonly sheet?: string;
  /** One or more areas, in the order they were written. */
  readonly areas: readonly Area[];
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === '' || (match[1] === undefined && match[2] === undefined)) throw invalidArgument();
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  if ((row ?? 0) >= MAX_ROWS || (column ?? 0) >= MAX_COLUMNS) throw invalidArgument();
  return { row, column };
}

/** "A1", "A1:C7", "A:C", "1:3", with or without "$". */
export function parseArea(text: string): Area {
  const parts = text.trim().split(':');
  const from = corner(parts[0] ?? '');
  const to = parts.length === 1 ? from : corner(parts[1] ?? '');
  const isLoneRowOrColumn = parts.length === 1 && (from.row === null || from.column === null);
  const mixed = (from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null);
  if (parts.length > 2 || isLoneRowOrColumn || mixed) throw invalidArgument();
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1].sort((a, b) => a - b) as [number, number];
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1].sort((a, b) => a - b) as [number, number];
  return { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 };
}

/** Splits off "Sheet!" or "'My ''own'' sheet'!". */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const at = address.lastIndexOf('!');
  return at < 0 ? { rest: address } : { sheet: address.slice(0, at), rest: address.slice(at + 1) };
}

/** One area or a list "A1:B2,D4"; a sheet name may precede each. */
export function parseAddress(address: string): SheetAddress {
  if (address.length > MAX_ADDRESS_LENGTH) throw invalidArgument('The address is longer than 8192 characters.');
  let sheet: string | undefined;
  const areas = address.split(',').map((part) => {
    const split = splitSheet(part.trim());
    sheet ??= split.sheet;
    return parseArea(split.rest);
  });
  return sheet === undefined ? { areas } : { sheet, areas };
}

const MAX_ADDRESS_LENGTH = 8192;

export function areaText(area: Area): string {
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  if (area.rows === MAX_ROWS) return `${first}:${last}`;
  if (area.columns === MAX_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  const from = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? from : `${from}:${last}${area.row + area.rows}`;
}

/** A sheet name as it stands in an address: quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** The same area, refused when it leaves the grid. */
export function insideGrid(area: Area): Area {
  const ok =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!ok) throw invalidArgument();
  return area;
}
