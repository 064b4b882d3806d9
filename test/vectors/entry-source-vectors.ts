import { day, value, type Vector } from './vector';

const HEADER = ['Customer', 'Channel', 'Joined on', 'Left on', 'MRR'];
const header = (months: number): string[] => [
  'Source',
  'Customers',
  `Came ${months} months ago or more`,
  `Still there after ${months} months`,
  'Retention',
  'Value when they came',
  `Value after ${months} months`,
  'Value retention',
];
const TABLE = [
  HEADER,
  ['A', 'Shop', day('2026-01-10'), null, 10],
  ['A', 'Shop', day('2026-03-10'), null, 5],
  ['B', 'shop', day('2026-02-01'), day('2026-05-01'), 20],
  ['C', 'Search', day('2026-02-28'), day('2026-05-29'), 30],
  ['D', 'n/a', day('2026-06-30'), null, 40],
  [null, 'Shop', day('2026-01-01'), null, 99],
  ['E', 'Shop', day('2026-07-01'), null, 50],
];

export const entrySourceVectors: readonly Vector[] = [
  {
    title: 'who pays nothing is still there where free customers count',
    name: 'ENTRYSOURCES',
    args: [
      [
        HEADER,
        ['A', 'Shop', day('2026-01-10'), null, 0],
        ['B', 'Shop', day('2026-01-10'), day('2026-03-10'), 0],
        ['C', 'Ad', day('2026-06-30'), null, 5],
      ],
      '2026-06-30',
      3,
      ...[null, null, null, null, null],
      'free customers: count',
    ],
    result: [
      header(3),
      ['Shop', 2, 2, 1, 0.5, 0, 0, 'n/a'],
      ['Ad', 1, 0, 0, 'n/a', 0, 0, 'n/a'],
      ['All customers', 3, 2, 1, 0.5, 0, 0, 'n/a'],
    ],
  },
  {
    title: 'three months on: contracts of one customer are added up, rows of nobody are counted',
    name: 'ENTRYSOURCES',
    args: [TABLE, '2026-06-30', 3],
    result: [
      header(3),
      ['Shop', 2, 2, 1, 0.5, 30, 15, 0.5],
      ['n/a', 1, 0, 0, 'n/a', 0, 0, 'n/a'],
      ['Search', 1, 1, 1, 1, 30, 30, 1],
      ['All customers', 4, 3, 2, 2 / 3, 60, 45, 0.75],
      ['1 row without a customer is left out.', '', '', '', '', '', '', ''],
    ],
  },
  {
    title: 'nobody is judged by days that the list does not know, and the days to which contracts run are not known',
    name: 'ENTRYSOURCES',
    args: [
      [
        HEADER,
        ['A', 'Shop', day('2026-01-10'), null, 10],
        ['B', 'Shop', day('2026-02-01'), day('2026-05-01'), 20],
        ['C', 'Shop', day('2026-02-02'), day('2027-12-31'), 30],
        ['D', 'Shop', day('2026-03-01'), null, 40],
      ],
      '2026-12-31',
      3,
    ],
    result: [
      header(3),
      ['Shop', 4, 2, 1, 0.5, 30, 10, 1 / 3],
      ['All customers', 4, 2, 1, 0.5, 30, 10, 1 / 3],
      [
        'The list ends on 2026-05-01, before as_of: 2 customers are not judged, whose 3 months end later.',
        ...Array<string>(7).fill(''),
      ],
    ],
  },
  {
    title: 'columns that are named',
    name: 'ENTRYSOURCES',
    args: [
      [
        ['Who', 'Via', 'From', 'Until', 'Worth'],
        ['A', 'Friend', day('2025-01-01'), day('2026-01-01'), 10],
      ],
      day('2026-06-30'),
      null,
      'Via',
      'From',
      'Until',
      'Worth',
      'Who',
    ],
    result: [header(12), ['Friend', 1, 1, 0, 0, 10, 0, 0], ['All customers', 1, 1, 0, 0, 10, 0, 0]],
  },
  {
    title: 'the last paid day as end: gone a day later',
    name: 'ENTRYSOURCES',
    args: [
      [HEADER, ['A', 'Friend', day('2025-01-01'), day('2026-01-01'), 10]],
      '2026-06-30',
      null,
      null,
      null,
      null,
      null,
      null,
      'end date is: last paid day',
    ],
    result: [header(12), ['Friend', 1, 1, 1, 1, 10, 10, 1], ['All customers', 1, 1, 1, 1, 10, 10, 1]],
  },
  {
    title: 'no column of sources',
    name: 'ENTRYSOURCES',
    args: [
      [
        ['Customer', 'Joined on', 'Left on', 'MRR'],
        ['A', day('2025-01-01'), null, 10],
      ],
      '2026-06-30',
    ],
    error: value(
      'table: no column looks like the source; name its header. The headers are "Customer", "Joined on", "Left on", "MRR"',
    ),
  },
  {
    title: 'a column of sources that is not there',
    name: 'ENTRYSOURCES',
    args: [TABLE, '2026-06-30', 3, 'Origin'],
    error: value(
      'source: no column is called "Origin". The headers are "Customer", "Channel", "Joined on", "Left on", "MRR"',
    ),
  },
  {
    title: 'a column for its header',
    name: 'ENTRYSOURCES',
    args: [TABLE, '2026-06-30', 3, TABLE.slice(1).map((row) => [row[1]])],
    error: value('source: found 7 rows; give the header as a text, such as "Channel"'),
    answeredByExcel: true,
  },
  {
    title: 'months that are none',
    name: 'ENTRYSOURCES',
    args: [TABLE, '2026-06-30', 0],
    error: value('months: found 0, expected a whole number of at least 1'),
  },
  {
    title: 'no day to look at',
    name: 'ENTRYSOURCES',
    args: [TABLE, 'soon'],
    error: value('as_of: found "soon", expected a day such as 2026-09-30'),
  },
];
