import { isBlank, plainCell, quoted, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { reachOfRows } from '../customers/contract-reach';
import { periodFrom, periodLabel, periodsWithin, periodText, UNITS, type Unit } from '../customers/periods';
import { incompleteNote, isIncomplete } from '../customers/reach';
import { rollContractsForward } from '../customers/roll-contracts-forward';
import { settingsFrom } from '../customers/settings/settings-argument';
import { contractTable } from '../customers/table-argument';
import { UNIDENTIFIED } from '../customers/unidentified-contracts';
import { CustomerMathError } from '../errors';
import type { SegmentForward } from '../math/types';
import type { FunctionAnswer } from './function-entry';
import { cardTable, forwardFigures, trendTable, type ApartLine } from './roll-forward-table';

/**
 * One row per segment and a total: the roll-forward of one period (§3–§11). Below them the rows without
 * a customer, and what to know of a period that the list does not fill; mostly there is neither.
 */
export function reportCard(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, by, start, end, value, id, given] = args;
  const settings = settingsFrom(given);
  const period = periodFrom(singleCell(from), singleCell(to));
  const names = { segment: by, start, end, value, id };
  const { rows, columns } = contractTable(table, names, ['start', 'end', 'value'], settings);
  const forward = rollContractsForward(rows, columns, [period], settings)[0]!;
  const reach = reachOfRows(rows, columns, period, settings);
  const incomplete = isIncomplete(reach, period);
  return cardTable(
    by,
    { label: periodText(period), forward, incomplete, apart: unidentified(forward.unidentified) },
    incomplete ? [incompleteNote(reach, period)] : [],
  );
}

/**
 * One row per calendar period that touches from … to, and per segment when asked for (§1, §7, §8). A
 * period that the list does not fill is noted in its rows.
 */
export function growthTrend(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, unit, by, start, end, value, id, given] = args;
  const settings = settingsFrom(given);
  const within = periodFrom(singleCell(from), singleCell(to));
  const cut = unitFrom(unit);
  const periods = periodsWithin(within, cut, settings);
  const names = { segment: by, start, end, value, id };
  const { rows, columns } = contractTable(table, names, ['start', 'end', 'value'], settings);
  const reach = reachOfRows(rows, columns, periods[periods.length - 1]!, settings);
  const counts = rollContractsForward(rows, columns, periods, settings).map((forward, at) => ({
    label: periodLabel(periods[at]!, cut, settings),
    forward,
    incomplete: isIncomplete(reach, periods[at]!),
    apart: unidentified(forward.unidentified),
  }));
  return trendTable(by, counts, []);
}

function unidentified(line: SegmentForward | null): ApartLine[] {
  return line === null ? [] : [{ label: UNIDENTIFIED, figures: forwardFigures(line) }];
}

function unitFrom(argument: unknown): Unit {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return 'month';
  const unit = UNITS.find((each) => each === textIn(cell).toLowerCase());
  if (unit) return unit;
  throw new CustomerMathError('value', `unit: found ${quoted(cell)}, expected week, month, quarter or year`);
}
