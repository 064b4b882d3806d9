import { periodText } from '../customers/periods';
import { movementOfUnidentified, UNIDENTIFIED, type UnidentifiedContract } from '../customers/unidentified-contracts';
import { Movement, MOVEMENTS } from '../math/types';
import { columnLetters } from './cell-names';
import type { ListColumn, ListPlan } from './plan';
import type { ReportInput } from './report-input';
import { GAIN } from './styles';
import { quoteTabName } from './tab-names';

/** The columns of the Movements tab that formulas count over, as bounded ranges; `null` where the list has none. */
export interface MovementRanges {
  readonly segmentAtOpen: string | null;
  readonly segmentAtClose: string | null;
  /** A number for whoever was active at open (§2), 0 for a free customer where those count, and blank for everybody else. */
  readonly valueAtOpen: string;
  readonly valueAtClose: string;
  readonly movement: string;
  /** Closing less opening value of those who stayed. */
  readonly change: string | null;
  readonly cameAndWentValue: string;
  readonly reason: string | null;
  /** Where rows without a customer stand, and in no other row. */
  readonly unidentifiedValue: string | null;
  /** A day within the period, blank for whoever came before; `leftOn` likewise. */
  readonly cameOn: string;
  readonly leftOn: string;
}

/** Headers of the column that is there only while there are rows without a customer: in value, and in number. */
export const UNIDENTIFIED_HEADERS = ['Unidentified value', 'Unidentified'] as const;

const VALUE = '#,##0.00';
const DAY = 'yyyy-mm-dd';

/**
 * The tab that answers "who?": one row per customer who was on the books in the period, in the order
 * of the list. All counts and sums of the report card are formulas over it. Rows without a customer
 * follow; their value stands in a column of its own, so that only the line "Unidentified" counts them.
 */
export function movementsTab(
  input: ReportInput,
  name: string,
): { plan: Omit<ListPlan, 'tag'>; ranges: MovementRanges } {
  const { customers, headers, unidentified } = input;
  const who: number[] = [];
  for (let at = 0; at < customers.count; at += 1) if (customers.movement[at] !== Movement.outside) who.push(at);

  const { movement } = customers;
  const atOpen = (at: number): boolean => isAtOpen(movement[at]);
  const atClose = (at: number): boolean => isAtClose(movement[at]);
  const stayed = (at: number): boolean => atOpen(at) && atClose(at);
  const segment = (codes: Int32Array) => (at: number) => customers.segments[codes[at]!] ?? null;

  const columns: ListColumn[] = [];
  const places = new Map<string, number>();
  /** Appends a column; `key` names its range, `ofNobody` says what a row without a customer has there. */
  const add = (
    key: string,
    header: string,
    kind: ListColumn['kind'],
    width: number,
    valueOf: (at: number) => string | number | null,
    ofNobody: (contract: UnidentifiedContract) => string | number | null = () => null,
    numberFormat = kind === 'text' ? '@' : kind === 'date' ? DAY : VALUE,
  ): void => {
    places.set(key, columns.length);
    columns.push({ header, kind, numberFormat, width, values: [...who.map(valueOf), ...unidentified.map(ofNobody)] });
  };

  const { period } = customers;
  const didNobody = (contract: UnidentifiedContract): number => movementOfUnidentified(contract, period);
  const nobodyWas = (when: (kind: number | undefined) => boolean) => (contract: UnidentifiedContract) =>
    when(didNobody(contract)) ? contract.segment : null;
  add(
    'id',
    headers.id === null ? 'Row of the list' : 'Customer id',
    'text',
    130,
    (at) => customers.ids[at]!,
    ({ row }) => `no id, row ${row}`,
  );
  if (headers.segment !== null) {
    add('segmentAtOpen', 'Segment at open', 'text', 140, segment(customers.segmentAtOpen), nobodyWas(isAtOpen));
    add('segmentAtClose', 'Segment at close', 'text', 140, segment(customers.segmentAtClose), nobodyWas(isAtClose));
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
    undefined,
    format,
  );
  add(
    'valueAtClose',
    hasValue ? 'Value at close' : 'Active at close',
    'number',
    110,
    worth(atClose, customers.valueAtClose),
    undefined,
    format,
  );
  add(
    'movement',
    'Movement',
    'text',
    120,
    (at) => MOVEMENTS[movement[at]!]!,
    () => UNIDENTIFIED,
  );
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
    undefined,
    format,
  );
  if (headers.reason !== null) {
    const counts = input.settings.cameAndWent === 'count';
    const left = (at: number): boolean =>
      movement[at] === Movement.lost || (counts && movement[at] === Movement.cameAndWent);
    add('reason', 'Reason for leaving', 'text', 240, (at) =>
      left(at) ? reasonOf(customers.reasons, customers.reason[at]!) : null,
    );
  }
  const within = (day: number): number | null => (day >= period.start && day < period.next ? day : null);
  add(
    'cameOn',
    'Came on',
    'date',
    100,
    (at) => customers.cameOn[at]! || null,
    ({ start }) => within(start),
  );
  add(
    'leftOn',
    'Left on',
    'date',
    100,
    (at) => customers.leftOn[at]! || null,
    ({ end }) => within(end),
  );
  // Last, as rows without a customer may come and go: formulas of others over this tab keep their columns.
  if (unidentified.length > 0) {
    const header = UNIDENTIFIED_HEADERS[hasValue ? 0 : 1];
    add(
      'unidentifiedValue',
      header,
      'number',
      120,
      () => null,
      ({ value }) => value,
      format,
    );
  }

  // A range needs a row even when nobody was on the books.
  const rowCount = who.length + unidentified.length;
  const lastRow = Math.max(2, rowCount + 1);
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
      tabColor: GAIN,
      tableName: `Movements_${periodText(customers.period).replace(/\W/g, '_')}`,
      rowCount,
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
      unidentifiedValue: range('unidentifiedValue'),
      cameOn: range('cameOn')!,
      leftOn: range('leftOn')!,
    },
  };
}

function isAtOpen(kind: number | undefined): boolean {
  return (
    kind === Movement.lost || kind === Movement.increased || kind === Movement.decreased || kind === Movement.unchanged
  );
}

function isAtClose(kind: number | undefined): boolean {
  return kind !== Movement.lost && kind !== Movement.cameAndWent;
}

function reasonOf(reasons: readonly string[], code: number): string {
  return reasons[Math.max(0, code)] ?? 'Not recorded';
}
