import { MoneySum, tidy } from './money-sum';
import { Movement, type CustomerPeriod, type CustomersForward, type RollForward, type SegmentForward, type ValueForward } from './types';

const COUNTS = ['opening', 'new', 'returning', 'cameAndWent', 'lost', 'transfersIn', 'transfersOut', 'closing'] as const;
const CHANGES = ['increased', 'decreased', 'unchanged'] as const;
type CountName = (typeof COUNTS)[number] | (typeof CHANGES)[number];

/** What is added up for one segment before the differences are taken. */
class Tally {
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
    /** Changes within the tolerance still belong to the bridge; they are told apart by sign alone. */
    lost: new MoneySum(),
    transfersIn: new MoneySum(),
    transfersOut: new MoneySum(),
    closing: new MoneySum(),
  };

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
        v.opening + v.new + v.returning + v.increased - v.decreased - v.lost + v.transfersIn - v.transfersOut - v.closing,
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
    const change = tidy(closing - opening);
    const wasThere = movement !== Movement.new && movement !== Movement.returned && movement !== Movement.cameAndWent;
    const isThere = movement !== Movement.lost && movement !== Movement.cameAndWent;
    for (const [tally, open, close] of [
      [tallies[atOpen >= 0 ? atOpen : atClose]!, true, atOpen === atClose || atOpen < 0 || atClose < 0],
      [tallies[atClose]!, false, atOpen >= 0 && atClose >= 0 && atOpen !== atClose],
      [total, true, true],
    ] as const) {
      if (!open && !close) continue;
      add(tally, open, close);
    }

    /** Books the customer: `open` as one of the segment's opening side, `close` as one of its closing side. */
    function add(tally: Tally, open: boolean, close: boolean): void {
      const c = tally.customers;
      const v = tally.value;
      if (open && wasThere) {
        c.opening += 1;
        v.opening.add(opening);
      }
      if (close && isThere) {
        c.closing += 1;
        v.closing.add(closing);
      }
      if (open && !close) {
        c.transfersOut += 1;
        v.transfersOut.add(opening);
        return;
      }
      if (!open) {
        c.transfersIn += 1;
        v.transfersIn.add(opening);
      }
      switch (movement) {
        case Movement.new:
          c.new += 1;
          v.new.add(closing);
          return;
        case Movement.returned:
          c.returning += 1;
          v.returning.add(closing);
          return;
        case Movement.cameAndWent:
          c.cameAndWent += 1;
          v.cameAndWent.add(customers.cameAndWentValue[who]!);
          return;
        case Movement.lost:
          c.lost += 1;
          v.lost.add(opening);
          return;
        case Movement.increased:
          c.increased += 1;
          break;
        case Movement.decreased:
          c.decreased += 1;
          break;
        default:
          c.unchanged += 1;
      }
      // The bridge holds every change, also those too small to call the customer increased or decreased.
      if (change > 0) v.increased.add(change);
      else if (change < 0) v.decreased.add(-change);
    }
  }
  const segments = customers.segments
    .map((name, code) => tallies[code]!.forward(name))
    .filter(({ customers: c }) => c.opening + c.incoming + c.transfersIn > 0)
    .sort((a, b) => compareNames(a.segment, b.segment));
  return { segments, total: total.forward('All customers') };
}

/** Alphabetical with numbers by size ("Plan 2" before "Plan 10"); "No segment" last. */
export function compareNames(a: string, b: string): number {
  const last = (name: string): number => (name === 'No segment' ? 1 : 0);
  return last(a) - last(b) || a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' }) || (a < b ? -1 : a > b ? 1 : 0);
}
