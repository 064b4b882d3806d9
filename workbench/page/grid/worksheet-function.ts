import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BaseReferenceObject, BaseValueObject, IFunctionNames } from '@univerjs/engine-formula';
import type { CellValue } from '../../workbook/model';
import type { Argument, ArgumentCell, FunctionResult, Place } from '../hosts/page-host';

export type FunctionClass = new (name: IFunctionNames) => BaseFunction;

/** What runs when a formula calls one of the product's functions. */
export type CallFunction = (name: string, args: readonly Argument[], place: Place) => Promise<FunctionResult>;

/**
 * A worksheet function of the grid that is answered by the spreadsheet program of the page. Like the
 * real programs it waits for the answer; it never throws, because an exception in here would stop
 * every later calculation.
 */
export function worksheetFunction(name: string, call: CallFunction): FunctionClass {
  return class extends BaseFunction {
    // Too few or too many arguments are for the spreadsheet program to refuse, in its own words.
    override minParams = -1;
    override maxParams = -1;
    override needsReferenceObject = true;

    override isAsync(): boolean {
      return true;
    }

    override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
      const place = { gridSheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      const answer = Promise.resolve()
        .then(() => call(name, variants.map(readArgument), place))
        .then(writeResult, () => ErrorValueObject.create(ErrorType.VALUE));
      return new AsyncObject(answer);
    }
  };
}

function readArgument(variant: BaseValueObject | BaseReferenceObject): Argument {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const rows = readRows(reference.toArrayValueObject());
    return reference.isCell() ? { kind: 'cell', cell: rows[0]?.[0] ?? BLANK } : { kind: 'range', rows };
  }
  if (variant.isArray()) return { kind: 'range', rows: readRows(variant as ArrayValueObject) };
  const value = variant as BaseValueObject;
  return value.isNull() ? { kind: 'missing' } : { kind: 'cell', cell: readCell(value) };
}

const BLANK: ArgumentCell = { value: null, numberFormat: '' };

function readRows(array: ArrayValueObject): ArgumentCell[][] {
  const rows: ArgumentCell[][] = [];
  for (let row = 0; row < array.getRowCount(); row += 1) {
    const cells: ArgumentCell[] = [];
    for (let column = 0; column < array.getColumnCount(); column += 1) cells.push(readCell(array.get(row, column)));
    rows.push(cells);
  }
  return rows;
}

function readCell(value: Nullable<BaseValueObject>): ArgumentCell {
  if (!value || value.isNull()) return BLANK;
  if (value.isError()) return { value: { error: String(value.getValue()) }, numberFormat: '' };
  return { value: value.getValue() as CellValue, numberFormat: value.getPattern() };
}

function writeResult(result: FunctionResult): BaseValueObject {
  if ('error' in result) return ErrorValueObject.create(result.error as ErrorType);
  if (!Array.isArray(result.value)) return writeCell(result.value);
  const rows = result.value.map((row) => (Array.isArray(row) ? row : [row]).map(writeCell));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });
}

function writeCell(value: unknown): BaseValueObject {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'object' && value !== null && 'error' in value)
    return ErrorValueObject.create(value.error as ErrorType);
  return StringValueObject.create(value === null || value === undefined ? '' : String(value));
}
