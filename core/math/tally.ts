import { MoneySum, tidy } from './money-sum';
import { Movement, type CustomersForward, type SegmentForward, type ValueForward } from './types';

type CountName =
  | 'opening'
  | 'new'
  | 'returning'
  | 'cameAndWent'
  | 'lost'
  | 'transfersIn'
  | 'transfersOut'
  | 'closing'
  | 'increased'
  | 'decreased'
  | 'unchanged';

/** Whether those who joined and left inside the period are part of incoming and outgoing (§6). */
export type CameAndWent = 'count' | 'leave out';

/** What is added up for one segment before the differences are taken. */
export class Tally {
  readonly customers: Record<CountName, number> = {
    opening: 0,
    new: 0,
    returning: 0,
    cameAndWent: 0,
    lost: 0,
    transfersIn: 0,
    transfersOut: 0,
    closing: 0,
    increased: 0,
    decreased: 0,
    unchanged: 0,
  };
  readonly value = {
    opening: new MoneySum(),
    new: new MoneySum(),
    returning: new MoneySum(),
    cameAndWent: new MoneySum(),
    increased: new MoneySum(),
    decreased: new MoneySum(),
    lost: new MoneySum(),
    transfersIn: new MoneySum(),
    transfersOut: new MoneySum(),
    closing: new MoneySum(),
  };

  /** A customer whose segment is the same at both ends, or who was there at one end only. */
  book(movement: number, opening: number, closing: number, cameAndWent: number): void {
    const { customers: c, value: v } = this;
    switch (movement) {
      case Movement.new:
        c.new += 1;
        v.new.add(closing);
        this.close(closing);
        return;
      case Movement.returned:
        c.returning += 1;
        v.returning.add(closing);
        this.close(closing);
        return;
      case Movement.cameAndWent:
        c.cameAndWent += 1;
        v.cameAndWent.add(cameAndWent);
        return;
      case Movement.lost:
        this.open(opening);
        c.lost += 1;
        v.lost.add(opening);
        return;
      default:
        this.open(opening);
        this.keep(movement, opening, closing);
    }
  }

  /** Customers of one movement at once, none of whom changed segment or value; `cents` and `rest` as a MoneySum adds them. */
  bookMany(
    movement: 'new' | 'lost' | 'unchanged' | 'cameAndWent',
    customers: number,
    cents: number,
    rest: number,
  ): void {
    const { customers: c, value: v } = this;
    c[movement] += customers;
    if (movement !== 'unchanged') v[movement].addParts(cents, rest);
    if (movement === 'lost' || movement === 'unchanged') {
      c.opening += customers;
      v.opening.addParts(cents, rest);
    }
    if (movement === 'new' || movement === 'unchanged') {
      c.closing += customers;
      v.closing.addParts(cents, rest);
    }
  }

  /** A retained customer who left this segment for another. */
  bookOut(opening: number): void {
    this.open(opening);
    this.customers.transfersOut += 1;
    this.value.transfersOut.add(opening);
  }

  /** A retained customer who came here from another segment: with the opening value, the change belongs here. */
  bookIn(movement: number, opening: number, closing: number): void {
    this.customers.transfersIn += 1;
    this.value.transfersIn.add(opening);
    this.keep(movement, opening, closing);
  }

  private open(opening: number): void {
    this.customers.opening += 1;
    this.value.opening.add(opening);
  }

  private close(closing: number): void {
    this.customers.closing += 1;
    this.value.closing.add(closing);
  }

  private keep(movement: number, opening: number, closing: number): void {
    this.close(closing);
    const { customers: c, value: v } = this;
    if (movement === Movement.increased) c.increased += 1;
    else if (movement === Movement.decreased) c.decreased += 1;
    else c.unchanged += 1;
    // The bridge holds every change, also those too small to call the customer increased or decreased.
    const change = tidy(closing - opening);
    if (change > 0) v.increased.add(change);
    else if (change < 0) v.decreased.add(-change);
  }

  /** @param cameAndWent left out, they still have a figure of their own; net is the same either way */
  forward(segment: string, cameAndWent: CameAndWent = 'count'): SegmentForward {
    const c = this.customers;
    const both = cameAndWent === 'count' ? 1 : 0;
    const incoming = c.new + c.returning + both * c.cameAndWent;
    const outgoing = c.lost + both * c.cameAndWent;
    const customers: CustomersForward = {
      ...c,
      incoming,
      outgoing,
      net: incoming - outgoing,
      check: c.opening + incoming - outgoing + c.transfersIn - c.transfersOut - c.closing,
    };
    const sums = this.value;
    const v = {
      opening: tidy(sums.opening.total),
      new: tidy(sums.new.total),
      returning: tidy(sums.returning.total),
      cameAndWent: tidy(sums.cameAndWent.total),
      increased: tidy(sums.increased.total),
      decreased: tidy(sums.decreased.total),
      lost: tidy(sums.lost.total),
      transfersIn: tidy(sums.transfersIn.total),
      transfersOut: tidy(sums.transfersOut.total),
      closing: tidy(sums.closing.total),
    };
    const incomingValue = tidy(v.new + v.returning + both * v.cameAndWent);
    const outgoingValue = tidy(v.lost + both * v.cameAndWent);
    const value: ValueForward = {
      ...v,
      incoming: incomingValue,
      outgoing: outgoingValue,
      net: tidy(incomingValue - outgoingValue),
      check: tidy(
        v.opening +
          v.new +
          v.returning +
          v.increased -
          v.decreased -
          v.lost +
          v.transfersIn -
          v.transfersOut -
          v.closing,
      ),
    };
    return { segment, customers, value };
  }
}
