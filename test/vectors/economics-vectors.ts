import { column, day, notAvailable, value, type Vector } from './vector';

const LIST = [
  ['Id', 'Plan', 'Start', 'End', 'Value'],
  ['A', 'x', day('2025-01-01'), null, 100],
  ['B', 'y', day('2026-07-01'), null, 50],
];

const ECONOMICS_HEADER = [
  'Opening',
  'Won',
  'Lost',
  'Closing',
  'Value per customer',
  'Lost, of opening',
  'Acquisition spend',
  'Cost of acquisition',
  'Cost to serve',
  'Cost of relationship',
  'Contribution per customer',
  'Lifetime value',
  'Net lifetime value',
  'Lifetime value to cost',
  'Payback periods',
  'Share of cost',
  'Share of value',
  'Note',
];

const paid = (how: string): string[] => [how, ...Array<string>(18).fill('')];
const ONCE = paid('“Value” is taken to be paid once in the period; payments can say otherwise.');
const MONTHLY_LIST = [['Id', 'Plan', 'Start', 'End', 'Monthly charge'], ...LIST.slice(1)];

/** What a customer costs and is worth. */
export const economicsVectors: readonly Vector[] = [
  { title: 'numbers as text count', name: 'ACQUISITIONCOST', args: ['400', ' 2 '], result: 200 },
  { title: 'nothing spent', name: 'ACQUISITIONCOST', args: [0, 2], result: 0 },
  {
    title: 'nobody is new',
    name: 'ACQUISITIONCOST',
    args: [400, 0],
    error: notAvailable('No cost of acquisition: nobody is new'),
  },
  {
    title: 'a spend below 0',
    name: 'ACQUISITIONCOST',
    args: [-1, 2],
    error: value('spend: found -1, expected an amount of at least 0'),
  },
  {
    title: 'no spend',
    name: 'ACQUISITIONCOST',
    args: [null, 2],
    error: value('spend: found nothing, expected an amount of at least 0'),
  },
  {
    title: 'half a customer',
    name: 'ACQUISITIONCOST',
    args: [400, 2.5],
    error: value('new_customers: found 2.5, expected a whole number of customers'),
  },
  {
    title: 'nobody was a customer',
    name: 'RELATIONSHIPCOST',
    args: [90, 0, 0],
    error: notAvailable('No cost of relationship: nobody was a customer'),
  },
  { title: 'all gone at the close', name: 'RELATIONSHIPCOST', args: [90, 9, 0], result: 20 },
  {
    title: 'an error cell for the cost',
    name: 'RELATIONSHIPCOST',
    args: ['#N/A', 4, 5],
    error: value('cost: found "#N/A", expected an amount of at least 0'),
  },

  { title: 'nobody leaves: 60 periods', name: 'LIFETIMEVALUE', args: [10, 0.5, 0], result: 300 },
  { title: 'nobody leaves, 24 periods at most', name: 'LIFETIMEVALUE', args: [10, 0.5, 0, null, 24], result: 120 },
  { title: 'everybody leaves', name: 'LIFETIMEVALUE', args: [10, 0.5, 1], result: 5 },
  { title: 'at interest, the first margin now', name: 'LIFETIMEVALUE', args: [100, 1, 0.5, 0.5], result: 150 },
  {
    title: 'at interest, the first margin one period away',
    name: 'LIFETIMEVALUE',
    args: [100, 1, 0.5, 0.5, '', 'Later'],
    result: 50,
  },
  { title: 'a loss on every customer', name: 'LIFETIMEVALUE', args: [10, -0.5, 0.5], result: -10 },
  {
    title: 'a churn in per cent without its sign',
    name: 'LIFETIMEVALUE',
    args: [68, 0.6, 25],
    error: value('churn: found 25, expected a share from 0 to 1, such as 0.25 or 25%'),
  },
  {
    title: 'a margin in per cent without its sign',
    name: 'LIFETIMEVALUE',
    args: [68, 60, 0.25],
    error: value('margin: found 60, expected a share of the value, such as 0.6 or 60%'),
  },
  {
    title: 'a longest life under one period',
    name: 'LIFETIMEVALUE',
    args: [68, 0.6, 0.25, null, 0.5],
    error: value('longest_life: found 0.5, expected a number of periods of at least 1'),
  },
  {
    title: 'a first margin that is neither',
    name: 'LIFETIMEVALUE',
    args: [68, 0.6, 0.25, null, null, 'soon'],
    error: value('first_margin: found "soon", expected now or later'),
  },
  {
    title: 'a period earns nothing',
    name: 'PAYBACKPERIODS',
    args: [200, 80, 0],
    error: notAvailable('No payback: a period earns nothing'),
  },
  { title: 'nothing to earn back', name: 'PAYBACKPERIODS', args: [0, 80, 0.5], result: 0 },

  {
    title: 'one line when no segments are asked for, a header above the costs',
    name: 'SEGMENTECONOMICS',
    args: [
      LIST,
      [
        ['Plan', 'Spend', 'Service'],
        ['x', null, 30],
        ['', 10, null],
      ],
      0.5,
      '2026-Q3',
    ],
    result: [
      ['Customers', ...ECONOMICS_HEADER],
      ['All customers', 1, 1, 0, 2, 75, 0, 10, 10, 30, 20, 17.5, 2250, 2240, 225, 10 / 37.5, 1, 1, 'too few to trust'],
      ONCE,
    ],
  },
  {
    title: 'an unallocated pool in a line of its own',
    name: 'SEGMENTECONOMICS',
    args: [LIST, [['overhead', 10, 30]], 0.5, '2026-Q3', null, 'Plan', null, 'show'],
    result: [
      ['Plan', ...ECONOMICS_HEADER],
      ['x', 1, 0, 0, 1, 100, 0, 0, 'n/a', 0, 0, 50, 3000, 'n/a', 'n/a', 'n/a', 0, 2 / 3, 'too few to trust'],
      ['y', 0, 1, 0, 1, 50, 'n/a', 0, 0, 0, 0, 25, 'n/a', 'n/a', 'n/a', 0, 0, 1 / 3, 'too few to trust'],
      ['Unallocated', '', '', '', '', '', '', 10, '', 30, '', '', '', '', '', '', '', '', ''],
      ['All customers', 1, 1, 0, 2, 75, 0, 10, 10, 30, 20, 17.5, 2250, 2240, 225, 10 / 37.5, 1, 1, 'too few to trust'],
      ONCE,
    ],
  },
  {
    title: 'a segment that the costs lack, and costs of a segment that nobody has',
    name: 'SEGMENTECONOMICS',
    args: [
      LIST,
      [
        [' X', 10, 30],
        ['z', 5, 0],
      ],
      0.5,
      '2026-Q3',
      null,
      'Plan',
    ],
    result: [
      ['Plan', ...ECONOMICS_HEADER],
      ['x', 1, 0, 0, 1, 100, 0, 10, 'n/a', 30, 30, 20, 3000, 'n/a', 'n/a', 'n/a', 40 / 45, 2 / 3, 'too few to trust'],
      [
        'y',
        ...[
          0,
          1,
          0,
          1,
          50,
          'n/a',
          0,
          0,
          0,
          0,
          25,
          'n/a',
          'n/a',
          'n/a',
          0,
          0,
          1 / 3,
          'no costs given; too few to trust',
        ],
      ],
      [
        'z',
        ...[0, 0, 0, 0, 'n/a', 'n/a', 5, 'n/a', 0, 'n/a', 'n/a', 'n/a', 'n/a', 'n/a', 'n/a', 5 / 45, 0],
        'no such segment',
      ],
      [
        'All customers',
        ...[1, 1, 0, 2, 75, 0, 15, 15, 30, 20, 17.5, 2250, 2235, 150, 15 / 37.5, 1, 1, 'too few to trust'],
      ],
      ONCE,
    ],
  },
  {
    title: 'segments as a column',
    name: 'SEGMENTECONOMICS',
    args: [LIST, [['x', 1, 1]], 0.5, '2026-Q3', null, LIST.map((row) => [row[1]])],
    error: value('by: found 3 rows; give the header as a text, such as "Plan"'),
    answeredByExcel: true,
  },
  {
    title: 'segments by a header that is not there',
    name: 'SEGMENTECONOMICS',
    args: [LIST, [['x', 1, 1]], 0.5, '2026-Q3', null, 'Tariff'],
    error: value('by: no column is called "Tariff". The headers are "Id", "Plan", "Start", "End", "Value"'),
  },
  {
    title: 'a monthly charge is paid three times a quarter',
    name: 'SEGMENTECONOMICS',
    args: [MONTHLY_LIST, [['', 10, 30]], 0.5, '2026-Q3'],
    result: [
      ['Customers', ...ECONOMICS_HEADER],
      [
        'All customers',
        ...[1, 1, 0, 2, 225, 0, 10, 10, 30, 20, 92.5, 6750, 6740, 675, 10 / 112.5, 1, 1, 'too few to trust'],
      ],
      paid('“Monthly charge” is taken to be paid once a month: 3 times in the period; payments can say otherwise.'),
    ],
  },
  {
    title: 'a header that says two things about payments says none',
    name: 'SEGMENTECONOMICS',
    args: [
      MONTHLY_LIST.map((row, at) => (at === 0 ? [...row.slice(0, -1), 'Monthly fee per year'] : row)),
      ...[[['', 10, 30]], 0.5, '2026-Q3'],
    ],
    result: [
      ['Customers', ...ECONOMICS_HEADER],
      ['All customers', 1, 1, 0, 2, 75, 0, 10, 10, 30, 20, 17.5, 2250, 2240, 225, 10 / 37.5, 1, 1, 'too few to trust'],
      paid('“Monthly fee per year” is taken to be paid once in the period; payments can say otherwise.'),
    ],
  },
  {
    title: 'payments that are given, whatever the header says',
    name: 'SEGMENTECONOMICS',
    args: [MONTHLY_LIST, [['', 10, 30]], 0.5, '2026-Q3', null, null, 1],
    result: [
      ['Customers', ...ECONOMICS_HEADER],
      ['All customers', 1, 1, 0, 2, 75, 0, 10, 10, 30, 20, 17.5, 2250, 2240, 225, 10 / 37.5, 1, 1, 'too few to trust'],
      paid('The value is taken to be paid once in the period, as payments says.'),
    ],
  },
  {
    title: 'values that the settings bring to the month',
    name: 'SEGMENTECONOMICS',
    args: [...[MONTHLY_LIST, [['', 10, 30]], 0.5, '2026-Q3'], ...Array<null>(10).fill(null), 'values are per: quarter'],
    result: [
      ['Customers', ...ECONOMICS_HEADER],
      [
        'All customers',
        ...[1, 1, 0, 2, 75, 0, 10, 10, 30, 20, 17.5, 2250, 2240, 225, 10 / 37.5, 1, 1, 'too few to trust'],
      ],
      paid('The value is taken to be paid once a month, as the settings say: 3 times in the period.'),
    ],
  },
  {
    title: 'costs without the cost to serve',
    name: 'SEGMENTECONOMICS',
    args: [LIST, [['x', 1]], 0.5, '2026-Q3'],
    error: value('costs: found 2 columns, expected three: segment, acquisition spend, cost to serve'),
  },
  {
    title: 'a cost below 0',
    name: 'SEGMENTECONOMICS',
    args: [
      LIST,
      [
        ['x', 1, 2],
        ['y', -1, 2],
      ],
      0.5,
      '2026-Q3',
    ],
    error: value('costs, acquisition spend, row 2: found -1, expected an amount of at least 0'),
  },
  {
    title: 'a text among the costs',
    name: 'SEGMENTECONOMICS',
    args: [
      LIST,
      [
        ['x', 1, 2],
        ['y', 1, 'much'],
      ],
      0.5,
      '2026-Q3',
    ],
    error: value('costs, cost to serve, row 2: found "much", expected a number'),
  },
  {
    title: 'a pool that is shared out in no known way',
    name: 'SEGMENTECONOMICS',
    args: [LIST, [['x', 1, 2]], 0.5, '2026-Q3', null, 'Plan', null, 'hide'],
    error: value('pool: found "hide", expected prorate or show'),
  },

  {
    title: 'touches without a customer are counted',
    name: 'FIRSTTOUCH',
    args: [
      column('a', null, 'A', null),
      column(day('2026-01-05'), day('2026-01-02'), day('2026-01-01'), null),
      column('ad', 'ad', 'N/A', null),
    ],
    result: [
      ['Customer', 'Point of entry'],
      ['a', 'Not recorded'],
      ['Unidentified', '1 touch without a customer id'],
    ],
  },
  {
    title: 'no touches',
    name: 'FIRSTTOUCH',
    args: [column(null), column(null), column(null)],
    result: [['Customer', 'Point of entry']],
  },
  {
    title: 'a touch on the day of the purchase counts, a later one does not',
    name: 'FIRSTTOUCH',
    args: [
      column('a', 'b'),
      column(day('2026-01-05'), day('2026-01-06')),
      column('shop', 'shop'),
      column(day('2026-01-05'), day('2026-01-05')),
    ],
    result: [
      ['Customer', 'Point of entry'],
      ['a', 'shop'],
      ['b', 'Not recorded'],
    ],
  },
  {
    title: 'a text for a date',
    name: 'FIRSTTOUCH',
    args: [column('a', 'b'), column(day('2026-01-05'), 'soon'), column('shop', 'shop')],
    error: value('date, row 2: found "soon", expected a date'),
  },
  {
    title: 'purchase dates of another height',
    name: 'FIRSTTOUCH',
    args: [column('a', 'b'), column(1, 2), column('shop', 'shop'), column(1)],
    error: value('ids has 2 rows and purchase_dates has 1: give both the same rows'),
  },
  {
    title: 'without values, the first touch',
    name: 'TOUCHCREDIT',
    args: [column('email > shop', 'shop→email', '> shop', null), column(2, '1', 1, 3)],
    result: [
      ['Channel', 'Conversions'],
      ['email', 2],
      ['shop', 1],
      ['Not recorded', 4],
    ],
  },
  {
    title: 'the last touch',
    name: 'TOUCHCREDIT',
    args: [column('email > shop', 'shop > email', 'ad'), column(2, 1, 0), null, 'LAST'],
    result: [
      ['Channel', 'Conversions'],
      ['shop', 2],
      ['email', 1],
    ],
  },
  {
    title: 'thirds',
    name: 'TOUCHCREDIT',
    args: ['a>b>a', 1, 10, 'linear'],
    result: [
      ['Channel', 'Conversions', 'Value'],
      ['a', 0.666666667, 6.666666667],
      ['b', 0.333333333, 3.333333333],
    ],
  },
  { title: 'nobody bought', name: 'TOUCHCREDIT', args: ['a > b', 0], result: [['Channel', 'Conversions']] },
  {
    title: 'conversions below 0',
    name: 'TOUCHCREDIT',
    args: ['a', -1],
    error: value('conversions, row 1: found -1, expected a value that is not negative'),
  },
  {
    title: 'a model that is none',
    name: 'TOUCHCREDIT',
    args: ['a', 1, null, 'best'],
    error: value('model: found "best", expected first, last or linear'),
  },
  { title: 'shares as texts', name: 'LIFETIMEVALUE', args: [68, '60%', ' 25 %'], result: 163.2 },
  { title: 'a share with a decimal comma', name: 'PAYBACKPERIODS', args: [10, 100, '12,5 %'], result: 0.8 },
  {
    title: 'a percentile as a text',
    name: 'LAPSEWINDOW',
    args: [column('A', 'A'), column(100, 130), '90%'],
    result: 30,
  },
  {
    title: 'a margin of more than all',
    name: 'PAYBACKPERIODS',
    args: [10, 100, '120%'],
    error: value('margin: found 1.2, expected a share of the value, such as 0.6 or 60%'),
  },
  {
    title: 'a share that may be two',
    name: 'LIFETIMEVALUE',
    args: [68, 0.6, '1,125%'],
    error: value('churn: found "1,125%", expected a share from 0 to 1, such as 0.25 or 25%'),
  },
];
