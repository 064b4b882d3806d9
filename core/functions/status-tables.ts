import { plainCell } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { periodFrom, periodText, unitOf, type Unit } from '../customers/periods';
import { statusesInTable } from '../customers/status-argument';
import { statusNotes } from '../customers/status-notes';
import { statusPeriod, unidentifiedStatuses } from '../customers/status-period';
import { UNIDENTIFIED } from '../customers/unidentified-contracts';
import { CustomerMathError } from '../errors';
import { rollForward } from '../math/roll-forward';
import type { FunctionAnswer } from './function-entry';
import { cardTable, forwardFigures, trendTable, type PeriodCount } from './roll-forward-table';
import type { SettledTable, TableArguments } from './settled-table';

/** The roll-forward of the period that a status list is about (§2–§8), with how its words were read. */
export function statusCard(settled: SettledTable, args: TableArguments): FunctionAnswer {
  const { count, notes } = countOf(settled, args);
  return cardTable(args.by, count, notes);
}

/** A status list is about one period, which is the one row. */
export function statusTrend(settled: SettledTable, args: TableArguments, unit: Unit | null): FunctionAnswer {
  const period = periodFrom(plainCell(singleCell(args.from)), plainCell(singleCell(args.to)));
  if (unit !== null && unitOf(period) !== unit) {
    throw new CustomerMathError(
      'value',
      `unit: a status list tells of one period, and ${periodText(period)} is no ${unit}; leave unit blank`,
    );
  }
  const { count, notes } = countOf(settled, args);
  return trendTable(args.by, [count], notes);
}

function countOf(
  { headed, hints }: SettledTable,
  { from, to, settings }: TableArguments,
): { count: PeriodCount; notes: string[] } {
  const period = periodFrom(plainCell(singleCell(from)), plainCell(singleCell(to)));
  const table = statusesInTable(headed, period, hints, { byDays: true });
  const unidentified = unidentifiedStatuses(table.list, settings.cameAndWent);
  const count: PeriodCount = {
    label: periodText(period),
    forward: rollForward(statusPeriod(table.list, period, settings.tolerance), settings.cameAndWent),
    incomplete: false,
    apart: unidentified === null ? [] : [{ label: UNIDENTIFIED, figures: forwardFigures(unidentified) }],
  };
  return { count, notes: statusNotes(headed.rows, table) };
}
