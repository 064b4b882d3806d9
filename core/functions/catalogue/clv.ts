import { buyersSheet, THREE_BUYERS } from '../example-buyers';
import type { FunctionEntry } from '../function-entry';
import {
  by,
  cell,
  CONTRACT_SETTINGS,
  entry,
  from,
  header,
  number,
  optional,
  range,
  settings,
  SETTINGS_ERROR,
  table,
  TABLE_ERRORS,
  to,
} from './entry';

const GROUP = 'What a customer costs and is worth';
const id = header('id', 'the customer id');
const date = header('date', 'the day of the purchase');
const amount = header('amount', 'the amount, refunds negative');
const asOf = optional(
  cell('as_of', 'The day up to whose end purchases are read; the last day in the table when left blank.'),
);
const unit = optional(
  cell('unit', 'Unit of time of the model: week, day, month or year (365 days); week when left blank.'),
);

const margin = optional(
  cell('margin', 'Share of the spend that is earned, such as 0.6 or 60%; all of it when left blank.'),
);
const frequency = cell('frequency', 'Purchase days after the first one.');
const recency = cell('recency', "Time from the first to the last purchase, in the model's unit.");
const age = cell('age', "Time from the first purchase until now, in the model's unit.");
const purchaseModel = [
  cell('r', 'The parameter r of CLVMODEL: shape of the purchase rates.'),
  cell('alpha', 'The parameter alpha of CLVMODEL: scale of the purchase rates, a time.'),
  cell('a', 'The parameter a of CLVMODEL, of the chance to leave.'),
  cell('b', 'The parameter b of CLVMODEL, of the chance to leave.'),
];
const HISTORY_ERRORS = [
  'a parameter that is not above 0',
  'a frequency that is not a whole number',
  'a recency longer than the age',
];
const LEDGER_ERRORS = ['a header that is not there', 'a role that no column plays', 'a row that cannot be read'];
const REFUSALS = [
  'fewer than 100 customers with a purchase: no model',
  'fewer than 20 % who bought on more than one day: no model',
];

/** Lifetime values from a fitted model, and over the years. */
export const clvFunctions: readonly FunctionEntry[] = [
  entry(
    GROUP,
    'CLVMODEL',
    '§20',
    'How people buy who buy without a contract: the BG/NBD and Gamma-Gamma models fitted to your transactions, and how far to trust them.',
    [table, asOf, unit, id, date, amount],
    {
      shape: 'table',
      unit: 'parameters r, alpha, a, b, p, q, v in its rows 2 to 8; how far to trust them in row 9; likelihoods, counts, shares; warnings in words',
    },
    [...LEDGER_ERRORS, ...REFUSALS, 'a unit that is none'],
    (args, { clv }) => clv.clvModelTable(args),
    '=CLVMODEL(A1:C390,"2026-09-30")',
    [
      ['Lifetime value model', 'Value', 'What it says'],
      ['r', 0.488139, 'How alike customers are in how often they buy: the higher, the more alike'],
      ['alpha', 5.10622, 'r / alpha: a customer who is still there buys 0.0956 times a week'],
      ['a', 0.823616, 'a / (a + b): after a purchase 12.6 % leave for good'],
      ['b', 5.70399, ''],
      ['p', 11.7334, 'How alike the purchases of one customer are in value: the higher, the more alike'],
      ['q', 4.69378, 'How alike customers are in what they spend: the higher, the more alike'],
      ['v', 15.1279, 'p·v / (q − 1): 48.1 a purchase on average'],
      ['How far to trust it', 'no warning', 'The checks of the model found nothing against it'],
      ['Unit of time', 'week', 'Of alpha, and of every time asked of the model'],
      ['As of', '2026-09-30', 'Purchases up to the end of this day'],
      ['Customers', 120, 'With at least one purchase'],
      ['Repeaters', 75, '62.5 % bought on more than one day'],
      [
        'Expected to be still there',
        95,
        '79 % of the customers: 50 of 75 repeaters, and all 45 who bought once, of whom the model cannot tell',
      ],
      ['Correlation of purchases and spend', -0.0248, 'Between −0.3 and 0.3 as the model wants it'],
      ['Log-likelihood of the purchases', -871.25, 'To compare with other tools'],
      ['Log-likelihood of the spend', -337.24, 'Of 75 repeaters with spend above 0'],
      ['Iterations', 149, 'From 7 starts; the best has come to rest'],
      [
        'Hold-out error',
        0.1332,
        'Fitted up to 2026-07-24, it forecast 70 more purchases, and 62 came; off by 0.52 a customer',
      ],
    ],
    buyersSheet,
  ),
  entry(
    GROUP,
    'PREDICTCLV',
    '§20',
    'Customer by customer: the chance that it still is one, and what it is expected to buy and to be worth within the horizon.',
    [
      table,
      asOf,
      optional(cell('horizon', 'Units of time to look ahead; one year of them when left blank.')),
      unit,
      margin,
      optional(cell('discount_rate', 'Discount rate per unit of time, such as 0.002 a week; 0 when left blank.')),
      id,
      date,
      amount,
      optional(
        range(
          'model',
          'The seven parameters r, alpha, a, b, p, q, v, such as rows 2 to 8 of CLVMODEL; fitted to the table when left blank.',
        ),
      ),
    ],
    {
      shape: 'table',
      unit: 'one row per customer: share, purchases, and money in the unit of the amounts; a last row in words where the model is to be taken with care',
    },
    [
      ...LEDGER_ERRORS,
      ...REFUSALS,
      'a horizon that is not a whole number',
      'a model that is not seven numbers above 0',
    ],
    (args, { clv }) => clv.predictClvTable(args),
    '=PREDICTCLV(A1:C7,"2026-09-28",52,"week",0.6,0.002,,,,{0.2426;4.414;0.793;2.426;6.25;3.74;15.44})',
    [
      ['Customer', 'P(alive)', 'Expected purchases', 'Expected spend per purchase', 'Expected value', 'Lifetime value'],
      ['A', 0.77577, 1.69152, 30.93832, 52.332784, 29.905274],
      ['B', 1, 0.279296, 35.218978, 9.836534, 5.614612],
      ['C', 0.323887, 0.447721, 45.494994, 20.369076, 11.637804],
    ],
    THREE_BUYERS,
  ),
  entry(
    GROUP,
    'PALIVE',
    '§20',
    'The chance that somebody who buys without a contract still is a customer.',
    [frequency, recency, age, ...purchaseModel],
    number('share, 0 to 1'),
    HISTORY_ERRORS,
    (args, { clv }) => clv.aliveAnswer(args),
    '=PALIVE(2,30.43,38.86,0.2426,4.414,0.793,2.426)',
    0.7265957874763035,
  ),
  entry(
    GROUP,
    'EXPECTEDPURCHASES',
    '§20',
    'Purchases to expect of one customer within the next t.',
    [cell('t', "Time to look ahead, in the model's unit."), frequency, recency, age, ...purchaseModel],
    number('purchases'),
    [...HISTORY_ERRORS, 'a t below 0'],
    (args, { clv }) => clv.purchasesAnswer(args),
    '=EXPECTEDPURCHASES(39,2,30.43,38.86,0.2426,4.414,0.793,2.426)',
    1.2258626316192336,
  ),
  entry(
    GROUP,
    'EXPECTEDSPEND',
    '§20',
    'What a purchase of one customer is expected to be worth: its own average, drawn towards that of all the less it has bought.',
    [
      frequency,
      cell('average', 'What the customer spent on average on those days; any number when there were none.'),
      cell('p', 'The parameter p of CLVMODEL.'),
      cell('q', 'The parameter q of CLVMODEL.'),
      cell('v', 'The parameter v of CLVMODEL, an amount.'),
    ],
    number('money per purchase, in the unit of average'),
    ['a parameter that is not above 0', 'a frequency that is not a whole number', 'no mean: q too low'],
    (args, { clv }) => clv.spendAnswer(args),
    '=EXPECTEDSPEND(2,30,6.25,3.74,15.44)',
    30.93832020997375,
  ),
  entry(
    GROUP,
    'LONGVIEW',
    '§11, §19, §20',
    'What the customers of a contract list, or of a list of transactions, are expected to be worth within 1, 3, 5 and 10 years, by segment.',
    [
      table,
      from,
      to,
      by,
      optional(cell('years', 'Years to look ahead, up to 100; 10 when left blank.')),
      margin,
      optional(
        cell('periods_per_year', 'Of contracts: periods in a year, such as 4; told by from and to when left blank.'),
      ),
      optional(
        cell(
          'payments',
          'Of contracts: times the value is paid in the period; when left blank as the settings or the header of the value say, such as Monthly charge or MRR, else 1.',
        ),
      ),
      optional(cell('discount_rate', 'Discount rate per year, such as 0.1; 0 when left blank.')),
      header('start', 'the day a customer came, or of a purchase'),
      header('end', 'the day a customer left'),
      header('value', 'the value, or the amount'),
      id,
      settings(...CONTRACT_SETTINGS, 'layout'),
    ],
    { shape: 'table', unit: 'customers, value, share a year, money; the assumption in the last row' },
    [
      ...TABLE_ERRORS,
      SETTINGS_ERROR,
      'a margin above 1',
      'transactions too few for a model: fewer than 100 customers or 20 % who came back',
    ],
    (args, { clv }) => clv.longViewTable(args),
    '=LONGVIEW(A1:G8,"2026-Q3",,"Plan",3,0.6,,,0.1)',
    [
      [
        'Plan',
        'Closing',
        'Closing value',
        'Opening',
        'Lost',
        'Yearly retention',
        'Up to year 1',
        'Up to year 3',
        'Note',
      ],
      ['High', 2, 200, 2, 0, 1, 436.363636, 1193.688955, 'too few to trust'],
      ['Low', 3, 140, 2, 1, 0.0625, 19.090909, 20.237251, 'too few to trust'],
      ['All customers', 5, 340, 4, 1, 0.31640625, 455.454545, 1213.926206, 'too few to trust'],
      [
        "Today's customers only: each segment keeps the same share of them, and each of them its value, every year. Margin 60 %, discounted at 10 % a year, received at the end of each year. Yearly retention is (1 − lost / opening)^4; the value is earned 4 times a year.",
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
    ],
  ),
];
