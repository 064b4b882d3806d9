import { isoDay } from '../customers/dates';
import type { PurchaseDoubt } from '../customers/purchase-doubts';

/** What CLVMODEL says of a doubt: what was found, and what follows from it. */
export function warningOf(doubt: PurchaseDoubt): string {
  switch (doubt.about) {
    case 'nobodyLeaves':
      return `The model sees nobody leave${silence(doubt)}: lifetime values take everybody to stay for ever`;
    case 'season': {
      const [from, to] = [isoDay(doubt.from), isoDay(doubt.to)];
      return `Purchases come in seasons or follow a trend that the model does not know: from ${from} to ${to} it expects ${Math.round(doubt.expected)} repeat purchases, and ${doubt.came} came`;
    }
    case 'evenIntervals':
      return 'Customers buy at nearly even intervals, as on a subscription, where the model takes purchases to come by chance: it notices late that somebody has left. A contract list, with a day of leaving, tells more';
  }
}

function silence({ buyers, silent, window }: Extract<PurchaseDoubt, { about: 'nobodyLeaves' }>): string {
  if (silent === 0 || window === null) return ', and the data shows no sign of it yet';
  const share = Number(((100 * silent) / buyers).toPrecision(3));
  return `, though ${silent} of ${buyers} customers (${share} %) have not bought for ${window} days or longer, within which 9 in 10 come back`;
}

/** The doubts in one sentence for those who use the model without looking at it; '' without any. */
export function doubtsInShort(doubts: readonly PurchaseDoubt[]): string {
  if (doubts.length === 0) return '';
  return `To be taken with care, CLVMODEL says why: ${doubts.map(({ about }) => IN_SHORT[about]).join('; ')}.`;
}

const IN_SHORT: Readonly<Record<PurchaseDoubt['about'], string>> = {
  nobodyLeaves: 'the model sees nobody leave and values everybody as staying',
  season: 'purchases come in seasons or follow a trend that the model does not know',
  evenIntervals:
    'customers buy at even intervals, as on a subscription, and the model notices late that somebody has left',
};
