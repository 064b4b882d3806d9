import { textIn } from '../customers/cell';
import { alignedRows, Column, singleCell } from '../customers/column-argument';
import { isOmitted, meets } from '../customers/criteria';
import { inStretches } from '../customers/in-stretches';
import { Interner } from '../customers/interner';
import { periodFrom } from '../customers/periods';
import { NOT_RECORDED, reasonsIn, type ReasonSettings } from '../customers/reason-names';
import { criteriaAndSettings } from '../customers/settings/criteria-and-settings';
import { CustomerMathError } from '../errors';
import { ReasonTally } from '../math/top-reasons';
import { wholeNumberFrom } from './argument-readers';
import { endsUnder, valuesUnder } from './columns-under';
import type { FunctionAnswer } from './function-entry';

/** Why those who left in the period left: the table of TOPREASONS (§16). */
export function topReasonsTable(args: readonly unknown[]): FunctionAnswer {
  const endDates = new Column(args[0], 'end_dates', 'end date');
  const reasons = new Column(args[1], 'reasons', 'reason');
  const period = periodFrom(singleCell(args[2]), singleCell(args[3]));
  const top = wholeNumberFrom(args[4], 'top', 5);
  const given = isOmitted(args[5]) ? null : new Column(args[5], 'values', 'value');
  const rows = alignedRows(given ? [endDates, reasons, given] : [endDates, reasons]);
  const { pairs, settings } = criteriaAndSettings(args.slice(6), endDates.height, 'end_dates');
  const [ends, values] = [endsUnder(settings, endDates), given && valuesUnder(settings, given)];
  if (settings.rankReasonsBy === 'value' && values === null) {
    throw new CustomerMathError(
      'value',
      'settings, rank reasons by: value takes the argument values, which was left blank',
    );
  }
  const count = new ReasonCount(reasons, settings);
  inStretches(0, rows, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const day = ends.day(row);
      if (day < period.start || day >= period.next || !meets(pairs, row)) continue;
      count.add(row, values ? values.value(row) : 0);
    }
  });
  const ranked = count.tally.ranked(count.names, top, settings.rankReasonsBy);
  const line = (reason: string, { customers, share, value }: { customers: number; share: number; value: number }) =>
    values ? [reason, customers, share, value] : [reason, customers, share];
  const table: (string | number)[][] = [['Reason', 'Customers', 'Share', ...(values ? ['Value'] : [])]];
  for (const each of ranked.top) table.push(line(each.reason, each));
  if (ranked.other.reasons > 0) table.push(line(`Other reasons (${ranked.other.reasons})`, ranked.other));
  table.push(line(NOT_RECORDED, ranked.notRecorded));
  return table;
}

/** Counts leavers under the reasons of their cells; what a cell says is worked out once for all that say the same. */
class ReasonCount {
  readonly tally = new ReasonTally();
  private readonly interner = new Interner();
  private readonly codesOf = new Map<unknown, readonly number[]>();
  private readonly reasons: Column;
  private readonly settings: ReasonSettings;

  constructor(reasons: Column, settings: ReasonSettings) {
    this.reasons = reasons;
    this.settings = settings;
    this.interner.code(NOT_RECORDED, textIn);
  }

  get names(): readonly string[] {
    return this.interner.names;
  }

  add(row: number, value: number): void {
    const raw = this.reasons.raw(row);
    let codes = this.codesOf.get(raw);
    if (codes === undefined) {
      codes = reasonsIn(this.reasons.text(row), this.settings).map((reason) => this.interner.code(reason, textIn));
      this.codesOf.set(raw, codes);
    }
    for (const code of codes) this.tally.add(code, value, 1 / codes.length);
  }
}
