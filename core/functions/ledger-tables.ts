import { singleCell } from '../customers/column-argument';
import { countLedger, ledgerPeriodOf, transactionsInTable, type LedgerHeaders } from '../customers/ledger-argument';
import { historyNote, insideNotes, ledgerNotes, opensTooLow, tooLowNote } from '../customers/ledger-notes';
import { unidentifiedIn } from '../customers/ledger-period';
import { LedgerSteps } from '../customers/ledger-steps';
import { periodBefore } from '../customers/period-before';
import { periodFrom, periodLabel, periodsWithin, type Unit } from '../customers/periods';
import { isIncomplete } from '../customers/reach';
import type { Settings } from '../customers/settings/settings';
import { rollStepsForward } from '../customers/steps-forward';
import type { TransactionList } from '../customers/transaction-list';
import { earlierEdges } from '../customers/transaction-period';
import type { Period } from '../math/types';
import { ledgerApart, ledgerCount } from './customer-math';
import type { FunctionAnswer } from './function-entry';
import { cardTable, trendTable, type PeriodCount } from './roll-forward-table';
import type { TableArguments } from './settled-table';

/** REPORTCARD over transactions: what CUSTOMERMATH says of them (§7, §8, §22). */
export function ledgerCard(args: TableArguments): FunctionAnswer {
  const { table, from, to, by, settings } = args;
  const period = periodFrom(singleCell(from), singleCell(to));
  const { counted, reach } = countLedger(table, headersOf(args), period, settings);
  return cardTable(by, ledgerCount(reach, counted, settings), ledgerNotes(reach, counted));
}

/** One row per calendar unit, each against the one before it (§1, §7, §8). */
export function ledgerTrend(args: TableArguments, unit: Unit): FunctionAnswer {
  const { by, from, to, settings } = args;
  const list = transactionsInTable(args.table, headersOf(args), settings);
  const periods = periodsWithin(periodFrom(singleCell(from), singleCell(to)), unit, settings);
  const counted = ledgerPeriodOf(list, periods[0]!, settings);
  const counts = countsOf(list, periods, settings).map((count, at) => ({
    ...count,
    label: periodLabel(periods[at]!, unit, settings),
  }));
  const later = !counts[0]!.openingTooLow && counts.some(({ openingTooLow }) => openingTooLow);
  const notes =
    list.firstDay === 0
      ? ledgerNotes(list, counted)
      : [historyNote(list, counted), ...(later ? [tooLowNote(list)] : [])];
  return trendTable(by, counts, settings.lapseDays ? notes : [...notes, ...insideNotes({ dipped: null })]);
}

/** In one pass where customers are those of a period; a lapse window, or a limit to returning, looks at each alone. */
function countsOf(list: TransactionList, periods: readonly Period[], settings: Settings): PeriodCount[] {
  if (settings.lapseDays !== null || settings.newAfterMonths !== null) {
    return periods.map((period) => {
      const counted = ledgerPeriodOf(list, period, settings);
      const openingTooLow = opensTooLow(list.firstDay, counted.openDays.start, counted.firstLoaded);
      return { ...ledgerCount(list, counted, settings), openingTooLow };
    });
  }
  const before = earlierEdges(periodBefore(periods[0]!), list.firstDay);
  const edges = [...before, ...periods.map(({ start }) => start), periods[periods.length - 1]!.next];
  const steps = new LedgerSteps(list, edges, settings);
  const spans = periods.map(({ start }, at) => {
    const closing = before.length + at;
    return { closing, opening: start <= list.firstDay ? -1 : closing - 1 };
  });
  const daysOf = (step: number): Period => ({ start: edges[step]!, next: edges[step + 1]! });
  return rollStepsForward(steps, spans, settings).map((forward, at) => {
    const { closing } = spans[at]!;
    const [atOpen, atClose] = [closing - 1, closing];
    return {
      label: '',
      forward,
      incomplete: isIncomplete(list, periods[at]!),
      openingTooLow: opensTooLow(list.firstDay, daysOf(atOpen).start, spans[at]!.opening < 0),
      apart: ledgerApart(
        { atOpen: steps.notPositiveAt(atOpen), atClose: steps.notPositiveAt(atClose) },
        { atOpen: unidentifiedIn(list, daysOf(atOpen)), atClose: unidentifiedIn(list, daysOf(atClose)) },
      ),
    };
  });
}

function headersOf({ by, start, value, id }: TableArguments): LedgerHeaders {
  return { id, date: start, amount: value, segment: by };
}
