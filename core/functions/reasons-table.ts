import { alignedRows, Column, criteriaPairs, singleCell } from '../customers/column-argument';
import { NOT_RECORDED, reasonName } from '../customers/contract-list';
import { isOmitted, meets } from '../customers/criteria';
import { Interner } from '../customers/interner';
import { periodFrom } from '../customers/periods';
import { rankReasons, type Leaver } from '../math/top-reasons';
import { wholeNumberFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';

/** Why those who left in the period left: the table of TOPREASONS (§16). */
export function topReasonsTable(args: readonly unknown[]): FunctionAnswer {
  const ends = new Column(args[0], 'end_dates', 'end date');
  const reasons = new Column(args[1], 'reasons', 'reason');
  const period = periodFrom(singleCell(args[2]), singleCell(args[3]));
  const top = wholeNumberFrom(args[4], 'top', 5);
  const values = isOmitted(args[5]) ? null : new Column(args[5], 'values', 'value');
  const rows = alignedRows(values ? [ends, reasons, values] : [ends, reasons]);
  const pairs = criteriaPairs(args.slice(6), ends.height, 'end_dates');
  const names = new Interner();
  names.code(NOT_RECORDED, reasonName);
  const leavers: Leaver[] = [];
  for (let row = 0; row < rows; row += 1) {
    const day = ends.day(row);
    if (day < period.start || day >= period.next || !meets(pairs, row)) continue;
    leavers.push({ reason: names.code(reasons.text(row), reasonName), value: values ? values.value(row) : 0 });
  }
  const ranked = rankReasons(leavers, names.names, top);
  const line = (reason: string, { customers, share, value }: { customers: number; share: number; value: number }) =>
    values ? [reason, customers, share, value] : [reason, customers, share];
  const table: (string | number)[][] = [['Reason', 'Customers', 'Share', ...(values ? ['Value'] : [])]];
  for (const each of ranked.top) table.push(line(each.reason, each));
  if (ranked.other.reasons > 0) table.push(line(`Other reasons (${ranked.other.reasons})`, ranked.other));
  table.push(line(NOT_RECORDED, ranked.notRecorded));
  return table;
}
