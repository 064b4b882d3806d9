import { VALUE_SHEET } from '../example-sheet';
import type { FunctionEntry } from '../function-entry';
import { recommenders, referred, referredValue, topRecommendersTable } from '../referrals';
import { cell, COLUMN_ERRORS, criteria, entry, from, number, optional, range, startDates, to, values } from './entry';

const GROUP = 'Customers who came and left';
const referrers = range(
  'referrers',
  'Who recommended each customer: an id or a name; blank, "none" or "n/a" for nobody.',
);

/** Who came because somebody recommended you. */
export const referralFunctions: readonly FunctionEntry[] = [
  entry(
    GROUP,
    'REFERRED',
    '§14',
    'How many of the customers who came in the period were recommended.',
    [startDates, referrers, from, to, criteria],
    number('customers'),
    COLUMN_ERRORS,
    referred,
    '=REFERRED(F2:F8,G2:G8,"2026-Q3")',
    1,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'REFERREDVALUE',
    '§14',
    'What the customers who came in the period and were recommended are worth.',
    [startDates, referrers, values, from, to, criteria],
    number('value, in the unit of values'),
    COLUMN_ERRORS,
    referredValue,
    '=REFERREDVALUE(F2:F8,G2:G8,C2:C8,"2026-Q3")',
    70,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'RECOMMENDERS',
    '§14',
    'How many customers recommended you to somebody who came in the period.',
    [startDates, referrers, from, to, criteria],
    number('customers who recommended you'),
    COLUMN_ERRORS,
    recommenders,
    '=RECOMMENDERS(F2:F8,G2:G8,"2026-Q3")',
    1,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'TOPRECOMMENDERS',
    '§14',
    'Who recommended you in the period: by the value of those who came, then by name.',
    [
      startDates,
      referrers,
      values,
      from,
      to,
      optional(cell('top', 'How many to show; 2 when left blank. The others share one line.')),
      optional(
        range(
          'ids',
          'The ids of all customers; adds how many each recommender brought to date, and warnings of those who recommended themselves or whom nobody knows.',
        ),
      ),
    ],
    { shape: 'table', unit: 'recommender, customers, value, customers to date' },
    COLUMN_ERRORS.filter((error) => !error.startsWith('a criteria_range')),
    topRecommendersTable,
    '=TOPRECOMMENDERS(F2:F8,G2:G8,C2:C8,"2026-Q3",,2,A2:A8)',
    [
      ['Recommended by', 'Customers', 'Value', 'Customers to date'],
      ['A', 1, 70, 1],
      ['All who were recommended', 1, 70, 1],
    ],
    VALUE_SHEET,
  ),
];
