import { tidy } from '../../math/money-sum';
import type { Rows } from '../column-argument';
import type { ContractColumns, ContractIssue } from '../contract-list';
import { contractRowUnder, type RowSettings } from './contract-row-under';

/** What to know of rows that are paid once: they are no contract and stand in no figure (§9). No sentence when there are none. */
export function oneOffNotes(issues: Iterable<ContractIssue>): string[] {
  let [rows, value] = [0, 0];
  for (const issue of issues) {
    if (issue.kind !== 'oneOff') continue;
    rows += 1;
    value += issue.value;
  }
  if (rows === 0) return [];
  const worth = `worth ${tidy(value)}: no contract, and in no figure.`;
  return [rows === 1 ? `1 row is paid once, ${worth}` : `${rows} rows are paid once, ${worth}`];
}

/** The same straight from the rows of a table; they are only looked at where a column says how each is paid. */
export function oneOffNotesOfRows(rows: Rows, columns: ContractColumns, settings: RowSettings): string[] {
  return columns.plan === undefined ? [] : oneOffNotes(issuesIn(rows, columns, settings));
}

function* issuesIn(rows: Rows, columns: ContractColumns, settings: RowSettings): Generator<ContractIssue> {
  const contract = contractRowUnder(settings, rows, columns);
  for (let row = 0; row < rows.length - 1; row += 1) {
    if (!contract.read(row) && contract.issue !== null) yield contract.issue;
  }
}
