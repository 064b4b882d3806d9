import { isBlank, plainCell, quoted, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { reachOfRows } from '../customers/contract-reach';
import { dippedNotes } from '../customers/dipped';
import { periodFrom, periodLabel, periodsWithin, periodText, UNITS, type Unit } from '../customers/periods';
import { incompleteNote, isIncomplete } from '../customers/reach';
import { rollContractsForward } from '../customers/roll-contracts-forward';
import { oneOffNotesOfRows } from '../customers/settings/one-offs';
import { settingsFrom } from '../customers/settings/settings-argument';
import { DAYS, plainContractTable, type ContractTable, type HeaderNames } from '../customers/table-argument';
import { UNIDENTIFIED } from '../customers/unidentified-contracts';
import { CustomerMathError } from '../errors';
import type { SegmentForward } from '../math/types';
import type { FunctionAnswer, FunctionParts } from './function-entry';
import { cardTable, customersOnly, forwardFigures, trendTable, type ApartLine } from './roll-forward-table';
import type { TableArguments } from './settled-table';

/**
 * One row per segment and a total: the roll-forward of one period (§3–§11). Below them the rows without
 * a customer, and what to know of a period that the list does not fill; mostly there is neither. A table
 * that is not plainly a contract list is looked into by the part that knows the other layouts.
 */
export function reportCard(args: readonly unknown[], parts: FunctionParts): FunctionAnswer {
  const [table, from, to, by, start, end, value, id, settings] = args;
  const given = { table, from, to, by, start, end, value, id, settings: settingsFrom(settings) };
  const contracts = plainContractTable(table, namesOf(given), given.settings, DAYS);
  return contracts === null ? parts.ledger.reportCardOfAny(given) : contractCard(contracts, given);
}

/** REPORTCARD of a contract list. */
export function contractCard({ rows, columns }: ContractTable, args: TableArguments): FunctionAnswer {
  const { from, to, by, settings } = args;
  const period = periodFrom(singleCell(from), singleCell(to));
  const forward = rollContractsForward(rows, columns, [period], settings)[0]!;
  const reach = reachOfRows(rows, columns, period, settings);
  const incomplete = isIncomplete(reach, period);
  const card = cardTable(
    by,
    { label: periodText(period), forward, incomplete, apart: unidentified(forward.unidentified) },
    [
      ...(incomplete ? [incompleteNote(reach, period)] : []),
      ...withoutIds(columns),
      ...withoutValues(columns),
      ...dippedNotes(forward.dipped),
      ...oneOffNotesOfRows(rows, columns, settings),
    ],
  );
  return columns.value < 0 ? customersOnly(card) : card;
}

/**
 * One row per calendar period that touches from … to, and per segment when asked for (§1, §7, §8). A
 * period that the list does not fill is noted in its rows.
 */
export function growthTrend(args: readonly unknown[], parts: FunctionParts): FunctionAnswer {
  const [table, from, to, unit, by, start, end, value, id, settings] = args;
  const given = { table, from, to, unit, by, start, end, value, id, settings: settingsFrom(settings) };
  const contracts = plainContractTable(table, namesOf(given), given.settings, DAYS);
  return contracts === null ? parts.ledger.growthTrendOfAny(given) : contractTrend(contracts, given);
}

/** GROWTHTREND of a contract list. */
export function contractTrend({ rows, columns }: ContractTable, args: TableArguments): FunctionAnswer {
  const { from, to, by, settings } = args;
  const within = periodFrom(singleCell(from), singleCell(to));
  const unit = unitFrom(args.unit) ?? 'month';
  const periods = periodsWithin(within, unit, settings);
  const span = { start: periods[0]!.start, next: periods[periods.length - 1]!.next };
  const reach = reachOfRows(rows, columns, span, settings);
  const counts = rollContractsForward(rows, columns, periods, settings).map((forward, at) => ({
    label: periodLabel(periods[at]!, unit, settings),
    forward,
    incomplete: isIncomplete(reach, periods[at]!),
    apart: unidentified(forward.unidentified),
  }));
  const trend = trendTable(by, counts, [
    ...withoutIds(columns),
    ...withoutValues(columns),
    ...oneOffNotesOfRows(rows, columns, settings),
  ]);
  return columns.value < 0 ? customersOnly(trend) : trend;
}

function withoutValues({ value }: ContractTable['columns']): string[] {
  return value < 0 ? ['No column of values: customers only; name the header of value to add them.'] : [];
}

/** Without ids nobody can tell whether several rows are one customer (§2). */
function withoutIds({ id }: ContractTable['columns']): string[] {
  return id < 0 ? ['No column of customer ids: every row counts as a customer.'] : [];
}

/** The headers that were named, by the roles of a contract list. */
export function namesOf({ by, start, end, value, id }: TableArguments): HeaderNames {
  return { segment: by, start, end, value, id };
}

function unidentified(line: SegmentForward | null): ApartLine[] {
  return line === null ? [] : [{ label: UNIDENTIFIED, figures: forwardFigures(line) }];
}

/** The unit that was asked for; null when none was. */
export function unitFrom(argument: unknown): Unit | null {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return null;
  const unit = UNITS.find((each) => each === textIn(cell).toLowerCase());
  if (unit) return unit;
  throw new CustomerMathError('value', `unit: found ${quoted(cell)}, expected week, month, quarter or year`);
}
