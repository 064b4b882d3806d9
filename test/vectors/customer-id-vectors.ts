import { CARD } from './table-headers';
import { day, value, type Vector } from './vector';

const note = (text: string): string[] => [text, ...CARD.map(() => '')];

/** A changes from one contract to the next inside the period. */
const CONTRACTS = [
  ['Customer ID', 'Start date', 'End date', 'Value'],
  ['A', day('2025-01-01'), day('2026-08-01'), 10],
  ['A', day('2026-08-01'), null, 20],
  ['B', day('2025-01-01'), null, 5],
];
/** A2 is A, and C2 is C. */
const OWNED = [
  ['Customer ID', 'Start date', 'End date', 'Value', 'Main'],
  ['A', day('2025-01-01'), null, 10, null],
  ['A2', day('2025-01-01'), null, 20, 'A'],
  ['B', day('2025-01-01'), day('2026-01-01'), 5, null],
  ['C', day('2025-01-01'), null, 5, null],
  ['C2', day('2025-01-01'), null, 5, 'C'],
];
const STAYED = [
  ['A', 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 10, 0, 10, 0, 0, 0, 0, 0, 20, 0, 0],
  ['B', 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0],
  ['All customers', 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 15, 0, 10, 0, 0, 0, 0, 0, 25, 0, 0],
];

/** Who is one customer, and what is said where nobody can tell. */
export const customerIdVectors: readonly Vector[] = [
  {
    title: 'contracts of one customer are one customer, also in a report by customer',
    name: 'REPORTCARD',
    args: [CONTRACTS, '2026-Q3', null, 'Customer ID'],
    result: [['Customer ID', ...CARD], ...STAYED],
  },
  {
    title: 'snapshots by customer',
    name: 'REPORTCARD',
    args: [
      [
        ['Customer', 'Month', 'MRR'],
        ['A', '2026-07', 10],
        ['A', '2026-08', 20],
        ['B', '2026-07', 5],
        ['B', '2026-08', 5],
      ],
      '2026-08',
      null,
      'Customer',
    ],
    result: [
      ['Customer', ...CARD],
      ...STAYED,
      note('The history begins with 2026-07: whoever was a customer only before it and comes back counts as new.'),
      note('Snapshots do not show who came and went, or left and came back, between two of them.'),
      ['Read as snapshots: customer "Customer", period "Month", value "MRR".', ...Array<string>(24).fill('')],
    ],
  },
  {
    title: 'contracts without ids count row by row, and the table says so',
    name: 'REPORTCARD',
    args: [CONTRACTS.map((row) => row.slice(1)), '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      ['All customers', 2, 1, 1, 0, 0, 1, 1, 0, 0, 2, 0, 0.5, 0, 15, 20, 0, 0, 10, 0, 0, 0, 25, 10, 0],
      note('No column of customer ids: every row counts as a customer.'),
    ],
  },

  {
    title: 'a column of so many names that nobody could read the answer',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer ID', 'Start date', 'End date', 'Value'],
        ...Array.from({ length: 2084 }, (_, row) => [`C${row}`, day('2023-01-01'), null, 1]),
      ],
      '2023',
      '2026',
      'month',
      'Customer ID',
    ],
    error: value(
      'by: the column says 2,084 different things, which makes 100,032 lines over 48 periods; at most 100,000 can be shown: name a column with fewer, or take longer periods',
    ),
  },

  // Two tables of one company are compared customer by customer.
  {
    title: 'statuses of several ids that the contracts count as one customer are one customer too',
    name: 'STATUSCHECK',
    args: [
      [
        ['Customer ID', 'Status'],
        ['A', 'Active'],
        ['a2', 'Churned'],
        ['B', 'Churned'],
        ['C2', 'Churned'],
      ],
      OWNED,
      '2026-06-30',
      'same customer as: Main',
    ],
    result: [
      ['Customer', 'Status says', 'Contracts say'],
      ['C', 'left', 'worth something on 2026-06-30'],
      ['1 of 2 customers marked as having left still have a value on 2026-06-30.', '', ''],
    ],
  },
  {
    title: 'what stands in a column that is not needed does not matter',
    name: 'STATUSCHECK',
    args: [
      [
        ['Customer ID', 'Status', 'MRR'],
        ['A', 'Active', -5],
        ['B', 'Churned', 'soon'],
      ],
      CONTRACTS,
      '2026-08-31',
    ],
    result: [
      ['Customer', 'Status says', 'Contracts say'],
      ['B', 'left', 'worth something on 2026-08-31'],
      ['All 1 customers marked as having left still have a value on 2026-08-31.', '', ''],
    ],
  },
  {
    title: 'statuses without ids cannot be compared',
    name: 'STATUSCHECK',
    args: [
      [
        ['Name', 'Status'],
        ['A', 'Active'],
        ['B', 'Churned'],
      ],
      CONTRACTS,
      '2026-08-31',
    ],
    error: value(
      'statuses: no column looks like the customer id; give it a header that says so. The headers are "Name", "Status"',
    ),
  },
  {
    title: 'contracts without ids cannot be compared',
    name: 'STATUSCHECK',
    args: [
      [
        ['Customer ID', 'Status'],
        ['A', 'Active'],
      ],
      CONTRACTS.map((row) => row.slice(1)),
      '2026-08-31',
    ],
    error: value(
      'contracts: no column looks like the customer id; give it a header that says so. The headers are "Start date", "End date", "Value"',
    ),
  },
];
