import { plainCell } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { reachOfContracts } from '../customers/contract-reach';
import { isoDay } from '../customers/dates';
import { NO_SEGMENT } from '../customers/segment-name';
import { enteredCustomers } from '../customers/entered-customers';
import { headedTable, missingRole, namedColumns } from '../customers/headed-table';
import { dayFrom } from '../customers/periods';
import { assignedColumns, headerWords, isSegment, namedBy } from '../customers/recognise-columns';
import { settingsFrom } from '../customers/settings/settings-argument';
import { contractsInTable, REQUIRED } from '../customers/table-argument';
import { allSources, entrySources, type EnteredCustomer, type EntrySource } from '../math/entry-sources';
import { NO_TOUCH } from '../math/path-to-purchase';
import { wholeNumberFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';

/** Months after which a customer is judged (§25). */
const ANNIVERSARY = 12;
const SOURCE_WORDS: readonly RegExp[] = [
  /^((entry|lead|customer|acquisition|marketing|referral) )?(source|channel)$/,
  /\b(source|channel|campaign|medium|acquired|heard|point of entry)\b/,
];

/** What brought people in against what keeps them: a line per source and one for all (§25). */
export function entrySourcesTable(args: readonly unknown[]): FunctionAnswer {
  const [table, asOf, months, source, start, end, value, id, given] = args;
  const day = dayFrom(plainCell(singleCell(asOf)), 'as_of');
  const after = wholeNumberFrom(months, 'months', ANNIVERSARY);
  const contracts = contractsInTable(
    table,
    { segment: sourceHeader(table, source), start, end, value, id },
    REQUIRED,
    settingsFrom(given),
  );
  // Nobody is judged by days that the list does not know: whoever left there would pass for kept.
  const { lastDay } = reachOfContracts(contracts, { start: day + 1, next: day + 1 });
  const entered = enteredCustomers(contracts, lastDay, after);
  const customers = entered.map((each) => (each.source === NO_SEGMENT ? { ...each, source: NO_TOUCH } : each));
  const unjudged = lastDay < day ? judged(enteredCustomers(contracts, day, after)) - judged(entered) : 0;
  const nobodys = contracts.issues.filter(({ kind }) => kind === 'blankId').length;
  const header = [
    'Source',
    'Customers',
    `Came ${after} months ago or more`,
    `Still there after ${after} months`,
    'Retention',
    'Value when they came',
    `Value after ${after} months`,
    'Value retention',
  ];
  return [
    header,
    ...entrySources(customers).map(sourceRow),
    sourceRow(allSources(customers, 'All customers')),
    ...[
      ...(unjudged > 0 ? [endsBefore(lastDay, unjudged, after)] : []),
      ...(nobodys > 0 ? [rowsOfNobody(nobodys)] : []),
    ].map((note) => [note, ...header.slice(1).map(() => '')]),
  ];
}

function sourceRow(line: EntrySource): (string | number)[] {
  return [
    line.source,
    line.customers,
    line.judged,
    line.kept,
    line.retention ?? 'n/a',
    line.valueJudged,
    line.valueKept,
    line.valueJudged > 0 ? line.valueKept / line.valueJudged : 'n/a',
  ];
}

function judged(customers: readonly EnteredCustomer[]): number {
  return customers.filter(({ valueAfter }) => valueAfter !== null).length;
}

function endsBefore(lastDay: number, unjudged: number, months: number): string {
  const who = unjudged === 1 ? '1 customer is' : `${unjudged} customers are`;
  return `The list ends on ${isoDay(lastDay)}, before as_of: ${who} not judged, whose ${months} months end later.`;
}

function rowsOfNobody(rows: number): string {
  return rows === 1 ? '1 row without a customer is left out.' : `${rows} rows without a customer are left out.`;
}

/** The header of the column that says through what customers came. */
function sourceHeader(table: unknown, name: unknown): string {
  const headed = headedTable(table);
  const chosen = namedColumns(headed, { source: 'source' }, { source: name });
  const columns = assignedColumns(['source'] as const, headed.contents, chosen, (_, content) =>
    isSegment(content) || content.distinct <= 12 ? namedBy(SOURCE_WORDS, headerWords(content.header)) : 0,
  );
  if (columns.source < 0) throw missingRole('source', headed);
  return headed.headers[columns.source]!;
}
