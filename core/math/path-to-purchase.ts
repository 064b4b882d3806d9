/** Stands for a touch that nobody has written down (§25). */
export const NO_TOUCH = 'Not recorded';

/** Who gets the credit for a purchase: the first touch, the last, or all positions alike. */
export const CREDIT_MODELS = ['first', 'last', 'linear'] as const;
export type CreditModel = (typeof CREDIT_MODELS)[number];

/** One dated contact of one customer. */
export interface Touch {
  readonly day: number;
  readonly channel: string;
}

/**
 * The point of entry: the channel of a customer's earliest touch (§25). Touches after the first
 * purchase are ignored, one on the day of the purchase led to it. Of touches on one day the first
 * listed counts.
 *
 * @param firstPurchase serial day; Infinity for who has not bought
 */
export function pointOfEntry(touches: Iterable<Touch>, firstPurchase: number): string {
  let entry: Touch | null = null;
  for (const touch of touches) {
    if (touch.day <= firstPurchase && (entry === null || touch.day < entry.day)) entry = touch;
  }
  return entry === null || entry.channel === '' ? NO_TOUCH : entry.channel;
}

/** A path with what it brought. An empty position is a touch that was not recorded; no position at all is one such touch. */
export interface PurchasePath {
  readonly channels: readonly string[];
  readonly conversions: number;
  readonly value: number;
}

export interface ChannelCredit {
  readonly channel: string;
  readonly conversions: number;
  readonly value: number;
}

/**
 * Shares out conversions and their value to channels (§25): all to the first position of a path, all
 * to the last, or 1/n to each of n positions, repeats counted each time. Most conversions first, then
 * value, then name; what was not recorded stands last. Channels are compared trimmed and without case.
 */
export function touchCredit(paths: Iterable<PurchasePath>, model: CreditModel): ChannelCredit[] {
  const credits = new Map<string, { channel: string; conversions: number; value: number }>();
  for (const { channels, conversions, value } of paths) {
    const credited = creditedPositions(channels.length === 0 ? [''] : channels, model);
    for (const name of credited) {
      const channel = name.trim() || NO_TOUCH;
      const key = channel.toLowerCase();
      let credit = credits.get(key);
      if (!credit) credits.set(key, (credit = { channel, conversions: 0, value: 0 }));
      credit.conversions += conversions / credited.length;
      credit.value += value / credited.length;
    }
  }
  const last = ({ channel }: ChannelCredit): number => (channel === NO_TOUCH ? 1 : 0);
  return [...credits.values()]
    .map(({ channel, conversions, value }) => ({ channel, conversions: undust(conversions), value: undust(value) }))
    .sort(
      (a, b) =>
        last(a) - last(b) || b.conversions - a.conversions || b.value - a.value || (a.channel < b.channel ? -1 : 1),
    );
}

function creditedPositions(channels: readonly string[], model: CreditModel): readonly string[] {
  if (model === 'linear') return channels;
  return [model === 'first' ? channels[0]! : channels[channels.length - 1]!];
}

/** Thirds do not end; nine places keep their sum whole and the binary dust out. */
function undust(amount: number): number {
  return Math.round(amount * 1e9) / 1e9;
}
