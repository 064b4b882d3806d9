import { MoneySum, tidy } from './money-sum';
import { movementOf, type Tolerance } from './movement-of';
import { isHigherTier, tiersOf, type Tiering } from './tiers';
import { Movement } from './types';
import type { ValueColumns } from './value-pair';

/** Where the customers of one tier at the opening, or of those who came, stood at the close. */
export interface TierRow {
  /** One per tier at the close. */
  readonly tiers: readonly number[];
  readonly lost: number;
  readonly total: number;
  /** To a higher and to a lower tier; and within the tier, to more and to less value (§10). */
  readonly up: number;
  readonly down: number;
  readonly increasedWithin: number;
  readonly decreasedWithin: number;
}

export interface TierGrid {
  /** One per tier at the opening. */
  readonly from: readonly TierRow[];
  readonly new: TierRow;
  readonly returned: TierRow;
  readonly total: TierRow;
}

export interface TierMoves {
  readonly customers: TierGrid;
  /** Cells hold closing value, "lost" opening value (§8); up, down and within hold the change, less being negative. */
  readonly value: TierGrid;
}

const ASIDE = ['up', 'down', 'increasedWithin', 'decreasedWithin'] as const;
type Aside = (typeof ASIDE)[number];

class RowTally {
  readonly tiers: MoneySum[];
  readonly lost = new MoneySum();
  readonly aside: Record<Aside, MoneySum> = {
    up: new MoneySum(),
    down: new MoneySum(),
    increasedWithin: new MoneySum(),
    decreasedWithin: new MoneySum(),
  };

  constructor(tiers: number) {
    this.tiers = Array.from({ length: tiers }, () => new MoneySum());
  }

  addAll(other: RowTally): void {
    this.tiers.forEach((sum, tier) => sum.addAll(other.tiers[tier]!));
    this.lost.addAll(other.lost);
    for (const name of ASIDE) this.aside[name].addAll(other.aside[name]);
  }

  row(): TierRow {
    const tiers = this.tiers.map((sum) => tidy(sum.total));
    const lost = tidy(this.lost.total);
    const aside = Object.fromEntries(ASIDE.map((name) => [name, tidy(this.aside[name].total)])) as Record<
      Aside,
      number
    >;
    return { tiers, lost, total: tidy(tiers.reduce((sum, each) => sum + each, lost)), ...aside };
  }
}

/** One grid, in customers or in value. Rows: the tiers, then new and returned. */
class GridTally {
  readonly rows: readonly RowTally[];
  private readonly tiers: number;

  constructor(tiers: number) {
    this.tiers = tiers;
    this.rows = Array.from({ length: tiers + 2 }, () => new RowTally(tiers));
  }

  grid(): TierGrid {
    const total = new RowTally(this.tiers);
    for (const row of this.rows) total.addAll(row);
    const rows = this.rows.map((tally) => tally.row());
    return {
      from: rows.slice(0, this.tiers),
      new: rows[this.tiers]!,
      returned: rows[this.tiers + 1]!,
      total: total.row(),
    };
  }
}

/**
 * Movement across and within tiers of value (§15). Both moments are sorted by the same tiering, ranks
 * anew at each. In customers, row sums are the opening tiers and column sums the closing ones; in
 * value, column sums are the closing tiers, and a row's total less its changes is its opening tier.
 *
 * @param tiering bands must begin at 0 or below, so that every customer has a tier
 * @param ids what ranks equal values; their rows do when it is left out
 * @param tolerance within which somebody who stays in a tier has neither increased nor decreased (§10)
 */
export function tierMoves(
  { opening: openings, closing: closings, seenBefore }: ValueColumns,
  tiering: Tiering,
  ids?: readonly string[],
  tolerance?: Tolerance,
): TierMoves {
  const count = tiering.kind === 'bands' ? tiering.lows.length : tiering.shares.length;
  const atOpen = tiersOf(openings, tiering, ids);
  const atClose = tiersOf(closings, tiering, ids);
  const customers = new GridTally(count);
  const value = new GridTally(count);
  for (let index = 0; index < openings.length; index += 1) {
    const [opening, closing] = [openings[index]!, closings[index]!];
    const movement = movementOf(opening, closing, seenBefore(index), tolerance);
    if (movement === Movement.outside) continue;
    const [from, to] = [atOpen[index]!, atClose[index]!];
    if (movement === Movement.lost) {
      customers.rows[from]!.lost.add(1);
      value.rows[from]!.lost.add(opening);
      continue;
    }
    const came = movement === Movement.new ? count : movement === Movement.returned ? count + 1 : -1;
    const [people, worth] = [customers.rows[came >= 0 ? came : from]!, value.rows[came >= 0 ? came : from]!];
    people.tiers[to]!.add(1);
    worth.tiers[to]!.add(closing);
    if (came >= 0) continue;
    const change = tidy(closing - opening);
    const aside = asideOf(tiering, from, to, change);
    // A change too small to call the customer increased still belongs to the value that must tie.
    if (from !== to || movement !== Movement.unchanged) people.aside[aside].add(1);
    worth.aside[aside].add(change);
  }
  return { customers: customers.grid(), value: value.grid() };
}

function asideOf(tiering: Tiering, from: number, to: number, change: number): Aside {
  if (from === to) return change > 0 ? 'increasedWithin' : 'decreasedWithin';
  return isHigherTier(tiering, to, from) ? 'up' : 'down';
}
