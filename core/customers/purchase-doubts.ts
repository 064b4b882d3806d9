import { purchasesWhileAlive, type PurchaseModel } from '../math/bg-nbd';
import { Intervals } from '../math/even-intervals';
import { lapseWindow } from '../math/lapse-window';
import { MoneySum } from '../math/money-sum';
import { stillThere } from '../math/still-there';
import type { BuyingHistories } from './buying-histories';
import { purchaseGaps } from './purchase-gaps';
import type { TransactionList } from './transaction-list';

/** Something that speaks against a model of purchases, found by holding it against the list; days are serials. */
export type PurchaseDoubt =
  /** It expects nearly every repeater to be a customer still. `silent` have not bought for `window` days, the lapse window. */
  | { readonly about: 'nobodyLeaves'; readonly buyers: number; readonly silent: number; readonly window: number | null }
  /** In a stretch of the time far more or fewer repeat purchases came than it expects. */
  | {
      readonly about: 'season';
      readonly from: number;
      readonly to: number;
      readonly expected: number;
      readonly came: number;
    }
  | { readonly about: 'evenIntervals' };

/** A model that expects this share of the repeaters to be customers still sees nobody leave. */
const NOBODY_LEAVES = 0.99;
/** Into so many stretches the time is cut. */
const STRETCHES = 4;
/** So many times more or fewer than expected, and so many times what chance makes of single purchases, is no chance. */
const FAR_OFF = 1.3;
const BEYOND_CHANCE = 6;

/**
 * What speaks against a model of how the buyers of a list buy (DECISIONS.md, "Lifetime values: how far to trust a
 * model"); nothing of it takes a second fit.
 *
 * @param buyers what they had done by the end of `asOf`
 * @param unitDays length of the model's unit of time
 */
export function purchaseDoubts(
  model: PurchaseModel,
  list: TransactionList,
  buyers: BuyingHistories,
  asOf: number,
  unitDays: number,
): PurchaseDoubt[] {
  const doubts: PurchaseDoubt[] = [];
  const { repeaters, repeatersThere } = stillThere(model, buyers, unitDays);
  if (repeatersThere >= NOBODY_LEAVES * repeaters) {
    const window = lapseWindow(purchaseGaps(list, asOf));
    const silent = window === null ? 0 : silentFor(window, buyers);
    doubts.push({ about: 'nobodyLeaves', buyers: buyers.customer.length, silent, window });
  }
  const { firstDays, stretches, intervals } = purchasesOf(list, asOf);
  const worst = expectedIn(stretches, model, firstDays, unitDays)
    .filter(isFarOff)
    .sort((one, other) => timesOff(other) - timesOff(one))[0];
  if (worst) doubts.push({ about: 'season', ...worst });
  if (intervals.even) doubts.push({ about: 'evenIntervals' });
  return doubts;
}

function silentFor(days: number, { recency, age }: BuyingHistories): number {
  return age.reduce((count, each, buyer) => count + Number(each - recency[buyer]! >= days), 0);
}

/** A stretch of the time, both days included, and the repeat purchases that came in it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly came: number;
}

interface Purchases {
  /** How many customers bought first on a day. */
  readonly firstDays: ReadonlyMap<number, number>;
  readonly stretches: readonly Stretch[];
  readonly intervals: Intervals;
}

function purchasesOf(list: TransactionList, asOf: number): Purchases {
  const bought = Array.from({ length: list.customers }, (_, who) => daysBought(list, who, asOf)).filter(
    (days) => days.length > 0,
  );
  const begin = bought.reduce((earliest, days) => Math.min(earliest, days[0]!), asOf);
  const firstDays = new Map<number, number>();
  const intervals = new Intervals();
  const span = asOf + 1 - begin;
  const came = new Array<number>(STRETCHES).fill(0);
  for (const days of bought) {
    firstDays.set(days[0]!, (firstDays.get(days[0]!) ?? 0) + 1);
    for (let at = 1; at < days.length; at += 1) {
      came[Math.floor(((days[at]! - begin) * STRETCHES) / span)]! += 1;
    }
    intervals.add(days);
  }
  const begins = (stretch: number): number => begin + Math.ceil((stretch * span) / STRETCHES);
  const stretches = came.map((count, at) => ({ from: begins(at), to: begins(at + 1) - 1, came: count }));
  return { firstDays, stretches, intervals };
}

/** The days of a customer's purchases, ascending, counted as the model counts them: days whose net is not below 0 (`buyingHistories`). */
function daysBought({ first, day, amount }: TransactionList, who: number, asOf: number): number[] {
  const days: number[] = [];
  for (let line = first[who]!; line < first[who + 1]!;) {
    const on = day[line]!;
    if (on > asOf) break;
    const net = new MoneySum();
    for (; line < first[who + 1]! && day[line] === on; line += 1) net.add(amount[line]!);
    if (net.total >= 0) days.push(on);
  }
  return days;
}

/** The repeat purchases that the model expects in each stretch of customers of whom only the first day is known. */
function expectedIn(
  stretches: readonly Stretch[],
  model: PurchaseModel,
  firstDays: ReadonlyMap<number, number>,
  unitDays: number,
): (Stretch & { readonly expected: number })[] {
  const expected = stretches.map(() => 0);
  const upTo = (days: number): number =>
    days <= 0 ? 0 : purchasesWhileAlive(model, { frequency: 0, age: 0 }, days / unitDays);
  for (const [first, customers] of firstDays) {
    let before = 0;
    stretches.forEach(({ to }, at) => {
      const now = upTo(to - first);
      expected[at]! += customers * (now - before);
      before = now;
    });
  }
  return stretches.map((stretch, at) => ({ ...stretch, expected: expected[at]! }));
}

type Tracked = Pick<Stretch, 'came'> & { readonly expected: number };

function isFarOff(tracked: Tracked): boolean {
  const { came, expected } = tracked;
  const larger = Math.max(came, expected);
  return timesOff(tracked) > FAR_OFF && Math.abs(expected - came) > BEYOND_CHANCE * Math.sqrt(larger);
}

function timesOff({ came, expected }: Tracked): number {
  return Math.max(came, expected) / Math.min(came, expected);
}
