import { isBlank } from '../customers/cell';
import { alignedRows, Column } from '../customers/column-argument';
import { isOmitted } from '../customers/criteria';
import { settingsFrom } from '../customers/settings/settings-argument';
import { tierMoves, type TierRow } from '../math/tier-moves';
import { tiersOf } from '../math/tiers';
import { wordFrom } from './argument-readers';
import type { FunctionAnswer } from './function-entry';
import { labels } from './opening-and-closing';
import { tierLabelsFrom, tieringFrom } from './tier-arguments';
import { readValuePairs } from './value-pairs';

/** The tier of each customer, a label beside its row; blank where there is no value or no tier for it (§15). */
export function valueTiers(args: readonly unknown[]): FunctionAnswer {
  const values = new Column(args[0], 'values', 'value');
  const tiering = tieringFrom(args[1]);
  const names = tierLabelsFrom(args[2], tiering);
  const ids = idColumn(args[3]);
  const rows = alignedRows(ids ? [values, ids] : [values]);
  const amounts = Array.from({ length: rows }, (_, row) => (isBlank(values.raw(row)) ? NaN : values.amount(row)));
  const tiers = tiersOf(amounts, tiering, idsIn(ids, rows));
  return labels(rows, (row) => names[tiers[row]!] ?? '');
}

/** Movement across and within tiers, in customers or in value (§15). */
export function tierMovesTable(args: readonly unknown[]): FunctionAnswer {
  const tiering = tieringFrom(args[2]);
  const names = tierLabelsFrom(args[3], tiering);
  const measure = wordFrom(args[4], 'measure', ['customers', 'value']);
  const ids = idColumn(args[6]);
  const pairs = readValuePairs(args, args[5], ids ? [ids] : []);
  const opening = new Float64Array(pairs.rows);
  const closing = new Float64Array(pairs.rows);
  const seen = new Uint8Array(pairs.rows);
  for (let row = 0; row < pairs.rows; row += 1) {
    const pair = pairs.pair(row);
    opening[row] = pair.opening;
    closing[row] = pair.closing;
    seen[row] = Number(pair.seenBefore);
  }
  const columns = { opening, closing, seenBefore: (row: number) => seen[row] === 1 };
  const grid = tierMoves(columns, tiering, idsIn(ids, pairs.rows), settingsFrom(args[7]).tolerance)[measure];
  const line = (name: string, row: TierRow): (string | number)[] => [
    name,
    ...row.tiers,
    row.lost,
    row.total,
    row.up,
    row.down,
    row.increasedWithin,
    row.decreasedWithin,
  ];
  return [
    ['Tier at opening', ...names, 'Lost', 'Total', 'Up', 'Down', 'Increased within', 'Decreased within'],
    ...grid.from.map((row, tier) => line(names[tier]!, row)),
    line('New', grid.new),
    line('Returned', grid.returned),
    line('Total', grid.total),
  ];
}

function idColumn(argument: unknown): Column | null {
  return isOmitted(argument) ? null : new Column(argument, 'ids', 'id');
}

function idsIn(column: Column | null, rows: number): string[] | undefined {
  return column ? Array.from({ length: rows }, (_, row) => column.text(row)) : undefined;
}
