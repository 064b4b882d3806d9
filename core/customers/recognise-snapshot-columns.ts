import { isBlank, plainCell, textIn } from './cell';
import type { Rows } from './column-argument';
import { calendarDay, dayIn } from './dates';
import { periodOfLabel } from './period-label';
import {
  assignedColumns,
  headerWords,
  namedBy,
  scoreOf,
  type ChosenColumns,
  type ColumnContent,
} from './recognise-columns';
import { isSaleDate, repeatedIdScore } from './recognise-ledger-columns';
import { sampledRows } from './sampled-rows';
import type { LongColumns, WideColumns } from './snapshot-list';

/** The part a column of a long snapshot list plays. */
export type SnapshotRole = keyof LongColumns;

const PERIOD_WORDS: readonly RegExp[] = [
  /^((billing|reporting|accounting|fiscal|calendar|snapshot) )?(period|month|quarter|year|week|snapshot|as of)( (date|day|start|end|ending|beginning))?$/,
  /\b(period|month|quarter|year|week|snapshot|as of)\b/,
];
/** A figure that holds for a month or a moment, and is no single sale. */
const RUNNING_VALUE = /\b(mrr|arr|acv|recurring|balance|subscription|contract value|monthly)\b/;
/** "P0", "P−1", "Month 12": what stands before the number. */
const NUMBERED = /^(.*?)([-−]?\d{1,3})$/;
/** So many rows tell what a column is about. */
const ENOUGH_ROWS = 20_000;

const ORDER: readonly SnapshotRole[] = ['period', 'id', 'value', 'segment'];

/** Guesses which column of a long snapshot list holds what. Names given by the user win. */
export function recogniseLongColumns(
  rows: Rows,
  contents: readonly ColumnContent[],
  chosen: ChosenColumns<SnapshotRole>,
): LongColumns {
  return assignedColumns(ORDER, contents, chosen, (role, content) => {
    if (role === 'id') return repeatedIdScore(content);
    if (role !== 'period') return scoreOf(role, content);
    const named = isPeriodHeader(content);
    if (named === 3) return named;
    const column = contents.indexOf(content);
    if (labelled(rows, column) > 0.8) return 2.5 + named / 10;
    return named || (content.dates > 0.5 && onMonthEdges(rows, column) ? 1 : 0);
  });
}

/** How sure it is that rows are snapshots of a customer in a period: 3 certain, 0 not at all. */
export function longSnapshotEvidence(rows: Rows, contents: readonly ColumnContent[], columns: LongColumns): number {
  const period = contents[columns.period];
  const value = contents[columns.value];
  if (columns.id < 0 || !period || !value || period.distinct < 2 || value.numbers < 0.5) return 0;
  // Months beside the days on which something was sold are a help to the reader of a ledger.
  const ledgerDays = contents.some(
    (each) => each !== period && each.dates > 0.5 && /date|\bday\b|\btime/.test(headerWords(each.header)),
  );
  if (ledgerDays && period.dates <= 0.5) return 1;
  if (isPeriodHeader(period) === 3 || labelled(rows, columns.period) > 0.8) return 3;
  // Invoices of the first of each month are sales all the same.
  if (isSaleDate(period.header)) return 1;
  if (!onMonthEdges(rows, columns.period) || !onceInAPeriod(rows, columns)) return isPeriodHeader(period) > 0 ? 1 : 0;
  return isRunningValue(value) || isPeriodHeader(period) > 0 ? 2 : 1.5;
}

/** A header such as "MRR" speaks of what holds for a month, "Amount" of a single sale. */
export function isRunningValue({ header }: ColumnContent): boolean {
  return RUNNING_VALUE.test(headerWords(header));
}

/** 3 where a header speaks of periods outright, such as "Month"; less for "Month of billing", 0 for any other. */
export function isPeriodHeader({ header }: ColumnContent): number {
  return namedBy(PERIOD_WORDS, headerWords(header));
}

/** The share of filled cells that name a calendar period and are no day or bare number. */
function labelled(rows: Rows, column: number): number {
  let [filled, labels] = [0, 0];
  forSample(rows, column, (cell) => {
    filled += 1;
    if (typeof cell === 'string' && Number.isNaN(dayIn(cell)) && periodOfLabel(cell)) labels += 1;
  });
  return filled === 0 ? 0 : labels / filled;
}

/** Whether all days of a column are the first or the last of a month, as snapshots mostly are. */
function onMonthEdges(rows: Rows, column: number): boolean {
  let days = 0;
  let edges = 0;
  forSample(rows, column, (cell) => {
    const day = dayIn(cell);
    if (!(day > 0)) return;
    days += 1;
    if (calendarDay(day).day === 1 || calendarDay(day + 1).day === 1) edges += 1;
  });
  return days > 0 && edges === days;
}

function onceInAPeriod(rows: Rows, { id, period }: LongColumns): boolean {
  const seen = new Set<string>();
  for (let row = 1; row < rows.length && row <= ENOUGH_ROWS; row += 1) {
    const who = plainCell(rows[row]?.[id]);
    if (isBlank(who)) continue;
    const key = `${textIn(who).toLowerCase()}\n${textIn(plainCell(rows[row]?.[period]))}`;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

function forSample(rows: Rows, column: number, look: (cell: unknown) => void): void {
  for (const row of sampledRows(rows)) {
    const cell = plainCell(row[column]);
    if (!isBlank(cell)) look(cell);
  }
}

/** The columns of a wide snapshot list and how sure it is that it is one: 3 certain, 0 not at all. */
export interface WideGuess {
  readonly columns: WideColumns;
  readonly evidence: number;
}

/**
 * Finds the columns of values of a wide snapshot list: those under headers that name a calendar period
 * ("Sep 2026"), or that were asked for by `labels`, or that are numbered alike ("P0", "P1").
 *
 * @param labels what the caller named as opening and closing, as texts
 */
export function recogniseWideColumns(
  rows: Rows,
  contents: readonly ColumnContent[],
  chosen: ChosenColumns<'id' | 'segment'>,
  labels: readonly string[],
): WideGuess {
  const header = rows[0] ?? [];
  const amounts = contents.flatMap(({ filled, numbers }, column) =>
    (filled === 0 || numbers > 0.8) && column !== chosen.segment && column !== chosen.id ? [column] : [],
  );
  const calendar = amounts.filter((column) => periodOfLabel(header[column]) !== null);
  const numbered = numberedAlike(amounts, contents);
  const asked = amounts.filter((column) => labels.includes(contents[column]!.header.trim().toLowerCase()));
  const several = (columns: readonly number[]): boolean => columns.length >= 2;
  const periods = several(calendar)
    ? calendar
    : several(numbered)
      ? numbered
      : several(asked)
        ? asked
        : calendar.length > 0
          ? calendar
          : [];
  const isAsked = asked.length > 0 && asked.length === labels.length && asked.every((each) => periods.includes(each));
  const { id, segment } = assignedColumns(['id', 'segment'] as const, contents, chosen, (role, content) =>
    periods.includes(contents.indexOf(content)) ? 0 : scoreOf(role, content),
  );
  return {
    columns: { id, periods, segment },
    evidence: !several(periods) ? 0 : several(calendar) || isAsked ? 3 : 1,
  };
}

/** The columns whose headers differ by a number at their end alone, where there are several. */
function numberedAlike(columns: readonly number[], contents: readonly ColumnContent[]): number[] {
  const groups = new Map<string, number[]>();
  for (const column of columns) {
    const match = NUMBERED.exec(contents[column]!.header.trim());
    if (!match) continue;
    const stem = match[1]!.trim().toLowerCase();
    groups.set(stem, [...(groups.get(stem) ?? []), column]);
  }
  return [...groups.values()].reduce((best, each) => (each.length > best.length ? each : best), []);
}
