import { tidy } from '../math/money-sum';
import type { TransactionList } from './transaction-list';

/**
 * What one customer bought within a stretch of days. One object is filled again and again, because a
 * ledger holds a million lines and as many customers as it likes.
 */
export class LedgerStretch {
  lines = 0;
  /** Purchases less refunds (§9). */
  net = 0;
  /** Days of the first and the last purchase, a line above 0; 0 without one. */
  firstPurchase = 0;
  lastPurchase = 0;
  lastLine = 0;
  /** The segment with the largest net; equal ones are settled by name, so that the order of rows does not matter. */
  segment = -1;
  private readonly list: TransactionList;
  private readonly netOfSegment: Float64Array;

  constructor(list: TransactionList) {
    this.list = list;
    this.netOfSegment = new Float64Array(list.segments.length);
  }

  /** Lines of a customer with start ≤ day < next. */
  read(who: number, start: number, next: number): this {
    const { first, day } = this.list;
    const end = first[who + 1]!;
    let row = first[who]!;
    while (row < end && day[row]! < start) row += 1;
    this.readFrom(row, end, next);
    return this;
  }

  /**
   * Lines of a customer from one up to, and not including, the first one of the day `next`.
   *
   * @param end behind the last line of the customer
   * @returns the line behind the last one that was read
   */
  readFrom(from: number, end: number, next: number): number {
    const { day, amount, segment, segments } = this.list;
    let row = from;
    let [net, firstPurchase, lastPurchase] = [0, 0, 0];
    let severalSegments = false;
    for (; row < end && day[row]! < next; row += 1) {
      const line = amount[row]!;
      net += line;
      if (line > 0) {
        lastPurchase = day[row]!;
        if (firstPurchase === 0) firstPurchase = lastPurchase;
      }
      if (segment[row] !== segment[from]) severalSegments = true;
    }
    this.lines = row - from;
    this.net = tidy(net);
    this.firstPurchase = firstPurchase;
    this.lastPurchase = lastPurchase;
    this.lastLine = row > from ? day[row - 1]! : 0;
    this.segment = row > from ? segment[from]! : -1;
    if (severalSegments) {
      for (let line = from; line < row; line += 1) this.netOfSegment[segment[line]!]! += amount[line]!;
      for (let line = from; line < row; line += 1) {
        if (this.precedes(segment[line]!, this.segment, segments)) this.segment = segment[line]!;
      }
      for (let line = from; line < row; line += 1) this.netOfSegment[segment[line]!] = 0;
    }
    return row;
  }

  private precedes(code: number, held: number, names: readonly string[]): boolean {
    if (code === held) return false;
    const [net, best] = [tidy(this.netOfSegment[code]!), tidy(this.netOfSegment[held]!)];
    return net > best || (net === best && names[code]! < names[held]!);
  }
}
