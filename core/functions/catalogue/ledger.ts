import { HABIT_SHEET, LEDGER_SHEET } from '../example-sheet';
import type { FunctionEntry } from '../function-entry';
import { CARD_HEADER, VALUE_HEADER } from '../roll-forward-table';
import {
  by,
  cell,
  entry,
  from,
  header,
  number,
  optional,
  range,
  RETURNING_SETTING,
  settings,
  SETTINGS_ERROR,
  table,
  TABLE_ERRORS,
  to,
} from './entry';

const GROUP = 'Customers by what they buy';
/** How a table is read: its days, and that it is one of transactions though it looks like contracts. */
const LEDGER_SETTINGS = ['dates are', 'layout'] as const;
const id = header('id', 'the customer id');
const date = header('date', 'the day of the transaction');
const amount = header('amount', 'the amount, refunds negative');
const asOf = cell('as_of', 'The day at whose end is looked; what comes later is not read.');

/** The opening and the closing of the example, where nobody is counted apart. */
const NOBODY_APART = [...CARD_HEADER, ...VALUE_HEADER].map((name) => (/^(Opening|Closing)/.test(name) ? 0 : ''));

/** One row per transaction: invoices, orders, donations, refunds. */
export const ledgerFunctions: readonly FunctionEntry[] = [
  entry(
    GROUP,
    'CUSTOMERVALUES',
    '§2, §9, §10',
    'What each customer bought net in the period and in the one before, and what that makes of them. Days are day numbers: format them as dates.',
    [
      table,
      from,
      to,
      optional(
        cell(
          'compare_from',
          'First day of the period to compare with, or a period such as 2025-Q3 for the same season of last year; the period just before when left blank.',
        ),
      ),
      optional(cell('compare_to', 'Last day of the period to compare with; blank when compare_from names a period.')),
      id,
      date,
      amount,
      settings('active', 'same customer as', 'tolerance', RETURNING_SETTING, ...LEDGER_SETTINGS),
    ],
    {
      shape: 'table',
      unit: 'one row per customer: id, opening value, closing value, movement, first and last purchase, days with a purchase',
    },
    [...TABLE_ERRORS, SETTINGS_ERROR, 'a period to compare with that is not over before the period begins'],
    (args, { ledger }) => ledger.customerValues(args),
    '=CUSTOMERVALUES(A1:D13,"2026-Q3")',
    [
      ['Customer', 'Opening value', 'Closing value', 'Movement', 'First purchase', 'Last purchase', 'Purchases'],
      ['A', 100, 120, 'Increased', 46183, 46275, 2],
      ['B', 80, 80, 'Unchanged', 46185, 46276, 2],
      ['C', 60, 40, 'Decreased', 46188, 46280, 2],
      ['D', 50, 0, 'Lost', 46198, 46198, 1],
      ['F', 0, 30, 'Returned', 45964, 46289, 2],
      ['G', 0, 15, 'New', 46223, 46223, 1],
      ['E', 0, 70, 'New', 46285, 46285, 1],
    ],
    LEDGER_SHEET,
  ),
  entry(
    GROUP,
    'CUSTOMERMATH',
    '§7, §8, §22',
    'The roll-forward straight from transactions: opening + incoming − outgoing = closing, in customers and in value, and what was counted apart.',
    [
      table,
      from,
      to,
      by,
      optional(
        cell(
          'lapse_days',
          'Days without a purchase after which a customer has left, as LAPSEWINDOW gives; customers are then those of the last so many days. When left blank, those with a net above 0 in the period and in the one before.',
        ),
      ),
      id,
      date,
      amount,
      settings('active', 'came and went', 'same customer as', RETURNING_SETTING, 'lapse days', ...LEDGER_SETTINGS),
    ],
    { shape: 'table', unit: 'customers, value, share of the opening base' },
    [...TABLE_ERRORS, SETTINGS_ERROR, 'lapse_days that are not a whole number of at least 1'],
    (args, { ledger }) => ledger.customerMath(args),
    '=CUSTOMERMATH(A1:D13,"2026-Q3",,"Plan",30)',
    [
      ['Plan', ...CARD_HEADER, ...VALUE_HEADER],
      ['High', 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 180, 0, 20, 0, 0, 0, 0, 0, 200, 0, 0],
      ['Low', 2, 3, 1, 1, 1, 2, 1, 0, 0, 3, 1, 0.5, 0, 110, 115, 0, 20, 65, 15, 0, 0, 140, 50, 0],
      ['All customers', 4, 3, 1, 1, 1, 2, 1, 0, 0, 5, 1, 0.25, 0, 290, 115, 20, 20, 65, 15, 0, 0, 340, 50, 0],
      ['Customers with net 0 or less', ...NOBODY_APART],
      ['Lines without a customer', ...NOBODY_APART],
      [
        'The history begins on 2025-11-03: whoever bought only before that day and comes back counts as new.',
        ...NOBODY_APART.map(() => ''),
      ],
      ['3 customers left and came back inside the period and count as there all along.', ...NOBODY_APART.map(() => '')],
      [
        'Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".',
        ...NOBODY_APART.map(() => ''),
      ],
    ],
    LEDGER_SHEET,
  ),
  entry(
    GROUP,
    'LAPSEWINDOW',
    '§22',
    'After how many days without a purchase a customer has lapsed: nine in ten of those who come back do so sooner, rounded up to 30 days.',
    [
      range('ids', 'Who bought; one column, one row per purchase.'),
      range('dates', 'When; a column of the same height. Leave refunds out.'),
      optional(cell('percentile', 'The share of gaps to cover, above 0 and up to 1; 0.9 when left blank.')),
    ],
    number('days'),
    [
      'columns of different heights',
      'a text where a date is wanted',
      'a percentile outside 0 to 1',
      'nobody who bought on two days: no window',
    ],
    (args, { ledger }) => ledger.lapseWindowOf(args),
    '=LAPSEWINDOW(A2:A8,B2:B8)',
    90,
    HABIT_SHEET,
  ),
  entry(
    GROUP,
    'LAPSECURVE',
    '§22',
    'The curve behind the lapse window, to choose one by: of those who bought again, how many had done so within 30 days, 60 days and so on.',
    [
      range('ids', 'Who bought; one column, one row per purchase.'),
      range('dates', 'When; a column of the same height. Leave refunds out.'),
    ],
    { shape: 'table', unit: 'days, share of the gaps between purchases' },
    ['columns of different heights', 'a text where a date is wanted', 'nobody who bought on two days: no curve'],
    (args, { ledger }) => ledger.lapseCurveTable(args),
    '=LAPSECURVE(A2:A8,B2:B8)',
    [
      ['Days', 'Came back within'],
      [30, 0.4],
      [60, 0.4],
      [90, 1],
    ],
    HABIT_SHEET,
  ),
  entry(
    GROUP,
    'LAPSED',
    '§22',
    'Who has not bought for so long that they count as gone, the most valuable first. Days are day numbers: format them as dates.',
    [
      table,
      asOf,
      optional(
        cell(
          'lapse_days',
          'Days without a purchase after which a customer has lapsed; LAPSEWINDOW of the table when left blank.',
        ),
      ),
      id,
      date,
      amount,
      settings('lapse days', 'same customer as', ...LEDGER_SETTINGS),
    ],
    {
      shape: 'table',
      unit: 'id, last purchase, first day on which they no longer counted, days since the last purchase, net of the 365 days up to it',
    },
    [...TABLE_ERRORS, SETTINGS_ERROR, 'nobody who bought on two days: no window'],
    (args, { ledger }) => ledger.lapsedTable(args),
    '=LAPSED(A1:D13,"2026-09-30",30)',
    [
      ['Customer', 'Last purchase', 'Lapsed on', 'Days since', 'Value of the last year'],
      ['D', 46198, 46228, 97, 50],
      ['G', 46223, 46253, 72, 15],
    ],
    LEDGER_SHEET,
  ),
  entry(
    GROUP,
    'WEAKENING',
    '§26',
    'Who is still a customer and overdue, or buying less than usual: three purchases make a habit. Days are day numbers: format them as dates.',
    [table, asOf, id, date, amount, settings('tolerance', 'lapse days', 'same customer as', ...LEDGER_SETTINGS)],
    {
      shape: 'table',
      unit: 'id, warning, last purchase, days since, longest usual gap in days, net of the last 91 days, median of the three times 91 days before',
    },
    [...TABLE_ERRORS, SETTINGS_ERROR, 'nobody who bought on two days: no habit'],
    (args, { ledger }) => ledger.weakeningTable(args),
    '=WEAKENING(A1:C8,"2026-09-30")',
    [
      ['Customer', 'Warning', 'Last purchase', 'Days since', 'Usual gap', 'Value of the last 91 days', 'Usual value'],
      ['Ann', 'Weakening', 46218, 77, 90, 40, 100],
      ['Ben', 'Overdue', 46255, 40, 10, 150, ''],
    ],
    HABIT_SHEET,
  ),
];
