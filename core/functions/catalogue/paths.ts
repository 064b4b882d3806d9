import { SOURCE_SHEET, TOUCH_SHEET } from '../example-sheet';
import type { FunctionEntry } from '../function-entry';
import { firstTouch, touchCreditTable } from '../paths';
import {
  cell,
  CONTRACT_SETTINGS,
  entry,
  header,
  optional,
  range,
  settings,
  SETTINGS_ERROR,
  table,
  TABLE_ERRORS,
} from './entry';

const GROUP = 'Path to purchase';

/** What brought customers in. */
export const pathFunctions: readonly FunctionEntry[] = [
  entry(
    GROUP,
    'FIRSTTOUCH',
    '§25',
    'The point of entry of every customer: the channel of the earliest touch up to the first purchase.',
    [
      range('ids', 'Whom each touch belongs to; one row per touch.'),
      range('dates', 'The day of each touch.'),
      range('channels', 'The channel of each touch, such as email or shop.'),
      optional(
        range('purchase_dates', 'The days on which the customer bought; touches after the first of them are ignored.'),
      ),
    ],
    { shape: 'table', unit: 'customer, point of entry' },
    ['columns of different heights', 'a text where a date is wanted', 'an error cell'],
    firstTouch,
    '=FIRSTTOUCH(A2:A6,B2:B6,C2:C6,D2:D6)',
    [
      ['Customer', 'Point of entry'],
      ['A', 'email'],
      ['B', 'shop'],
      ['C', 'Not recorded'],
    ],
    TOUCH_SHEET,
  ),
  entry(
    GROUP,
    'TOUCHCREDIT',
    '§25',
    'What each channel is credited with: all to the first touch of a path, all to the last, or equal parts.',
    [
      range('paths', 'The touches of each path in their order, such as "email > search > shop".'),
      range('conversions', 'How many bought on each path.'),
      optional(range('values', 'What they bought for; adds a value column.')),
      optional(cell('model', 'first, last or linear (the same part to every position); first when left blank.')),
    ],
    { shape: 'table', unit: 'channel, conversions, value' },
    [
      'columns of different heights',
      'a text or an error cell where a number is wanted',
      'conversions below 0',
      'a model that is none of the three',
    ],
    touchCreditTable,
    '=TOUCHCREDIT({"email > search > shop";"search"},{3;1},{90;20},"linear")',
    [
      ['Channel', 'Conversions', 'Value'],
      ['search', 2, 50],
      ['email', 1, 30],
      ['shop', 1, 30],
    ],
  ),
  entry(
    GROUP,
    'ENTRYSOURCES',
    '§25',
    'What brought customers in against what keeps them: how many of each source are still there after 12 months, and what they are worth then.',
    [
      table,
      cell('as_of', 'The last day that is looked at; who came less than the months before it cannot be judged yet.'),
      optional(cell('months', 'After how many months customers are judged; 12 when left blank.')),
      header('source', 'what brought each customer in, such as Source or Channel'),
      header('start', 'the day a customer came'),
      header('end', 'the day a customer left'),
      header('value', 'the value'),
      header('id', 'the customer id'),
      settings(...CONTRACT_SETTINGS),
    ],
    {
      shape: 'table',
      unit: 'source, customers, judged, kept, share, value when they came and after the months, share',
    },
    [...TABLE_ERRORS, SETTINGS_ERROR],
    (args, { ledger }) => ledger.entrySourcesTable(args),
    '=ENTRYSOURCES(A1:E7,"2026-06-30")',
    [
      [
        'Source',
        'Customers',
        'Came 12 months ago or more',
        'Still there after 12 months',
        'Retention',
        'Value when they came',
        'Value after 12 months',
        'Value retention',
      ],
      ['Friend', 3, 2, 1, 0.5, 150, 100, 100 / 150],
      ['Ad', 2, 2, 1, 0.5, 60, 30, 0.5],
      ['Not recorded', 1, 0, 0, 'n/a', 0, 0, 'n/a'],
      ['All customers', 6, 4, 2, 0.5, 210, 130, 130 / 210],
    ],
    SOURCE_SHEET,
  ),
];
