import { CARD, COUNTS, TREND, under } from './table-headers';
import { day, notAvailable, value, type Vector } from './vector';

/** The example SEVEN of the definitions in every layout, G where the layout can see it. */
const CONTRACTS = [
  ['Customer ID', 'Start date', 'End date', 'Value'],
  ['A', day('2026-01-01'), day('2026-08-01'), 100],
  ['A', day('2026-08-01'), null, 120],
  ['B', day('2026-01-01'), null, 80],
  ['C', day('2026-01-01'), day('2026-08-01'), 60],
  ['C', day('2026-08-01'), null, 40],
  ['D', day('2026-01-01'), day('2026-08-01'), 50],
  ['E', day('2026-08-01'), null, 70],
  ['F', day('2025-10-01'), day('2026-01-01'), 30],
  ['F', day('2026-08-01'), null, 30],
  ['G', day('2026-08-01'), day('2026-09-01'), 15],
];
/** G buys 15 and sends it back: with the net of a quarter alone it is nobody. */
const WITHOUT_VALUES = [
  ['Customer ID', 'Start date', 'End date', 'Shop'],
  ['A', day('2026-01-05'), day('2026-07-10'), 'North'],
  ['B', day('2026-08-05'), null, 'North'],
];
const VALUELESS = 'No column of values: customers only; name the header of value to add them.';

const WITHOUT_DAYS = 'A status list has no days: what it says is taken to be of the period asked for.';

const TRANSACTIONS = [
  ['Customer ID', 'Date', 'Amount'],
  ['A', day('2026-06-10'), 100],
  ['B', day('2026-06-12'), 80],
  ['C', day('2026-06-15'), 75],
  ['C', day('2026-06-20'), -15],
  ['D', day('2026-06-25'), 50],
  ['F', day('2025-11-03'), 30],
  ['G', day('2026-07-20'), 15],
  ['A', day('2026-09-10'), 120],
  ['B', day('2026-09-11'), 80],
  ['C', day('2026-09-15'), 40],
  ['E', day('2026-09-20'), 70],
  ['F', day('2026-09-24'), 30],
  ['G', day('2026-09-25'), -15],
];
const LONG = [
  ['Customer ID', 'Quarter', 'Value'],
  ['F', 'Q4 2025', 30],
  ['A', '2026-Q3', 120],
  ['A', '2026-Q2', 100],
  ['B', '2026-Q2', 80],
  ['B', 'Q3 2026', 80],
  ['C', '2026-Q2', 60],
  ['C', '2026-Q3', 40],
  ['D', '2026-Q2', 50],
  ['E', '2026-Q3', 70],
  ['F', '2026-Q3', 30],
];
const WIDE = [
  ['Customer ID', 'P−2', 'P0', 'P1'],
  ['A', null, 100, 120],
  ['B', null, 80, 80],
  ['C', null, 60, 40],
  ['D', null, 50, null],
  ['E', null, null, 70],
  ['F', 30, null, 30],
  ['G', null, null, null],
];
const DATED_WIDE = [['Customer ID', day('2025-12-31'), 'Jun 2026', day('2026-09-30')], ...WIDE.slice(1)];
const STATUS = [
  ['Customer ID', 'Status', 'Opening value', 'Closing value'],
  ['A', 'Stayed', 100, 120],
  ['B', 'Stayed', 80, 80],
  ['C', 'Stayed', 60, 40],
  ['D', 'Left', 50, null],
  ['E', 'Joined', null, 70],
  ['F', 'Returned', null, 30],
  ['G', 'Joined and left', null, 15],
];
const CANCELLED_ORDERS = [
  ['Customer ID', 'Order date', 'Cancelled on', 'Amount'],
  ['A', day('2026-01-05'), day('2026-02-03'), 7],
  ['A', day('2026-03-05'), null, 7],
];
/** The same two customers every Monday; B is gone on the last. */
const MONDAYS = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02', '2026-02-23'].map(day);
const WEEKLY = [
  ['Customer', 'Snapshot date', 'MRR'],
  ...MONDAYS.flatMap((monday, at) => [['A', monday, 10], ...(at < 5 ? [['B', monday, 20]] : [])]),
];
const WEEKLY_WIDE = [
  ['Customer', ...MONDAYS],
  ['A', ...MONDAYS.map(() => 10)],
  ['B', ...MONDAYS.map((_, at) => (at < 5 ? 20 : null))],
];

const HEADER = ['Customers', ...CARD];
const card = under(CARD);
const trend = under(TREND);

const WITH_G = ['All customers', 4, 3, 1, 1, 1, 2, 1, 0, 0, 5, 1, 0.25, 0, 290, 115, 20, 20, 65, 15, 0, 0, 340, 50, 0];
const WITHOUT_G = [
  'All customers',
  4,
  2,
  1,
  1,
  0,
  1,
  1,
  0,
  0,
  5,
  1,
  0.25,
  0,
  290,
  100,
  20,
  20,
  50,
  0,
  0,
  0,
  340,
  50,
  0,
];
const NOBODY = { Opening: 0, Closing: 0, 'Opening value': 0, 'Closing value': 0 };
const BETWEEN = 'Snapshots do not show who came and went, or left and came back, between two of them.';
const WITHOUT_WINDOW =
  'Without a lapse window nobody is seen to come and go, or to leave and come back, inside the period.';
const begins = (label: string): string =>
  `The history begins with ${label}: whoever was a customer only before it and comes back counts as new.`;
const settings = (text: string): unknown[] => [null, null, null, null, null, null, text];

export const layoutVectors: readonly Vector[] = [
  // SEVEN: one answer, whatever the rows are.
  { title: 'SEVEN as contracts', name: 'REPORTCARD', args: [CONTRACTS, '2026-Q3'], result: [HEADER, WITH_G] },
  {
    title: 'SEVEN as transactions, as CUSTOMERMATH gives it',
    name: 'REPORTCARD',
    args: [TRANSACTIONS, '2026-Q3'],
    result: [
      HEADER,
      WITHOUT_G,
      card('Customers with net 0 or less', { ...NOBODY, Closing: 1 }),
      card('Lines without a customer', NOBODY),
      card('The history begins on 2025-11-03: whoever bought only before that day and comes back counts as new.'),
      card(WITHOUT_WINDOW),
      card('Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'SEVEN as transactions under a lapse window: G came and went, A, B and C came back',
    name: 'REPORTCARD',
    args: [TRANSACTIONS.slice(0, -1), '2026-Q3', ...settings('lapse days: 30')],
    result: [
      HEADER,
      WITH_G,
      card('Customers with net 0 or less', NOBODY),
      card('Lines without a customer', NOBODY),
      card('The history begins on 2025-11-03: whoever bought only before that day and comes back counts as new.'),
      card('3 customers left and came back inside the period and count as there all along.'),
      card('Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'SEVEN as snapshots, a row per customer and quarter',
    name: 'REPORTCARD',
    args: [LONG, '2026-Q3'],
    result: [
      HEADER,
      WITHOUT_G,
      card(begins('2025-Q4')),
      card(BETWEEN),
      card('Read as snapshots: customer "Customer ID", period "Quarter", value "Value".'),
    ],
  },
  {
    title: 'SEVEN as snapshots, a column per period: from the opening to the closing one',
    name: 'REPORTCARD',
    args: [WIDE, 'P0', 'p1'],
    result: [
      HEADER,
      WITHOUT_G,
      card(begins('P−2')),
      card(BETWEEN),
      card('Read as snapshots: customer "Customer ID", values from "P−2" to "P1".'),
    ],
  },
  {
    title: 'SEVEN as snapshots, a column per day or month: the last one that ends in the period, and in the one before',
    name: 'REPORTCARD',
    args: [DATED_WIDE, '2026-07-01', '2026-09-30'],
    result: [
      HEADER,
      WITHOUT_G,
      card(begins('2025-12')),
      card(BETWEEN),
      card('Read as snapshots: customer "Customer ID", values from "46022" to "46295".'),
    ],
  },
  {
    title: 'SEVEN as a status list',
    name: 'REPORTCARD',
    args: [STATUS, '2026-Q3'],
    result: [
      HEADER,
      WITH_G,
      card(
        'The words of "Status" are read as Stayed = stayed, Left = left, Joined = joined, Returned = returned, Joined and left = joined and left.',
      ),
      card(WITHOUT_DAYS),
    ],
  },

  {
    title: 'who left and came back inside the period is there all along, and said to have been away',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer ID', 'Start date', 'End date', 'Value'],
        ['A', day('2026-01-01'), day('2026-07-10'), 5],
        ['A', day('2026-08-10'), null, 5],
        ['B', day('2026-01-01'), day('2026-07-10'), 5],
        ['B', day('2026-07-10'), null, 5],
      ],
      '2026-Q3',
    ],
    result: [
      HEADER,
      ['All customers', 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0],
      card('1 customer left and came back inside the period and counts as there all along.'),
    ],
  },

  // What is named.
  {
    title: 'start, value and id name the columns of transactions',
    name: 'REPORTCARD',
    args: [
      [
        ['Who', 'Booked', 'Posted', 'Net', 'Gross'],
        ['A', day('2026-06-01'), day('2026-07-01'), 5, 7],
        ['B', day('2026-06-02'), day('2026-07-02'), 5, 7],
      ],
      '2026-Q3',
      null,
      null,
      'Posted',
      null,
      'Gross',
      'Who',
      'layout: transactions',
    ],
    result: [
      HEADER,
      ['All customers', 2, ...Array<number>(8).fill(0), 2, 0, 'n/a', 0, 14, ...Array<number>(7).fill(0), 14, 0, 0],
      card('Customers with net 0 or less', NOBODY),
      card('Lines without a customer', NOBODY),
      card(
        'The history begins on 2026-07-01: everybody active in this first period is opening, nobody can be told to be new.',
      ),
      card(WITHOUT_WINDOW),
      card('Incomplete: the list ends on 2026-07-02, the period on 2026-09-30; rates are left out.'),
      card('Read as a transaction list: customer "Who", day "Posted", amount "Gross".'),
    ],
  },
  {
    title: 'by names the segments of snapshots; who changes segment moves',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Month', 'Plan', 'MRR'],
        ['A', '2026-08', 'Basic', 10],
        ['A', '2026-09', 'Pro', 25],
        ['', '2026-09', 'Pro', 7],
        ['B', null, 'Pro', 7],
      ],
      '2026-09',
      null,
      'Plan',
    ],
    result: [
      ['Plan', ...HEADER.slice(1)],
      ['Basic', 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0],
      ['Pro', 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 'n/a', 0, 0, 0, 15, 0, 0, 0, 10, 0, 25, 0, 0],
      ['All customers', 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 10, 0, 15, 0, 0, 0, 0, 0, 25, 0, 0],
      card('Unidentified', { ...NOBODY, Closing: 1, 'Closing value': 7 }),
      card(begins('2026-08')),
      card(BETWEEN),
      card('1 row without a period is left out.'),
      card('Read as snapshots: customer "Customer", period "Month", value "MRR".'),
    ],
  },
  {
    title: 'words of a status list that the settings explain, and rows of nobody',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Status', 'Tenure', 'MRR'],
        ['A', 'Paused', 40, 5],
        ['B', 'Churned', 2, 6],
        ['C', 'Churned', 9, 7],
        [null, 'Churned', 9, 8],
        ['E', null, 1, 9],
      ],
      '2026-Q3',
      ...settings('status paused: stayed; came and went: leave out'),
    ],
    result: [
      HEADER,
      ['All customers', 2, 0, 0, 0, 1, 1, 1, 0, 0, 1, -1, 0.5, 0, 12, 0, 0, 0, 7, 6, 0, 0, 5, -7, 0],
      card('Unidentified', {
        Opening: 1,
        Incoming: 0,
        'Came and went': 0,
        Outgoing: 1,
        Closing: 0,
        Net: -1,
        'Opening value': 8,
        'Incoming value': 0,
        'Lost value': 8,
        'Came-and-went value': 0,
        'Closing value': 0,
        'Net value': -8,
      }),
      card('The words of "Status" are read as Paused = stayed, Churned = left.'),
      card('Whoever left with "Tenure" of at most 3 joined and left inside the period.'),
      card('No word tells who came: everybody who is there counts as opening.'),
      card('1 row without a word is left out.'),
      card(WITHOUT_DAYS),
    ],
  },

  {
    title: 'a contract list without a column of values: customers only',
    name: 'REPORTCARD',
    args: [WITHOUT_VALUES, '2026-Q3', null, 'Shop'],
    result: [
      ['Shop', ...COUNTS],
      ['North', 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0],
      ['All customers', 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0],
      [VALUELESS, ...COUNTS.map(() => '')],
    ],
  },
  {
    title: 'a contract list without a column of values, said to be one',
    name: 'GROWTHTREND',
    args: [WITHOUT_VALUES, '2026-Q3', null, 'quarter', ...Array<null>(5).fill(null), 'layout: contracts'],
    result: [
      ['Period', 'Opening', 'Incoming', 'Outgoing', 'Came and went', 'Closing', 'Net', 'Note'],
      ['2026-Q3', 1, 1, 1, 0, 1, 0, ''],
      [VALUELESS, '', '', '', '', '', '', ''],
    ],
  },
  {
    title: 'a column of values that was named and is not there',
    name: 'REPORTCARD',
    args: [WITHOUT_VALUES, '2026-Q3', null, null, null, null, 'Fee'],
    error: value('value: no column is called "Fee". The headers are "Customer ID", "Start date", "End date", "Shop"'),
  },
  {
    title: 'a contract list without a column of values has no worth',
    name: 'LONGVIEW',
    args: [WITHOUT_VALUES, '2026-Q3', null, 'Shop'],
    error: value(
      'table: no column looks like the value; name its header. The headers are "Customer ID", "Start date", "End date", "Shop"',
    ),
  },

  // Trends.
  {
    title: 'a history that begins inside the quarter the opening is made of',
    name: 'GROWTHTREND',
    args: [TRANSACTIONS, '2025-Q4', '2026-Q1', 'quarter'],
    result: [
      ['Period', ...TREND],
      ['2025-Q4', 1, 0, 0, 0, 1, 0, 30, 0, 0, 30, 0, ''],
      ['2026-Q1', 1, 0, 1, 0, 0, -1, 30, 0, 30, 0, -30, 'opening too low'],
      trend(
        'The history begins on 2025-11-03: everybody active in this first period is opening, nobody can be told to be new.',
      ),
      trend(
        'Where the opening is too low, the history begins (on 2025-11-03) inside the days that the opening is made of: new is too high.',
      ),
      trend(WITHOUT_WINDOW),
      trend('Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'a history that begins inside the lapse window before the first month',
    name: 'GROWTHTREND',
    args: [TRANSACTIONS, '2025-12', '2026-01', 'month', ...Array<null>(5).fill(null), 'lapse days: 60'],
    result: [
      ['Period', ...TREND],
      ['2025-12', 1, 0, 0, 0, 1, 0, 30, 0, 0, 30, 0, 'opening too low'],
      ['2026-01', 1, 0, 1, 0, 0, -1, 30, 0, 30, 0, -30, 'opening too low'],
      trend(
        'The history begins on 2025-11-03, inside the days the opening is made of (from 2025-10-02): opening is too low and new is too high.',
      ),
      trend('Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'transactions quarter by quarter',
    name: 'GROWTHTREND',
    args: [TRANSACTIONS, '2026-04-01', '2026-09-30', 'quarter'],
    result: [
      ['Period', ...TREND],
      ['2026-Q2', 0, 4, 0, 0, 4, 4, 0, 290, 0, 290, 290, ''],
      ['2026-Q3', 4, 2, 1, 0, 5, 1, 290, 100, 50, 340, 50, ''],
      trend('Customers with net 0 or less 2026-Q3', { ...NOBODY, Closing: 1 }),
      trend('The history begins on 2025-11-03: whoever bought only before that day and comes back counts as new.'),
      trend(WITHOUT_WINDOW),
      trend('Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".'),
    ],
  },
  {
    title: 'days of coming beside words that do not tell who came: who came after the period is not there yet',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Status', 'Signup date', 'MonthlyCharges'],
        ['A', 'Active', day('2025-01-03'), 5],
        ['B', 'Active', '31/07/2026', 6],
        ['C', 'Active', day('2026-11-09'), 7],
        ['D', 'Churned', day('2025-02-02'), 8],
        ['E', 'Churned', day('2026-08-02'), 9],
      ],
      '2026-Q3',
    ],
    result: [
      ['Period', ...TREND],
      ['2026-Q3', 2, 2, 2, 1, 2, 0, 13, 15, 17, 11, -2, ''],
      trend('The words of "Status" are read as Active = stayed, Churned = left.'),
      trend('By "Signup date" whoever came in the period is new, and whoever came after it is not there yet (1 row).'),
      trend('A status list has no days of leaving: who left is taken to have left in the period asked for.'),
    ],
  },
  {
    title: 'words that tell who came speak before days, and without a column of values everybody counts as 1',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Status', 'Since', 'Wert'],
        ['A', 'Joined', day('2025-01-03'), 5],
        ['B', 'Left', day('2025-01-03'), 5],
      ],
      '2026-Q3',
    ],
    result: [
      ['Period', ...TREND],
      ['2026-Q3', 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 0, ''],
      trend('The words of "Status" are read as Joined = joined, Left = left.'),
      trend('A status list without a word for it, or months as a customer, does not show who came and went.'),
      trend('No word tells who has returned: whoever came counts as new.'),
      trend('"Since" is not used: the words tell who came.'),
      trend('No column of values: every customer counts as worth 1; name the header of value to add them.'),
      trend('A status list has no days: what it says is taken to be of the period asked for.'),
    ],
  },
  {
    title: 'a day of coming beside words that is none',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Status', 'Signup date', 'MRR'],
        ['A', 'Active', day('2025-01-03'), 5],
        ['B', 'Churned', day('2025-01-03'), 5],
        ['C', 'Churned', 'soon', 5],
      ],
      '2026-Q3',
    ],
    error: value('start date, row 4: found "soon", expected a date'),
  },
  {
    title: 'weekly snapshots: the last of the month against the last of the one before, nothing added up',
    name: 'REPORTCARD',
    args: [WEEKLY, '2026-02'],
    result: [
      HEADER,
      ['All customers', 2, 0, 0, 0, 0, 1, 1, 0, 0, 1, -1, 0.5, 0, 30, 0, 0, 0, 20, 0, 0, 0, 10, -20, 0],
      card(begins('2026-01-05')),
      card('From the snapshot of 2026-01-26 to that of 2026-02-23.'),
      card(BETWEEN),
      card('Read as snapshots: customer "Customer", period "Snapshot date", value "MRR".'),
    ],
  },
  {
    title: 'weekly snapshots, a column for each',
    name: 'GROWTHTREND',
    args: [WEEKLY_WIDE, '2026-02'],
    result: [
      ['Period', ...TREND],
      ['2026-02-02', 2, 0, 0, 0, 2, 0, 30, 0, 0, 30, 0, ''],
      ['2026-02-23', 2, 0, 1, 0, 1, -1, 30, 0, 20, 10, -20, ''],
      trend(begins('2026-01-05')),
      trend(BETWEEN),
      trend('Read as snapshots: customer "Customer", values from "46027" to "46076".'),
    ],
  },
  {
    title: 'quarters, years and totals among months are left out by name, as are columns that are no period',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Jan 2026', 'Feb 2026', 'Mrz', 'Q1 2026', 'Apr 2026', 2026, 'Total'],
        ['A', 1, 1, 1, 3, 1, 4, 4],
        ['B', 2, 2, 2, 4, null, 6, 6],
      ],
      '2026',
    ],
    result: [
      ['Period', ...TREND],
      ['2026-01', 2, 0, 0, 0, 2, 0, 3, 0, 0, 3, 0, ''],
      ['2026-02', 2, 0, 0, 0, 2, 0, 3, 0, 0, 3, 0, ''],
      ['2026-04', 2, 0, 1, 0, 1, -1, 3, 0, 2, 1, -2, ''],
      trend(
        'The history begins with 2026-01: everybody in this first snapshot is opening, nobody can be told to be new.',
      ),
      trend(BETWEEN),
      trend('Counted by the month; left out: "Q1 2026", "2026".'),
      trend('Not used, as their headers name no period: "Mrz", "Total".'),
      trend('Read as snapshots: customer "Customer", values from "Jan 2026" to "2026".'),
    ],
  },
  {
    title: 'rows of quarters and totals among those of months are left out by name',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Period', 'MRR'],
        ['A', '2026-01', 1],
        ['A', '2026-02', 1],
        ['A', '2026-Q1', 2],
        ['A', 'Total', 4],
      ],
      '2026-02',
    ],
    result: [
      ['Period', ...TREND],
      ['2026-02', 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, ''],
      trend(begins('2026-01')),
      trend(BETWEEN),
      trend('Counted by the month; left out: "2026-Q1", "Total".'),
      trend('Read as snapshots: customer "Customer", period "Period", value "MRR".'),
    ],
  },
  {
    title: 'under a header Quarter the first day of each stands for all of it',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Quarter', 'MRR'],
        ['A', day('2026-04-01'), 1],
        ['A', day('2026-07-01'), 1],
        ['B', day('2026-07-01'), 2],
      ],
      '2026-Q3',
    ],
    result: [
      ['Period', ...TREND],
      ['2026-Q3', 1, 1, 0, 0, 2, 1, 1, 2, 0, 3, 2, ''],
      trend(begins('2026-Q2')),
      trend(BETWEEN),
      trend('Read as snapshots: customer "Customer", period "Quarter", value "MRR".'),
    ],
  },
  {
    title: 'under a header Year the last day',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Year', 'MRR'],
        ['A', day('2025-12-31'), 1],
        ['A', day('2026-12-31'), 3],
      ],
      '2026',
    ],
    result: [
      ['Period', ...TREND],
      ['2026', 1, 0, 0, 0, 1, 0, 1, 0, 0, 3, 0, ''],
      trend(begins('2025')),
      trend(BETWEEN),
      trend('Read as snapshots: customer "Customer", period "Year", value "MRR".'),
    ],
  },
  {
    title: 'one row per snapshot',
    name: 'GROWTHTREND',
    args: [LONG, '2026'],
    result: [
      ['Period', ...TREND],
      ['2026-Q2', 1, 4, 1, 0, 4, 3, 30, 290, 30, 290, 260, ''],
      ['2026-Q3', 4, 2, 1, 0, 5, 1, 290, 100, 50, 340, 50, ''],
      trend(begins('2025-Q4')),
      trend(BETWEEN),
      trend('Read as snapshots: customer "Customer ID", period "Quarter", value "Value".'),
    ],
  },
  {
    title: 'snapshots by the year: the last one counts, and a year that they do not fill is noted',
    name: 'GROWTHTREND',
    args: [LONG, '2025-01-01', '2026-12-31', 'year'],
    result: [
      ['Period', ...TREND],
      ['2025', 1, 0, 0, 0, 1, 0, 30, 0, 0, 30, 0, ''],
      ['2026', 1, 4, 0, 0, 5, 4, 30, 310, 0, 340, 310, 'incomplete'],
      trend(
        'The history begins with 2025-Q4: everybody in this first snapshot is opening, nobody can be told to be new.',
      ),
      trend(BETWEEN),
      trend('Read as snapshots: customer "Customer ID", period "Quarter", value "Value".'),
    ],
  },
  {
    title: 'quarters without a snapshot have no row',
    name: 'GROWTHTREND',
    args: [LONG, '2025-10-01', '2026-12-31', 'quarter'],
    result: [
      ['Period', ...TREND],
      ['2025-Q4', 1, 0, 0, 0, 1, 0, 30, 0, 0, 30, 0, ''],
      ['2026-Q2', 1, 4, 1, 0, 4, 3, 30, 290, 30, 290, 260, ''],
      ['2026-Q3', 4, 2, 1, 0, 5, 1, 290, 100, 50, 340, 50, ''],
      trend(
        'The history begins with 2025-Q4: everybody in this first snapshot is opening, nobody can be told to be new.',
      ),
      trend(BETWEEN),
      trend('No snapshot ends in 2026-Q1, 2026-Q4: no row, and what changed shows in the next one.'),
      trend('Read as snapshots: customer "Customer ID", period "Quarter", value "Value".'),
    ],
  },
  {
    title: 'snapshots with labels of their own, from one to another',
    name: 'GROWTHTREND',
    args: [WIDE, 'P−2', 'P1'],
    result: [
      ['Period', ...TREND],
      ['P0', 1, 4, 1, 0, 4, 3, 30, 290, 30, 290, 260, ''],
      ['P1', 4, 2, 1, 0, 5, 1, 290, 100, 50, 340, 50, ''],
      trend(begins('P−2')),
      trend(BETWEEN),
      trend('Read as snapshots: customer "Customer ID", values from "P−2" to "P1".'),
    ],
  },

  {
    title: 'months as days in words, month first as the settings say',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Month', 'MRR'],
        ['A', '08/01/2026', 5],
        ['A', '09/01/2026', 7],
      ],
      '2026-09',
      ...settings('dates are: month first'),
    ],
    result: [
      HEADER,
      ['All customers', 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0, 0, 7, 0, 0],
      card(begins('2026-08')),
      card(BETWEEN),
      card('Read as snapshots: customer "Customer", period "Month", value "MRR".'),
    ],
  },

  // Two tables of one company.
  {
    title: 'who is said to be gone and is worth something, and the other way round',
    name: 'STATUSCHECK',
    args: [
      [
        ['Customer ID', 'churn_flag'],
        ['a', 'Yes'],
        ['B', 'No'],
        ['D', 'No'],
        ['E', 'Yes'],
      ],
      CONTRACTS,
      '2026-07-31',
    ],
    result: [
      ['Customer', 'Status says', 'Contracts say'],
      ['a', 'left', 'worth something on 2026-07-31'],
      ['1 of 2 customers marked as having left still have a value on 2026-07-31.', '', ''],
    ],
  },
  {
    title: 'statuses that agree with the contracts',
    name: 'STATUSCHECK',
    args: [STATUS, CONTRACTS, day('2026-09-30')],
    result: [
      ['Customer', 'Status says', 'Contracts say'],
      ['Statuses and contracts agree.', '', ''],
    ],
  },
  {
    title: 'words that settings explain, somebody without a contract',
    name: 'STATUSCHECK',
    args: [
      [
        ['Customer ID', 'Status'],
        ['B', 'Stayed'],
        ['Z', 'Paused'],
      ],
      CONTRACTS,
      '2026-09-30',
      'status paused: stayed',
    ],
    result: [
      ['Customer', 'Status says', 'Contracts say'],
      ['Z', 'here', 'worth nothing on 2026-09-30'],
      ['1 of 2 customers marked as being here have no value on 2026-09-30.', '', ''],
    ],
  },
  {
    title: 'contracts where statuses should be',
    name: 'STATUSCHECK',
    args: [CONTRACTS, CONTRACTS, '2026-09-30'],
    error: value(
      'statuses: no column looks like the status; give it a header that says so. The headers are "Customer ID", "Start date", "End date", "Value"',
    ),
  },

  // What cannot be answered.
  {
    title: 'a table that may be of either of two layouts',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Date', 'Value'],
        ['A', day('2026-08-31'), 5],
        ['A', day('2026-09-30'), 5],
      ],
      '2026-09',
    ],
    error: value(
      'table: may be a snapshot list or a transaction list; call the column of days "Month" or "Invoice date", or give settings "layout: snapshots" or "layout: transactions"',
    ),
  },
  {
    title: 'orders with a day of cancelling, which may be contracts',
    name: 'REPORTCARD',
    args: [CANCELLED_ORDERS, '2026-02'],
    error: value(
      'table: may be a contract list or a transaction list; name the header of the end date, or give settings "layout: contracts" or "layout: transactions"',
    ),
  },
  {
    title: 'orders with a day of cancelling that are said to be contracts by the name of it',
    name: 'GROWTHTREND',
    args: [CANCELLED_ORDERS, '2026-02', null, 'month', null, null, 'Cancelled on'],
    result: [
      ['Period', ...TREND],
      ['2026-02', 1, 0, 1, 0, 0, -1, 7, 0, 7, 0, -7, ''],
    ],
  },
  {
    title: 'monthly invoices on the first of the month are purchases, not snapshots',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Invoice date', 'Monthly charge'],
        ['A', day('2026-01-01'), 5],
        ['A', day('2026-02-01'), 5],
      ],
      '2026-02',
      null,
      'month',
    ],
    result: [
      ['Period', ...TREND],
      ['2026-02', 1, 0, 0, 0, 1, 0, 5, 0, 0, 5, 0, ''],
      trend('The history begins on 2026-01-01: whoever bought only before that day and comes back counts as new.'),
      trend(WITHOUT_WINDOW),
      trend('Read as a transaction list: customer "Customer", day "Invoice date", amount "Monthly charge".'),
    ],
  },
  {
    title: 'snapshots on own days of which a month has several for some',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Month', 'MRR'],
        ['A', day('2026-01-05'), 1],
        ['B', day('2026-01-20'), 2],
        ['A', day('2026-01-09'), 1],
        ['C', day('2026-01-20'), 2],
        ['A', day('2026-02-05'), 1],
      ],
      '2026-02',
    ],
    error: value(
      'period, row 3: found 2026-01-20 beside 2026-01-05: some customers have several days in a month and most have one, so that a day may be a snapshot of its own or stand for its month; write months such as 2026-01, or the same days for all',
    ),
  },
  {
    title: 'a label with a slip of the pen among periods',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Month', 'MRR'],
        ['A', 'Aug 2026', 1],
        ['A', 'Setp 2026', 2],
        ['A', 'Oct 2026', 4],
      ],
      '2026-10',
    ],
    error: value(
      'period, row 3: found "Setp 2026", which names no period although others do, such as 2026-08: correct it',
    ),
  },
  {
    title: 'two columns of one period',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer', 'Sep 2026', '2026-09', 'Oct 2026'],
        ['A', 1, 1, 1],
      ],
      '2026',
    ],
    error: value('header, row 1: the columns "Sep 2026" and "2026-09" are both of 2026-09: leave one of them out'),
  },
  {
    title: 'a word of a status list that nobody knows',
    name: 'REPORTCARD',
    args: [[...STATUS, ['H', 'Paused', 5, 5], ['I', 'On hold', 5, 5]], '2026-Q3'],
    error: value(
      'status, row 9: found "Paused": is that joined, returned, stayed, left, joined and left or nobody? Say it in settings: "status Paused: stayed". Also found: "On hold".',
    ),
  },
  {
    title: 'a label that the snapshots do not have',
    name: 'REPORTCARD',
    args: [WIDE, '2026-Q3'],
    error: value('from: found "2026-Q3", expected one of the snapshots "P−2", "P0", "P1"'),
  },
  {
    title: 'labels the wrong way round',
    name: 'REPORTCARD',
    args: [WIDE, 'P1', 'P0'],
    error: value('from: the snapshot "P1" does not stand before "P0": from is the opening one, to the closing one'),
  },
  {
    title: 'a period without a snapshot',
    name: 'REPORTCARD',
    args: [LONG, '2027'],
    error: notAvailable('No snapshot ends in 2027: the list goes from 2025-Q4 to 2026-Q3'),
  },
  {
    title: 'a month of quarterly snapshots',
    name: 'REPORTCARD',
    args: [LONG, '2026-09'],
    error: value('from: the snapshot of 2026-Q3 is of a longer time than 2026-09; ask for a period that holds it'),
  },
  {
    title: 'months of quarterly snapshots',
    name: 'GROWTHTREND',
    args: [LONG, '2026', null, 'month'],
    error: value(
      'unit: the snapshot of 2026-Q2 is of a longer time than 2026-06; leave it blank for one row per snapshot',
    ),
  },
  {
    title: 'months of a status list',
    name: 'GROWTHTREND',
    args: [STATUS, '2026-Q3', null, 'month'],
    error: value('unit: a status list tells of one period, and 2026-Q3 is no month; leave unit blank'),
  },
  {
    title: 'an error cell in a snapshot',
    name: 'REPORTCARD',
    args: [[...LONG, ['H', '2026-Q3', '#N/A']], '2026-Q3'],
    error: value('value, row 12: found "#N/A", expected no error'),
  },
  {
    title: 'a layout that is none',
    name: 'REPORTCARD',
    args: [LONG, '2026-Q3', ...settings('layout: ledger')],
    error: value('settings, layout: found "ledger", expected recognised, contracts, transactions, snapshots or status'),
  },
];
