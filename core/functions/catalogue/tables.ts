import type { FunctionEntry } from '../function-entry';
import { growthTrend, reportCard } from '../period-tables';
import { topReasonsTable } from '../reasons-table';
import {
  by,
  cell,
  COLUMN_ERRORS,
  CONTRACT_SETTINGS,
  criteriaThenSettings,
  endDates,
  entry,
  from,
  header,
  optional,
  range,
  RETURNING_SETTING,
  settings,
  SETTINGS_ERROR,
  TABLE_ERRORS,
  to,
} from './entry';

const GROUP = 'Tables';

/** What REPORTCARD and GROWTHTREND take: any of the layouts (§2). */
const anyTable = range(
  'table',
  'One range with its header row: contracts, transactions, snapshots (one row per customer and period, or one column per period) or customers with a word for what happened to them.',
);
const fromOrLabel = cell(
  'from',
  'First day of the period, or a period such as 2026-Q3, 2026-09, 2026-W05 or 2026. Of snapshots whose labels are no dates, such as P0 and P1: the opening one.',
);
const toOrLabel = optional(
  cell(
    'to',
    'Last day of the period, inclusive, the period it ends with, or the closing snapshot; blank when from names the whole.',
  ),
);
const start = header('start', 'the day a customer came, or the day of a purchase, or the period of a snapshot');
const end = header('end', 'the day a customer left, or the word for what happened');
const value = header('value', 'the value or amount');
const id = header('id', 'the customer id');
/** Beside those of contract lists. */
const LAYOUT_SETTINGS = ['layout', 'status …', 'active', 'lapse days'] as const;
/** Beside those of every table. */
const LAYOUT_ERRORS = [
  'a table that may be of either of two layouts',
  'a status that nobody knows',
  'no snapshot in the period',
];

/** Whole tables from one call. */
export const tableFunctions: readonly FunctionEntry[] = [
  entry(
    GROUP,
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
      criteriaThenSettings('rank reasons by', 'several reasons', 'reason …', 'end date is', 'values are per'),
    ],
    { shape: 'table', unit: 'reason, customers, share of all who left, value' },
    [...COLUMN_ERRORS, SETTINGS_ERROR],
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
    GROUP,
    'REPORTCARD',
    '§3–11',
    'The roll-forward of one period, one row per segment and a total: opening + incoming − outgoing = closing, in customers and in value. Takes contracts, transactions, snapshots and status lists; below the total stand rows without a customer and what the list cannot show. Of a period that the list does not fill it gives no rate.',
    [
      anyTable,
      fromOrLabel,
      toOrLabel,
      by,
      start,
      end,
      value,
      id,
      settings('came and went', ...CONTRACT_SETTINGS, RETURNING_SETTING, ...LAYOUT_SETTINGS),
    ],
    { shape: 'table', unit: 'customers, value, share of the opening base' },
    [...TABLE_ERRORS, ...LAYOUT_ERRORS, SETTINGS_ERROR],
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
    GROUP,
    'GROWTHTREND',
    '§1, §7, §8',
    'Incoming, outgoing and net, one row per week, month, quarter or year that touches the stretch of days. Takes contracts, transactions, snapshots and, in one row, status lists. A period that the list does not fill is noted as incomplete; rows without a customer stand at the foot.',
    [
      anyTable,
      fromOrLabel,
      toOrLabel,
      optional(
        cell('unit', 'week, month, quarter or year. When left blank month; of snapshots one row for each of them.'),
      ),
      optional(cell('by', 'Header of the column to report by; all customers together when left blank.')),
      start,
      end,
      value,
      id,
      settings('fiscal year starts', 'week starts', 'came and went', ...CONTRACT_SETTINGS, ...LAYOUT_SETTINGS),
    ],
    { shape: 'table', unit: 'customers and value per period' },
    [...TABLE_ERRORS, ...LAYOUT_ERRORS, SETTINGS_ERROR, 'a unit that is none of the four'],
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
        'Note',
      ],
      ['2026-07', 4, 2, 0, 0, 6, 2, 290, 85, 0, 375, 85, ''],
      ['2026-08', 6, 1, 1, 0, 6, 0, 375, 30, 50, 355, -20, ''],
      ['2026-09', 6, 0, 1, 0, 5, -1, 355, 0, 15, 340, -15, ''],
    ],
  ),
  entry(
    GROUP,
    'STATUSCHECK',
    '§2',
    'Whether two tables of one company agree: customers whose status says that they left and who still have a contract on the day, and the other way round.',
    [
      range(
        'statuses',
        'A status list with its header row: one row per customer with a word for what happened, or a churn flag.',
      ),
      range('contracts', 'A contract list with its header row, with the same customer ids.'),
      cell('as_of', 'The day on which the contracts are looked at.'),
      settings(...CONTRACT_SETTINGS, 'status …'),
    ],
    { shape: 'table', unit: 'customer, what the status says, what the contracts say; the counts in the last rows' },
    [...TABLE_ERRORS, 'a status that nobody knows', SETTINGS_ERROR],
    (args, { ledger }) => ledger.statusCheckTable(args),
    '=STATUSCHECK({"Customer ID","Status";"A","Active";"B","Churned";"D","Churned"},A1:G8,"2026-09-30")',
    [
      ['Customer', 'Status says', 'Contracts say'],
      ['B', 'left', 'worth something on 2026-09-30'],
      ['1 of 2 customers marked as having left still have a value on 2026-09-30.', '', ''],
    ],
  ),
];
