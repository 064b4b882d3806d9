import { tidy } from '../math/money-sum';
import type { Period } from '../math/types';
import { isAwayForLong } from './away-for-long';
import type { Bought, Buyers } from './buyers';
import { Apart, unidentifiedIn, type LedgerPeriod } from './ledger-period';
import { LedgerStretch } from './ledger-stretch';
import { periodBefore } from './period-before';
import type { LedgerReach } from './reach';
import { STANDARD, type Settings } from './settings/settings';
import type { TransactionList } from './transaction-list';
import { ABSENT, TwoMoments } from './two-moments';

/** Of the settings, those that decide what a buyer did. */
export type BuyerSettings = Pick<Settings, 'active' | 'tolerance' | 'newAfterMonths'>;

export interface TransactionPeriodOptions extends Partial<BuyerSettings> {
  /** The period that the opening values are taken from. @default the period of the same kind just before */
  readonly comparison?: Period;
}

/**
 * What every customer of a transaction list did from one period to another (definitions §2–§5, §9,
 * §10): active in a period when purchases less refunds in it are above 0, and worth that net.
 *
 * Earlier periods are counted in the same steps back to the first day of the list, so that whoever
 * was active in one of them has been a customer before. In the first loaded period everybody is
 * opening, for nobody can tell who is new (DECISIONS.md, "The first period of a history"). Without a
 * lapse window nobody is seen to come and go inside the period.
 */
export function transactionPeriod(
  list: TransactionList,
  period: Period,
  options: TransactionPeriodOptions = {},
): LedgerPeriod {
  const { comparison = periodBefore(period) } = options;
  return periodOfBuyers(new ListedBuyers(list, period, comparison, options), list, period, comparison, options);
}

/** @param reach of the list that the buyers were read from */
export function periodOfBuyers(
  buyers: Buyers,
  reach: LedgerReach,
  period: Period,
  comparison: Period,
  options: Partial<BuyerSettings> = {},
): LedgerPeriod {
  const { active, tolerance } = { ...STANDARD, ...options };
  const moments = new TwoMoments(buyers.customers, tolerance);
  const firstLoaded = comparison.next <= reach.firstDay;
  const { open, close } = buyers;
  const [notPositiveAtOpen, notPositiveAtClose] = [new Apart(), new Apart()];
  const isActive = ({ lines, net }: Bought): boolean => (active === 'any transaction' ? lines > 0 : net > 0);

  for (let who = 0; who < buyers.customers; who += 1) {
    buyers.read(who);
    const wasActive = isActive(open);
    const isNow = isActive(close);
    if (open.lines > 0 && !wasActive) notPositiveAtOpen.add(open.net);
    if (close.lines > 0 && !isNow) notPositiveAtClose.add(close.net);
    if (!wasActive && !isNow) continue;
    const closing = isNow ? { segment: close.segment, value: close.net } : ABSENT;
    if (firstLoaded) {
      moments.bookFirst(who, closing);
      continue;
    }
    const seenBefore = !wasActive && buyers.isKnown();
    moments.book(who, wasActive ? { segment: open.segment, value: open.net } : ABSENT, closing, seenBefore);
    if (!wasActive) moments.cameOn[who] = close.firstPurchase;
  }

  return {
    customers: moments.finish(period, buyers.ids, buyers.segments),
    openDays: comparison,
    closeDays: period,
    notPositive: { atOpen: notPositiveAtOpen.figures, atClose: notPositiveAtClose.figures },
    unidentified: { atOpen: unidentifiedIn(reach, comparison), atClose: unidentifiedIn(reach, period) },
    dipped: null,
    firstLoaded,
  };
}

/** The customers of a list whose lines are kept. */
class ListedBuyers implements Buyers {
  readonly open: LedgerStretch;
  readonly close: LedgerStretch;
  private readonly list: TransactionList;
  private readonly period: Period;
  private readonly comparison: Period;
  private readonly edges: readonly number[];
  private readonly settings: BuyerSettings;
  private who = 0;

  constructor(list: TransactionList, period: Period, comparison: Period, options: Partial<BuyerSettings>) {
    this.list = list;
    this.period = period;
    this.comparison = comparison;
    this.edges = earlierEdges(comparison, list.firstDay);
    this.settings = { ...STANDARD, ...options };
    this.open = new LedgerStretch(list);
    this.close = new LedgerStretch(list);
  }

  get customers(): number {
    return this.list.customers;
  }

  get ids(): readonly string[] {
    return this.list.ids;
  }

  get segments(): readonly string[] {
    return this.list.segments;
  }

  read(who: number): void {
    this.who = who;
    this.open.read(who, this.comparison.start, this.comparison.next);
    this.close.read(who, this.period.start, this.period.next);
  }

  isKnown(): boolean {
    const { list, who, edges, period, close } = this;
    const { active, newAfterMonths } = this.settings;
    return (
      wasActiveEarlier(list, who, edges, active) &&
      !isAwayForLong(...awayBetween(list, who, period, close.firstPurchase, active), newAfterMonths)
    );
  }
}

/** The days on which a customer was last active before a period and first in it; lines of 0 count where any line does. */
function awayBetween(
  { first, day, amount }: TransactionList,
  who: number,
  { start }: Period,
  firstPurchase: number,
  active: Settings['active'],
): [left: number, back: number] {
  const isAny = active === 'any transaction';
  let left = 0;
  let row = first[who]!;
  for (; row < first[who + 1]! && day[row]! < start; row += 1) {
    if (isAny || amount[row]! > 0) left = day[row]!;
  }
  return [left, isAny && row < first[who + 1]! ? day[row]! : firstPurchase];
}

/** The last day before another on which a customer bought anything; 0 for none. */
export function lastPurchaseBefore({ first, day, amount }: TransactionList, who: number, before: number): number {
  let last = 0;
  for (let row = first[who]!; row < first[who + 1]! && day[row]! < before; row += 1) {
    if (amount[row]! > 0) last = day[row]!;
  }
  return last;
}

/** Where the periods up to the comparison begin, oldest first, back to the first day of the list. */
export function earlierEdges(comparison: Period, firstDay: number): number[] {
  const edges = [comparison.start];
  for (let times = 1; firstDay > 0 && edges[edges.length - 1]! > firstDay; times += 1) {
    edges.push(periodBefore(comparison, times).start);
  }
  return edges.reverse();
}

/** Whether a customer was active in any of the periods before the comparison. */
function wasActiveEarlier(
  { first, day, amount }: TransactionList,
  who: number,
  edges: readonly number[],
  active: Settings['active'],
): boolean {
  const before = edges[edges.length - 1]!;
  let row = first[who]!;
  const end = first[who + 1]!;
  if (active === 'any transaction') return row < end && day[row]! < before;
  for (let step = 1; step < edges.length; step += 1) {
    let net = 0;
    for (; row < end && day[row]! < edges[step]!; row += 1) net += amount[row]!;
    if (tidy(net) > 0) return true;
  }
  return false;
}
