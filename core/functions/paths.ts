import { textIn } from '../customers/cell';
import { alignedRows, Column } from '../customers/column-argument';
import { isOmitted } from '../customers/criteria';
import { Interner } from '../customers/interner';
import { CREDIT_MODELS, pointOfEntry, touchCredit, type PurchasePath, type Touch } from '../math/path-to-purchase';
import { wordFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';

/** How people write that nothing is known of a touch. */
const NOTHING_KNOWN = /^(n\/?a|not recorded|unknown|-+|–)$/i;
/** Between the positions of a path: "email > search", "email → search". */
const ARROW = /\s*(?:>|→)\s*/;

/** The point of entry of every customer (§25), in the order in which the customers first appear. */
export function firstTouch(args: readonly unknown[]): FunctionAnswer {
  const ids = new Column(args[0], 'ids', 'customer id');
  const dates = new Column(args[1], 'dates', 'date');
  const channels = new Column(args[2], 'channels', 'channel');
  const purchases = isOmitted(args[3]) ? null : new Column(args[3], 'purchase_dates', 'purchase date');
  const rows = alignedRows([ids, dates, channels, ...(purchases ? [purchases] : [])]);
  const customers = new Interner();
  const touches: Touch[][] = [];
  const firstPurchase: number[] = [];
  let unidentified = 0;
  for (let row = 0; row < rows; row += 1) {
    const id = ids.text(row);
    const day = dates.day(row);
    const bought = purchases?.day(row) ?? 0;
    if (id === '') {
      if (day > 0) unidentified += 1;
      continue;
    }
    const who = customers.code(ids.raw(row), textIn);
    touches[who] ??= [];
    firstPurchase[who] = Math.min(firstPurchase[who] ?? Infinity, bought || Infinity);
    if (day > 0) touches[who].push({ day, channel: channelIn(channels.text(row)) });
  }
  const table = customers.names.map((id, who) => [id, pointOfEntry(touches[who]!, firstPurchase[who]!)]);
  // Touches of nobody are not dropped silently (§2).
  if (unidentified > 0)
    table.push(['Unidentified', `${unidentified} ${unidentified === 1 ? 'touch' : 'touches'} without a customer id`]);
  return [['Customer', 'Point of entry'], ...table];
}

/** What each channel is credited with (§25). */
export function touchCreditTable(args: readonly unknown[]): FunctionAnswer {
  const paths = new Column(args[0], 'paths', 'path');
  const conversions = new Column(args[1], 'conversions', 'conversions');
  const values = isOmitted(args[2]) ? null : new Column(args[2], 'values', 'value');
  const model = wordFrom(args[3], 'model', CREDIT_MODELS);
  const rows = alignedRows([paths, conversions, ...(values ? [values] : [])]);
  const read: PurchasePath[] = [];
  for (let row = 0; row < rows; row += 1) {
    const bought = conversions.value(row);
    const value = values?.amount(row) ?? 0;
    // A path on which nobody bought credits nobody.
    if (bought === 0 && value === 0) continue;
    read.push({ channels: positions(paths, row), conversions: bought, value });
  }
  return [
    ['Channel', 'Conversions', ...(values ? ['Value'] : [])],
    ...touchCredit(read, model).map(({ channel, conversions: credited, value }) => [
      channel,
      credited,
      ...(values ? [value] : []),
    ]),
  ];
}

function positions(paths: Column, row: number): string[] {
  return paths.text(row).split(ARROW).map(channelIn);
}

function channelIn(text: string): string {
  return NOTHING_KNOWN.test(text) ? '' : text;
}
