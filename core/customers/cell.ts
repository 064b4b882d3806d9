/**
 * What a cell says, whichever host handed it over.
 *
 * Excel gives null (older builds 0) for a blank, serial numbers for dates, `{ basicValue }` objects for
 * rich values and error objects; Sheets gives "" for a blank and texts such as "#N/A" for errors.
 */

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|ERROR!|BUSY!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|UNKNOWN!)$/i;

/** Unwraps Excel's rich values; everything else is returned as it is. */
export function plainCell(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  if ('basicValue' in raw) return raw.basicValue;
  if ('error' in raw && typeof raw.error === 'string') return raw.error;
  // An allowed error reaches an Excel function as a CustomFunctions.Error, whose code reads "#N/A".
  if ('code' in raw && typeof raw.code === 'string') return raw.code.startsWith('#') ? raw.code : '#VALUE!';
  return raw;
}

/** Blank is null, undefined, "" or a text of spaces (functions.md). */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

/** The error a cell holds, such as "#N/A"; null when it holds none. */
export function errorIn(cell: unknown): string | null {
  return typeof cell === 'string' && cell.charCodeAt(0) === 35 && ERROR_TEXT.test(cell) ? cell : null;
}

/** A number, or a number stored as text; NaN when it is neither. Blank is not a number here. */
export function numberIn(cell: unknown): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return NaN;
  const text = cell.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
}

/** The text of a cell, trimmed, as its reader sees it; "" for a blank. */
export function textIn(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).trim();
}

/** How a message quotes what it found. */
export function quoted(cell: unknown): string {
  if (isBlank(cell)) return 'nothing';
  if (typeof cell === 'number') return String(cell);
  const text = textIn(cell);
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}
