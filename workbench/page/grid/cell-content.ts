import type { ICellData } from '@univerjs/core';
import type { Cell, CellValue } from '../../workbook/model';

/** Univer's numbers for the kinds of content. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

const ERROR = /^#(N\/A|VALUE!|DIV\/0!|NUM!|NAME\?|REF!|NULL!|SPILL!|CALC!|CYCLE!|ERROR!|GETTING_DATA)$/;

/** Content of a cell for Univer, every field named, so that it replaces whatever stood there. */
export function contentOf(cell: Cell): ICellData {
  return { ...valueOf(cell.value), f: cell.formula ?? null, si: null, p: null };
}

function valueOf(value: CellValue): ICellData {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: BOOLEAN };
  return { v: typeof value === 'string' ? value : value.error, t: TEXT };
}

/** What a cell of Univer shows, as a value of the model. */
export function valueFrom(cell: ICellData): CellValue {
  // Rich text: its plain characters; Univer ends them with a paragraph and a section mark.
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r?\n?$/, '').replace(/\r/g, '\n');
  const value = cell.v;
  if (value === null || value === undefined) return null;
  // A formula may answer with an empty text; without one the cell is blank.
  if (value === '') return cell.f || cell.si ? '' : null;
  if (cell.t === BOOLEAN) return value === 1 || value === true || value === '1';
  if (cell.t === NUMBER) return Number(value);
  if (typeof value === 'string' && ERROR.test(value)) return { error: value };
  return value;
}
