import type { Period } from '../math/types';
import { isAwayForLong } from './away-for-long';
import { Apart, unidentifiedIn, type LedgerPeriod } from './ledger-period';
import { LedgerStretch } from './ledger-stretch';
import { STANDARD } from './settings/settings';
import type { TransactionList } from './transaction-list';
import { lastPurchaseBefore, type BuyerSettings } from './transaction-period';
import { ABSENT, TwoMoments } from './two-moments';

/**
 * What every customer of a transaction list did in a period under a lapse window of W days
 * (definitions §2, §6, §22): active on day d when the last purchase lies in (d − W, d] and the net of
 * those days is above 0 (setting: whatever it is), worth that net, lapsed on last purchase + W.
 *
 * Events have dates here, so that somebody who first buys and lapses inside the period came and went,
 * worth what they bought net, and a retained customer who lapsed and bought again has dipped. In the
 * first loaded period everybody is opening, also those who lapsed in it.
 */
export function lapsePeriod(
  list: TransactionList,
  period: Period,
  lapseDays: number,
  { active, tolerance, newAfterMonths }: BuyerSettings = STANDARD,
): LedgerPeriod {
  const moments = new TwoMoments(list.customers, tolerance);
  const openDays = { start: period.start - lapseDays, next: period.start };
  const closeDays = { start: period.next - lapseDays, next: period.next };
  const firstLoaded = period.start <= list.firstDay;
  const open = new LedgerStretch(list);
  const close = new LedgerStretch(list);
  const inside = new LedgerStretch(list);
  const [notPositiveAtOpen, notPositiveAtClose] = [new Apart(), new Apart()];
  let dipped = 0;
  const isThere = ({ lastPurchase, net }: LedgerStretch): boolean =>
    lastPurchase > 0 && (net > 0 || active === 'any transaction');

  for (let who = 0; who < list.customers; who += 1) {
    open.read(who, openDays.start, openDays.next);
    close.read(who, closeDays.start, closeDays.next);
    const wasActive = isThere(open);
    const isNow = isThere(close);
    if (open.lines > 0 && !wasActive && !(open.net > 0)) notPositiveAtOpen.add(open.net);
    if (close.lines > 0 && !isNow && !(close.net > 0)) notPositiveAtClose.add(close.net);
    const closing = isNow ? { segment: close.segment, value: close.net } : ABSENT;
    inside.read(who, period.start, period.next);

    if (!wasActive && !isNow) {
      if (!isThere(inside)) continue;
      const whileItLasted = { segment: inside.segment, value: inside.net };
      if (firstLoaded) moments.book(who, whileItLasted, ABSENT, true);
      else {
        moments.bookCameAndWent(who, whileItLasted);
        moments.cameOn[who] = inside.firstPurchase;
      }
      moments.leftOn[who] = endOfService(inside.lastPurchase, inside.lastLine);
      continue;
    }
    if (firstLoaded) {
      moments.bookFirst(who, closing);
      continue;
    }
    const opening = wasActive ? { segment: open.segment, value: open.net } : ABSENT;
    const before = wasActive ? 0 : lastPurchaseBefore(list, who, period.start);
    const seenBefore = before > 0 && !isAwayForLong(before + lapseDays, inside.firstPurchase, newAfterMonths);
    moments.book(who, opening, closing, seenBefore);
    if (!wasActive) moments.cameOn[who] = inside.firstPurchase;
    else if (!isNow) {
      moments.leftOn[who] = endOfService(inside.lastPurchase || open.lastPurchase, inside.lastLine);
    } else if (lapsedInBetween(list, who, period, open.lastPurchase)) dipped += 1;
  }

  /** Last purchase + W; somebody whose refund ended it earlier left on the day of the last line. */
  function endOfService(lastPurchase: number, lastLine: number): number {
    const lapsed = lastPurchase + lapseDays;
    return lapsed < period.next ? lapsed : lastLine;
  }

  /** Whether a retained customer lapsed inside the period and bought again in it. */
  function lapsedInBetween(
    { first, day, amount }: TransactionList,
    who: number,
    { next }: Period,
    from: number,
  ): boolean {
    let last = from;
    for (let row = first[who]!; row < first[who + 1]! && day[row]! < next; row += 1) {
      if (day[row]! <= from || !(amount[row]! > 0)) continue;
      if (day[row]! > last + lapseDays) return true;
      last = day[row]!;
    }
    return false;
  }

  return {
    customers: moments.finish(period, list.ids, list.segments),
    openDays,
    closeDays,
    notPositive: { atOpen: notPositiveAtOpen.figures, atClose: notPositiveAtClose.figures },
    unidentified: { atOpen: unidentifiedIn(list, openDays), atClose: unidentifiedIn(list, closeDays) },
    dipped,
    firstLoaded,
  };
}
