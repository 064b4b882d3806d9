import { exampleArguments } from './example-sheet';
import type { Argument, FunctionAnswer, FunctionEntry } from './function-entry';
import { earnedRight, marbleSizeFor, marbleText } from './meeting';
import { growthTrend, reportCard } from './period-tables';
import { topReasonsTable } from './reasons-table';
import {
  cameAndWent,
  churn,
  customersOn,
  incoming,
  incomingValue,
  lostValue,
  netGrowth,
  netValue,
  outgoing,
  retention,
  valueOn,
} from './roster';

const range = (name: string, summary: string): Argument => ({ name, kind: 'range', optional: false, summary });
const cell = (name: string, summary: string): Argument => ({ name, kind: 'cell', optional: false, summary });
const optional = (argument: Argument): Argument => ({ ...argument, optional: true });

const startDates = range('start_dates', 'The days on which customers came; one column, one row per customer.');
const endDates = range('end_dates', 'The days on which customers left; blank for those who are still there.');
const values = range('values', 'What each customer is worth in a period, such as the monthly charge.');
const from = cell('from', 'First day of the period, or a period such as 2026-Q3, 2026-09, 2026-W05 or 2026.');
const to = optional(cell('to', 'Last day of the period, inclusive; blank when from names a whole period.'));
const date = cell('date', 'The day at whose end customers are counted.');
const criteria: Argument = {
  name: 'criteria_range_criterion',
  kind: 'range',
  optional: true,
  repeats: true,
  summary:
    'Pairs as in COUNTIFS: a column of the same height, then what its cells must match, such as "Enterprise" or ">=100".',
};
const table = range('table', 'One range with its header row, such as A1:H7044 or Customers[#All].');
const header = (name: string, what: string): Argument =>
  optional(cell(name, `Header of the column with ${what}; recognised by its words when left blank.`));
const by = optional(
  cell('by', 'Header of the column to report by, such as "Contract"; one line for all customers when left blank.'),
);

const COLUMN_ERRORS = [
  'columns of different heights',
  'a text where a date is wanted',
  'an error cell or a text where a value is wanted',
  'from after to',
  'a criteria_range without its criterion',
];
const NO_BASE = 'no customer at the opening: no rate';
const TABLE_ERRORS = [
  'a header that is not there',
  'a role that no column plays',
  'a row that cannot be read',
  'from after to',
];

function entry(
  group: FunctionEntry['group'],
  name: string,
  section: string,
  summary: string,
  args: readonly Argument[],
  answer: FunctionEntry['answer'],
  errors: readonly string[],
  run: (args: readonly unknown[]) => FunctionAnswer,
  formula: string,
  result: FunctionAnswer,
): FunctionEntry {
  return {
    name,
    summary,
    section,
    group,
    args,
    answer,
    errors,
    run,
    example: {
      formula,
      result,
      get args() {
        return exampleArguments(formula);
      },
    },
  };
}

const number = (unit: string): FunctionEntry['answer'] => ({ shape: 'number', unit });
const CAME = 'Customers who came and left';
const TABLES = 'Tables';
const MEETING = 'For the meeting';
const customers = number('customers');
const value = number('value, in the unit of values');
const share = number('share of the opening base, 0 to 1');

/** Every worksheet function, once. */
export const catalogue: readonly FunctionEntry[] = [
  entry(
    CAME,
    'INCOMING',
    '§3',
    'How many customers came in the period, those who also left in it included.',
    [startDates, from, to, criteria],
    customers,
    COLUMN_ERRORS,
    incoming,
    '=INCOMING(C2:C8,"2026-Q3")',
    3,
  ),
  entry(
    CAME,
    'INCOMINGVALUE',
    '§3',
    'What the customers who came in the period are worth.',
    [startDates, values, from, to, criteria],
    value,
    COLUMN_ERRORS,
    incomingValue,
    '=INCOMINGVALUE(C2:C8,E2:E8,"2026-Q3")',
    115,
  ),
  entry(
    CAME,
    'OUTGOING',
    '§5',
    'How many customers left in the period, those who also came in it included.',
    [endDates, from, to, criteria],
    customers,
    COLUMN_ERRORS,
    outgoing,
    '=OUTGOING(D2:D8,"2026-07-01","2026-09-30")',
    2,
  ),
  entry(
    CAME,
    'LOSTVALUE',
    '§5',
    'What the customers who left in the period were worth.',
    [endDates, values, from, to, criteria],
    value,
    COLUMN_ERRORS,
    lostValue,
    '=LOSTVALUE(D2:D8,E2:E8,"2026-Q3")',
    65,
  ),
  entry(
    CAME,
    'NETGROWTH',
    '§7',
    'Incoming minus outgoing customers in the period.',
    [startDates, endDates, from, to, criteria],
    customers,
    COLUMN_ERRORS,
    netGrowth,
    '=NETGROWTH(C2:C8,D2:D8,"2026-Q3")',
    1,
  ),
  entry(
    CAME,
    'NETVALUE',
    '§8',
    'Value of the incoming minus value of the lost customers in the period.',
    [startDates, endDates, values, from, to, criteria],
    value,
    COLUMN_ERRORS,
    netValue,
    '=NETVALUE(C2:C8,D2:D8,E2:E8,"2026-Q3",,B2:B8,"Low")',
    50,
  ),
  entry(
    CAME,
    'CUSTOMERSON',
    '§2',
    'Customers on the books at the end of a day.',
    [startDates, endDates, date, criteria],
    customers,
    COLUMN_ERRORS,
    customersOn,
    '=CUSTOMERSON(C2:C8,D2:D8,"2026-09-30")',
    5,
  ),
  entry(
    CAME,
    'VALUEON',
    '§2',
    'What the customers on the books at the end of a day are worth.',
    [startDates, endDates, values, date, criteria],
    value,
    COLUMN_ERRORS,
    valueOn,
    '=VALUEON(C2:C8,D2:D8,E2:E8,"2026-09-30")',
    340,
  ),
  entry(
    CAME,
    'CAMEANDWENT',
    '§6',
    'Customers who joined and left inside the period.',
    [startDates, endDates, from, to, criteria],
    customers,
    COLUMN_ERRORS,
    cameAndWent,
    '=CAMEANDWENT(C2:C8,D2:D8,"2026-Q3")',
    1,
  ),
  entry(
    CAME,
    'RETENTIONRATE',
    '§11',
    'Share of the opening base still there at the end of the period. Show the number of people lost beside it.',
    [startDates, endDates, from, to, criteria],
    share,
    [...COLUMN_ERRORS, NO_BASE],
    retention,
    '=RETENTIONRATE(C2:C8,D2:D8,"2026-Q3")',
    0.75,
  ),
  entry(
    CAME,
    'CHURNRATE',
    '§11',
    'Share of the opening base that left by the end of the period. Show the number of people lost beside it.',
    [startDates, endDates, from, to, criteria],
    share,
    [...COLUMN_ERRORS, NO_BASE],
    churn,
    '=CHURNRATE(C2:C8,D2:D8,"2026-Q3")',
    0.25,
  ),
  entry(
    TABLES,
    'TOPREASONS',
    '§16',
    'Why customers left in the period, most frequent reason first, those without a recorded reason last.',
    [
      endDates,
      range('reasons', 'Why each customer left.'),
      from,
      to,
      optional(cell('top', 'How many ranks to show; 5 when left blank. All reasons tied at the last rank are shown.')),
      optional(range('values', 'What each customer is worth; adds a value column.')),
      criteria,
    ],
    { shape: 'table', unit: 'reason, customers, share of all who left, value' },
    COLUMN_ERRORS,
    topReasonsTable,
    '=TOPREASONS(D2:D8,F2:F8,"2026-Q3",,5,E2:E8)',
    [
      ['Reason', 'Customers', 'Share', 'Value'],
      ['Price', 1, 0.5, 50],
      ['Moved away', 1, 0.5, 15],
      ['Not recorded', 0, 0, 0],
    ],
  ),
  entry(
    TABLES,
    'REPORTCARD',
    '§3–11',
    'The roll-forward of one period, one row per segment and a total: opening + incoming − outgoing = closing, in customers and in value.',
    [
      table,
      from,
      to,
      by,
      header('start', 'the day a customer came'),
      header('end', 'the day a customer left'),
      header('value', 'the value'),
      header('id', 'the customer id'),
    ],
    { shape: 'table', unit: 'customers, value, share of the opening base' },
    TABLE_ERRORS,
    reportCard,
    '=REPORTCARD(A1:G8,"2026-Q3",,"Plan")',
    [
      [
        'Plan',
        'Opening',
        'Incoming',
        'New',
        'Returning',
        'Came and went',
        'Outgoing',
        'Lost',
        'Moved in',
        'Moved out',
        'Closing',
        'Net',
        'Lost, of opening',
        'Check',
        'Opening value',
        'Incoming value',
        'Increased',
        'Decreased',
        'Lost value',
        'Came-and-went value',
        'Value moved in',
        'Value moved out',
        'Closing value',
        'Net value',
        'Value check',
      ],
      ['High', 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0, 200, 0, 0],
      ['Low', 2, 3, 2, 0, 1, 2, 1, 0, 0, 3, 1, 0.5, 0, 90, 115, 0, 0, 65, 15, 0, 0, 140, 50, 0],
      ['All customers', 4, 3, 2, 0, 1, 2, 1, 0, 0, 5, 1, 0.25, 0, 290, 115, 0, 0, 65, 15, 0, 0, 340, 50, 0],
    ],
  ),
  entry(
    TABLES,
    'GROWTHTREND',
    '§1, §7, §8',
    'Incoming, outgoing and net, one row per week, month, quarter or year that touches the stretch of days.',
    [
      table,
      from,
      to,
      optional(cell('unit', 'week, month, quarter or year; month when left blank.')),
      optional(cell('by', 'Header of the column to report by; all customers together when left blank.')),
      header('start', 'the day a customer came'),
      header('end', 'the day a customer left'),
      header('value', 'the value'),
      header('id', 'the customer id'),
    ],
    { shape: 'table', unit: 'customers and value per period' },
    [...TABLE_ERRORS, 'a unit that is none of the four'],
    growthTrend,
    '=GROWTHTREND(A1:G8,"2026-Q3",,"month")',
    [
      [
        'Period',
        'Opening',
        'Incoming',
        'Outgoing',
        'Came and went',
        'Closing',
        'Net',
        'Opening value',
        'Incoming value',
        'Lost value',
        'Closing value',
        'Net value',
      ],
      ['2026-07', 4, 2, 0, 0, 6, 2, 290, 85, 0, 375, 85],
      ['2026-08', 6, 1, 1, 0, 6, 0, 375, 30, 50, 355, -20],
      ['2026-09', 6, 0, 1, 0, 5, -1, 355, 0, 15, 340, -15],
    ],
  ),
  entry(
    MEETING,
    'MARBLESIZE',
    '§23',
    'How many customers one marble stands for, so that both bowls can be taken in at a glance.',
    [
      cell('incoming', 'Customers who came.'),
      cell('outgoing', 'Customers who left.'),
      optional(cell('most', 'Marbles that the fuller bowl may hold, 10 to 100; 50 when left blank.')),
    ],
    number('customers per marble'),
    ['a count that is not a whole number', 'most outside 10 to 100'],
    marbleSizeFor,
    '=MARBLESIZE(22000,37000)',
    1000,
  ),
  entry(
    MEETING,
    'MARBLES',
    '§23',
    'A bowl of marbles as text.',
    [
      cell('customers', 'Customers to show.'),
      cell('marble_size', 'Customers per marble, as MARBLESIZE gives; the same for both bowls.'),
      optional(cell('mark', 'The sign for a marble; ● when left blank.')),
    ],
    { shape: 'text', unit: 'one mark per marble' },
    ['a count that is not a whole number', 'more than 1,000 marbles'],
    marbleText,
    '=MARBLES(454,50)',
    '●●●●●●●●●',
  ),
  entry(
    MEETING,
    'EARNEDRIGHT',
    '§24',
    'Did we earn the right to customer growth? The verdict with the two whole numbers.',
    [
      cell('incoming', 'Customers who came.'),
      cell('outgoing', 'Customers who left.'),
      optional(
        cell('incoming_value', 'What those who came are worth; without both values the customers alone decide.'),
      ),
      optional(cell('lost_value', 'What those who left were worth.')),
    ],
    { shape: 'text', unit: 'a sentence' },
    ['a count that is not a whole number', 'one value without the other'],
    earnedRight,
    '=EARNEDRIGHT(22000,37000)',
    'No: 22,000 came, 37,000 left.',
  ),
];
