import { plainCell } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { isoDay } from '../customers/dates';
import { headedTable } from '../customers/headed-table';
import { dayFrom } from '../customers/periods';
import { settingsFrom } from '../customers/settings/settings-argument';
import { statusesInTable } from '../customers/status-argument';
import { statusConflicts } from '../customers/status-conflicts';
import { contractsInTable, REQUIRED } from '../customers/table-argument';
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
  const hints = { meanings: settings.statusWords, segment: null };
  const period = { start: day, next: day + 1 };
  const { list } = asArgument('statuses', () => statusesInTable(headedTable(statuses), period, hints));
  const held = asArgument('contracts', () => contractsInTable(contracts, {}, REQUIRED, settings));
  const { leftWithValue, hereWithoutValue, notes } = statusConflicts(list, held, day);
  return [
    ['Customer', 'Status says', 'Contracts say'],
    ...leftWithValue.map((id) => [id, 'left', `worth something on ${isoDay(day)}`]),
    ...hereWithoutValue.map((id) => [id, 'here', `worth nothing on ${isoDay(day)}`]),
    ...(notes.length > 0 ? notes : ['Statuses and contracts agree.']).map((note) => [note, '', '']),
  ];
}

/** Where a message speaks of the one table that other functions have, this one says which of its two. */
function asArgument<Answer>(name: string, read: () => Answer): Answer {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CustomerMathError)) throw error;
    throw new CustomerMathError(error.kind, error.message.replace(/^table:/, `${name}:`));
  }
}
