import { MoneySum, tidy } from './money-sum';
import {
  Movement,
  type CustomerPeriod,
  type CustomersForward,
  type RollForward,
  type SegmentForward,
  type ValueForward,
} from './types';

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

  forward(segment: string): SegmentForward {
    const c = this.customers;
    const incoming = c.new + c.returning + c.cameAndWent;
    const outgoing = c.lost + c.cameAndWent;
    const customers: CustomersForward = {
      ...c,
      incoming,
      outgoing,
      net: incoming - outgoing,
      check: c.opening + incoming - outgoing + c.transfersIn - c.transfersOut - c.closing,
    };
    const v = Object.fromEntries(Object.entries(this.value).map(([name, sum]) => [name, tidy(sum.total)])) as Record<
      keyof Tally['value'],
      number
    >;
    const incomingValue = tidy(v.new + v.returning + v.cameAndWent);
    const outgoingValue = tidy(v.lost + v.cameAndWent);
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

/**
 * Opening + incoming − outgoing = closing, in customers and in value, by segment and in all
 * (definitions §7, §8). Every customer sits in one line of each; the check is 0 when all ties.
 * Segments stand in alphabetical order, the unnamed one last, those without any customer left out.
 */
export function rollForward(customers: CustomerPeriod): RollForward {
  const tallies = customers.segments.map(() => new Tally());
  const total = new Tally();
  for (let who = 0; who < customers.count; who += 1) {
    const movement = customers.movement[who]!;
    if (movement === Movement.outside) continue;
    const atOpen = customers.segmentAtOpen[who]!;
    const atClose = customers.segmentAtClose[who]!;
    const opening = customers.valueAtOpen[who]!;
    const closing = customers.valueAtClose[who]!;
    const cameAndWent = customers.cameAndWentValue[who]!;
    total.book(movement, opening, closing, cameAndWent);
    if (atOpen >= 0 && atClose >= 0 && atOpen !== atClose) {
      tallies[atOpen]!.bookOut(opening);
      tallies[atClose]!.bookIn(movement, opening, closing);
    } else tallies[Math.max(atOpen, atClose)]!.book(movement, opening, closing, cameAndWent);
  }
  const segments = customers.segments
    .map((name, code) => tallies[code]!.forward(name))
    .filter(({ customers: c }) => c.opening + c.incoming + c.transfersIn > 0)
    .sort((a, b) => compareNames(a.segment, b.segment));
  return { segments, total: total.forward('All customers') };
}

/** Made once: comparing through it is many times faster than localeCompare with options. */
const ALPHABET = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Alphabetical with numbers by size ("Plan 2" before "Plan 10"); "No segment" last. */
export function compareNames(a: string, b: string): number {
  const last = (name: string): number => (name === 'No segment' ? 1 : 0);
  return last(a) - last(b) || ALPHABET.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
