import { singleCell } from '../customers/column-argument';
import { transactionsInTable } from '../customers/ledger-argument';
import { historyNote, insideNotes, ledgerNotes } from '../customers/ledger-notes';
import { periodFrom, periodLabel, periodsWithin, type Unit } from '../customers/periods';
import type { TransactionList } from '../customers/transaction-list';
import { ledgerCount, ledgerPeriodOf } from './customer-math';
import type { FunctionAnswer } from './function-entry';
import { cardTable, trendTable } from './roll-forward-table';
import type { TableArguments } from './settled-table';

/** REPORTCARD over transactions: what CUSTOMERMATH says of them (§7, §8, §22). */
export function ledgerCard(args: TableArguments): FunctionAnswer {
  const list = listOf(args);
  const counted = ledgerPeriodOf(list, periodFrom(singleCell(args.from), singleCell(args.to)), args.settings);
  return cardTable(args.by, ledgerCount(list, counted, args.settings), ledgerNotes(list, counted));
}

/** One row per calendar unit, each against the one before it (§1, §7, §8). */
export function ledgerTrend(args: TableArguments, unit: Unit): FunctionAnswer {
  const { by, from, to, settings } = args;
  const list = listOf(args);
  const periods = periodsWithin(periodFrom(singleCell(from), singleCell(to)), unit, settings);
  const counted = periods.map((period) => ledgerPeriodOf(list, period, settings));
  const counts = counted.map((each, at) => ({
    ...ledgerCount(list, each, settings),
    label: periodLabel(periods[at]!, unit, settings),
  }));
  const notes = list.firstDay === 0 ? ledgerNotes(list, counted[0]!) : [historyNote(list, counted[0]!)];
  return trendTable(by, counts, settings.lapseDays ? notes : [...notes, ...insideNotes({ dipped: null })]);
}

function listOf({ table, by, start, value, id, settings }: TableArguments): TransactionList {
  return transactionsInTable(table, { id, date: start, amount: value, segment: by }, settings);
}
