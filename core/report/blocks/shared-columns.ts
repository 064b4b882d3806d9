import type { CameAndWent } from '../../math/tally';
import { countRows, sumRows, type Criterion } from '../criteria-formulas';
import type { MovementRanges } from '../movements-tab';
import type { ColumnName, TableRow } from './segment-table';

type NobodysColumn = 'opening' | 'incoming' | 'outgoing' | 'cameAndWent' | 'closing';

/**
 * The formulas of the line "Unidentified": its rows have a value in a column of their own, and a day of
 * coming or leaving when that lies in the period. So those without a day of coming were there at the opening.
 */
export function formulasOfNobody(
  ranges: MovementRanges,
  measure: 'rows' | 'value',
  cameAndWent: CameAndWent,
): Record<NobodysColumn, string> {
  const { unidentifiedValue, cameOn, leftOn } = ranges;
  if (unidentifiedValue === null) return { opening: '0', incoming: '0', outgoing: '0', cameAndWent: '0', closing: '0' };
  const over = (...days: readonly string[]): string => {
    const criteria = days.map((range): Criterion => ({ kind: 'above zero', range }));
    if (measure === 'value') return sumRows(unidentifiedValue, criteria);
    return countRows([{ kind: 'above zero', range: unidentifiedValue }, ...criteria]);
  };
  const [all, came, left] = [over(), over(cameOn), over(leftOn)];
  const both = over(cameOn, leftOn);
  const without = cameAndWent === 'count' ? '' : `-${both}`;
  return {
    opening: `${all}-${came}`,
    incoming: `${came}${without}`,
    outgoing: `${left}${without}`,
    cameAndWent: both,
    closing: `${all}-${left}`,
  };
}

/** Net growth is gain or loss by its sign, and neither at 0. */
export function netStyle(net: number): 'netGain' | 'netLoss' | 'net' {
  return net > 0 ? 'netGain' : net < 0 ? 'netLoss' : 'net';
}

/** Stands where a rate would mislead. */
export const NO_RATE = 'n/a';

/** Lost of the opening base; without a base, or in a period that is not over, there is no rate, rather than 0 % (§1, §11). */
export function rateFormula({ at }: TableRow, incomplete: boolean): string {
  return incomplete ? `"${NO_RATE}"` : `IF(${at('opening')}=0,"${NO_RATE}",${at('lost')}/${at('opening')})`;
}

/**
 * Opening and what was added, less what left and the closing: 0 when all ties. The total is counted by
 * itself, so its check also holds the rows above against it.
 */
export function checkFormula(row: TableRow, plus: readonly ColumnName[], minus: readonly ColumnName[]): string {
  const sides = `${plus.map(row.at).join('+')}+${row.at('moved')}-${minus.map(row.at).join('-')}`;
  if (row.kind !== 'total' || row.sumAbove('opening') === '0') return `ROUND(${sides},2)`;
  const apart = (column: ColumnName): string => `ABS(${row.at(column)}-${row.sumAbove(column)})`;
  return `ROUND(ABS(${sides})+${apart('opening')}+${apart('closing')},2)`;
}
