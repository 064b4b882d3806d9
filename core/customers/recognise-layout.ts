import type { Confidence } from '../host';
import { isBlank, plainCell, textIn } from './cell';
import type { HeadedTable } from './headed-table';
import { LAYOUT_NAMES, choiceOf, type Layout, type LayoutChoice } from './layouts';
import { contractColumns, headerWords, recogniseColumns, scoreOf } from './recognise-columns';
import { isSaleDate, recogniseLedgerColumns } from './recognise-ledger-columns';
import {
  isPeriodHeader,
  isRunningValue,
  longSnapshotEvidence,
  recogniseLongColumns,
  recogniseWideColumns,
} from './recognise-snapshot-columns';
import { recogniseStatusColumns, statusEvidence } from './recognise-status-columns';
import type { StatusMeanings } from './status-words';

/** What the caller already said about the table. */
export interface LayoutHints {
  /** Columns that were named: of days of coming or of periods, of days or words of leaving, of values. */
  readonly start?: number | null | undefined;
  readonly end?: number | null | undefined;
  readonly value?: number | null | undefined;
  readonly id?: number | null | undefined;
  readonly segment?: number | null | undefined;
  /** What was asked for in words that are no days, such as "P0": perhaps headers of a wide list. */
  readonly labels?: readonly string[];
  readonly meanings?: StatusMeanings;
  /** The column that says whose row it is; −1 for none. */
  readonly sameCustomer?: number;
  /** Which of its two readings a day such as 03/04/2026 has, where its column does not tell. */
  readonly dayOrder?: 0 | 1 | null;
  /** The layout as the caller set it. */
  readonly layout?: LayoutChoice | null;
}

/** Which layout a table has, as far as its headers and its contents tell. */
export interface LayoutGuess {
  readonly layout: Layout;
  readonly confidence: Confidence;
  /** "looks like a snapshot list: one row per customer and period" */
  readonly sentence: string;
  /** Another layout that is as likely; null when the table tells. */
  readonly rival: Layout | null;
}

/** What a reader sees a layout by. */
const SHAPES: Readonly<Record<Layout, string>> = {
  contracts: 'one row per customer or contract, with the days of coming and of leaving',
  transactions: 'one row per purchase, with a day and an amount',
  'long snapshots': 'one row per customer and period',
  'wide snapshots': 'one row per customer and one column per period',
  status: 'one row per customer, with a word for what happened',
};
/** With less between two layouts a table may be either. */
const APART = 0.75;
/** Rows in which customers would come back, were they purchases. */
const ENOUGH_ROWS = 20_000;

/**
 * Tells the layouts apart by headers and contents together (definitions §2): a day of coming beside one of leaving
 * is a contract list, words for what happened a status list, periods in a column or in the header snapshots, and
 * days with amounts transactions. Where two are equally likely both are named, and nothing is guessed.
 */
export function recogniseLayout(table: HeadedTable, hints: LayoutHints = {}): LayoutGuess {
  const scores = LAYOUTS.filter((layout) => !hints.layout || choiceOf(layout) === hints.layout)
    .map((layout) => ({ layout, score: LAYOUT_EVIDENCE[layout](table, hints) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = [scores[0]!, scores[1]];
  const tied = !hints.layout && next !== undefined && next.score >= 1.5 && best.score - next.score < APART;
  return {
    layout: best.layout,
    confidence: hints.layout || best.score >= 3 ? 'certain' : best.score >= 2 ? 'likely' : 'unsure',
    sentence: `looks like a ${LAYOUT_NAMES[best.layout]}: ${SHAPES[best.layout]}`,
    rival: tied ? next.layout : null,
  };
}

/** In the order in which equal ones win. */
const LAYOUTS: readonly Layout[] = ['contracts', 'status', 'long snapshots', 'wide snapshots', 'transactions'];

const LAYOUT_EVIDENCE: Readonly<Record<Layout, (table: HeadedTable, hints: LayoutHints) => number>> = {
  contracts: contractEvidence,
  status: statusListEvidence,
  'wide snapshots': wideEvidence,
  'long snapshots': longEvidence,
  transactions: transactionEvidence,
};

function contractEvidence({ rows, contents }: HeadedTable, hints: LayoutHints): number {
  const { start, end, value, id, segment = null, meanings = {} } = hints;
  const columns = contractColumns(recogniseColumns(contents, { start, end, value, id, segment }));
  const [from, until] = [contents[columns.start], contents[columns.end]];
  if (until && until.filled > 0 && until.dates === 0 && statusEvidence(rows, columns.end, until, meanings) > 0) {
    return 0.5;
  }
  // An order that was cancelled has two days as well.
  const isNamed = typeof start === 'number' || typeof end === 'number';
  if (from && until && !isNamed && isSaleDate(from.header)) return 2.5;
  if (from && until) return until.filled === 0 || until.dates > 0 ? 4 : 2.5;
  if (until) return 1.5;
  return from && scoreOf('start', from) >= 2 ? 1.5 : 0.5;
}

function statusListEvidence(table: HeadedTable, hints: LayoutHints): number {
  const { rows, contents } = table;
  const { end, value, id, meanings = {} } = hints;
  const columns = recogniseStatusColumns(rows, contents, { status: end, value, id }, meanings);
  const status = contents[columns.status];
  if (!status) return 0;
  const evidence = statusEvidence(rows, columns.status, status, meanings);
  if (evidence === 0) return 0;
  const sales = contents.some((each) => each.dates > 0.5 && isSaleDate(each.header));
  return (end === undefined ? evidence : 4) - (sales || comesBack(rows, columns.id) ? 1.5 : 0);
}

function wideEvidence({ rows, contents }: HeadedTable, { start, end, value, id, labels = [] }: LayoutHints): number {
  if ([start, end, value].some((each) => typeof each === 'number')) return 0;
  return recogniseWideColumns(rows, contents, { id }, labels).evidence;
}

function longEvidence({ rows, contents }: HeadedTable, { start, end, value, id }: LayoutHints): number {
  if (typeof end === 'number') return 0;
  const columns = recogniseLongColumns(rows, contents, { period: start, value, id, segment: null });
  return longSnapshotEvidence(rows, contents, columns);
}

function transactionEvidence({ rows, contents }: HeadedTable, { start, end, value, id }: LayoutHints): number {
  if (typeof end === 'number') return 0;
  const columns = recogniseLedgerColumns(contents, { date: start, amount: value, id, segment: null });
  const [date, amount] = [contents[columns.date], contents[columns.amount]];
  if (columns.id < 0 || !date || !amount || !(date.dates > 0.5)) return 0;
  if (isSaleDate(date.header)) return 2.5;
  // Days on which customers left are no purchases, unless somebody says so.
  if (typeof start !== 'number' && scoreOf('end', date) >= 2) return 0;
  if (isRunningValue(amount) || isPeriodHeader(date) === 3) return 1;
  if (scoreOf('start', date) >= 2) return comesBack(rows, columns.id) ? 2 : 1.5;
  return isSale(amount.header) ? 2.5 : 1.5;
}

/** "Amount" and "Total" are of a sale; "Value" may be of anything. */
function isSale(header: string): boolean {
  return /amount|total|revenue|sales|turnover|spend|donation|paid|price|net/.test(headerWords(header));
}

/** Whether one in five rows is of a customer who was there before. */
function comesBack(rows: HeadedTable['rows'], id: number): boolean {
  if (id < 0) return false;
  const seen = new Set<string>();
  let [filled, again] = [0, 0];
  for (let row = 1; row < rows.length && row <= ENOUGH_ROWS; row += 1) {
    const cell = plainCell(rows[row]?.[id]);
    if (isBlank(cell)) continue;
    filled += 1;
    const who = textIn(cell).toLowerCase();
    if (seen.has(who)) again += 1;
    else seen.add(who);
  }
  return again > filled * 0.2;
}
