import { CustomerMathError } from '../../errors';
import { errorIn, isBlank, plainCell, quoted } from '../cell';
import type { Rows } from '../column-argument';
import { idKey } from '../id-hash';

/**
 * The rows of a table with the ids of the customers they belong to, where a column says so (definitions
 * §2, "same customer as"). Whatever ids are linked, directly, in a chain or in a circle, are one
 * customer, under the id at the end of the chain, or the one listed first where there is no end. A
 * blank, and the row's own id, change nothing; a row without an id of its own gets the one it is given.
 *
 * @param rows the header in row 0
 * @param headerRow the number that messages give the header's row
 */
export function withSameCustomers(rows: Rows, idColumn: number, sameColumn: number, headerRow = 1): Rows {
  if (idColumn < 0) {
    throw new CustomerMathError(
      'value',
      'settings, same customer as: the table has no column of customer ids to which it could belong; name its header',
    );
  }
  const links = linkedIds(rows, idColumn, sameColumn, headerRow);
  return rows.map((row, at) => {
    if (at === 0) return row;
    const id = plainCell(row[idColumn]);
    const owner = isBlank(id) ? links.owner(targetIn(row, sameColumn, headerRow + at)) : links.owner(id);
    if (owner === id || owner === null) return row;
    const own = [...row];
    own[idColumn] = owner;
    return own;
  });
}

/** Under which id the customer of any id is counted, for another table of the same customers. */
export function ownersOfIds(rows: Rows, idColumn: number, sameColumn: number): (id: unknown) => unknown {
  const links = linkedIds(rows, idColumn, sameColumn, 1);
  return (id) => links.owner(id);
}

function linkedIds(rows: Rows, idColumn: number, sameColumn: number, headerRow: number): LinkedIds {
  const links = new LinkedIds();
  for (let at = 1; at < rows.length; at += 1) {
    const row = rows[at]!;
    const [id, target] = [plainCell(row[idColumn]), targetIn(row, sameColumn, headerRow + at)];
    if (target !== null && !isBlank(id) && idKey(id) !== idKey(target)) links.link(id, target);
  }
  return links;
}

function targetIn(row: readonly unknown[], sameColumn: number, number: number): unknown {
  const target = plainCell(row[sameColumn]);
  if (errorIn(target) === null) return isBlank(target) ? null : target;
  throw new CustomerMathError('value', `same customer as, row ${number}: found ${quoted(target)}, expected no error`);
}

/** Ids that are one customer. */
class LinkedIds {
  private readonly numbers = new Map<string, number>();
  private readonly ids: unknown[] = [];
  private readonly parents: number[] = [];
  /** Whether an id says that it is another one. */
  private readonly pointsOn: boolean[] = [];
  /** By the number at the top of each tree; made when the first owner is asked for. */
  private owners: Map<number, number> | null = null;

  link(id: unknown, target: unknown): void {
    const [from, to] = [this.number(id), this.number(target)];
    this.pointsOn[from] = true;
    this.parents[this.top(from)] = this.top(to);
  }

  /** The id under which a linked id is counted; any other one as it is. */
  owner(id: unknown): unknown {
    const number = this.numbers.get(idKey(id));
    if (number === undefined) return id;
    this.owners ??= this.firstOwners();
    return this.ids[this.owners.get(this.top(number))!];
  }

  private firstOwners(): Map<number, number> {
    const owners = new Map<number, number>();
    this.ids.forEach((_, number) => {
      const top = this.top(number);
      const known = owners.get(top);
      const endsChain = !this.pointsOn[number];
      if (known === undefined || (endsChain && this.pointsOn[known])) owners.set(top, number);
    });
    return owners;
  }

  private number(id: unknown): number {
    const key = idKey(id);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.numbers.set(key, number);
    this.parents.push(number);
    this.pointsOn.push(false);
    return number;
  }

  private top(number: number): number {
    let at = number;
    while (this.parents[at] !== at) {
      this.parents[at] = this.parents[this.parents[at]!]!;
      at = this.parents[at]!;
    }
    return at;
  }
}
