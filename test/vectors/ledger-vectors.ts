import { CARD, under } from './table-headers';
import { column, day, notAvailable, value, type Vector } from './vector';

const HEADER = ['Customer', 'Date', 'Amount'];
const table = (...rows: unknown[][]): unknown[][] => [HEADER, ...rows];

/** A buys in both quarters, B is refunded in the second, somebody unknown buys once; G buys in 2025 and again. */
const SALES = table(
  ['A', day('2026-05-10'), 100],
  ['B', day('2026-05-12'), 80],
  ['B', day('2026-07-12'), -30],
  ['', day('2026-07-20'), 25.5],
  ['G', day('2025-11-02'), '40'],
  ['a ', day('2026-08-10'), 90],
  ['G', day('2026-09-30'), 40],
  [null, null, null],
);

const CONTRACTS = [
  ['Customer', 'Start date', 'End date', 'Monthly charge'],
  ['A', day('2026-07-05'), day('2026-08-05'), 30],
];

const card = under(CARD);
const apart = (label: string, atOpen: number, atClose: number, valueAtOpen: number, valueAtClose: number) =>
  card(label, { Opening: atOpen, Closing: atClose, 'Opening value': valueAtOpen, 'Closing value': valueAtClose });
const WITHOUT_WINDOW =
  'Without a lapse window nobody is seen to come and go, or to leave and come back, inside the period.';
const note = (text: string) => card(text);

const VALUES_HEADER = [
  'Customer',
  'Opening value',
  'Closing value',
  'Movement',
  'First purchase',
  'Last purchase',
  'Purchases',
];
const LAPSED_HEADER = ['Customer', 'Last purchase', 'Lapsed on', 'Days since', 'Value of the last year'];
const NO_WINDOW = 'No lapse window: nobody bought on two different days';

export const ledgerVectors: readonly Vector[] = [
  // CUSTOMERVALUES
  {
    title: 'net per customer: a refund is no purchase, a customer without a purchase has no first day',
    name: 'CUSTOMERVALUES',
    args: [table(['C', day('2026-07-01'), -5], ...SALES.slice(1)), '2026-Q3'],
    result: [
      VALUES_HEADER,
      ['C', 0, 0, '', '', '', 0],
      ['A', 100, 90, 'Decreased', 46152, 46244, 2],
      ['B', 80, 0, 'Lost', 46154, 46154, 1],
      ['G', 0, 40, 'Returned', 45963, 46295, 2],
    ],
  },
  {
    title: 'compared with the same quarter last year',
    name: 'CUSTOMERVALUES',
    args: [SALES, '2026-Q4', null, '2025-Q4'],
    result: [
      VALUES_HEADER,
      ['A', 0, 0, '', 46152, 46244, 2],
      ['B', 0, 0, '', 46154, 46154, 1],
      ['G', 40, 0, 'Lost', 45963, 46295, 2],
    ],
  },
  {
    title: 'who buys only later is not a customer yet',
    name: 'CUSTOMERVALUES',
    args: [table(['A', day('2026-01-05'), 5], ['B', day('2026-07-05'), 5]), '2026-02'],
    result: [VALUES_HEADER, ['A', 5, 0, 'Lost', 46027, 46027, 1]],
  },
  {
    title: 'one row is the first of a history: opening, not new',
    name: 'CUSTOMERVALUES',
    args: [table(['A', day('2026-07-05'), 5]), '2026-Q3'],
    result: [VALUES_HEADER, ['A', 5, 5, 'Unchanged', 46208, 46208, 1]],
  },
  {
    title: 'the period to compare with must be over before',
    name: 'CUSTOMERVALUES',
    args: [SALES, '2026-Q3', null, '2026-07'],
    error: value('compare_to: 2026-07-31 does not lie before from, 2026-07-01: compare with an earlier period'),
  },
  {
    title: 'compare_from without compare_to',
    name: 'CUSTOMERVALUES',
    args: [SALES, '2026-Q3', null, day('2026-01-01')],
    error: value(
      'compare_to: found nothing, expected the last day of the period (or put a period such as 2026-Q3 into compare_from)',
    ),
  },
  {
    title: 'compare_to alone',
    name: 'CUSTOMERVALUES',
    args: [SALES, '2026-Q3', null, null, day('2026-01-31')],
    error: value('compare_from: found nothing, expected a day or a period such as 2026-Q3'),
  },
  {
    title: 'a text for a date in row 3',
    name: 'CUSTOMERVALUES',
    args: [table(['A', day('2026-07-05'), 5], ['B', 'soon', 5]), '2026-Q3'],
    error: value('date, row 3: found "soon", expected a date'),
  },
  {
    title: 'a text for an amount',
    name: 'CUSTOMERVALUES',
    args: [table(['A', day('2026-07-05'), 'much']), '2026-Q3'],
    error: value('amount, row 2: found "much", expected a number'),
  },
  {
    title: 'a header that is not there',
    name: 'CUSTOMERVALUES',
    args: [SALES, '2026-Q3', null, null, null, null, null, 'Total'],
    error: value('amount: no column is called "Total". The headers are "Customer", "Date", "Amount"'),
  },
  {
    title: 'no column of days',
    name: 'CUSTOMERVALUES',
    args: [
      [
        ['Customer', 'Colour', 'Amount'],
        ['A', 'red', 5],
      ],
      '2026-Q3',
    ],
    error: value(
      'table: no column looks like the date; name its header. The headers are "Customer", "Colour", "Amount"',
    ),
  },
  {
    title: 'a contract list where purchases are expected',
    name: 'CUSTOMERMATH',
    args: [CONTRACTS, '2026-Q3'],
    error: value(
      'table: looks like a contract list ("Start date" and "End date" are days of coming and of leaving); use REPORTCARD, or name the headers of date and amount',
    ),
  },
  {
    title: 'a contract list nobody of which has left, where purchases are expected',
    name: 'CLVMODEL',
    args: [CONTRACTS.map(([id, start, end, amount]) => [id, start, typeof end === 'string' ? end : null, amount])],
    error: value(
      'table: looks like a contract list ("Start date" and "End date" are days of coming and of leaving); use REPORTCARD, or name the headers of date and amount',
    ),
  },
  {
    title: 'a contract list whose days of coming are named as the days of purchases',
    name: 'CUSTOMERVALUES',
    args: [CONTRACTS, '2026-Q3', null, null, null, null, 'Start date'],
    result: [VALUES_HEADER, ['A', 30, 30, 'Unchanged', 46208, 46208, 1]],
  },
  {
    title: 'invoices that say for which days they are',
    name: 'CUSTOMERVALUES',
    args: [
      [
        ['Customer', 'Invoice date', 'Start date', 'End date', 'Amount'],
        ['A', day('2026-07-05'), day('2026-06-01'), day('2026-06-30'), 30],
      ],
      '2026-Q3',
    ],
    result: [VALUES_HEADER, ['A', 30, 30, 'Unchanged', 46208, 46208, 1]],
  },
  {
    title: 'a header and nothing below',
    name: 'CUSTOMERVALUES',
    args: [[HEADER], '2026-Q3'],
    error: value('table: found no rows below the header; give the range with its header row'),
  },
  {
    title: 'all blank below the header',
    name: 'CUSTOMERVALUES',
    args: [table([null, null, null], ['', '', '']), '2026-Q3'],
    result: [VALUES_HEADER],
  },

  // LAPSECURVE
  {
    title: 'purchases of one day are one, gaps count across customers',
    name: 'LAPSECURVE',
    args: [
      column('A', 'a ', 'A', 'B', 'B', null, 'C'),
      column(
        day('2026-01-01'),
        day('2026-01-01'),
        day('2026-01-31'),
        day('2026-02-01'),
        day('2026-04-03'),
        day('2026-04-04'),
        day('2026-04-05'),
      ),
    ],
    result: [
      ['Days', 'Came back within'],
      [30, 0.5],
      [60, 0.5],
      [90, 1],
    ],
  },
  {
    title: 'nobody who came back',
    name: 'LAPSECURVE',
    args: [column('A', 'B'), column(day('2026-01-01'), day('2026-01-02'))],
    error: notAvailable(NO_WINDOW),
  },

  // CUSTOMERMATH
  {
    title: 'net 0 or less and lines without a customer are counted apart',
    name: 'CUSTOMERMATH',
    args: [SALES, '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 2, 1, 0, 1, 0, 1, 1, 0, 0, 2, 0, 0.5, 0, 180, 40, 0, 10, 80, 0, 0, 0, 130, -40, 0],
      apart('Customers with net 0 or less', 0, 1, 0, -30),
      apart('Lines without a customer', 0, 1, 0, 25.5),
      note('The history begins on 2025-11-02: whoever bought only before that day and comes back counts as new.'),
      note(WITHOUT_WINDOW),
      note('Read as a transaction list: customer "Customer", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'the first period of a history is all opening: no rate of losses but 0',
    name: 'CUSTOMERMATH',
    args: [table(['A', day('2026-07-05'), 5], ['B', day('2026-09-30'), 7]), '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0],
      apart('Customers with net 0 or less', 0, 0, 0, 0),
      apart('Lines without a customer', 0, 0, 0, 0),
      note(
        'The history begins on 2026-07-05: everybody active in this first period is opening, nobody can be told to be new.',
      ),
      note(WITHOUT_WINDOW),
      note('Read as a transaction list: customer "Customer", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'a period that the list does not fill has no rate',
    name: 'CUSTOMERMATH',
    args: [table(['A', day('2026-06-29'), 5], ['A', day('2026-07-05'), 5]), '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 'n/a', 0, 5, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0],
      apart('Customers with net 0 or less', 0, 0, 0, 0),
      apart('Lines without a customer', 0, 0, 0, 0),
      note(
        'The history begins on 2026-06-29, inside the days the opening is made of (from 2026-04-01): opening is too low and new is too high.',
      ),
      note(WITHOUT_WINDOW),
      note('Incomplete: the list ends on 2026-07-05, the period on 2026-09-30; rates are left out.'),
      note('Read as a transaction list: customer "Customer", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'nobody at all',
    name: 'CUSTOMERMATH',
    args: [table([null, null, null]), '2026-Q3', null, null, null, 'Customer', 'Date', 'Amount'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'n/a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      apart('Customers with net 0 or less', 0, 0, 0, 0),
      apart('Lines without a customer', 0, 0, 0, 0),
      note('No transactions with a customer and a date were found.'),
      note('Read as a transaction list: customer "Customer", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'half a day',
    name: 'CUSTOMERMATH',
    args: [SALES, '2026-Q3', null, null, 30.5],
    error: value('lapse_days: found 30.5, expected a whole number of at least 1'),
  },
  {
    title: 'an error cell in the amounts',
    name: 'CUSTOMERMATH',
    args: [table(['A', day('2026-07-05'), '#N/A']), '2026-Q3'],
    error: value('amount, row 2: found "#N/A", expected no error'),
  },
  {
    title: 'from after to',
    name: 'CUSTOMERMATH',
    args: [SALES, day('2026-09-30'), day('2026-07-01')],
    error: value('from: 2026-09-30 lies after to, 2026-07-01: swap the two'),
  },

  // LAPSEWINDOW
  {
    title: 'gaps of 10, 40 and 70 days: half of them within 60',
    name: 'LAPSEWINDOW',
    args: [
      column('A', 'A', 'B', 'a', 'B'),
      column(day('2026-01-01'), day('2026-01-11'), day('2026-01-01'), day('2026-02-20'), day('2026-03-12')),
      0.5,
    ],
    result: 60,
  },
  {
    title: 'two purchases on one day are one; rows without a customer or a day are none',
    name: 'LAPSEWINDOW',
    args: [
      column('A', 'A', '', 'A', 'A', null),
      column(day('2026-01-01'), 46023.7, day('2026-01-05'), null, day('2026-01-31'), null),
    ],
    result: 30,
  },
  {
    title: 'nobody came back',
    name: 'LAPSEWINDOW',
    args: [column('A', 'B'), column(day('2026-01-01'), day('2026-01-11'))],
    error: notAvailable(NO_WINDOW),
  },
  {
    title: 'all blank',
    name: 'LAPSEWINDOW',
    args: [column(null, ''), column(null, null)],
    error: notAvailable(NO_WINDOW),
  },
  {
    title: 'columns of different heights',
    name: 'LAPSEWINDOW',
    args: [column('A', 'B', 'C'), column(day('2026-01-01'), day('2026-01-11'))],
    error: value('ids has 3 rows and dates has 2: give both the same rows'),
  },
  {
    title: 'a percentile of 90',
    name: 'LAPSEWINDOW',
    args: [column('A', 'A'), column(day('2026-01-01'), day('2026-01-11')), 90],
    error: value('percentile: found 90, expected a share above 0 and up to 1'),
  },
  {
    title: 'an error cell among the ids',
    name: 'LAPSEWINDOW',
    args: [column('A', '#REF!'), column(day('2026-01-01'), day('2026-01-11'))],
    error: value('customer id, row 2: found "#REF!", expected a text'),
  },

  // LAPSED
  {
    title: 'the day on which the window ends is the first without the customer',
    name: 'LAPSED',
    args: [table(['A', day('2026-08-31'), 5], ['B', day('2026-09-01'), 5]), day('2026-09-30'), 30],
    result: [LAPSED_HEADER, ['A', 46265, 46295, 30, 5]],
  },
  {
    title: 'the last year ends with the last purchase; a refund since belongs to it',
    name: 'LAPSED',
    args: [
      table(
        ['A', day('2023-01-01'), 1000],
        ['A', day('2024-02-01'), 60],
        ['A', day('2024-05-01'), 40],
        ['A', day('2024-06-01'), -15],
      ),
      day('2026-09-30'),
      90,
    ],
    result: [LAPSED_HEADER, ['A', 45413, 45503, 882, 85]],
  },
  {
    title: 'equal values stand in the order of their ids; what comes after as_of is not read',
    name: 'LAPSED',
    args: [
      table(['b', day('2026-01-01'), 5], ['A', day('2026-01-01'), 5], ['b', day('2026-12-01'), 50]),
      day('2026-09-30'),
      60,
    ],
    result: [LAPSED_HEADER, ['A', 46023, 46083, 272, 5], ['b', 46023, 46083, 272, 5]],
  },
  {
    title: 'nobody has lapsed',
    name: 'LAPSED',
    args: [table(['A', day('2026-09-01'), 5]), day('2026-09-30'), 90],
    result: [LAPSED_HEADER],
  },
  {
    title: 'no window of its own',
    name: 'LAPSED',
    args: [table(['A', day('2026-09-01'), 5]), day('2026-09-30')],
    error: notAvailable('No lapse window: nobody bought on two different days by 2026-09-30; give lapse_days'),
  },
  {
    title: 'as_of that is no day',
    name: 'LAPSED',
    args: [SALES, 'yesterday', 30],
    error: value('as_of: found "yesterday", expected a day such as 2026-09-30'),
  },

  // WEAKENING
  {
    title: 'two purchases are no habit; overdue is later than the longest usual gap',
    name: 'WEAKENING',
    args: [
      table(
        ['Two', day('2026-07-01'), 9],
        ['Two', day('2026-08-10'), 9],
        ['Due', day('2026-08-31'), 5],
        ['Due', day('2026-09-10'), 5],
        ['Due', day('2026-09-20'), 5],
        ['Late', day('2026-08-30'), 5],
        ['Late', day('2026-09-09'), 5],
        ['Late', day('2026-09-19'), 5],
      ),
      day('2026-09-30'),
    ],
    result: [
      ['Customer', 'Warning', 'Last purchase', 'Days since', 'Usual gap', 'Value of the last 91 days', 'Usual value'],
      ['Late', 'Overdue', 46284, 11, 10, 15, ''],
    ],
  },
  {
    title: 'nobody bought twice',
    name: 'WEAKENING',
    args: [table(['A', day('2026-09-01'), 5]), day('2026-09-30')],
    error: notAvailable(
      'No lapse window: nobody bought on two different days by 2026-09-30; there is no habit to depart from',
    ),
  },
];
