import { CustomerMathError } from '../errors';
import type { Period } from '../math/types';
import { quoted } from './cell';
import { missingRole, rowsOfCustomers, type HeadedTable } from './headed-table';
import { monthsIn } from './period-before';
import type { LayoutHints } from './recognise-layout';
import { scoreOf } from './recognise-columns';
import { recogniseStatusColumns } from './recognise-status-columns';
import { readStatuses, type StatusColumns, type StatusIssue, type StatusList } from './status-list';
import { MEANING_NAMES } from './status-words';

export interface StatusTable {
  readonly list: StatusList;
  readonly columns: StatusColumns;
  /** The column of days of coming; −1 for none. */
  readonly start: number;
  /** Months of the period, against which months as a customer are held. */
  readonly periodMonths: number;
}

/** Issues at which a worksheet function stops; a word that nobody knows comes after them, with all its kind. */
const FAULTS: ReadonlySet<StatusIssue['kind']> = new Set<StatusIssue['kind']>([
  'errorCell',
  'valueIsNoNumber',
  'negativeValue',
  'dayIsNone',
]);

/**
 * Reads a table of customers with a word for what happened to each in the period. It stops at the first row that
 * cannot be read, and at words that nobody knows; rows without a customer are kept apart, rows without a word stay out.
 *
 * @param byDays whether days of coming tell who is new in the period, where the words do not
 */
export function statusesInTable(
  table: HeadedTable,
  period: Period,
  hints: LayoutHints,
  { byDays = false }: { readonly byDays?: boolean } = {},
): StatusTable {
  const { end: status, id, value, segment = null, meanings = {} } = hints;
  const columns = recogniseStatusColumns(
    table.rows,
    table.contents,
    { status, id, value, segment, openingValue: value === undefined ? undefined : null },
    meanings,
  );
  if (columns.status < 0) throw missingRole('status', table);
  const periodMonths = monthsIn(period);
  const start = byDays ? daysOfComing(table, columns, hints) : -1;
  const list = readStatuses(rowsOfCustomers(table.rows, columns.id, hints), columns, {
    meanings,
    periodMonths,
    arrivals: start < 0 ? null : { column: start, period, dayOrder: hints.dayOrder ?? null },
  });
  const fault = list.issues.find(({ kind }) => FAULTS.has(kind));
  if (fault) throw new CustomerMathError('value', fault.message);
  const unknown = list.words.filter(({ meaning }) => meaning === null);
  if (unknown.length > 0)
    throw new CustomerMathError(
      'value',
      unknownWords(
        list,
        unknown.map(({ word }) => word),
      ),
    );
  return { list, columns, start, periodMonths };
}

/** The column of days of coming: the one that was named, or one that its header and its days make likely. */
function daysOfComing({ contents }: HeadedTable, columns: StatusColumns, { start }: LayoutHints): number {
  if (start !== undefined) return start ?? -1;
  const used = new Set<number>(Object.values(columns));
  let best = { column: -1, score: 1.5 };
  contents.forEach((content, column) => {
    const score = used.has(column) || content.dates <= 0.5 ? 0 : scoreOf('start', content);
    if (score > best.score) best = { column, score };
  });
  return best.column;
}

/** 'status, row 4: found "paused": is that joined, returned, …? Say it in settings: "status paused: stayed"' */
function unknownWords({ issues }: StatusList, [word, ...others]: readonly string[]): string {
  const first = issues.find(({ kind }) => kind === 'unknownWord')!;
  const also = others.length === 0 ? '' : ` Also found: ${others.map(quoted).join(', ')}.`;
  const meanings = Object.values(MEANING_NAMES);
  const choice = `${meanings.slice(0, -1).join(', ')} or ${meanings[meanings.length - 1]!}`;
  const where = first.message.slice(0, first.message.indexOf(':'));
  return `${where}: found ${quoted(word)}: is that ${choice}? Say it in settings: "status ${word!}: stayed".${also}`;
}
