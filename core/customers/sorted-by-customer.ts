/** Lines as columns: the lines of customer `who` are `first[who]` up to, and not including, `first[who + 1]`, by day. */
export interface SortedLines {
  readonly customers: number;
  readonly first: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly segment: Int32Array;
}

/**
 * Lines in the order of the sheet, brought into the order of customers and days; lines of one day keep the
 * order of the sheet. Every line is moved once to where its customer's lines are, and then within these, as
 * few people have many lines and most ledgers stand in the order of their days already.
 */
export function sortedByCustomer(
  customer: Int32Array,
  day: Int32Array,
  customers: number,
  amount: Float64Array,
  segment: Int32Array,
): SortedLines {
  const count = customer.length;
  const first = new Int32Array(customers + 1);
  for (let line = 0; line < count; line += 1) first[customer[line]! + 1]! += 1;
  for (let who = 0; who < customers; who += 1) first[who + 1]! += first[who]!;
  const next = first.slice();
  const sorted = {
    customers,
    first,
    day: new Int32Array(count),
    amount: new Float64Array(count),
    segment: new Int32Array(count),
  };
  for (let line = 0; line < count; line += 1) {
    const who = customer[line]!;
    const place = next[who]!;
    next[who] = place + 1;
    sorted.day[place] = day[line]!;
    sorted.amount[place] = amount[line]!;
    sorted.segment[place] = segment[line]!;
  }
  for (let who = 0; who < customers; who += 1) orderDays(sorted, first[who]!, first[who + 1]!);
  return sorted;
}

/** With more lines than these, moving them one by one would take longer than sorting them. */
const FEW = 48;

/** Brings lines from one place up to another into the order of their days. */
function orderDays(lines: SortedLines, from: number, to: number): void {
  const { day } = lines;
  let line = from + 1;
  while (line < to && day[line - 1]! <= day[line]!) line += 1;
  if (line >= to) return;
  if (to - from > FEW) orderManyDays(lines, from, to);
  else orderFewDays(lines, from, line, to);
}

/** @param unordered the first line that stands behind a later day */
function orderFewDays({ day, amount, segment }: SortedLines, from: number, unordered: number, to: number): void {
  for (let line = unordered; line < to; line += 1) {
    const on = day[line]!;
    if (day[line - 1]! <= on) continue;
    const [paid, of] = [amount[line]!, segment[line]!];
    let place = line;
    for (; place > from && day[place - 1]! > on; place -= 1) {
      day[place] = day[place - 1]!;
      amount[place] = amount[place - 1]!;
      segment[place] = segment[place - 1]!;
    }
    day[place] = on;
    amount[place] = paid;
    segment[place] = of;
  }
}

function orderManyDays({ day, amount, segment }: SortedLines, from: number, to: number): void {
  const count = to - from;
  // A day and a place in one number, so that sorting numbers sorts lines and keeps equals in their order.
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) keys[at] = day[from + at]! * count + at;
  keys.sort();
  const [amounts, segments] = [amount.slice(from, to), segment.slice(from, to)];
  for (let at = 0; at < count; at += 1) {
    const on = Math.floor(keys[at]! / count);
    const old = keys[at]! - on * count;
    day[from + at] = on;
    amount[from + at] = amounts[old]!;
    segment[from + at] = segments[old]!;
  }
}
