import { isBlank, numberIn, plainCell, quoted } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { CustomerMathError } from '../errors';
import { chanceAlive, expectedPurchases, type BuyingHistory, type PurchaseModel } from '../math/bg-nbd';
import { expectedSpend } from '../math/gamma-gamma';
import { positiveFrom } from './argument-readers';

/** PALIVE(frequency, recency, age, r, alpha, a, b): the chance that a customer still is one (§20). */
export function aliveAnswer(args: readonly unknown[]): number {
  return chanceAlive(purchaseModelFrom(args.slice(3)), historyFrom(args));
}

/** EXPECTEDPURCHASES(t, frequency, recency, age, r, alpha, a, b): purchases expected in the next t (§20). */
export function purchasesAnswer(args: readonly unknown[]): number {
  const time = notNegativeFrom(args[0], 't');
  return expectedPurchases(purchaseModelFrom(args.slice(4)), historyFrom(args.slice(1)), time);
}

/** EXPECTEDSPEND(frequency, average, p, q, v): what a purchase of this customer is expected to be worth (§20). */
export function spendAnswer(args: readonly unknown[]): number {
  const frequency = repeatsFrom(args[0]);
  const average = notNegativeFrom(args[1], 'average');
  const [p, q, v] = [positiveFrom(args[2], 'p'), positiveFrom(args[3], 'q'), positiveFrom(args[4], 'v')];
  const spend = expectedSpend({ p, q, v }, frequency, average);
  if (spend !== null) return spend;
  throw new CustomerMathError(
    'notAvailable',
    `No expected spend: with p = ${p} and q = ${q} the model has no mean at a frequency of ${frequency}; q must be above ${1 - p * frequency}`,
  );
}

function purchaseModelFrom([r, alpha, a, b]: readonly unknown[]): PurchaseModel {
  return {
    r: positiveFrom(r, 'r'),
    alpha: positiveFrom(alpha, 'alpha'),
    a: positiveFrom(a, 'a'),
    b: positiveFrom(b, 'b'),
  };
}

function historyFrom([frequencyCell, recencyCell, ageCell]: readonly unknown[]): BuyingHistory {
  const frequency = repeatsFrom(frequencyCell);
  const recency = notNegativeFrom(recencyCell, 'recency');
  const age = notNegativeFrom(ageCell, 'age');
  if (recency > age) {
    throw new CustomerMathError(
      'value',
      `recency: found ${recency}, more than the age of ${age}; recency is the time from the first to the last purchase`,
    );
  }
  return { frequency, recency, age };
}

function repeatsFrom(argument: unknown): number {
  const number = notNegativeFrom(argument, 'frequency');
  if (Number.isInteger(number)) return number;
  throw new CustomerMathError('value', `frequency: found ${number}, expected a whole number of repeat purchases`);
}

function notNegativeFrom(argument: unknown, name: string): number {
  const cell = plainCell(singleCell(argument));
  const number = isBlank(cell) ? NaN : numberIn(cell);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new CustomerMathError('value', `${name}: found ${quoted(cell)}, expected a number of at least 0`);
}
