import { ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject } from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';

/**
 * SORT(range, [column], [order]). Univer 0.25.1 sorts its own cached copy of the range in place, so
 * that other formulas over the same range come out wrong; this one sorts a copy.
 */
export class SortWithoutSideEffects extends BaseFunction {
  override minParams = 1;
  override maxParams = 3;

  override calculate(range: BaseValueObject, column?: BaseValueObject, order?: BaseValueObject): BaseValueObject {
    if (!range.isArray()) return range;
    const source = range as ArrayValueObject;
    const key = Math.trunc(numberOf(column, 1)) - 1;
    const direction = numberOf(order, 1) < 0 ? -1 : 1;
    if (key < 0 || key >= source.getColumnCount()) return ErrorValueObject.create(ErrorType.VALUE);
    const rows = source.getArrayValue().map((row) => [...row]);
    rows.sort((a, b) => direction * compare(a[key], b[key]));
    return ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: source.getColumnCount(),
      unitId: '',
      sheetId: '',
      row: 0,
      column: 0,
    });
  }
}

type Entry = ReturnType<ArrayValueObject['getArrayValue']>[number][number];

function numberOf(value: BaseValueObject | undefined, otherwise: number): number {
  if (!value || value.isNull()) return otherwise;
  const first = value.isArray() ? (value as ArrayValueObject).getFirstCell() : value;
  return Number(first.getValue()) || otherwise;
}

/** Numbers before texts, blanks last, as both hosts sort. */
function compare(a: Entry, b: Entry): number {
  const rank = (entry: Entry): number => (!entry || entry.isNull() ? 2 : typeof entry.getValue() === 'number' ? 0 : 1);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const left = a?.getValue() ?? 0;
  const right = b?.getValue() ?? 0;
  return left < right ? -1 : left > right ? 1 : 0;
}
