import type { TransactionList } from './transaction-list';

/** The distinct days on which a customer bought, up to and including a day, ascending; refunds are no purchases. */
export function purchaseDays({ first, day, amount }: TransactionList, who: number, until = Infinity): number[] {
  const days: number[] = [];
  for (let row = first[who]!; row < first[who + 1]! && day[row]! <= until; row += 1) {
    if (amount[row]! > 0 && days[days.length - 1] !== day[row]) days.push(day[row]!);
  }
  return days;
}

/** Days between one purchase day and the next of the same customer, of all customers, ascending (§22). */
export function purchaseGaps(
  { customers, first, day, amount }: Pick<TransactionList, 'customers' | 'first' | 'day' | 'amount'>,
  until = Infinity,
): Int32Array {
  const gaps = new Int32Array(day.length);
  let count = 0;
  for (let who = 0; who < customers; who += 1) {
    let last = 0;
    for (let row = first[who]!; row < first[who + 1]! && day[row]! <= until; row += 1) {
      if (!(amount[row]! > 0) || day[row] === last) continue;
      if (last > 0) {
        gaps[count] = day[row]! - last;
        count += 1;
      }
      last = day[row]!;
    }
  }
  return gaps.subarray(0, count).sort();
}
