import { meets, type CriteriaPair } from '../customers/criteria';
import { criteriaAndSettings } from '../customers/settings/criteria-and-settings';
import { settingsFrom } from '../customers/settings/settings-argument';
import { CustomerMathError } from '../errors';
import { MoneySum, tidy } from '../math/money-sum';
import { movementOf } from '../math/movement-of';
import { Movement, MOVEMENTS } from '../math/types';
import type { ValuePair } from '../math/value-pair';
import { valueRates, type ValueRates } from '../math/value-rates';
import { wordFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';
import { readValuePairs, type ValuePairs } from './value-pairs';

export const NO_OPENING_VALUE = 'No rate: no customer has an opening value above 0';

/** What each customer did, a label beside its row; blank for who was there in neither moment (§3–§10). */
export function movementLabels(args: readonly unknown[]): FunctionAnswer {
  const pairs = readValuePairs(args, args[2]);
  const { tolerance } = settingsFrom(args[3]);
  return labels(pairs.rows, (row) => {
    const { opening, closing, seenBefore } = pairs.pair(row);
    const movement = movementOf(opening, closing, seenBefore, tolerance);
    return movement === Movement.outside ? '' : MOVEMENTS[movement]!;
  });
}

/** One column without a header, to stand beside the rows it speaks of; a block is never empty. */
export function labels(rows: number, labelOf: (row: number) => string): string[][] {
  if (rows === 0) return [['']];
  const column: string[][] = [];
  for (let row = 0; row < rows; row += 1) column.push([labelOf(row)]);
  return column;
}

/** Retained customers worth more at the close, or by how much (§10). */
export function increased(args: readonly unknown[]): number {
  return changed(args, Movement.increased);
}

/** Retained customers worth less at the close, or by how much, as a positive number (§10). */
export function decreased(args: readonly unknown[]): number {
  return changed(args, Movement.decreased);
}

function changed(args: readonly unknown[], wanted: number): number {
  const measure = wordFrom(args[2], 'measure', ['customers', 'value']);
  const pairs = readValuePairs(args);
  const { pairs: criteria, settings } = criteriaAndSettings(args.slice(3), pairs.height, 'opening_values');
  let customers = 0;
  const change = new MoneySum();
  for (const { opening, closing, seenBefore } of pairsThatMeet(pairs, criteria)) {
    if (movementOf(opening, closing, seenBefore, settings.tolerance) !== wanted) continue;
    customers += 1;
    change.add(Math.abs(closing - opening));
  }
  return measure === 'customers' ? customers : tidy(change.total);
}

/** Net revenue retention (§12). */
export function netRetention(args: readonly unknown[]): number {
  return ratesOf(args).netRetention;
}

/** Gross revenue retention (§12). */
export function grossRetention(args: readonly unknown[]): number {
  return ratesOf(args).grossRetention;
}

function ratesOf(args: readonly unknown[]): ValueRates {
  const pairs = readValuePairs(args);
  const { pairs: criteria } = criteriaAndSettings(args.slice(2), pairs.height, 'opening_values');
  const rates = valueRates(pairsThatMeet(pairs, criteria));
  if (rates === null) throw new CustomerMathError('notAvailable', NO_OPENING_VALUE);
  return rates;
}

/** The pairs of the rows that meet the criteria. */
function* pairsThatMeet(pairs: ValuePairs, criteria: readonly CriteriaPair[]): Generator<ValuePair> {
  for (let row = 0; row < pairs.rows; row += 1) {
    if (meets(criteria, row)) yield pairs.pair(row);
  }
}
