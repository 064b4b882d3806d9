import { settingNames } from '../../core/customers/settings/settings-argument';
import { EXAMPLE_SHEET, HABIT_SHEET, LEDGER_SHEET, VALUE_SHEET } from '../../core/functions/example-sheet';
import { CARD, TREND } from './table-headers';
import { column, day, notAvailable, value, type Vector } from './vector';

const STARTS = EXAMPLE_SHEET.slice(1).map((row) => [row[2]]);
const ENDS = EXAMPLE_SHEET.slice(1).map((row) => [row[3]]);
const VALUES = EXAMPLE_SHEET.slice(1).map((row) => [row[4]]);
const PLANS = EXAMPLE_SHEET.slice(1).map((row) => [row[1]]);
const [OPENING, CLOSING, SEEN, SOURCES] = [1, 2, 3, 4].map((at) => VALUE_SHEET.slice(1).map((row) => [row[at]]));

/** The arguments of a table function, settings last. */
const reportCard = (table: unknown, settings: unknown, from: unknown = '2026-Q3'): unknown[] => [
  ...[table, from, null, null, null, null, null, null],
  settings,
];
const trend = (table: unknown, from: string, to: string | null, unit: string, settings: unknown): unknown[] => [
  ...[table, from, to, unit, null, null, null, null, null],
  settings,
];

/** A table of contracts of which only the total row is of interest. */
const contracts = (...rows: unknown[][]): unknown[][] => [['Customer ID', 'Start date', 'End date', 'Value'], ...rows];

const card = (...total: (number | string)[]) => [
  ['Customers', ...CARD],
  ['All customers', ...total],
];
/** SEVEN with came and went left out: 3 − 2 = 2 − 1. */
const LEFT_OUT = card(4, 2, 2, 0, 1, 1, 1, 0, 0, 5, 1, 0.25, 0, 290, 100, 0, 0, 50, 15, 0, 0, 340, 50, 0);

const TRIAL = contracts(
  ['A', day('2025-01-01'), null, 100],
  ['B', day('2026-05-01'), day('2026-08-15'), 0],
  ['B', day('2026-08-15'), null, 20],
  ['C', day('2026-07-02'), null, null],
);
/** Orders that were delivered later: two columns of days, which nothing tells apart from coming and leaving. */
const ORDERS = contracts(['A', '03/04/2026', '05/06/2026', 5]);
const AWAY = contracts(
  ['A', day('2025-01-01'), day('2026-04-10'), 40],
  ['A', day('2026-07-10'), null, 40],
  ['B', day('2025-01-01'), null, 5],
);
const MERGED = [
  ['Customer ID', 'Start date', 'End date', 'Value', 'Belongs to'],
  ['A', day('2025-01-01'), null, 10, null],
  ['B', day('2025-01-01'), day('2026-08-01'), 20, 'a '],
  ['C', day('2026-08-01'), null, 30, 'B'],
  ['D', day('2026-07-01'), null, 1, 'E'],
  ['E', day('2025-01-01'), day('2026-07-01'), 1, 'D'],
  ['F', day('2025-01-01'), null, 7, 'F'],
  ['G', day('2025-01-01'), null, 3, 'Z'],
  [null, day('2025-01-01'), null, 4, 'F'],
];
const PLANNED = [
  ['Customer ID', 'Start date', 'End date', 'Value', 'Billing'],
  ['A', day('2025-01-10'), null, 1200, 'Annual'],
  ['B', day('2025-01-10'), day('2026-08-01'), 12, 'per week'],
  ['C', day('2026-07-10'), null, 30, 'monthly'],
  ['D', day('2026-07-10'), null, 500, 'One-off'],
];

const SNAPSHOTS = [
  ['Customer ID', 'Month', 'MRR'],
  ...['2026-01', '2026-02', '2026-03', '2026-04'].map((month) => ['A', month, 10]),
  ...['2026-01', '2026-04'].map((month) => ['B', month, 7]),
  ...['2026-02', '2026-04'].map((month) => ['C', month, 3]),
];
const REASONS = column('Price; Service', 'Price', 'Service', 'Price|n/a', 'Moved; Service; price');
const LEFT = column(...Array.from({ length: 5 }, () => day('2026-08-01')));

/** Each setting, where an analyst meets it; and what is said of settings that are none. */
export const settingsVectors: readonly Vector[] = [
  // §6
  {
    title: 'came and went left out of incoming and outgoing: the net is the same',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, 'came and went: leave out'),
    result: LEFT_OUT,
  },
  {
    title: 'settings in two columns, whatever their capitals, with a heading, blank rows and a name left as it is',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, [
      ['Setting', 'Value'],
      [null, null],
      [' CAME and  went', 'Leave Out'],
      ['tolerance', null],
      ['week starts', 'Sunday'],
      ['came and went', 'leave out '],
      ['', ''],
    ]),
    result: LEFT_OUT,
  },
  {
    title: 'a tab of definitions that changes nothing',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, [['came and went', 'count']]),
    result: card(4, 3, 2, 0, 1, 2, 1, 0, 0, 5, 1, 0.25, 0, 290, 115, 0, 0, 65, 15, 0, 0, 340, 50, 0),
  },
  {
    title: 'came and went left out under a lapse window',
    name: 'CUSTOMERMATH',
    args: [LEDGER_SHEET, '2026-Q3', null, null, null, null, null, null, 'came and went: leave out; lapse days: 30'],
    result: [
      ...card(4, 2, 1, 1, 1, 1, 1, 0, 0, 5, 1, 0.25, 0, 290, 100, 20, 20, 50, 15, 0, 0, 340, 50, 0),
      ['Customers with net 0 or less', ...CARD.map((name) => (/^(Opening|Closing)/.test(name) ? 0 : ''))],
      ['Lines without a customer', ...CARD.map((name) => (/^(Opening|Closing)/.test(name) ? 0 : ''))],
      [
        'The history begins on 2025-11-03: whoever bought only before that day and comes back counts as new.',
        ...CARD.map(() => ''),
      ],
      ['3 customers left and came back inside the period and count as there all along.', ...CARD.map(() => '')],
      [
        'Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".',
        ...Array<string>(24).fill(''),
      ],
    ],
  },

  // §2, ends
  {
    title: 'a last paid day is no day of leaving',
    name: 'OUTGOING',
    args: [ENDS, day('2026-08-31'), day('2026-08-31'), 'end date is: last paid day'],
    result: 0,
  },
  {
    title: 'the day behind it is',
    name: 'OUTGOING',
    args: [ENDS, day('2026-09-01'), day('2026-09-01'), PLANS, 'Low', 'end date is: last paid day'],
    result: 1,
  },
  {
    title: 'a customer on the last paid day',
    name: 'CUSTOMERSON',
    args: [STARTS, ENDS, day('2026-08-31'), 'end date is: last paid day'],
    result: 7,
  },
  {
    title: 'a first day gone is none of a customer',
    name: 'CUSTOMERSON',
    args: [STARTS, ENDS, day('2026-08-31'), 'end date is: first day gone'],
    result: 6,
  },
  {
    title: 'the value of those who left, by their last paid day',
    name: 'LOSTVALUE',
    args: [ENDS, VALUES, '2026-08', null, 'end date is: last paid day'],
    result: 0,
  },
  {
    title: 'settings that mean nothing here are heard out',
    name: 'INCOMING',
    args: [STARTS, '2026-Q3', null, 'end date is: last paid day; tolerance: 5%'],
    result: 3,
  },
  {
    title: 'a contract of one last paid day was there on it',
    name: 'REPORTCARD',
    args: reportCard(
      contracts(['A', day('2026-07-31'), day('2026-07-31'), 10], ['B', day('2025-01-01'), null, 1]),
      'end date is: last paid day',
      '2026-07',
    ),
    result: card(1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 1, 10, 0, 0, 0, 0, 0, 0, 11, 10, 0),
  },

  // §2, free customers
  {
    title: 'free customers left out: a trial is new when it pays',
    name: 'REPORTCARD',
    args: reportCard(TRIAL, null),
    result: card(1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 100, 20, 0, 0, 0, 0, 0, 0, 120, 20, 0),
  },
  {
    title: 'free customers count and are worth nothing; one that begins to pay has increased',
    name: 'REPORTCARD',
    args: reportCard(TRIAL, 'free customers: count'),
    result: card(2, 1, 1, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 100, 0, 20, 0, 0, 0, 0, 0, 120, 0, 0),
  },
  {
    title: 'free customers month by month',
    name: 'GROWTHTREND',
    args: trend(TRIAL, '2026-07-01', '2026-08-31', 'month', 'free customers: count'),
    result: [
      ['Period', ...TREND],
      ['2026-07', 2, 1, 0, 0, 3, 1, 100, 0, 0, 100, 0, ''],
      ['2026-08', 3, 0, 0, 0, 3, 0, 100, 0, 0, 120, 0, ''],
    ],
  },

  // §2, one customer with several ids
  {
    title: 'ids that are one customer: a chain, a circle, the own id, and an id that stands nowhere else',
    name: 'REPORTCARD',
    args: reportCard(MERGED, 'same customer as: belongs to'),
    result: card(4, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 45, 0, 10, 0, 0, 0, 0, 0, 55, 0, 0),
  },
  {
    title: 'ids that are one customer among purchases',
    name: 'CUSTOMERVALUES',
    args: [
      [
        ['Customer ID', 'Date', 'Amount', 'Same as'],
        ['A', day('2026-05-01'), 10, null],
        ['B', day('2026-08-01'), 25, 'A'],
      ],
      ...['2026-Q3', null, null, null, null, null, null],
      'same customer as: Same as',
    ],
    result: [
      ['Customer', 'Opening value', 'Closing value', 'Movement', 'First purchase', 'Last purchase', 'Purchases'],
      ['A', 10, 25, 'Increased', 46143, 46235, 2],
    ],
  },
  {
    title: 'a column of owners that is not there',
    name: 'REPORTCARD',
    args: reportCard(TRIAL, 'same customer as: Parent'),
    error: value(
      'settings, same customer as: found "Parent", expected one of the headers "Customer ID", "Start date", "End date", "Value"',
    ),
  },
  {
    title: 'an error cell as owner',
    name: 'REPORTCARD',
    args: reportCard([...MERGED, ['H', day('2026-01-01'), null, 1, '#REF!']], 'same customer as: Belongs to'),
    error: value('same customer as, row 10: found "#REF!", expected no error'),
  },

  // §4
  {
    title: 'three months away to the day is new, where the settings say so',
    name: 'REPORTCARD',
    args: reportCard(AWAY, 'returning counts as new after: 3 months'),
    result: card(1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 5, 40, 0, 0, 0, 0, 0, 0, 45, 40, 0),
  },
  {
    title: 'a day less is returning',
    name: 'REPORTCARD',
    args: reportCard(AWAY, 'returning counts as new after: 3 months; end date is: last paid day'),
    result: card(1, 1, 0, 1, 0, 0, 0, 0, 0, 2, 1, 0, 0, 5, 40, 0, 0, 0, 0, 0, 0, 45, 40, 0),
  },
  {
    title: 'F bought on 3 November and again on 24 September: ten months away',
    name: 'CUSTOMERVALUES',
    args: [LEDGER_SHEET, '2026-Q3', null, null, null, null, null, null, [['returning counts as new after', 10]]],
    result: [
      ['Customer', 'Opening value', 'Closing value', 'Movement', 'First purchase', 'Last purchase', 'Purchases'],
      ['A', 100, 120, 'Increased', 46183, 46275, 2],
      ['B', 80, 80, 'Unchanged', 46185, 46276, 2],
      ['C', 60, 40, 'Decreased', 46188, 46280, 2],
      ['D', 50, 0, 'Lost', 46198, 46198, 1],
      ['F', 0, 30, 'New', 45964, 46289, 2],
      ['G', 0, 15, 'New', 46223, 46223, 1],
      ['E', 0, 70, 'New', 46285, 46285, 1],
    ],
  },

  {
    title: 'two months without a row in the snapshots is new, one month is returning',
    name: 'REPORTCARD',
    args: reportCard(SNAPSHOTS, 'returning counts as new after: 2 months', '2026-04'),
    result: [
      ...card(1, 2, 1, 1, 0, 0, 0, 0, 0, 3, 2, 0, 0, 10, 10, 0, 0, 0, 0, 0, 0, 20, 10, 0),
      ...[
        'The history begins with 2026-01: whoever was a customer only before it and comes back counts as new.',
        'Snapshots do not show who came and went, or left and came back, between two of them.',
      ].map((note) => [note, ...CARD.map(() => '')]),
      ['Read as snapshots: customer "Customer ID", period "Month", value "MRR".', ...Array<string>(24).fill('')],
    ],
  },
  {
    title: 'snapshots that do not say how many months lie between them',
    name: 'REPORTCARD',
    args: reportCard(
      [['Customer ID', 'Period', 'Value'], ...['P0', 'P1', 'P2'].map((label) => ['A', label, 10])],
      'returning counts as new after: 2 months; layout: snapshots',
      'P2',
    ),
    error: value(
      'settings, returning counts as new after: the snapshots are no calendar periods, so that nobody knows how many months lie between them',
    ),
  },

  // §2, transactions
  ...(['CUSTOMERVALUES', 'CUSTOMERMATH'] as const).map((name): Vector => ({
    title: 'a contract list that is said to be one of purchases is read, and its days as the settings say',
    name,
    args: [ORDERS, '2026-Q2', ...Array<null>(6).fill(null), 'layout: transactions'],
    error: value(
      'date, row 2: found "03/04/2026", which may be 3 April 2026 or 4 March 2026: no other row tells which; make the cell a date, or write 2026-04-03',
    ),
  })),
  {
    title: 'days of purchases are read as the settings say',
    name: 'CUSTOMERVALUES',
    args: [ORDERS, '2026-Q2', ...Array<null>(6).fill(null), 'layout: transactions; dates are: day first'],
    result: [
      ['Customer', 'Opening value', 'Closing value', 'Movement', 'First purchase', 'Last purchase', 'Purchases'],
      ['A', 5, 5, 'Unchanged', 46115, 46115, 1],
    ],
  },
  {
    title: 'days of purchases are read as the settings say',
    name: 'LAPSED',
    args: [ORDERS, '2026-12-31', 30, null, null, null, 'layout: transactions; dates are: month first'],
    result: [
      ['Customer', 'Last purchase', 'Lapsed on', 'Days since', 'Value of the last year'],
      ['A', 46085, 46115, 302, 5],
    ],
  },
  {
    title: 'a list of comings is taken for one of purchases where the settings say so',
    name: 'LONGVIEW',
    args: [
      [
        ['Customer', 'Signup date', 'Value'],
        ['A', day('2026-01-05'), 5],
        ['B', day('2026-02-09'), 7],
      ],
      ...['2026-Q1', ...Array<null>(11).fill(null)],
      'layout: transactions',
    ],
    error: notAvailable('No model: found 2 customers with a purchase, and it takes at least 100 to learn how they buy'),
  },
  {
    title: 'whoever has a line is active, where the settings say so',
    name: 'CUSTOMERVALUES',
    args: [
      [
        ['Customer', 'Date', 'Amount'],
        ['A', day('2026-01-15'), 5],
        ['A', day('2026-05-01'), 30],
        ['A', day('2026-08-01'), -30],
      ],
      ...['2026-Q3', null, null, null, null, null, null],
      'active: any transaction',
    ],
    result: [
      ['Customer', 'Opening value', 'Closing value', 'Movement', 'First purchase', 'Last purchase', 'Purchases'],
      ['A', 30, -30, 'Decreased', 46037, 46143, 2],
    ],
  },
  {
    title: 'lapse days of the settings; the argument goes before them',
    name: 'LAPSED',
    args: [LEDGER_SHEET, day('2026-09-30'), null, null, null, null, 'lapse days: 90'],
    result: [
      ['Customer', 'Last purchase', 'Lapsed on', 'Days since', 'Value of the last year'],
      ['D', 46198, 46288, 97, 50],
    ],
  },
  {
    title: 'within the tolerance nobody is weakening',
    name: 'WEAKENING',
    args: [HABIT_SHEET, day('2026-09-30'), null, null, null, 'tolerance: 60 %'],
    result: [
      ['Customer', 'Warning', 'Last purchase', 'Days since', 'Usual gap', 'Value of the last 91 days', 'Usual value'],
      ['Ben', 'Overdue', 46255, 40, 10, 150, ''],
    ],
  },

  // §10
  {
    title: 'changes within a share are none: 100 to 120 is a fifth, 60 to 40 a third',
    name: 'MOVEMENT',
    args: [OPENING, CLOSING, SEEN, 'tolerance: 20%'],
    result: [['Unchanged'], ['Unchanged'], ['Decreased'], ['Lost'], ['New'], ['Returned'], ['']],
  },
  {
    title: 'changes within an amount are none',
    name: 'MOVEMENT',
    args: [OPENING, CLOSING, SEEN, [['tolerance', 20]]],
    result: [['Unchanged'], ['Unchanged'], ['Unchanged'], ['Lost'], ['New'], ['Returned'], ['']],
  },
  {
    title: 'a tolerance behind pairs of criteria',
    name: 'DECREASED',
    args: [OPENING, CLOSING, 'value', OPENING, '>50', CLOSING, '<>', 'tolerance: 20%'],
    result: 20,
  },
  { title: 'a tolerance alone', name: 'INCREASED', args: [OPENING, CLOSING, null, 'tolerance: 20%'], result: 0 },
  {
    title: 'within the tolerance nobody moves inside a tier, and the value still ties',
    name: 'TIERMOVES',
    args: [OPENING, CLOSING, '0;80', column('Low', 'High'), null, SEEN, null, 'tolerance: 50%'],
    result: [
      ['Tier at opening', 'Low', 'High', 'Lost', 'Total', 'Up', 'Down', 'Increased within', 'Decreased within'],
      ['Low', 1, 0, 1, 2, 0, 0, 0, 0],
      ['High', 0, 2, 0, 2, 0, 0, 0, 0],
      ['New', 1, 0, 0, 1, 0, 0, 0, 0],
      ['Returned', 1, 0, 0, 1, 0, 0, 0, 0],
      ['Total', 3, 2, 1, 6, 0, 0, 0, 0],
    ],
  },
  {
    title: 'a number that may be an amount or a share',
    name: 'MOVEMENT',
    args: [OPENING, CLOSING, SEEN, [['tolerance', 0.05]]],
    error: value('settings, tolerance: found 0.05, which may be an amount or 5 %: write it as a text, "0.05" or "5%"'),
  },

  // §9
  {
    title: 'values per year count by the month',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, 'values are per: year'),
    result: card(
      ...[4, 3, 2, 0, 1, 2, 1, 0, 0, 5, 1, 0.25, 0],
      ...[24.1667, 9.5833, 0, 0, 5.4167, 1.25, 0, 0, 28.3333, 4.1666, 0],
    ),
  },
  {
    title: 'a column says how often each value is paid; what is paid once is no contract',
    name: 'REPORTCARD',
    args: reportCard(PLANNED, 'values are per: billing'),
    result: [
      ...card(2, 1, 1, 0, 0, 1, 1, 0, 0, 2, 0, 0.5, 0, 152, 30, 0, 0, 52, 0, 0, 0, 130, -22, 0),
      ['1 row is paid once, worth 500: no contract, and in no figure.', ...CARD.map(() => '')],
    ],
  },
  {
    title: 'a plan that is none',
    name: 'REPORTCARD',
    args: reportCard([...PLANNED, ['E', day('2026-07-10'), null, 5, 'biennial']], 'values are per: Billing'),
    error: value('plan, row 6: found "biennial", expected day, week, month, quarter, year or one-off'),
  },
  {
    title: 'neither a length of time nor a header',
    name: 'REPORTCARD',
    args: reportCard(TRIAL, 'values are per: fortnight'),
    error: value(
      'settings, values are per: found "fortnight", expected month, year, quarter, week, day or one of the headers "Customer ID", "Start date", "End date", "Value"',
    ),
  },
  {
    title: 'values per week in a column',
    name: 'INCOMINGVALUE',
    args: [column(day('2026-07-01'), day('2026-07-02')), column(12, 24), '2026-Q3', null, 'values are per: week'],
    result: 156,
  },
  {
    title: 'a plan column beside a column of values',
    name: 'VALUEON',
    args: [STARTS, ENDS, VALUES, day('2026-09-30'), 'values are per: Plan'],
    error: value(
      'settings, values are per: found "Plan", expected month, year, quarter, week or day; a column that says it is found by functions of a table, such as REPORTCARD',
    ),
  },
  {
    title: 'values by the month are earned three times a quarter',
    name: 'LONGVIEW',
    args: [
      EXAMPLE_SHEET,
      '2026-Q3',
      ...Array.from({ length: 2 }, () => null),
      1,
      1,
      ...Array<null>(7).fill(null),
      'values are per: month',
    ],
    result: [
      ['Customers', 'Closing', 'Closing value', 'Opening', 'Lost', 'Yearly retention', 'Up to year 1', 'Note'],
      ['All customers', 5, 340, 4, 1, 0.31640625, 1290.9375, 'too few to trust'],
      [
        "Today's customers only: each segment keeps the same share of them, and each of them its value, every year. Margin 100 %, discounted at 0 % a year, received at the end of each year. Yearly retention is (1 − lost / opening)^4; the value is earned 12 times a year.",
        ...Array.from({ length: 7 }, () => ''),
      ],
    ],
  },

  // §1
  {
    title: 'a fiscal year is named by its first and its last month',
    name: 'GROWTHTREND',
    args: trend(EXAMPLE_SHEET, '2026-01-01', '2026-09-30', 'year', 'fiscal year starts: April'),
    result: [
      ['Period', ...TREND],
      ['FY 2025-04 to 2026-03', 2, 2, 0, 0, 4, 2, 200, 90, 0, 290, 90, ''],
      ['FY 2026-04 to 2027-03', 4, 3, 2, 1, 5, 1, 290, 115, 65, 340, 50, ''],
    ],
  },
  {
    title: 'fiscal quarters are cut from there',
    name: 'GROWTHTREND',
    args: trend(EXAMPLE_SHEET, '2026-06-01', '2026-08-31', 'quarter', [['Fiscal year starts', 2]]),
    result: [
      ['Period', ...TREND],
      ['FQ2 2026-05 to 2026-07', 4, 2, 0, 0, 6, 2, 290, 85, 0, 375, 85, ''],
      ['FQ3 2026-08 to 2026-10', 6, 1, 2, 0, 5, -1, 375, 30, 65, 340, -35, ''],
    ],
  },
  {
    title: 'weeks from Sunday are named by their days',
    name: 'GROWTHTREND',
    args: trend(EXAMPLE_SHEET, '2026-07-05', '2026-07-12', 'week', 'week starts: sun'),
    result: [
      ['Period', ...TREND],
      ['2026-07-05/2026-07-11', 4, 1, 0, 0, 5, 1, 290, 70, 0, 360, 70, ''],
      ['2026-07-12/2026-07-18', 5, 0, 0, 0, 5, 0, 360, 0, 0, 360, 0, ''],
    ],
  },

  // §13
  {
    title: 'returning is earned: 6.90 + 10.34 %',
    name: 'EARNEDGROWTH',
    args: [OPENING, CLOSING, SOURCES, SEEN, null, 'returning is earned: yes'],
    result: 50 / 290,
  },
  {
    title: 'and then nothing is left as returning',
    name: 'EARNEDGROWTH',
    args: [OPENING, CLOSING, SOURCES, SEEN, 'returning', [['returning is earned', true]]],
    result: 0,
  },

  // §16
  {
    title: 'reasons ranked by value',
    name: 'TOPREASONS',
    args: [
      LEFT,
      column('Price', 'Price', 'Moved', 'Moved', 'Service'),
      '2026-Q3',
      null,
      1,
      column(1, 2, 3, 4, 90),
      'rank reasons by: value',
    ],
    result: [
      ['Reason', 'Customers', 'Share', 'Value'],
      ['Service', 1, 0.2, 90],
      ['Other reasons (2)', 4, 0.8, 10],
      ['Not recorded', 0, 0, 0],
    ],
  },
  {
    title: 'reasons ranked by values that are not given',
    name: 'TOPREASONS',
    args: [LEFT, REASONS, '2026-Q3', null, null, null, 'rank reasons by: value'],
    error: value('settings, rank reasons by: value takes the argument values, which was left blank'),
  },
  {
    title: 'several reasons share a customer equally, each reason once; whole customers add up',
    name: 'TOPREASONS',
    args: [LEFT, REASONS, '2026-Q3', null, null, column(10, 10, 10, 10, 30), 'several reasons: split equally'],
    result: [
      ['Reason', 'Customers', 'Share', 'Value'],
      ['Price', 2.5 + 1 / 3, (2.5 + 1 / 3) / 5, 35],
      ['Service', 1.5 + 1 / 3, (1.5 + 1 / 3) / 5, 25],
      ['Moved', 1 / 3, 1 / 3 / 5, 10],
      ['Not recorded', 0, 0, 0],
    ],
  },
  {
    title: 'thirds of customers and of values add up to the whole',
    name: 'TOPREASONS',
    args: [
      ...[column(day('2026-08-01')), column('Price; Moved; Other'), '2026-Q3', null, null, column(10)],
      'several reasons: split equally',
    ],
    result: [
      ['Reason', 'Customers', 'Share', 'Value'],
      ['Moved', 1 / 3, 1 / 3, 10 * (1 / 3)],
      ['Other', 1 / 3, 1 / 3, 10 * (1 / 3)],
      ['Price', 1 / 3, 1 / 3, 10 * (1 / 3)],
      ['Not recorded', 0, 0, 0],
    ],
  },
  {
    title: 'reasons merged step by step',
    name: 'TOPREASONS',
    args: [
      ...[LEFT, column('Too dear', 'Costs', 'Price', 'costs', 'Other'), '2026-Q3', null, null, null],
      'reason Too dear: Costs; reason costs: Price; reason price: Price',
    ],
    result: [
      ['Reason', 'Customers', 'Share'],
      ['Price', 4, 0.8],
      ['Other', 1, 0.2],
      ['Not recorded', 0, 0],
    ],
  },
  {
    title: 'reasons that are each merged into the other',
    name: 'TOPREASONS',
    args: [
      ...[LEFT, REASONS, '2026-Q3', null, null, null],
      'reason Price: Costs; reason Costs: Money; reason Money: price',
    ],
    error: value('settings, reason: "Money" becomes "price", which becomes "Money" again; say which one is shown'),
  },
  {
    title: 'a merge of several reasons in one cell, which are taken apart before',
    name: 'TOPREASONS',
    args: [LEFT, REASONS, '2026-Q3', null, null, null, [['reason Price; Service', 'Price']]],
    error: value('settings, reason: found "Price; Service", expected one reason; ; and | stand between two'),
  },
  {
    title: 'reasons merged, also into none',
    name: 'TOPREASONS',
    args: [
      ...[LEFT, column('Too  dear', 'too dear', 'Price', 'Moved', 'Other'), '2026-Q3', null, null, null],
      'reason Too dear: Price; reason other: n/a',
    ],
    result: [
      ['Reason', 'Customers', 'Share'],
      ['Price', 3, 0.6],
      ['Moved', 1, 0.2],
      ['Not recorded', 1, 0.2],
    ],
  },

  // §17, §19
  {
    title: 'spending that wins two periods later',
    name: 'ACQUISITIONTREND',
    args: [column(400, 300, 200, 100), column(2, 0, 4, 3), [['spend lag', 2]]],
    result: [['n/a'], ['n/a'], [100], [100]],
  },
  {
    title: 'spending that is not known yet',
    name: 'ACQUISITIONTREND',
    args: [column(400, null, 0, ' '), column(2, 3, 4, 0)],
    result: [[200], ['n/a'], [0], ['n/a']],
  },
  {
    title: 'a count of customers that is none',
    name: 'ACQUISITIONTREND',
    args: [column(400, 300), column(2, 0.5)],
    error: value('new customers, row 2: found 0.5, expected a whole number of customers'),
  },

  {
    title: 'settings beside values that tie whatever counts as a change',
    name: 'VALUEBRIDGE',
    args: [OPENING, CLOSING, null, SEEN, 'tolerance: 50%'],
    result: [
      ['Customers', 'Opening', 'New', 'Returning', 'Increased', 'Decreased', 'Lost', 'Closing', 'Check'],
      ['All customers', 290, 70, 30, 20, 20, 50, 340, 0],
    ],
  },
  { title: 'settings behind nothing', name: 'NRR', args: [OPENING, CLOSING, 'tolerance: 50%'], result: 240 / 290 },

  // What is no setting.
  {
    title: 'an unknown setting',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, [['free', 'count']]),
    error: value(`settings: found "free", expected one of ${settingNames().join(', ')}`),
  },
  {
    title: 'an unknown setting where none would change the answer',
    name: 'VALUEBRIDGE',
    args: [OPENING, CLOSING, null, SEEN, 'tolerence: 50%'],
    error: value(`settings: found "tolerence", expected one of ${settingNames().join(', ')}`),
  },
  {
    title: 'an unknown setting among others, though it would mean nothing here',
    name: 'MOVEMENT',
    args: [OPENING, CLOSING, SEEN, 'tolerance: 5%; colour: red'],
    error: value(`settings: found "colour", expected one of ${settingNames().join(', ')}`),
  },
  {
    title: 'a value that is none, in its row',
    name: 'GROWTHTREND',
    args: trend(EXAMPLE_SHEET, '2026', null, 'month', [
      ['week starts', 'Monday'],
      ['free customers', 'maybe'],
    ]),
    error: value('settings, row 2, free customers: found "maybe", expected leave out or count'),
  },
  {
    title: 'a month that is none',
    name: 'GROWTHTREND',
    args: trend(EXAMPLE_SHEET, '2026', null, 'month', 'fiscal year starts: 13'),
    error: value('settings, fiscal year starts: found "13", expected a month, such as April or 4'),
  },
  {
    title: 'settings where a criterion was forgotten',
    name: 'OUTGOING',
    args: [ENDS, '2026-Q3', null, PLANS, 'end date is: last paid day'],
    error: value(
      'criterion 1: found settings, "end date is: last paid day"; they stand alone behind the last pair of criteria_range and criterion',
    ),
  },
  {
    title: 'two columns of settings where a criterion was forgotten',
    name: 'OUTGOING',
    args: [ENDS, '2026-Q3', null, PLANS, [['end date is', 'last paid day']]],
    error: value(
      'criterion 1: found settings, "end date is"; they stand alone behind the last pair of criteria_range and criterion',
    ),
  },
  {
    title: 'a criterion that reads as a setting and stands in a cell',
    name: 'OUTGOING',
    args: [column(day('2026-08-01'), day('2026-08-02')), '2026-Q3', null, column('Layout: new', 'b'), 'layout: new'],
    result: 1,
  },
  {
    title: 'a setting that is given twice with one meaning',
    name: 'VALUEBRIDGE',
    args: [OPENING, CLOSING, null, SEEN, 'tolerance: 50%; tolerance: 50 %'],
    result: [
      ['Customers', 'Opening', 'New', 'Returning', 'Increased', 'Decreased', 'Lost', 'Closing', 'Check'],
      ['All customers', 290, 70, 30, 20, 20, 50, 340, 0],
    ],
  },
  {
    title: 'a setting that is given twice',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, 'came and went: count; Came and went: leave out'),
    error: value('settings: "Came and went" is given twice, as "count" and as "leave out"'),
  },
  {
    title: 'a name without its value',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, 'came and went'),
    error: value(
      `settings: found "came and went"; write name: value, such as "came and went: leave out". The names are ${settingNames().join(', ')}`,
    ),
  },
  {
    title: 'a name and a value with nothing between them',
    name: 'OUTGOING',
    args: [ENDS, '2026-Q3', null, 'end date is last paid day'],
    error: value(
      `settings: found "end date is last paid day"; write name: value, such as "end date is: last paid day". The names are ${settingNames().join(', ')}`,
    ),
  },
  {
    title: 'a name and a colon',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, 'came and went:'),
    error: value('settings, came and went: found nothing, expected count or leave out'),
  },
  {
    title: 'a comma between settings',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, 'came and went: leave out, tolerance: 5%'),
    error: value(
      'settings: found a comma before "tolerance: 5%"; write ; between settings, as in "…: leave out; tolerance: 5%"',
    ),
  },
  {
    title: 'a value without its name',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, [
      ['came and went', 'count'],
      [null, 'leave out'],
    ]),
    error: value('settings, row 2: found "leave out" without the name of a setting'),
  },
  {
    title: 'an error cell among the settings',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, [['came and went', '#N/A']]),
    error: value('settings: found "#N/A", expected no error'),
  },
  {
    title: 'a column of comments beside the settings',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, [
      ['Setting', 'Value', 'Why'],
      ['came and went', 'leave out', 'as the auditors asked'],
      ['tolerance', null, '#N/A'],
    ]),
    result: LEFT_OUT,
  },
  {
    title: 'equals signs for colons',
    name: 'REPORTCARD',
    args: reportCard(EXAMPLE_SHEET, 'came and went = leave out; end date is=first day gone'),
    result: LEFT_OUT,
  },
  {
    title: 'an equals sign behind the pairs of criteria',
    name: 'OUTGOING',
    args: [column(day('2026-09-30')), '2026-Q3', null, 'end date is=last paid day'],
    result: 0,
  },
  {
    title: 'a lone last argument that is no setting',
    name: 'OUTGOING',
    args: [ENDS, '2026-Q3', null, PLANS, 'Low', PLANS],
    error: value('criteria_range 2 has no criterion: give them in pairs'),
  },
  {
    title: 'settings where a measure belongs',
    name: 'INCREASED',
    args: [OPENING, CLOSING, 'tolerance: 20%'],
    error: value('measure: found "tolerance: 20%", expected customers or value'),
  },
];
