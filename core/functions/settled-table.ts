import { isBlank, plainCell, textIn } from '../customers/cell';
import { singleCell } from '../customers/column-argument';
import { headedTable, listed, namedColumns, type HeadedTable } from '../customers/headed-table';
import { choiceOf, LAYOUT_NAMES, type Layout } from '../customers/layouts';
import { periodOfLabel } from '../customers/period-label';
import { recogniseLayout, type LayoutHints } from '../customers/recognise-layout';
import { dayOrder } from '../customers/settings/contract-row-under';
import { contentsBeside, settingColumns } from '../customers/settings/setting-columns';
import type { Settings } from '../customers/settings/settings';
import { CONTRACT_WORDS } from '../customers/table-argument';
import { CustomerMathError } from '../errors';

/** The arguments that REPORTCARD and GROWTHTREND have in common. */
export interface TableArguments {
  readonly table: unknown;
  readonly from: unknown;
  readonly to: unknown;
  /** Of GROWTHTREND alone. */
  readonly unit?: unknown;
  readonly by: unknown;
  readonly start: unknown;
  readonly end: unknown;
  readonly value: unknown;
  readonly id: unknown;
  readonly settings: Settings;
}

/** A table whose layout is settled, with what the caller said about it. */
export interface SettledTable {
  readonly headed: HeadedTable;
  readonly layout: Layout;
  readonly hints: LayoutHints;
}

/**
 * Settles the layout of a table.
 *
 * @throws CustomerMathError when it may have either of two, with what would settle it
 */
export function settledTable({ table, from, to, by, start, end, value, id, settings }: TableArguments): SettledTable {
  const given = headedTable(table);
  const { sameCustomer } = settingColumns({ sameCustomerAs: settings.sameCustomerAs, valuesPer: null }, given.contents);
  const headed = { ...given, contents: contentsBeside(given.contents, { sameCustomer, plan: -1 }) };
  const chosen = namedColumns(headed, CONTRACT_WORDS, { segment: by, start, end, value, id });
  const labels = [from, to].map((cell) => plainCell(singleCell(cell))).filter(isLabel);
  const hints: LayoutHints = {
    start: chosen.start,
    end: chosen.end,
    value: chosen.value,
    id: chosen.id,
    segment: chosen.segment,
    labels: labels.map((cell) => textIn(cell).toLowerCase()),
    meanings: settings.statusWords,
    layout: settings.layout,
    dayOrder: dayOrder(settings),
    sameCustomer,
  };
  const { layout, rival, confidence } = recogniseLayout(headed, hints);
  const isNamed = [hints.start, hints.end, hints.value].some((column) => column !== undefined);
  if (layout === 'contracts' && confidence === 'unsure' && settings.layout === null && !isNamed) {
    throw new CustomerMathError(
      'value',
      `table: looks like no list that can be counted. ${listed(headed.headers)}. ${NEEDS}`,
    );
  }
  if (rival === null) return { headed, layout, hints };
  throw new CustomerMathError(
    'value',
    `table: may be a ${LAYOUT_NAMES[layout]} or a ${LAYOUT_NAMES[rival]}; ${advice(layout, rival)}`,
  );
}

/** What a table must hold to be told for one of the layouts. */
const NEEDS =
  'A contract list has a day of coming and one of leaving; a transaction list a customer, a day and an amount; a snapshot list a customer, a period and a value, or a column of values for each period; a status list a word for what happened, such as joined or left. Rename the headers, or name the columns in start, end, value and id';

/** A text in `from` or `to` that is no day and no calendar period may be a label of the list. */
function isLabel(cell: unknown): boolean {
  return typeof cell === 'string' && !isBlank(cell) && periodOfLabel(cell) === null;
}

function advice(layout: Layout, rival: Layout): string {
  const settings = `give settings "layout: ${choiceOf(layout)}" or "layout: ${choiceOf(rival)}"`;
  const both = new Set([layout, rival]);
  if (both.has('contracts') && both.has('transactions')) return `name the header of the end date, or ${settings}`;
  if (both.has('long snapshots') && both.has('transactions')) {
    return `call the column of days "Month" or "Invoice date", or ${settings}`;
  }
  return settings;
}
