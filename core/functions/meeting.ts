import { isBlank, plainCell, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { CustomerMathError } from '../errors';
import { marbles, marbleSize, MOST_MARBLES } from '../math/marbles';
import { verdict } from '../math/verdict';
import { amountFrom, customersFrom, positiveFrom, wholeNumberFrom } from './argument-readers';

/** So many marbles fit into a cell's text without anybody counting them any more. */
const MOST_IN_A_CELL = 1000;

/** Customers that one marble stands for (§23). */
export function marbleSizeFor(args: readonly unknown[]): number {
  const most = wholeNumberFrom(args[2], 'most', MOST_MARBLES);
  if (most < 10 || most > 100) {
    throw new CustomerMathError('value', `most: found ${most}, expected a whole number from 10 to 100`);
  }
  return marbleSize(customersFrom(args[0], 'incoming'), customersFrom(args[1], 'outgoing'), most);
}

/** A bowl of marbles as text (§23). */
export function marbleText(args: readonly unknown[]): string {
  const count = marbles(customersFrom(args[0], 'customers'), positiveFrom(args[1], 'marble_size'));
  if (count > MOST_IN_A_CELL) {
    throw new CustomerMathError(
      'value',
      `marble_size: ${count} marbles do not fit; take a larger size, as MARBLESIZE gives`,
    );
  }
  const mark = plainCell(singleCell(args[2]));
  return (isBlank(mark) ? '●' : textIn(mark)).repeat(count);
}

/** The verdict with its two whole numbers (§24). */
export function earnedRight(args: readonly unknown[]): string {
  const incoming = customersFrom(args[0], 'incoming');
  const outgoing = customersFrom(args[1], 'outgoing');
  const [incomingValue, lostValue] = [amountFrom(args[2], 'incoming_value'), amountFrom(args[3], 'lost_value')];
  if ((incomingValue === null) !== (lostValue === null)) {
    throw new CustomerMathError('value', 'incoming_value and lost_value belong together: give both or neither');
  }
  return verdict({ incoming, outgoing, incomingValue: incomingValue ?? 0, lostValue: lostValue ?? 0 }).sentence;
}
