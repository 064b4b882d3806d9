import { wholeNumber } from '../math/verdict';
import { textIn } from './cell';
import type { ContractList } from './contract-list';
import { isoDay } from './dates';
import { Interner } from './interner';
import type { StatusList } from './status-list';

/** Customers of whom the status says one thing and the contracts another. */
export interface StatusConflicts {
  /** Customers whose status says that they left, and the ids of those who are still worth something. */
  readonly left: number;
  readonly leftWithValue: readonly string[];
  /** Customers whose status says that they are here, and the ids of those who are worth nothing. */
  readonly here: number;
  readonly hereWithoutValue: readonly string[];
  /** What the data check says, one sentence for each kind that was found. */
  readonly notes: readonly string[];
}

/**
 * Compares a status list with a contract list on one day: two tables of one company should agree.
 *
 * @param ownerOf the id under which the contracts count a customer, where some have several ids
 */
export function statusConflicts(
  statuses: StatusList,
  contracts: ContractList,
  day: number,
  ownerOf: (id: string) => string = (id) => id,
): StatusConflicts {
  const worth = new Set<string>();
  for (let row = 0; row < contracts.count; row += 1) {
    if (contracts.start[row]! <= day && contracts.end[row]! > day) {
      worth.add(contracts.ids[contracts.customer[row]!]!.toLowerCase());
    }
  }
  const owners = new Interner();
  const owned = statuses.ids.map((id) => owners.code(ownerOf(id), textIn));
  const ids = owners.names;
  const isHere = new Uint8Array(ids.length);
  const isGone = new Uint8Array(ids.length);
  statuses.meaning.forEach((said, row) => {
    const who = owned[statuses.customer[row]!]!;
    if (said === 'left' || said === 'joinedAndLeft') isGone[who] = 1;
    else if (said !== 'nobody') isHere[who] = 1;
  });
  const here = ids.filter((_, who) => isHere[who] === 1);
  const left = ids.filter((_, who) => isGone[who] === 1 && isHere[who] === 0);
  const leftWithValue = left.filter((id) => worth.has(id.toLowerCase()));
  const hereWithoutValue = here.filter((id) => !worth.has(id.toLowerCase()));
  const notes: string[] = [];
  if (leftWithValue.length > 0) {
    notes.push(
      `${share(leftWithValue.length, left.length)} marked as having left still have a value on ${isoDay(day)}.`,
    );
  }
  if (hereWithoutValue.length > 0) {
    notes.push(`${share(hereWithoutValue.length, here.length)} marked as being here have no value on ${isoDay(day)}.`);
  }
  return { left: left.length, leftWithValue, here: here.length, hereWithoutValue, notes };
}

function share(some: number, all: number): string {
  return some === all ? `All ${wholeNumber(all)} customers` : `${wholeNumber(some)} of ${wholeNumber(all)} customers`;
}
