import { catalogue } from '../../core/functions/catalogue';
import { badInputVectors } from './bad-input-vectors';
import { clvVectors } from './clv-vectors';
import { customerIdVectors } from './customer-id-vectors';
import { economicsVectors } from './economics-vectors';
import { entrySourceVectors } from './entry-source-vectors';
import { layoutVectors } from './layout-vectors';
import { ledgerVectors } from './ledger-vectors';
import { openingAndClosingVectors } from './opening-and-closing-vectors';
import { referralVectors } from './referral-vectors';
import { settingsVectors } from './settings-vectors';
import { segmentNameVectors } from './segment-name-vectors';
import { unidentifiedVectors } from './unidentified-vectors';
import { writtenTextVectors } from './written-text-vectors';
import { column, Day, day, value, type Vector } from './vector';

const STARTS = column(day('2025-01-10'), day('2026-07-08'), day('2026-07-20'), day('2026-10-01'), null);
const ENDS = column(null, null, day('2026-09-10'), null, null);
const VALUES = column(120, '70', 15, 30, null);

export const vectors: readonly Vector[] = [
  ...catalogue.map(({ name, example }) => ({
    title: example.formula,
    name,
    args: example.args,
    result: example.result,
  })),

  // Periods.
  {
    title: 'from and to are inclusive days',
    name: 'INCOMING',
    args: [STARTS, day('2026-07-08'), day('2026-07-20')],
    result: 2,
  },
  { title: 'a day is given as a serial number', name: 'INCOMING', args: [STARTS, 46211, 46223], result: 2 },
  { title: 'a month', name: 'INCOMING', args: [STARTS, '2026-07', ''], result: 2 },
  { title: 'a year as a number', name: 'INCOMING', args: [STARTS, 2026, null], result: 3 },
  { title: 'an ISO week', name: 'INCOMING', args: [STARTS, '2026-W28'], result: 1 },
  {
    title: 'an ISO text in a date column',
    name: 'INCOMING',
    args: [column('2026-07-08', '2026-07-08T10:30:00'), '2026-Q3'],
    result: 2,
  },
  {
    title: 'the time of day is dropped',
    name: 'OUTGOING',
    args: [column(46295.99), '2026-07-01', '2026-09-30'],
    result: 1,
  },
  {
    title: 'from after to',
    name: 'INCOMING',
    args: [STARTS, day('2026-09-30'), day('2026-07-01')],
    error: value('from: 2026-09-30 lies after to, 2026-07-01: swap the two'),
  },
  {
    title: 'periods in from and in to run from the first day of the one to the last of the other',
    name: 'OUTGOING',
    args: [column(day('2025-12-31'), day('2026-01-01'), day('2026-09-30'), day('2026-10-01')), '2026-Q1', '2026-Q3'],
    result: 2,
  },
  {
    title: 'years as numbers in from and in to',
    name: 'OUTGOING',
    args: [column(day('2024-12-31'), day('2025-01-01'), day('2026-12-31'), day('2027-01-01')), 2025, 2026],
    result: 2,
  },
  {
    title: 'a period from a day on',
    name: 'OUTGOING',
    args: [
      column(day('2026-08-14'), day('2026-08-15'), day('2026-09-30'), day('2026-10-01')),
      day('2026-08-15'),
      '2026-09',
    ],
    result: 2,
  },
  {
    title: 'a day without its to',
    name: 'INCOMING',
    args: [STARTS, day('2026-07-01')],
    error: value('to: found nothing, expected the last day of the period (or put a period such as 2026-Q3 into from)'),
  },
  {
    title: 'a period that is none',
    name: 'INCOMING',
    args: [STARTS, '2026-Q5'],
    error: value('from: found "2026-Q5", expected a day or a period such as 2026-Q3'),
  },

  // Cells.
  {
    title: 'trailing blank rows and 0 for a blank cost nothing',
    name: 'NETGROWTH',
    args: [column(day('2026-07-08'), null, 0, ''), column(null, 0, '', null), '2026-Q3'],
    result: 1,
  },
  { title: 'a number stored as text counts', name: 'INCOMINGVALUE', args: [STARTS, VALUES, '2026-Q3'], result: 85 },
  { title: 'a single cell is a column of one row', name: 'INCOMING', args: [day('2026-07-08'), '2026-Q3'], result: 1 },
  {
    title: 'a row without a start is left out',
    name: 'NETGROWTH',
    args: [column(null, day('2026-07-08')), column(day('2026-08-01'), null), '2026-Q3'],
    result: 1,
  },
  { title: 'all blank', name: 'NETGROWTH', args: [column(null, null), column(null, null), '2026-Q3'], result: 0 },
  {
    title: 'binary dust stays out of sums',
    name: 'INCOMINGVALUE',
    args: [column(day('2026-07-01'), day('2026-07-01'), day('2026-07-01')), column(0.1, 0.2, 0.3), '2026-Q3'],
    result: 0.6,
  },
  {
    title: 'a text for a date',
    name: 'OUTGOING',
    args: [column(null, day('2026-07-01'), null, 'soon'), '2026-Q3'],
    error: value('end date, row 4: found "soon", expected a date'),
  },
  {
    title: 'a text for a value',
    name: 'LOSTVALUE',
    args: [column(day('2026-07-01')), column('much'), '2026-Q3'],
    error: value('value, row 1: found "much", expected a number'),
  },
  {
    title: 'a text for a value in a row that is not needed',
    name: 'LOSTVALUE',
    args: [column(day('2026-07-01'), null), column(5, 'much'), '2026-Q3'],
    result: 5,
  },
  {
    title: 'a negative value',
    name: 'LOSTVALUE',
    args: [column(day('2026-07-01')), column(-20), '2026-Q3'],
    error: value('value, row 1: found -20, expected a value that is not negative'),
  },
  {
    title: 'an error cell',
    name: 'OUTGOING',
    args: [column('#N/A'), '2026-Q3'],
    error: value('end date, row 1: found "#N/A", expected a date'),
  },
  {
    title: 'different heights',
    name: 'NETGROWTH',
    args: [STARTS, column(null, null), '2026-Q3'],
    error: value('start_dates has 5 rows and end_dates has 2: give both the same rows'),
  },
  {
    title: 'two columns for one',
    name: 'INCOMING',
    args: [[[day('2026-07-01'), 1]], '2026-Q3'],
    error: value('start_dates: found 2 columns side by side, expected one column'),
  },

  {
    title: 'whole columns bring their headers along',
    name: 'NETVALUE',
    args: [
      column('Start date', day('2026-07-08'), null, null),
      column('Cancelled on', null, null, null),
      column('Value', 70, null, null),
      '2026-Q3',
      null,
      column('Plan', 'High', null, null),
      'High',
    ],
    result: 70,
  },
  {
    title: 'a first row that is neither a day nor a header',
    name: 'OUTGOING',
    args: [column('soon', day('2026-07-01')), '2026-Q3'],
    error: value('end date, row 1: found "soon", expected a date'),
  },

  {
    title: 'a year is no day of 1905',
    name: 'OUTGOING',
    args: [column(2024, day('2026-07-01')), '2026-Q3'],
    error: value('end date, row 1: found 2024, expected a date'),
  },
  {
    title: 'a year is no day of 1905 beside a start that lies before it',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Start', 'End', 'MRR'],
        ['a', '2025-01-01', null, 10],
        ['b', '1900-01-01', 2026, 20],
        ['c', '2025-06-01', '2026-02-01', 30],
      ],
      '2026-Q1',
    ],
    error: value('end date, row 3: found 2026, expected a date'),
  },
  {
    title: 'a sum of cents and less',
    name: 'VALUEON',
    args: [column(day('2026-07-01'), day('2026-07-01')), column(null, null), column(1234, 12.345), day('2026-07-02')],
    result: 1246.345,
  },

  {
    title: 'an error cell as segment',
    name: 'REPORTCARD',
    args: [
      [
        ['Plan', 'Start date', 'End date', 'Value'],
        ['High', day('2026-07-01'), null, 5],
        ['#REF!', day('2026-07-02'), null, 5],
      ],
      '2026-Q3',
      null,
      'Plan',
    ],
    error: value('segment, row 3: found "#REF!", expected no error'),
  },

  // Criteria.
  {
    title: 'a pair of criteria',
    name: 'NETGROWTH',
    args: [STARTS, ENDS, '2026-Q3', null, column('a', 'b', 'B', 'b', null), 'b'],
    result: 1,
  },
  {
    title: 'two pairs',
    name: 'INCOMING',
    args: [STARTS, '2026-Q3', '', column('a', 'b', 'B', 'b', null), 'b', column(1, 2, 3, 4, null), '>2'],
    result: 1,
  },
  {
    title: 'not equal',
    name: 'INCOMING',
    args: [STARTS, '2026-Q3', null, column('a', 'b', 'B', 'b', null), '<>b'],
    result: 0,
  },
  {
    title: 'a range without its criterion',
    name: 'INCOMING',
    args: [STARTS, '2026-Q3', null, column('a', 'b', 'c', 'd', 'e')],
    error: value('criteria_range 1 has no criterion: give them in pairs'),
  },
  {
    title: 'a criteria range of another height',
    name: 'INCOMING',
    args: [STARTS, '2026-Q3', null, column('a', 'b'), 'a'],
    error: value('start_dates has 5 rows and criteria_range 1 has 2: give both the same rows'),
  },

  // No answer.
  {
    title: 'no customer at the opening',
    name: 'CHURNRATE',
    args: [STARTS, ENDS, '2024'],
    error: { kind: 'notAvailable', message: 'No rate: nobody was a customer on the day before 2024-01-01' },
  },

  // Tables.
  {
    title: 'reasons tied at the last rank are all shown, the unrecorded stand last',
    name: 'TOPREASONS',
    args: [
      column(...Array.from({ length: 6 }, () => day('2026-08-01'))),
      column('Price', 'price ', 'Moved', 'Service', 'n/a', null),
      '2026-Q3',
      null,
      2,
    ],
    result: [
      ['Reason', 'Customers', 'Share'],
      ['Price', 2, 2 / 6],
      ['Moved', 1, 1 / 6],
      ['Service', 1, 1 / 6],
      ['Not recorded', 2, 2 / 6],
    ],
  },
  {
    title: 'of several reasons in one cell the first is the primary one; a comma is part of a reason',
    name: 'TOPREASONS',
    args: [
      column(...Array.from({ length: 5 }, () => day('2026-08-01'))),
      column('Price; Service', 'price|Moved', ' ; Price', 'Slow, then dear', ';'),
      '2026-Q3',
    ],
    result: [
      ['Reason', 'Customers', 'Share'],
      ['Price', 3, 3 / 5],
      ['Slow, then dear', 1, 1 / 5],
      ['Not recorded', 1, 1 / 5],
    ],
  },
  {
    title: 'a header that is not there',
    name: 'REPORTCARD',
    args: [
      [
        ['Start date', 'End date', 'Value'],
        [day('2026-07-01'), null, 5],
      ],
      '2026-Q3',
      null,
      'Plan',
    ],
    error: value('by: no column is called "Plan". The headers are "Start date", "End date", "Value"'),
  },
  {
    title: 'a role that no column plays',
    name: 'REPORTCARD',
    args: [
      [
        ['Start date', 'Value'],
        [day('2026-07-01'), 5],
      ],
      '2026-Q3',
    ],
    error: value(
      'table: looks like no list that can be counted. The headers are "Start date", "Value". A contract list has a day of coming and one of leaving; a transaction list a customer, a day and an amount; a snapshot list a customer, a period and a value, or a column of values for each period; a status list a word for what happened, such as joined or left. Rename the headers, or name the columns in start, end, value and id',
    ),
  },
  {
    title: 'a table row that cannot be read',
    name: 'REPORTCARD',
    args: [
      [
        ['Start date', 'End date', 'Value'],
        [day('2026-07-01'), 'soon', 5],
      ],
      '2026-Q3',
    ],
    error: value('end date, row 2: found "soon", expected a date'),
  },
  {
    title: 'a unit that is none',
    name: 'GROWTHTREND',
    args: [
      [
        ['Start date', 'End date', 'Value'],
        [day('2026-07-01'), null, 5],
      ],
      '2026-Q3',
      null,
      'day',
    ],
    error: value('unit: found "day", expected week, month, quarter or year'),
  },

  // The meeting.
  { title: '454 against 1,869', name: 'MARBLESIZE', args: [454, 1869], result: 50 },
  { title: '49 against 51', name: 'MARBLESIZE', args: [49, 51], result: 2 },
  { title: '3 against nobody', name: 'MARBLESIZE', args: [3, 0], result: 1 },
  {
    title: 'a bowl for five marbles',
    name: 'MARBLESIZE',
    args: [49, 51, 5],
    error: value('most: found 5, expected a whole number from 10 to 100'),
  },
  {
    title: 'fewer than nobody',
    name: 'MARBLESIZE',
    args: [-1, 51],
    error: value('incoming: found -1, expected a whole number of customers'),
  },
  {
    title: 'a marble for nobody',
    name: 'MARBLES',
    args: [49, 0],
    error: value('marble_size: found 0, expected a number above 0'),
  },
  {
    title: 'more marbles than anybody counts',
    name: 'MARBLES',
    args: [37_000, 1],
    error: value('marble_size: 37000 marbles do not fit; take a larger size, as MARBLESIZE gives'),
  },
  { title: 'nobody, no marble', name: 'MARBLES', args: [0, 50], result: '' },
  { title: 'somebody, at least one marble', name: 'MARBLES', args: [1, 50, 'o'], result: 'o' },
  { title: 'more came and are worth it', name: 'EARNEDRIGHT', args: [3, 2, 115, 65], result: 'Yes: 3 came, 2 left.' },
  { title: 'more came, less value', name: 'EARNEDRIGHT', args: [3, 2, 10, 65], result: 'Not yet: 3 came, 2 left.' },
  { title: 'as many came as left', name: 'EARNEDRIGHT', args: [2, 2], result: 'Even: 2 came, 2 left.' },
  {
    title: 'one value without the other',
    name: 'EARNEDRIGHT',
    args: [3, 2, 115],
    error: value('incoming_value and lost_value belong together: give both or neither'),
  },
  {
    title: 'half a customer',
    name: 'EARNEDRIGHT',
    args: [2.5, 2],
    error: value('incoming: found 2.5, expected a whole number of customers'),
  },

  ...badInputVectors,
  ...clvVectors,
  ...economicsVectors,
  ...entrySourceVectors,
  ...layoutVectors,
  ...customerIdVectors,
  ...ledgerVectors,
  ...openingAndClosingVectors,
  ...referralVectors,
  ...settingsVectors,
  ...segmentNameVectors,
  ...unidentifiedVectors,
  ...writtenTextVectors,
];

/** The arguments with every date cell turned into what a host hands over. */
export function withDays(args: readonly unknown[], asHost: (day: Day) => unknown): unknown[] {
  return args.map((argument) =>
    argument instanceof Day ? asHost(argument) : Array.isArray(argument) ? withDays(argument, asHost) : argument,
  );
}
