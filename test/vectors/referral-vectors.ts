import { column, day, value, type Vector } from './vector';

const STARTS = column(
  day('2026-07-01'),
  day('2026-07-15'),
  day('2026-09-30'),
  day('2026-08-01'),
  day('2026-08-02'),
  day('2026-10-01'),
  null,
);
const REFERRERS = column('Ann', 'ann ', 'Bob', 'none', null, 'Zoe', 'Zoe');
const VALUES = column(10, 20, 30, 40, 50, 60, 70);
const PLANS = column('Pro', 'Basic', 'Pro', 'Pro', 'Pro', 'Pro', 'Pro');

/** Who was recommended, and by whom. */
export const referralVectors: readonly Vector[] = [
  { title: 'blank and "none" are nobody', name: 'REFERRED', args: [STARTS, REFERRERS, '2026-Q3'], result: 3 },
  {
    title: 'those who meet the criteria',
    name: 'REFERRED',
    args: [STARTS, REFERRERS, '2026-Q3', null, PLANS, 'pro'],
    result: 2,
  },
  { title: 'their value', name: 'REFERREDVALUE', args: [STARTS, REFERRERS, VALUES, '2026-Q3'], result: 60 },
  {
    title: 'an id spelled in two ways is one recommender',
    name: 'RECOMMENDERS',
    args: [STARTS, REFERRERS, '2026-Q3'],
    result: 2,
  },
  {
    title: 'ids may be numbers',
    name: 'RECOMMENDERS',
    args: [STARTS, column(7, '7', 8, null, 0, 1, 1), '2026-Q3'],
    result: 2,
  },
  { title: 'nobody was recommended', name: 'RECOMMENDERS', args: [STARTS, REFERRERS, '2025'], result: 0 },
  {
    title: 'equal values stand by name',
    name: 'TOPRECOMMENDERS',
    args: [STARTS, REFERRERS, VALUES, '2026-Q3'],
    result: [
      ['Recommended by', 'Customers', 'Value'],
      ['Ann', 2, 30],
      ['Bob', 1, 30],
      ['All who were recommended', 3, 60],
    ],
  },
  {
    title: 'the others share a line',
    name: 'TOPRECOMMENDERS',
    args: [STARTS, REFERRERS, VALUES, '2026', null, 1],
    result: [
      ['Recommended by', 'Customers', 'Value'],
      ['Zoe', 1, 60],
      ['Others (2)', 3, 60],
      ['All who were recommended', 4, 120],
    ],
  },
  {
    title: 'nobody',
    name: 'TOPRECOMMENDERS',
    args: [column(null), column(null), column(null), '2026-Q3'],
    result: [
      ['Recommended by', 'Customers', 'Value'],
      ['All who were recommended', 0, 0],
    ],
  },
  {
    title: 'with the ids: those to date, and who recommended itself or is nobody known',
    name: 'TOPRECOMMENDERS',
    args: [
      column(day('2026-01-10'), day('2026-07-01'), day('2026-07-15'), day('2026-09-30'), day('2026-10-01')),
      column('Bob', 'bob', 'Cy', 'Zoe', 'Bob'),
      column(5, 10, 20, 30, 40),
      '2026-Q3',
      null,
      1,
      column('Ann', 'Bob', 'Cleo', 'Dan', 'Eve'),
    ],
    result: [
      ['Recommended by', 'Customers', 'Value', 'Customers to date'],
      ['Zoe', 1, 30, 1],
      ['Others (2)', 2, 30, 3],
      ['All who were recommended', 3, 60, 4],
      ['Row 2: "bob" is said to have recommended itself; it is counted.', '', '', ''],
      ['Row 3: the recommender "Cy" is none of the ids; it is counted.', '', '', ''],
      ['Row 4: the recommender "Zoe" is none of the ids; it is counted.', '', '', ''],
    ],
  },
  {
    title: 'of twelve odd recommenders ten are named',
    name: 'TOPRECOMMENDERS',
    args: [
      ...[Array.from({ length: 12 }, () => [day('2026-07-01')]), Array.from({ length: 12 }, () => ['Zoe'])],
      ...[
        Array.from({ length: 12 }, () => [10]),
        '2026-Q3',
        null,
        2,
        Array.from({ length: 12 }, (_, at) => [`C${at}`]),
      ],
    ],
    result: [
      ['Recommended by', 'Customers', 'Value', 'Customers to date'],
      ['Zoe', 12, 120, 12],
      ['All who were recommended', 12, 120, 12],
      ...Array.from({ length: 10 }, (_, at) => [
        `Row ${at + 1}: the recommender "Zoe" is none of the ids; it is counted.`,
        ...['', '', ''],
      ]),
      ['2 more such rows.', '', '', ''],
    ],
  },
  {
    title: 'ids of another height',
    name: 'TOPRECOMMENDERS',
    args: [STARTS, REFERRERS, VALUES, '2026-Q3', null, 2, column('Ann')],
    error: value('start_dates has 7 rows and ids has 1: give both the same rows'),
  },
  {
    title: 'half a rank',
    name: 'TOPRECOMMENDERS',
    args: [STARTS, REFERRERS, VALUES, '2026-Q3', null, 0.5],
    error: value('top: found 0.5, expected a whole number of at least 1'),
  },
  {
    title: 'different heights',
    name: 'REFERRED',
    args: [STARTS, column('Ann'), '2026-Q3'],
    error: value('start_dates has 7 rows and referrers has 1: give both the same rows'),
  },
  {
    title: 'an error cell beside a customer of the period',
    name: 'REFERRED',
    args: [column(day('2026-07-01'), day('2026-10-01')), column('#N/A', '#N/A'), '2026-Q3'],
    error: value('referrer, row 1: found "#N/A", expected a text'),
  },
  {
    title: 'an error cell that nobody needs',
    name: 'REFERRED',
    args: [column(day('2026-07-01'), day('2026-10-01')), column('Ann', '#N/A'), '2026-Q3'],
    result: 1,
  },
  {
    title: 'a text for a value of somebody recommended',
    name: 'REFERREDVALUE',
    args: [column(day('2026-07-01')), column('Ann'), column('much'), '2026-Q3'],
    error: value('value, row 1: found "much", expected a number'),
  },
  {
    title: 'a negative value',
    name: 'REFERREDVALUE',
    args: [column(day('2026-07-01')), column('Ann'), column(-1), '2026-Q3'],
    error: value('value, row 1: found -1, expected a value that is not negative'),
  },
];
