import { isBlank, plainCell } from '../customers/cell';
import { Column, rowsOf, singleCell } from '../customers/column-argument';
import { customerPeriod } from '../customers/customer-period';
import { periodFrom } from '../customers/periods';
import { settingsFrom } from '../customers/settings/settings-argument';
import { contractsOf, contractTable, REQUIRED } from '../customers/table-argument';
import { numberReadings } from '../customers/written-number';
import { CustomerMathError } from '../errors';
import { rollForward } from '../math/roll-forward';
import { segmentEconomics, segmentKey, type SegmentEconomics, type SegmentSpend } from '../math/segment-economics';
import { segmentHeader, wordFrom } from './argument-readers';
import { paymentsUnder } from './payments-under';
import { contractNotes } from './contract-notes';
import { discountRateFrom, longestLifeFrom, marginFrom } from './economics';
import type { FunctionAnswer } from './function-entry';

const HEADER = [
  'Opening',
  'Won',
  'Lost',
  'Closing',
  'Value per customer',
  'Lost, of opening',
  'Acquisition spend',
  'Cost of acquisition',
  'Cost to serve',
  'Cost of relationship',
  'Contribution per customer',
  'Lifetime value',
  'Net lifetime value',
  'Lifetime value to cost',
  'Payback periods',
  'Share of cost',
  'Share of value',
  'Note',
];
const NO_SUCH_SEGMENT = 'no such segment';
/** Words that stand for a pool in the costs: nobody in particular was the money spent on. */
const POOL = /^(unallocated|shared|overheads?)?$/i;

/** What the customers of each segment cost and are worth (§17–19): the table of SEGMENTECONOMICS. */
export function segmentEconomicsTable(args: readonly unknown[]): FunctionAnswer {
  const [table, costs, margin, from, to, by, payments, pool, discountRate, longestLife, start, end, value, id, given] =
    args;
  const settings = settingsFrom(given);
  const spends = spendsIn(costs);
  const share = marginFrom(margin);
  const period = periodFrom(singleCell(from), singleCell(to));
  const listed = contractTable(table, { segment: by, start, end, value, id }, REQUIRED, settings);
  const paid = paymentsUnder(payments, settings, period, listed);
  const options = {
    payments: paid.times,
    pool: wordFrom(pool, 'pool', ['prorate', 'show']),
    discountRate: discountRateFrom(discountRate),
    longestLife: longestLifeFrom(longestLife) ?? settings.longestLife,
  };
  const contracts = contractsOf(listed, settings);
  const { segments, unallocated, total } = segmentEconomics(
    rollForward(customerPeriod(contracts, period, settings)),
    spends,
    share,
    options,
  );
  const header = segmentHeader(by);
  const rows: (string | number)[][] = [[header ?? 'Customers', ...HEADER]];
  if (header !== null) {
    const faultOf = faultsOfCosts(spends, contracts.segments);
    for (const line of segments) rows.push(lineOf(line, faultOf(line.segment)));
    if (unallocated !== null) rows.push(unallocatedLine(unallocated));
  }
  rows.push(lineOf(total));
  for (const note of [paid.note, ...contractNotes(contracts, period)]) rows.push([note, ...HEADER.map(() => '')]);
  return rows;
}

const orNone = (figure: number | null): number | string => figure ?? 'n/a';

/** What is amiss between the costs and the segments, said of each; blank where the two agree. */
function faultsOfCosts(spends: readonly SegmentSpend[], segments: readonly string[]): (segment: string) => string {
  const given = new Set(spends.map(({ segment }) => segmentKey(segment)).filter((key) => key !== ''));
  const known = new Set(segments.map(segmentKey));
  return (segment) => {
    const key = segmentKey(segment);
    if (!known.has(key)) return NO_SUCH_SEGMENT;
    // Where all is spent on nobody in particular, no segment lacks anything.
    return given.size > 0 && !given.has(key) ? 'no costs given' : '';
  };
}

function lineOf(line: SegmentEconomics, fault = ''): (string | number)[] {
  return [
    line.segment,
    line.opening,
    line.won,
    line.lost,
    line.closing,
    orNone(line.valuePerCustomer),
    orNone(line.churn),
    line.acquisitionSpend,
    orNone(line.costOfAcquisition),
    line.servingCost,
    orNone(line.costOfRelationship),
    orNone(line.contribution),
    orNone(line.lifetimeValue),
    orNone(line.netLifetimeValue),
    orNone(line.lifetimeValueToCost),
    orNone(line.payback),
    orNone(line.shareOfCost),
    orNone(line.shareOfValue),
    [fault, line.tooFewToTrust && fault !== NO_SUCH_SEGMENT ? 'too few to trust' : ''].filter(Boolean).join('; '),
  ];
}

/** The pool in a line of its own: two amounts, and nobody to divide them by. */
function unallocatedLine({ acquisition, serving }: { acquisition: number; serving: number }): (string | number)[] {
  return [
    'Unallocated',
    ...HEADER.map((name) => (name === 'Acquisition spend' ? acquisition : name === 'Cost to serve' ? serving : '')),
  ];
}

/** The costs: three columns side by side, segment, acquisition spend and cost to serve, with or without a header row. */
function spendsIn(argument: unknown): SegmentSpend[] {
  const rows = rowsOf(argument);
  const width = rows[0]?.length ?? 0;
  if (width !== 3) {
    throw new CustomerMathError(
      'value',
      `costs: found ${width === 1 ? 'one column' : `${width} columns`}, expected three: segment, acquisition spend, cost to serve`,
    );
  }
  const [names, acquisition, serving] = ['segment', 'acquisition spend', 'cost to serve'].map(
    (label, column) =>
      new Column(
        rows.map((row) => [row[column]]),
        'costs',
        `costs, ${label}`,
      ),
  ) as [Column, Column, Column];
  const spends: SegmentSpend[] = [];
  for (let row = isHeader(rows[0]!) ? 1 : 0; row < rows.length; row += 1) {
    const name = names.text(row);
    spends.push({
      segment: POOL.test(name) ? '' : name,
      acquisition: costAt(acquisition, row),
      serving: costAt(serving, row),
    });
  }
  return spends;
}

function isHeader(row: readonly unknown[]): boolean {
  return row.slice(1).every((raw) => {
    const cell = plainCell(raw);
    return typeof cell === 'string' && !isBlank(cell) && numberReadings(cell) === null;
  });
}

function costAt(column: Column, row: number): number {
  const cost = column.amount(row);
  if (cost >= 0) return cost;
  throw column.fault(row, cost, 'an amount of at least 0');
}
