import { isBlank, plainCell, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { lapsePeriod } from '../customers/lapse-period';
import { transactionsInTable } from '../customers/ledger-argument';
import { ledgerNotes } from '../customers/ledger-notes';
import type { OpenAndClose } from '../customers/ledger-period';
import { periodFrom } from '../customers/periods';
import { isIncomplete } from '../customers/reach';
import { transactionPeriod } from '../customers/transaction-period';
import { rollForward } from '../math/roll-forward';
import { wholeNumberFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';
import { CARD_HEADER, cardRow, VALUE_HEADER } from './period-tables';

const HEADER = [...CARD_HEADER, ...VALUE_HEADER];

/**
 * The roll-forward straight from transactions (§7, §8, §22): the columns of REPORTCARD, one row per
 * segment and a total; below, what is counted apart from the customers, and what to know about the
 * reach of the list.
 */
export function customerMath(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, by, lapse, id, date, amount] = args;
  const period = periodFrom(singleCell(from), singleCell(to));
  const lapseDays = wholeNumberFrom(lapse, 'lapse_days', 0);
  const list = transactionsInTable(table, { id, date, amount, segment: by });
  const counted = lapseDays > 0 ? lapsePeriod(list, period, lapseDays) : transactionPeriod(list, period);
  const { segments, total } = rollForward(counted.customers);
  const incomplete = isIncomplete(list, period);
  const segment = plainCell(singleCell(by));
  const notes = ledgerNotes(list, counted);
  return [
    [isBlank(segment) ? 'Customers' : textIn(segment), ...HEADER],
    ...(isBlank(segment) ? [total] : [...segments, total]).map((line) => [
      line.segment,
      ...(incomplete ? cardRow(line, 'n/a') : cardRow(line)),
    ]),
    ['Customers with net 0 or less', ...apart(counted.notPositive)],
    ['Lines without a customer', ...apart(counted.unidentified)],
    ...notes.map((note) => [note, ...HEADER.map(() => '')]),
  ];
}

/** Stands under the opening and the closing, in count and in value; it is part of neither. */
function apart({ atOpen, atClose }: OpenAndClose): (string | number)[] {
  const figures = new Map<string, number>([
    ['Opening', atOpen.count],
    ['Closing', atClose.count],
    ['Opening value', atOpen.value],
    ['Closing value', atClose.value],
  ]);
  return HEADER.map((header) => figures.get(header) ?? '');
}
