import type { EnteredCustomer } from '../math/entry-sources';
import { tidy } from '../math/money-sum';
import type { ContractList } from './contract-list';
import { monthsAfter } from './dates';
import { rowsByNumber } from './rows-by-number';

/**
 * Everybody of a contract list who came by a day, with what they were worth when they came and so many months later
 * (definitions §25). The source of a customer is that of the earliest contract; of those of one day the largest
 * speaks, then the earlier name, so that the order of rows does not matter. Whoever left and is back on the
 * anniversary is there.
 *
 * @param asOf the last day that is looked at
 */
export function enteredCustomers(list: ContractList, asOf: number, months: number): EnteredCustomer[] {
  const { customers, customer, start, end, value, segment, segments } = list;
  const { first, rows } = rowsByNumber(customer, 0, customers);
  const entered: EnteredCustomer[] = [];
  for (let who = 0; who < customers; who += 1) {
    const own = rows.subarray(first[who], first[who + 1]);
    const cameOn = own.reduce((earliest, row) => Math.min(earliest, start[row]!), Infinity);
    if (cameOn > asOf) continue;
    const isThere = (row: number, day: number): boolean => start[row]! <= day && end[row]! > day;
    const worthOn = (day: number): number =>
      tidy(own.reduce((sum, row) => (isThere(row, day) ? sum + value[row]! : sum), 0));
    let entry = -1;
    for (const row of own) {
      if (start[row] !== cameOn) continue;
      const [held, name] = [segments[segment[entry]!] ?? '', segments[segment[row]!]!];
      if (entry < 0 || value[row]! > value[entry]! || (value[row] === value[entry] && name < held)) entry = row;
    }
    const anniversary = monthsAfter(cameOn, months);
    entered.push({
      source: segments[segment[entry]!]!,
      // Who left on the day it came was worth its contract.
      value: worthOn(cameOn) || value[entry]!,
      valueAfter: anniversary > asOf ? null : worthOn(anniversary),
      thereAfter: anniversary <= asOf && own.some((row) => isThere(row, anniversary)),
    });
  }
  return entered;
}
