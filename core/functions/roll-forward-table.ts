import type { OpenAndClose } from '../customers/ledger-period';
import { churnRate } from '../math/rates';
import type { RollForward, SegmentForward } from '../math/types';
import { segmentHeader } from './argument-readers';
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

/** Columns of a trend behind the period and the segment. */
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

/** What a table says about one period, whatever its layout. */
export interface PeriodCount {
  /** As the period is called: "2026-Q3", or the label of a snapshot. */
  readonly label: string;
  readonly forward: Pick<RollForward, 'segments' | 'total'>;
  /** The list does not fill the period: rates are left out. */
  readonly incomplete: boolean;
  /** The list begins inside the days that the opening is made of: a trend says so beside the period. */
  readonly openingTooLow?: boolean;
  /** Lines that are part of none of the figures above them. */
  readonly apart: readonly ApartLine[];
}

/** What is counted apart, by the heading it stands under. */
export interface ApartLine {
  readonly label: string;
  readonly figures: ReadonlyMap<string, number>;
}

/**
 * One period: a row per segment when asked for, and the total; below, what is counted apart, and what to know of
 * the reach of the list.
 */
export function cardTable(
  by: unknown,
  { forward, incomplete, apart }: PeriodCount,
  notes: readonly string[],
): FunctionAnswer {
  const { segments, total } = forward;
  const header = segmentHeader(by);
  return [
    [header ?? 'Customers', ...HEADER],
    ...(header === null ? [total] : [...segments, total]).map((line) => [
      line.segment,
      ...(incomplete ? cardRow(line, 'n/a') : cardRow(line)),
    ]),
    ...apart.map(({ label, figures }) => [label, ...cellsUnder(HEADER, figures)]),
    ...notes.map((note) => [note, ...HEADER.map(() => '')]),
  ];
}

/**
 * One row per period, and per segment when asked for. What is counted apart stands at the foot, one line for each
 * period that has any, so that the periods above stay an unbroken block; below, what to know of the list.
 */
export function trendTable(by: unknown, counts: readonly PeriodCount[], notes: readonly string[]): FunctionAnswer {
  const header = segmentHeader(by);
  const labels = ['Period', ...(header === null ? [] : [header])];
  const foot = (line: string, figures: ReadonlyMap<string, number>): (string | number)[] => [
    line,
    ...(header === null ? [] : ['']),
    ...cellsUnder(TREND_HEADER, figures),
  ];
  return [
    [...labels, ...TREND_HEADER],
    ...counts.flatMap(({ label, forward: { segments, total }, incomplete, openingTooLow = false }) =>
      (header === null ? [total] : segments).map((line) => [
        label,
        ...(header === null ? [] : [line.segment]),
        ...trendRow(line),
        [...(incomplete ? ['incomplete'] : []), ...(openingTooLow ? ['opening too low'] : [])].join('; '),
      ]),
    ),
    ...counts.flatMap(({ label, apart }) =>
      apart
        .filter(({ figures }) => [...figures.values()].some((figure) => figure !== 0))
        .map((line) => foot(`${line.label} ${label}`, line.figures)),
    ),
    ...notes.map((note) => foot(note, new Map())),
  ];
}

/** A table of a list without values: counts alone. The first two columns are a period, a segment or a count. */
export function customersOnly(table: FunctionAnswer): FunctionAnswer {
  if (!Array.isArray(table)) return table;
  const kept = table[0]!.map((name, at) => at < 2 || !VALUE_HEADER.includes(String(name)));
  return table.map((row) => row.filter((_, at) => kept[at]));
}

function cellsUnder(header: readonly string[], figures: ReadonlyMap<string, number>): (string | number)[] {
  return header.map((name) => figures.get(name) ?? '');
}

/**
 * Rows without a customer that were rolled forward themselves. Whose they are is unknown, so they are neither new nor
 * returning, have moved nowhere and make no rate.
 */
export function forwardFigures({ customers: c, value: v }: SegmentForward): ReadonlyMap<string, number> {
  return new Map([
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
}

/** What is known at the opening and at the close alone. */
export function momentFigures({ atOpen, atClose }: OpenAndClose): ReadonlyMap<string, number> {
  return new Map([
    ['Opening', atOpen.count],
    ['Closing', atClose.count],
    ['Opening value', atOpen.value],
    ['Closing value', atClose.value],
  ]);
}

/** @param churn the rate to show; left to the counts unless the data cannot carry one */
function cardRow(
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

function trendRow({ customers: c, value: v }: SegmentForward): number[] {
  return [
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
  ];
}
