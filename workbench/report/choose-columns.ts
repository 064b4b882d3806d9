import { Problem } from '../problem';
import { COLUMN_OPTIONS, type ColumnOption } from './options';
import type { Look, Roles } from './product';

const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

function columnCalled(option: ColumnOption, header: string, columns: Look['columns']): number {
  const wanted = plain(header);
  const found = columns.filter((column) => plain(column.header) === wanted);
  const [column] = found;
  const named = columns.map((each) => each.header).filter((each) => each.trim() !== '');
  if (!column) throw new Problem(`--${option}: there is no column "${header}"; the headers are ${named.join(', ')}.`);
  if (found.length > 1)
    throw new Problem(`--${option}: ${found.length} columns are called "${header}"; rename all but one.`);
  return column.index;
}

/** The columns that were named on the command line, by role. Case and spaces around a header do not matter. */
export function chosenColumns(named: ReadonlyMap<ColumnOption, string>, columns: Look['columns']): Roles {
  const roles: Record<string, number> = {};
  for (const [option, header] of named) roles[COLUMN_OPTIONS[option]] = columnCalled(option, header, columns);
  const [came, left] = [named.get('start'), named.get('end')];
  if (came !== undefined && left !== undefined && roles.start === roles.end)
    throw new Problem(`--end: “${left}” is already taken for --start; name another column for one of them.`);
  return roles;
}

/** Every role with its column, as the report needs them. Throws Problem when a required one has none. */
export function completeRoles(look: Look): Roles {
  for (const { role, label, required, column } of look.roles) {
    if (!required || column !== null) continue;
    const option = Object.entries(COLUMN_OPTIONS).find(([, name]) => name === role)?.[0] ?? role;
    const columns = `name the column for "${label}" with --${option} "Header"`;
    const headers = look.columns.map((each) => each.header).filter((header) => header.trim() !== '');
    throw new Problem(
      look.formula === undefined
        ? `${look.sentence} The headers are ${headers.join(', ')}. N${columns.slice(1)}.`
        : `${look.sentence} Put it into a cell: ${look.formula} – or, for a report card all the same, ${columns}; the headers are ${headers.join(', ')}.`,
    );
  }
  return Object.fromEntries(look.roles.map(({ role, column }) => [role, column]));
}
