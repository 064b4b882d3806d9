import { Day, notAvailable, value, type Vector } from './vector';

/** Customers who each bought once, on one day after the other from 2026-01-01; the first `again` once more on 2026-05-01. */
function ledger(customers: number, again: number): unknown[][] {
  const rows: unknown[][] = [['Customer ID', 'Date', 'Amount']];
  for (let customer = 0; customer < customers; customer += 1) {
    rows.push([`C${customer}`, 46_023 + (customer % 60), 20]);
    if (customer < again) rows.push([`C${customer}`, 46_143, 20]);
  }
  return rows;
}

/** A model under which nobody ever leaves: purchases are those of the negative binomial, (r + x) / (alpha + T) a week. */
const NOBODY_LEAVES = [[0.5], [10], [1e-13], [5], [6.25], [3.74], [15.44]];

/** The ledger with amounts that differ, and what that model expects of it in the next week, worked out without it. */
function eternalBuyers(): { readonly rows: unknown[][]; readonly expected: (string | number)[][] } {
  const rows = ledger(100, 40).map((row, at) =>
    at === 0 ? row : [row[0], row[1], 10 + (Number(String(row[0]).slice(1)) % 23)],
  );
  const toMillionth = (number: number): number => Math.round(number * 1_000_000) / 1_000_000;
  const expected = Array.from({ length: 100 }, (_, customer) => {
    const [x, weeks] = [customer < 40 ? 1 : 0, (120 - (customer % 60)) / 7];
    const purchases = (0.5 + x) / (10 + weeks);
    const spend = (6.25 * (15.44 + x * (10 + (customer % 23)))) / (6.25 * x + 2.74);
    const worth = toMillionth(purchases * spend);
    return [`C${customer}`, 1, toMillionth(purchases), toMillionth(spend), worth, worth];
  });
  return { rows, expected };
}

const ETERNAL = eternalBuyers();
const CDNOW = [0.243, 4.414, 0.793, 2.426];
const MODEL = [[0.2426], [4.414], [0.793], [2.426], [6.25], [3.74], [15.44]];
const REFUNDS = [
  ['Customer ID', 'Date', 'Amount'],
  ['A', new Day('2026-01-05'), 30],
  ['A', new Day('2026-01-05'), 10],
  ['A', new Day('2026-01-20'), -15],
  ['B', new Day('2026-01-12'), -5],
  [null, new Day('2026-01-12'), 99],
  ['C', new Day('2026-02-02'), '25'],
  [null, null, null],
];
const HEADER = [
  'Customer',
  'P(alive)',
  'Expected purchases',
  'Expected spend per purchase',
  'Expected value',
  'Lifetime value',
];

/** Five customers in the first half of 2026: Old loses one of two, nobody of New was there at the opening. */
const CONTRACTS = [
  ['Kind', 'Start date', 'End date', 'Value'],
  ['Old', new Day('2025-01-01'), null, 100],
  ['Old', new Day('2025-01-01'), new Day('2026-02-01'), 80],
  ['New', new Day('2026-03-01'), null, 50],
  ['Lasting', new Day('2025-01-01'), null, 10],
  [null, null, null, null],
];
const LONG_HEADER = ['Closing', 'Closing value', 'Opening', 'Lost', 'Yearly retention'];
const FEW = 'too few to trust';
const longView = (margin: string, year: string, left = ''): string =>
  `Today's customers only: each segment keeps the same share of them, and each of them its value, every year. ${margin}, received at the end of each year. ${year} times a year.${left}`;

export const clvVectors: readonly Vector[] = [
  { title: 'bought once: no occasion to leave', name: 'PALIVE', args: [0, 0, 38.86, ...CDNOW], result: 1 },
  { title: 'nothing in no time', name: 'EXPECTEDPURCHASES', args: [0, 2, 30, 39, ...CDNOW], result: 0 },
  {
    title: 'a last purchase after now',
    name: 'PALIVE',
    args: [2, 40, 38.86, ...CDNOW],
    error: value(
      'recency: found 40, more than the age of 38.86; recency is the time from the first to the last purchase',
    ),
  },
  {
    title: 'half a purchase',
    name: 'PALIVE',
    args: [1.5, 3, 38.86, ...CDNOW],
    error: value('frequency: found 1.5, expected a whole number of repeat purchases'),
  },
  {
    title: 'a parameter of 0',
    name: 'EXPECTEDPURCHASES',
    args: [39, 2, 30, 39, 0, 4.414, 0.793, 2.426],
    error: value('r: found 0, expected a number above 0'),
  },
  {
    title: 'a time that is a text',
    name: 'EXPECTEDPURCHASES',
    args: ['soon', 2, 30, 39, ...CDNOW],
    error: value('t: found "soon", expected a number of at least 0'),
  },
  {
    title: 'a spend without a mean',
    name: 'EXPECTEDSPEND',
    args: [1, 30, 0.2, 0.5, 10],
    error: notAvailable(
      'No expected spend: with p = 0.2 and q = 0.5 the model has no mean at a frequency of 1; q must be above 0.8',
    ),
  },
  {
    title: 'nobody who bought again has an average of a blank',
    name: 'EXPECTEDSPEND',
    args: [0, null, 6.25, 3.74, 15.44],
    error: value('average: found nothing, expected a number of at least 0'),
  },
  {
    title: '99 customers',
    name: 'CLVMODEL',
    args: [ledger(99, 50)],
    error: notAvailable(
      'No model: found 99 customers with a purchase, and it takes at least 100 to learn how they buy',
    ),
  },
  {
    title: '19 of 100 bought again',
    name: 'CLVMODEL',
    args: [ledger(100, 19)],
    error: notAvailable(
      'No model: found 19 of 100 customers who bought on more than one day, and it takes at least 20 % to learn when they come back',
    ),
  },
  {
    title: 'everybody spends the same',
    name: 'PREDICTCLV',
    args: [ledger(100, 20)],
    error: notAvailable(
      'No model: those who came back all spent the same on average, too little to learn what they spend',
    ),
  },
  {
    title: 'a day before the first purchase',
    name: 'CLVMODEL',
    args: [ledger(100, 20), '2025-12-31'],
    error: notAvailable(
      'No lifetime value: nobody had bought by 2025-12-31; the table runs from 2026-01-01 to 2026-05-01',
    ),
  },
  {
    title: 'a unit that is none',
    name: 'CLVMODEL',
    args: [ledger(100, 20), null, 'quarter'],
    error: value('unit: found "quarter", expected week, day, month or year'),
  },
  {
    title: 'a header alone',
    name: 'CLVMODEL',
    args: [[['Customer ID', 'Date', 'Amount']]],
    error: value('table: found no rows below the header; give the range with its header row'),
  },
  {
    title: 'a model of six numbers',
    name: 'PREDICTCLV',
    args: [REFUNDS, null, 52, null, null, null, null, null, null, MODEL.slice(1)],
    error: value(
      "model: found 6 cells, expected the seven parameters r, alpha, a, b, p, q, v, such as rows 2 to 8 of CLVMODEL's Value column",
    ),
  },
  {
    title: 'a model with a text',
    name: 'PREDICTCLV',
    args: [REFUNDS, null, 52, null, null, null, null, null, null, [['x'], ...MODEL.slice(1)]],
    error: value('model, r: found "x", expected a number above 0'),
  },
  {
    title: 'a horizon of half a week',
    name: 'PREDICTCLV',
    args: [REFUNDS, null, 0.5],
    error: value('horizon: found 0.5, expected a whole number of at least 1'),
  },
  {
    title: 'a horizon of ten thousand years',
    name: 'PREDICTCLV',
    args: [REFUNDS, null, 520_000],
    error: value('horizon: found 520000, expected at most 12000 weeks'),
  },
  {
    title: 'two lines of one day are one purchase, a refund none; whoever only sent back is no buyer',
    name: 'PREDICTCLV',
    args: [REFUNDS, new Day('2026-02-02'), 4, null, null, null, null, null, null, MODEL],
    result: [
      HEADER,
      ['A', 1, 0.107996, 35.218978, 3.803521, 3.803521],
      ['C', 1, 0.195752, 35.218978, 6.894195, 6.894195],
    ],
  },
  {
    title: 'a model under which nobody leaves says so at the foot',
    name: 'PREDICTCLV',
    args: [ETERNAL.rows, null, 1, null, null, null, null, null, null, NOBODY_LEAVES],
    result: [
      HEADER,
      ...ETERNAL.expected,
      [
        'To be taken with care, CLVMODEL says why: the model sees nobody leave and values everybody as staying.',
        ...Array<string>(5).fill(''),
      ],
    ],
  },
  {
    title: 'by segment, one of them without an opening base',
    name: 'LONGVIEW',
    args: [CONTRACTS, '2026-01-01', '2026-06-30', 'Kind', 2],
    result: [
      ['Kind', ...LONG_HEADER, 'Up to year 1', 'Up to year 2', 'Note'],
      ['Lasting', 1, 10, 1, 0, 1, 20, 40, FEW],
      ['New', 1, 50, 0, 0, 'n/a', 'n/a', 'n/a', FEW],
      ['Old', 1, 100, 2, 1, 0.25, 50, 62.5, FEW],
      ['All customers', 3, 160, 3, 1, 1 - (1 - Math.pow(1 - 1 / 3, 2)), 70, 102.5, FEW],
      [
        longView(
          'Margin 100 %, discounted at 0 % a year',
          'Yearly retention is (1 − lost / opening)^2; the value is earned 2',
          ' Without an opening base, and so in no figure: 1 of the customers at the close.',
        ),
        ...Array<string>(8).fill(''),
      ],
    ],
  },
  {
    title: 'one line for all customers, a monthly value, periods given, ten years',
    name: 'LONGVIEW',
    args: [CONTRACTS.slice(0, 3), '2026', null, null, null, 0.5, 1, 12, 0.25],
    result: [
      ['Customers', ...LONG_HEADER, 'Up to year 1', 'Up to year 3', 'Up to year 5', 'Up to year 10', 'Note'],
      ['All customers', 1, 100, 2, 1, 0.5, 240, 374.4, 395.904, 399.958057, FEW],
      [
        longView(
          'Margin 50 %, discounted at 25 % a year',
          'Yearly retention is (1 − lost / opening)^1; the value is earned 12',
        ),
        ...Array<string>(10).fill(''),
      ],
    ],
  },
  {
    title: 'a header that says how often the value is paid',
    name: 'LONGVIEW',
    args: [[['Kind', 'Start date', 'End date', 'ARR'], ...CONTRACTS.slice(1, 3)], '2026-Q1', null, null, 1],
    result: [
      ['Customers', ...LONG_HEADER, 'Up to year 1', 'Note'],
      // Half stay each quarter, a sixteenth a year: 100 at the close, earned once a year.
      ['All customers', 1, 100, 2, 1, 0.0625, 6.25, FEW],
      [
        longView(
          'Margin 100 %, discounted at 0 % a year',
          'Yearly retention is (1 − lost / opening)^4; the value is earned 1',
          ' “ARR” is taken to be paid once a year: 0.25 times in the period; payments can say otherwise.',
        ),
        ...Array<string>(7).fill(''),
      ],
    ],
  },
  {
    title: 'nobody at the opening',
    name: 'LONGVIEW',
    args: [CONTRACTS, '2025-Q1', null, null, 1],
    result: [
      ['Customers', ...LONG_HEADER, 'Up to year 1', 'Note'],
      ['All customers', 3, 190, 0, 0, 'n/a', 'n/a', FEW],
      [
        longView(
          'Margin 100 %, discounted at 0 % a year',
          'Yearly retention is (1 − lost / opening)^4; the value is earned 4',
          ' Without an opening base, and so in no figure: 3 of the customers at the close.',
        ),
        ...Array<string>(7).fill(''),
      ],
    ],
  },
  {
    title: 'half a year',
    name: 'LONGVIEW',
    args: [CONTRACTS, '2026', null, null, 0.5],
    error: value('years: found 0.5, expected a whole number of at least 1'),
  },
  {
    title: 'a thousand years',
    name: 'LONGVIEW',
    args: [CONTRACTS, '2026', null, null, 1000],
    error: value('years: found 1000, expected at most 100'),
  },
  {
    title: 'no periods in a year',
    name: 'LONGVIEW',
    args: [CONTRACTS, '2026', null, null, null, null, 0],
    error: value('periods_per_year: found 0, expected a number above 0'),
  },
  {
    title: 'a margin of 60',
    name: 'LONGVIEW',
    args: [CONTRACTS, '2026', null, null, null, 60],
    error: value('margin: found 60, expected a share of the value, such as 0.6 or 60%'),
  },
  {
    title: 'the long view of too few buyers',
    name: 'LONGVIEW',
    args: [ledger(50, 20), '2026-Q2'],
    error: notAvailable(
      'No model: found 50 customers with a purchase, and it takes at least 100 to learn how they buy',
    ),
  },
  {
    title: 'payments of a list of transactions',
    name: 'LONGVIEW',
    args: [ledger(120, 40), '2026-Q2', null, null, null, null, null, 3],
    error: value('payments: the table is a transaction list, whose days say how often customers buy; leave it blank'),
  },
];
