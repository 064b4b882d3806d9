import { plainCell, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { isoDay } from '../customers/dates';
import { headedTable, missingRole } from '../customers/headed-table';
import { dayFrom } from '../customers/periods';
import type { ColumnContent } from '../customers/recognise-columns';
import { ownersOfIds } from '../customers/settings/same-customer';
import { plainWords } from '../customers/settings/setting-catalogue';
import { contentsBeside, settingColumns } from '../customers/settings/setting-columns';
import type { Settings } from '../customers/settings/settings';
import { settingsFrom } from '../customers/settings/settings-argument';
import { statusesInTable } from '../customers/status-argument';
import { statusConflicts } from '../customers/status-conflicts';
import type { StatusList } from '../customers/status-list';
import { CONTRACT_WORDS, contractsInTable, contractTable, REQUIRED } from '../customers/table-argument';
import { CustomerMathError } from '../errors';
import type { FunctionAnswer } from './function-entry';

/**
 * Customers of whom a status list says one thing and a contract list another: two tables of one company
 * should agree. Those marked as gone who are still worth something stand first.
 */
export function statusCheckTable(args: readonly unknown[]): FunctionAnswer {
  const [statuses, contracts, asOf, given] = args;
  const day = dayFrom(plainCell(singleCell(asOf)), 'as_of');
  const settings = settingsFrom(given);
  const list = asArgument('statuses', () => statusesIn(statuses, day, settings));
  const held = asArgument('contracts', () => contractsInTable(contracts, {}, [...REQUIRED, 'id'], settings));
  const { leftWithValue, hereWithoutValue, notes } = statusConflicts(list, held, day, ownersIn(contracts, settings));
  return [
    ['Customer', 'Status says', 'Contracts say'],
    ...leftWithValue.map((id) => [id, 'left', `worth something on ${isoDay(day)}`]),
    ...hereWithoutValue.map((id) => [id, 'here', `worth nothing on ${isoDay(day)}`]),
    ...(notes.length > 0 ? notes : ['Statuses and contracts agree.']).map((note) => [note, '', '']),
  ];
}

/** What happened to each customer. What they are worth is asked of the contracts alone. */
function statusesIn(table: unknown, day: number, { statusWords, sameCustomerAs }: Settings): StatusList {
  const headed = headedTable(table);
  const isOwner = ({ header }: ColumnContent): boolean =>
    sameCustomerAs !== null && plainWords(header) === plainWords(sameCustomerAs);
  const contents = contentsBeside(headed.contents, { sameCustomer: headed.contents.findIndex(isOwner), plan: -1 });
  const beside = { ...headed, contents };
  const hints = { meanings: statusWords, segment: null, value: null };
  const { list, columns } = statusesInTable(beside, { start: day, next: day + 1 }, hints);
  if (columns.id < 0) throw missingRole(CONTRACT_WORDS.id, headed);
  return list;
}

/** Under which id the contracts count a customer, where a setting says whose the rows are: a status counts under the same. */
function ownersIn(contracts: unknown, settings: Settings): (id: string) => string {
  const { sameCustomerAs } = settings;
  if (sameCustomerAs === null) return (id) => id;
  const headed = headedTable(contracts);
  const { sameCustomer } = settingColumns({ sameCustomerAs, valuesPer: null }, headed.contents);
  const { columns } = contractTable(contracts, {}, ['id'], settings);
  const owner = ownersOfIds(headed.rows, columns.id, sameCustomer);
  return (id) => textIn(owner(id));
}

/** Where a message speaks of the one table that other functions have, this one says which of its two. */
function asArgument<Answer>(name: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CustomerMathError)) throw error;
    throw new CustomerMathError(
      error.kind,
      error.message.replace(/^table:/, `${name}:`).replace('; name its header.', '; give it a header that says so.'),
    );
  }
}
