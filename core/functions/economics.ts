import { isBlank, numberIn, plainCell, quoted } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { CustomerMathError } from '../errors';
import { acquisitionCost } from '../math/acquisition-cost';
import { lifetimeValue, paybackPeriods } from '../math/lifetime-value';
import { relationshipCost } from '../math/relationship-cost';
import { customersFrom, shareIn, wordFrom } from './argument-readers';

/** Spend per new customer (§17). */
export function acquisitionCostPerCustomer(args: readonly unknown[]): number {
  const spend = costFrom(args[0], 'spend');
  return known(
    acquisitionCost(spend, customersFrom(args[1], 'new_customers')),
    'No cost of acquisition: nobody is new',
  );
}

/** Cost of serving one customer (§18). */
export function relationshipCostPerCustomer(args: readonly unknown[]): number {
  const cost = costFrom(args[0], 'cost');
  const opening = customersFrom(args[1], 'opening_customers');
  const closing = customersFrom(args[2], 'closing_customers');
  return known(relationshipCost(cost, opening, closing), 'No cost of relationship: nobody was a customer');
}

/** Simple lifetime value (§19). */
export function simpleLifetimeValue(args: readonly unknown[]): number {
  const value = numberFrom(args[0], 'value_per_period', 'an amount');
  const margin = marginFrom(args[1]);
  return lifetimeValue(value * margin, shareFrom(args[2], 'churn'), {
    discountRate: discountRateFrom(args[3]),
    longestLife: longestLifeFrom(args[4]),
    firstMargin: wordFrom(args[5], 'first_margin', ['now', 'later']),
  });
}

/** Periods until the cost of acquisition is earned back (§19). */
export function payback(args: readonly unknown[]): number {
  const cost = costFrom(args[0], 'acquisition_cost');
  const value = numberFrom(args[1], 'value_per_period', 'an amount');
  return known(paybackPeriods(cost, value * marginFrom(args[2])), 'No payback: a period earns nothing');
}

function known(answer: number | null, reason: string): number {
  if (answer === null) throw new CustomerMathError('notAvailable', reason);
  return answer;
}

function numberFrom(argument: unknown, name: string, expected: string, read = numberIn): number {
  const cell = plainCell(singleCell(argument));
  const number = isBlank(cell) ? NaN : read(cell);
  if (Number.isFinite(number)) return number;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected ${expected}`);
}

/** Money spent: 0 or more. */
function costFrom(argument: unknown, name: string): number {
  const expected = 'an amount of at least 0';
  const cost = numberFrom(argument, name, expected);
  if (cost >= 0) return cost;
  throw new CustomerMathError('value', `${name}: found ${cost}, expected ${expected}`);
}

function shareFrom(argument: unknown, name: string): number {
  const expected = 'a share from 0 to 1, such as 0.25 or 25%';
  const share = numberFrom(argument, name, expected, shareIn);
  if (share >= 0 && share <= 1) return share;
  throw new CustomerMathError('value', `${name}: found ${share}, expected ${expected}`);
}

/** Of each unit of value, what is left after direct costs; a loss is below 0. */
export function marginFrom(argument: unknown): number {
  const expected = 'a share of the value, such as 0.6 or 60%';
  const margin = numberFrom(argument, 'margin', expected, shareIn);
  if (margin <= 1) return margin;
  throw new CustomerMathError('value', `margin: found ${margin}, expected ${expected}`);
}

/** Interest per period, 0 when nothing was given. */
export function discountRateFrom(argument: unknown): number {
  const cell = plainCell(singleCell(argument));
  return isBlank(cell) ? 0 : shareFrom(cell, 'discount_rate');
}

/** Periods that a customer stays at most; null when nothing was given. */
export function longestLifeFrom(argument: unknown): number | null {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return null;
  const expected = 'a number of periods of at least 1';
  const periods = numberFrom(cell, 'longest_life', expected);
  if (periods >= 1) return periods;
  throw new CustomerMathError('value', `longest_life: found ${periods}, expected ${expected}`);
}
