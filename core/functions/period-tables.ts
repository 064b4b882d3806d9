import { isBlank, plainCell, quoted, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { periodFrom, periodsWithin, periodText, UNITS, type Unit } from '../customers/periods';
import { rollContractsForward } from '../customers/roll-contracts-forward';
import { contractTable } from '../customers/table-argument';
import { CustomerMathError } from '../errors';
import { churnRate } from '../math/rates';
import type { SegmentForward } from '../math/types';
import type { FunctionAnswer } from './function-entry';

/** Columns of block 4 of the report card. Rates over an empty base are the text "n/a" (§11). */
export const CARD_HEADER = [
  'Opening',
  'Incoming',
  'New',
  'Returning',
  'Came and went',
  'Outgoing',
  'Lost',
  'Moved in',
  'Moved out',
  'Closing',
  'Net',
  'Lost, of opening',
  'Check',
];
export const VALUE_HEADER = [
  'Opening value',
  'Incoming value',
  'Increased',
  'Decreased',
  'Lost value',
  'Came-and-went value',
  'Value moved in',
  'Value moved out',
  'Closing value',
  'Net value',
  'Value check',
];

/** One row per segment and a total: the roll-forward of one period (§3–§11). */
export function reportCard(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, by, start, end, value, id] = args;
  const period = periodFrom(singleCell(from), singleCell(to));
  const { rows, columns } = contractTable(table, { segment: by, start, end, value, id }, ['start', 'end', 'value']);
  const { segments, total } = rollContractsForward(rows, columns, [period])[0]!;
  const header = isBlank(plainCell(singleCell(by))) ? 'Customers' : textIn(plainCell(singleCell(by)));
  const lines = isBlank(plainCell(singleCell(by))) ? [total] : [...segments, total];
  return [[header, ...CARD_HEADER, ...VALUE_HEADER], ...lines.map((line) => [line.segment, ...cardRow(line)])];
}

/** @param churn the rate to show; left to the counts unless the data cannot carry one */
export function cardRow(
  { customers: c, value: v }: SegmentForward,
  churn: number | 'n/a' = churnRate(c.opening, c.lost) ?? 'n/a',
): (string | number)[] {
  return [
    c.opening,
    c.incoming,
    c.new,
    c.returning,
    c.cameAndWent,
    c.outgoing,
    c.lost,
    c.transfersIn,
    c.transfersOut,
    c.closing,
    c.net,
    churn,
    c.check,
    v.opening,
    v.incoming,
    v.increased,
    v.decreased,
    v.outgoing,
    v.cameAndWent,
    v.transfersIn,
    v.transfersOut,
    v.closing,
    v.net,
    v.check,
  ];
}

/** One row per calendar period that touches from … to, and per segment when asked for (§1, §7, §8). */
export function growthTrend(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, unit, by, start, end, value, id] = args;
  const within = periodFrom(singleCell(from), singleCell(to));
  const contracts = contractTable(table, { segment: by, start, end, value, id }, ['start', 'end', 'value']);
  const periods = periodsWithin(within, unitFrom(unit));
  const bySegment = !isBlank(plainCell(singleCell(by)));
  const rows: (string | number)[][] = [
    [
      'Period',
      ...(bySegment ? [textIn(plainCell(singleCell(by)))] : []),
      'Opening',
      'Incoming',
      'Outgoing',
      'Came and went',
      'Closing',
      'Net',
      'Opening value',
      'Incoming value',
      'Lost value',
      'Closing value',
      'Net value',
    ],
  ];
  rollContractsForward(contracts.rows, contracts.columns, periods).forEach(({ segments, total }, at) => {
    const period = periodText(periods[at]!);
    for (const { segment, customers: c, value: v } of bySegment ? segments : [total]) {
      rows.push([
        period,
        ...(bySegment ? [segment] : []),
        c.opening,
        c.incoming,
        c.outgoing,
        c.cameAndWent,
        c.closing,
        c.net,
        v.opening,
        v.incoming,
        v.outgoing,
        v.closing,
        v.net,
      ]);
    }
  });
  return rows;
}

function unitFrom(argument: unknown): Unit {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return 'month';
  const unit = UNITS.find((each) => each === textIn(cell).toLowerCase());
  if (unit) return unit;
  throw new CustomerMathError('value', `unit: found ${quoted(cell)}, expected week, month, quarter or year`);
}
