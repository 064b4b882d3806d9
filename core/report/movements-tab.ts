import { periodText } from '../customers/periods';
import { Movement, MOVEMENTS } from '../math/types';
import { columnLetters } from './cell-names';
import type { ListColumn, ListPlan } from './plan';
import { periodTag } from './period-tag';
import type { ReportInput } from './report-input';
import { GAIN } from './styles';
import { quoteTabName } from './tab-names';

/** The columns of the Movements tab that formulas count over, as bounded ranges; `null` where the list has none. */
export interface MovementRanges {
  readonly segmentAtOpen: string | null;
  readonly segmentAtClose: string | null;
  /** A number above zero for whoever was active at open (§2), blank for everybody else. */
  readonly valueAtOpen: string;
  readonly valueAtClose: string;
  readonly movement: string;
  /** Closing less opening value of those who stayed. */
  readonly change: string | null;
  readonly cameAndWentValue: string;
  readonly reason: string | null;
}

const VALUE = '#,##0.00';
const DAY = 'yyyy-mm-dd';

/**
 * The tab that answers "who?": one row per customer who was on the books in the period, in the order
 * of the list. All counts and sums of the report card are formulas over it.
 */
export function movementsTab(input: ReportInput, name: string): { plan: ListPlan; ranges: MovementRanges } {
  const { customers, headers } = input;
  const who: number[] = [];
  for (let at = 0; at < customers.count; at += 1) if (customers.movement[at] !== Movement.outside) who.push(at);

  const { movement } = customers;
  const atOpen = (at: number): boolean => {
    const kind = movement[at];
    return (
      kind === Movement.lost ||
      kind === Movement.increased ||
      kind === Movement.decreased ||
      kind === Movement.unchanged
    );
  };
  const atClose = (at: number): boolean => movement[at] !== Movement.lost && movement[at] !== Movement.cameAndWent;
  const stayed = (at: number): boolean => atOpen(at) && atClose(at);
  const segment = (codes: Int32Array) => (at: number) => customers.segments[codes[at]!] ?? null;

  const columns: ListColumn[] = [];
  const places = new Map<string, number>();
  /** Appends a column; `key` names its range. */
  const add = (
    key: string,
    header: string,
    kind: ListColumn['kind'],
    width: number,
    valueOf: (at: number) => string | number | null,
    numberFormat = kind === 'text' ? '@' : kind === 'date' ? DAY : VALUE,
  ): void => {
    places.set(key, columns.length);
    columns.push({ header, kind, numberFormat, width, values: who.map(valueOf) });
  };

  add('id', headers.id === null ? 'Row of the list' : 'Customer id', 'text', 130, (at) => customers.ids[at]!);
  if (headers.segment !== null) {
    add('segmentAtOpen', 'Segment at open', 'text', 140, segment(customers.segmentAtOpen));
    add('segmentAtClose', 'Segment at close', 'text', 140, segment(customers.segmentAtClose));
  }
  const hasValue = headers.value !== null;
  const worth = (when: (at: number) => boolean, values: Float64Array) => (at: number) =>
    when(at) ? values[at]! : null;
  const format = hasValue ? VALUE : '0';
  add(
    'valueAtOpen',
    hasValue ? 'Value at open' : 'Active at open',
    'number',
    110,
    worth(atOpen, customers.valueAtOpen),
    format,
  );
  add(
    'valueAtClose',
    hasValue ? 'Value at close' : 'Active at close',
    'number',
    110,
    worth(atClose, customers.valueAtClose),
    format,
  );
  add('movement', 'Movement', 'text', 120, (at) => MOVEMENTS[movement[at]!]!);
  if (hasValue) {
    const change = (at: number): number =>
      Math.round((customers.valueAtClose[at]! - customers.valueAtOpen[at]!) * 1e6) / 1e6 + 0;
    add('change', 'Change in value', 'number', 110, (at) => (stayed(at) ? change(at) : null));
  }
  add(
    'cameAndWentValue',
    hasValue ? 'Came-and-went value' : 'Came and went',
    'number',
    140,
    worth((at) => movement[at] === Movement.cameAndWent, customers.cameAndWentValue),
    format,
  );
  if (headers.reason !== null) {
    const left = (at: number): boolean => movement[at] === Movement.lost || movement[at] === Movement.cameAndWent;
    add('reason', 'Reason for leaving', 'text', 240, (at) =>
      left(at) ? reasonOf(customers.reasons, customers.reason[at]!) : null,
    );
  }
  add('cameOn', 'Came on', 'date', 100, (at) => customers.cameOn[at]! || null);
  add('leftOn', 'Left on', 'date', 100, (at) => customers.leftOn[at]! || null);

  // A range needs a row even when nobody was on the books.
  const lastRow = Math.max(2, who.length + 1);
  const range = (key: string): string | null => {
    const column = places.get(key);
    if (column === undefined) return null;
    const letters = columnLetters(column);
    return `${quoteTabName(name)}!$${letters}$2:$${letters}$${lastRow}`;
  };
  return {
    plan: {
      kind: 'list',
      name,
      tag: periodTag('movements', input),
      tabColor: GAIN,
      tableName: `Movements_${periodText(customers.period).replace(/\W/g, '_')}`,
      rowCount: who.length,
      columns,
    },
    ranges: {
      segmentAtOpen: range('segmentAtOpen'),
      segmentAtClose: range('segmentAtClose'),
      valueAtOpen: range('valueAtOpen')!,
      valueAtClose: range('valueAtClose')!,
      movement: range('movement')!,
      change: range('change'),
      cameAndWentValue: range('cameAndWentValue')!,
      reason: range('reason'),
    },
  };
}

function reasonOf(reasons: readonly string[], code: number): string {
  return reasons[Math.max(0, code)] ?? 'Not recorded';
}
