import { monthlyValue, type Billing } from '../../math/monthly-value';
import { billingOf } from '../billing-words';
import { plainCell } from '../cell';
import type { Rows } from '../column-argument';
import type { ContractColumns, ContractIssue } from '../contract-list';
import { ContractRow, NEVER } from '../contract-row';
import { STANDARD, type Settings } from './settings';

/** Of the settings, those that decide how a row of a contract list is read. */
export type RowSettings = Pick<Settings, 'dates' | 'endDate' | 'freeCustomers' | 'valuesPer'>;

/** The reader of a contract list's rows under some settings; where all is usual the plain one, which costs nothing more. */
export function contractRowUnder(
  settings: RowSettings,
  rows: Rows,
  columns: ContractColumns,
  headerRow?: number,
): ContractRow {
  const usual = settings.endDate === STANDARD.endDate && settings.valuesPer === null;
  if (usual) return new ContractRow(rows, columns, headerRow, settings.freeCustomers === 'count', dayOrder(settings));
  return new ContractRowUnder(settings, rows, columns, headerRow);
}

/** 0 for day first, 1 for month first; null when nobody said how days are written. */
export function dayOrder({ dates }: Pick<Settings, 'dates'>): 0 | 1 | null {
  return dates === 'as the column shows' ? null : dates === 'day first' ? 0 : 1;
}

/** Rows whose ends are shifted, or whose values are brought to the month (§2, §9). */
class ContractRowUnder extends ContractRow {
  override readonly isPlain = false;
  private readonly shift: number;
  /** Of all values; null where a column says it row by row, or nothing does. */
  private readonly billing: Billing | null;

  constructor(settings: RowSettings, rows: Rows, columns: ContractColumns, headerRow?: number) {
    super(rows, columns, headerRow, settings.freeCustomers === 'count', dayOrder(settings));
    this.shift = settings.endDate === 'last paid day' ? 1 : 0;
    const billing = billingOf(settings.valuesPer);
    this.billing = billing === 'once' ? null : billing;
  }

  override read(row: number): boolean {
    const counts = super.read(row);
    // A row that lacks nothing but an id is counted apart, under the same settings.
    if (!counts && this.issue?.kind !== 'blankId') return false;
    if (this.end !== NEVER) this.end += this.shift;
    if (this.billing !== null) this.value = monthlyValue(this.value, this.billing);
    const { plan } = this.columns;
    if (plan === undefined) return counts;
    const cell = plainCell(this.cells[plan]);
    const billing = billingOf(cell);
    if (billing !== null && billing !== 'once') {
      this.value = monthlyValue(this.value, billing);
      return counts;
    }
    this.issue = { ...this.planIssue(cell, billing), row, value: this.value };
    return false;
  }

  private planIssue(cell: unknown, billing: 'once' | null): Pick<ContractIssue, 'kind' | 'message'> {
    return billing === 'once'
      ? { kind: 'oneOff', message: this.errorMessage('plan', cell, 'a plan that is paid again') }
      : {
          kind: 'planIsUnknown',
          message: this.errorMessage('plan', cell, 'day, week, month, quarter, year or one-off'),
        };
  }
}
