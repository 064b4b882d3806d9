import { CARD } from './table-headers';
import { column, day, notAvailable, value, type Vector } from './vector';

const STARTS = column(day('2026-01-10'), day('2026-07-08'), day('2026-08-01'));
const ENDS = column(null, day('2026-09-01'), null);
const VALUES = column(10, 20, 30);
const KINDS = column('a', 'b', 'a');
const HEADER = ['Customer ID', 'Start date', 'End date', 'Value'];
const table = (...rows: unknown[][]): unknown[][] => [HEADER, ...rows];
const FINE = ['A', day('2026-01-10'), null, 10];
const BLANK = [null, '', null, ' '];

const NO_ROWS = value('table: found no rows below the header; give the range with its header row');

/** What people hand over by mistake, and lists at their smallest: one row, nobody, everybody alike. */
export const badInputVectors: readonly Vector[] = [
  // Heights.
  {
    title: 'heights differ: values',
    name: 'NETVALUE',
    args: [STARTS, ENDS, column(10, 20), '2026-Q3'],
    error: value('start_dates has 3 rows and values has 2: give both the same rows'),
  },
  {
    title: 'heights differ: reasons',
    name: 'TOPREASONS',
    args: [ENDS, column('Price'), '2026-Q3'],
    error: value('end_dates has 3 rows and reasons has 1: give both the same rows'),
  },
  {
    title: 'heights differ: ends',
    name: 'CAMEANDWENT',
    args: [STARTS, column(null, null), '2026-Q3'],
    error: value('start_dates has 3 rows and end_dates has 2: give both the same rows'),
  },
  {
    title: 'heights differ: recommenders',
    name: 'RECOMMENDERS',
    args: [STARTS, column('A', 'B'), '2026-Q3'],
    error: value('start_dates has 3 rows and referrers has 2: give both the same rows'),
  },

  // Periods.
  {
    title: 'from after to, in a table function',
    name: 'REPORTCARD',
    args: [table(FINE), day('2026-09-30'), day('2026-07-01')],
    error: value('from: 2026-09-30 lies after to, 2026-07-01: swap the two'),
  },
  {
    title: 'a text for the day',
    name: 'CUSTOMERSON',
    args: [STARTS, ENDS, 'soon'],
    error: value('date: found "soon", expected a day such as 2026-09-30'),
  },

  // Cells.
  {
    title: 'a text for a start in row 3',
    name: 'NETGROWTH',
    args: [column(day('2026-07-01'), null, 'last week'), column(null, null, null), '2026-Q3'],
    error: value('start date, row 3: found "last week", expected a date'),
  },
  {
    title: 'a text for a start in row 3 of a table',
    name: 'GROWTHTREND',
    args: [table(FINE, ['B', 'last week', null, 5]), '2026-Q3'],
    error: value('start date, row 3: found "last week", expected a date'),
  },
  {
    title: 'an error cell among the values',
    name: 'VALUEON',
    args: [STARTS, ENDS, column(10, '#DIV/0!', '#REF!'), '2026-09-30'],
    error: value('value, row 3: found "#REF!", expected a number'),
  },
  {
    title: 'a text among the values in row 2',
    name: 'INCOMINGVALUE',
    args: [STARTS, column(10, 'much', 30), '2026-Q3'],
    error: value('value, row 2: found "much", expected a number'),
  },
  {
    title: 'an error cell in a table',
    name: 'REPORTCARD',
    args: [table(FINE, ['B', day('2026-07-01'), '#N/A', 5]), '2026-Q3'],
    error: value('end date, row 3: found "#N/A", expected no error'),
  },
  {
    title: 'a text in the values of a table',
    name: 'REPORTCARD',
    args: [table(['A', day('2026-01-10'), null, 'much']), '2026-Q3'],
    error: value('value, row 2: found "much", expected a number'),
  },
  {
    title: 'a negative contract value in a table',
    name: 'REPORTCARD',
    args: [table(FINE, ['B', day('2026-07-01'), null, -5]), '2026-Q3'],
    error: value('value, row 3: found -5, expected a value that is not negative'),
  },
  {
    title: 'an end before its start',
    name: 'REPORTCARD',
    args: [table(['A', day('2026-07-10'), day('2026-07-01'), 5]), '2026-Q3'],
    error: value('end date, row 2: 2026-07-01 lies before its start date 2026-07-10'),
  },

  // Nobody.
  { title: 'nobody came', name: 'INCOMING', args: [null, '2026-Q3'], result: 0 },
  { title: 'nobody is worth anything', name: 'VALUEON', args: [null, null, null, '2026-09-30'], result: 0 },
  {
    title: 'nobody to retain',
    name: 'RETENTIONRATE',
    args: [null, null, '2026-Q3'],
    error: notAvailable('No rate: nobody was a customer on the day before 2026-07-01'),
  },
  {
    title: '0 opening customers among those who meet the criteria',
    name: 'RETENTIONRATE',
    args: [STARTS, ENDS, '2026-Q3', null, KINDS, 'b'],
    error: notAvailable('No rate: nobody was a customer on the day before 2026-07-01'),
  },
  {
    title: '0 opening customers',
    name: 'REPORTCARD',
    args: [table(['A', day('2026-08-01'), null, 5]), '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 'n/a', 0, 0, 5, 0, 0, 0, 0, 0, 0, 5, 5, 0],
    ],
  },
  { title: 'a header and nothing below', name: 'REPORTCARD', args: [table(), '2026-Q3'], error: NO_ROWS },
  { title: 'a header and nothing below', name: 'GROWTHTREND', args: [table(), '2026-Q3'], error: NO_ROWS },
  { title: 'a header and nothing below', name: 'LONGVIEW', args: [table(), '2026-Q3'], error: NO_ROWS },
  { title: 'no table', name: 'REPORTCARD', args: [null, '2026-Q3'], error: NO_ROWS },
  {
    title: 'all blank below the header',
    name: 'REPORTCARD',
    args: [table(BLANK, BLANK), '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'n/a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ],
  },
  {
    title: 'nobody left',
    name: 'TOPREASONS',
    args: [column(null, null), column(null, null), '2026-Q3'],
    result: [
      ['Reason', 'Customers', 'Share'],
      ['Not recorded', 0, 0],
    ],
  },

  // One row, and everybody alike.
  {
    title: 'one row, who leaves',
    name: 'REPORTCARD',
    args: [table(['A', day('2026-01-10'), day('2026-08-01'), 5]), '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, -1, 1, 0, 5, 0, 0, 0, 5, 0, 0, 0, 0, -5, 0],
    ],
  },
  { title: 'one row', name: 'RETENTIONRATE', args: [day('2026-01-10'), null, '2026-Q3'], result: 1 },
  {
    title: 'all seven reasons tied: all are shown, by name',
    name: 'TOPREASONS',
    args: [
      column(...Array.from({ length: 7 }, () => day('2026-08-01'))),
      column('g', 'f', 'e', 'd', 'c', 'b', 'a'),
      '2026-Q3',
    ],
    result: [
      ['Reason', 'Customers', 'Share'],
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((reason) => [reason, 1, 1 / 7]),
      ['Not recorded', 0, 0],
    ],
  },

  // Criteria and choices.
  {
    title: 'a criterion without its range',
    name: 'INCOMING',
    args: [STARTS, '2026-Q3', null, null, 'a'],
    error: value('criterion 1 has no criteria_range: give them in pairs'),
  },
  {
    title: 'a second criterion without its range',
    name: 'LOSTVALUE',
    args: [ENDS, VALUES, '2026-Q3', null, KINDS, 'b', '', '>5'],
    error: value('criterion 2 has no criteria_range: give them in pairs'),
  },
  {
    title: 'a lone criterion',
    name: 'OUTGOING',
    args: [ENDS, '2026-Q3', null, 'b'],
    error: value('criteria_range 1 has no criterion: give them in pairs'),
  },
  {
    title: 'a blank cell is a criteria range of one row',
    name: 'INCOMING',
    args: [day('2026-07-08'), '2026-Q3', null, null, 'b'],
    result: 0,
  },
];
