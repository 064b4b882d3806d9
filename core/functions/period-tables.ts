import { isBlank, plainCell, quoted, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { periodFrom, periodsWithin, periodText, UNITS, type Unit } from '../customers/periods';
import { reachOfRows } from '../customers/contract-reach';
import { incompleteNote, isIncomplete } from '../customers/reach';
import { rollContractsForward } from '../customers/roll-contracts-forward';
import { contractTable } from '../customers/table-argument';
import { UNIDENTIFIED } from '../customers/unidentified-contracts';
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

const HEADER = [...CARD_HEADER, ...VALUE_HEADER];

/**
 * One row per segment and a total: the roll-forward of one period (§3–§11). Below them the rows without
 * a customer, and what to know of a period that the list does not fill; mostly there is neither.
 */
export function reportCard(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, by, start, end, value, id] = args;
  const period = periodFrom(singleCell(from), singleCell(to));
  const { rows, columns } = contractTable(table, { segment: by, start, end, value, id }, ['start', 'end', 'value']);
  const { segments, total, unidentified } = rollContractsForward(rows, columns, [period])[0]!;
  const reach = reachOfRows(rows, columns, period);
  const incomplete = isIncomplete(reach, period);
  const header = isBlank(plainCell(singleCell(by))) ? 'Customers' : textIn(plainCell(singleCell(by)));
  const lines = isBlank(plainCell(singleCell(by))) ? [total] : [...segments, total];
  return [
    [header, ...HEADER],
    ...lines.map((line) => [line.segment, ...(incomplete ? cardRow(line, 'n/a') : cardRow(line))]),
    ...(unidentified ? [[UNIDENTIFIED, ...unidentifiedCells(HEADER, unidentified)]] : []),
    ...(incomplete ? [[incompleteNote(reach, period), ...HEADER.map(() => '')]] : []),
  ];
}

/**
 * The rows without a customer under the columns of a roll-forward, part of none of the figures above. Whose
 * they are is unknown, so they are neither new nor returning, have moved nowhere and make no rate.
 */
function unidentifiedCells(header: readonly string[], { customers: c, value: v }: SegmentForward): (string | number)[] {
  const figures = new Map<string, number>([
    ['Opening', c.opening],
    ['Incoming', c.incoming],
    ['Came and went', c.cameAndWent],
    ['Outgoing', c.outgoing],
    ['Closing', c.closing],
    ['Net', c.net],
    ['Opening value', v.opening],
    ['Incoming value', v.incoming],
    ['Lost value', v.outgoing],
    ['Came-and-went value', v.cameAndWent],
    ['Closing value', v.closing],
    ['Net value', v.net],
  ]);
  return header.map((name) => figures.get(name) ?? '');
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

const TREND_HEADER = [
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
  'Note',
];

/**
 * One row per calendar period that touches from … to, and per segment when asked for (§1, §7, §8). A
 * period that the list does not fill is noted in its rows; rows without a customer stand at the foot,
 * one line for each period that has any, so that the periods above stay an unbroken block.
 */
export function growthTrend(args: readonly unknown[]): FunctionAnswer {
  const [table, from, to, unit, by, start, end, value, id] = args;
  const within = periodFrom(singleCell(from), singleCell(to));
  const contracts = contractTable(table, { segment: by, start, end, value, id }, ['start', 'end', 'value']);
  const periods = periodsWithin(within, unitFrom(unit));
  const bySegment = !isBlank(plainCell(singleCell(by)));
  const rows: (string | number)[][] = [
    ['Period', ...(bySegment ? [textIn(plainCell(singleCell(by)))] : []), ...TREND_HEADER],
  ];
  const foot: (string | number)[][] = [];
  const forwards = rollContractsForward(contracts.rows, contracts.columns, periods);
  const reach = reachOfRows(contracts.rows, contracts.columns, periods[periods.length - 1]!);
  forwards.forEach(({ segments, total, unidentified }, at) => {
    const period = periodText(periods[at]!);
    const note = isIncomplete(reach, periods[at]!) ? 'incomplete' : '';
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
        note,
      ]);
    }
    if (unidentified) {
      const line = [`${UNIDENTIFIED} ${period}`, ...(bySegment ? [''] : [])];
      foot.push([...line, ...unidentifiedCells(TREND_HEADER, unidentified)]);
    }
  });
  return [...rows, ...foot];
}

function unitFrom(argument: unknown): Unit {
  const cell = plainCell(singleCell(argument));
  if (isBlank(cell)) return 'month';
  const unit = UNITS.find((each) => each === textIn(cell).toLowerCase());
  if (unit) return unit;
  throw new CustomerMathError('value', `unit: found ${quoted(cell)}, expected week, month, quarter or year`);
}
