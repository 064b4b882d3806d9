import { CARD, TREND } from './table-headers';
import { day, type Vector } from './vector';

/**
 * Two customers, and five rows of nobody: one there throughout, one that came, one that left, one that came
 * and went inside the quarter, and one that was over before it.
 */
const CONTRACTS = [
  ['Customer ID', 'Plan', 'Start date', 'End date', 'Value'],
  ['A', 'High', day('2025-01-10'), null, 100],
  ['B', 'Low', day('2026-07-08'), null, 30],
  [null, 'High', day('2025-02-01'), null, 7],
  ['  ', 'Low', day('2026-07-31'), null, 0.1],
  [null, 'Low', day('2025-03-01'), day('2026-07-01'), 0.2],
  ['', 'Low', day('2026-07-02'), day('2026-09-30'), 1.5],
  [null, 'Low', day('2025-03-01'), day('2026-06-30'), 50],
];

const blank = (cells: number): string[] => Array<string>(cells).fill('');

/** A customer a day from 1 January 2026 until a day of August; the first one, there the day before, left on 1 July. */
const UNTIL_AUGUST = [
  ['Customer ID', 'Start date', 'End date', 'Value'],
  ['old', day('2025-12-31'), day('2026-07-01'), 10],
  ...Array.from({ length: 226 }, (_, at) => [`C${at}`, 46_023 + at, null, 1]),
];

/** Rows without a customer, and periods that a list does not fill. */
export const unidentifiedVectors: readonly Vector[] = [
  {
    title: 'rows without an id stand below the total, counted and valued',
    name: 'REPORTCARD',
    args: [CONTRACTS, '2026-Q3', null, 'Plan'],
    result: [
      ['Plan', ...CARD],
      ['High', 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 100, 0, 0, 0, 0, 0, 0, 0, 100, 0, 0],
      ['Low', 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 'n/a', 0, 0, 30, 0, 0, 0, 0, 0, 0, 30, 30, 0],
      ['All customers', 1, 1, 1, 0, 0, 0, 0, 0, 0, 2, 1, 0, 0, 100, 30, 0, 0, 0, 0, 0, 0, 130, 30, 0],
      // 7 + 0.2 at the opening, 0.1 + 1.5 came, 0.2 + 1.5 left, 7 + 0.1 at the close.
      [
        'Unidentified',
        ...[2, 2, '', '', 1, 2, '', '', '', 2, 0, '', ''],
        ...[7.2, 1.6, '', '', 1.7, 1.5, '', '', 7.1, -0.1, ''],
      ],
    ],
  },
  {
    title: 'rows without an id stand at the foot, one line for each period that has any',
    name: 'GROWTHTREND',
    args: [CONTRACTS, day('2025-02-01'), day('2026-07-31'), 'year', 'Plan'],
    result: [
      ['Period', 'Plan', ...TREND],
      ['2025', 'High', 0, 1, 0, 0, 1, 1, 0, 100, 0, 100, 100, ''],
      ['2026', 'High', 1, 0, 0, 0, 1, 0, 100, 0, 0, 100, 0, ''],
      ['2026', 'Low', 0, 1, 0, 0, 1, 1, 0, 30, 0, 30, 30, ''],
      ['Unidentified 2025', '', 0, 3, 0, 0, 3, 3, 0, 57.2, 0, 57.2, 57.2, ''],
      ['Unidentified 2026', '', 3, 2, 3, 1, 2, -1, 57.2, 1.6, 51.7, 7.1, -50.1, ''],
    ],
  },
  {
    title: 'a period that the list does not fill has counts and no rate',
    name: 'REPORTCARD',
    args: [UNTIL_AUGUST, '2026-Q3'],
    result: [
      ['Customers', ...CARD],
      [
        'All customers',
        ...[182, 45, 45, 0, 0, 1, 1, 0, 0, 226, 44, 'n/a', 0],
        ...[191, 45, 0, 0, 10, 0, 0, 0, 226, 35, 0],
      ],
      ['Incomplete: the list ends on 2026-08-14, the period on 2026-09-30; rates are left out.', ...blank(24)],
    ],
  },
  {
    title: 'a period that the same list fills has its rate',
    name: 'REPORTCARD',
    args: [UNTIL_AUGUST, '2026-07'],
    result: [
      ['Customers', ...CARD],
      [
        'All customers',
        ...[182, 31, 31, 0, 0, 1, 1, 0, 0, 212, 30, 1 / 182, 0],
        ...[191, 31, 0, 0, 10, 0, 0, 0, 212, 21, 0],
      ],
    ],
  },
  {
    title: 'the months that the list does not fill are noted',
    name: 'GROWTHTREND',
    args: [UNTIL_AUGUST, '2026-Q3'],
    result: [
      ['Period', ...TREND],
      ['2026-07', 182, 31, 1, 0, 212, 30, 191, 31, 10, 212, 21, ''],
      ['2026-08', 212, 14, 0, 0, 226, 14, 212, 14, 0, 226, 14, 'incomplete'],
      ['2026-09', 226, 0, 0, 0, 226, 0, 226, 0, 0, 226, 0, 'incomplete'],
    ],
  },
  {
    title: 'rows without an id are said in the last row, with what they are worth',
    name: 'LONGVIEW',
    args: [CONTRACTS, '2026-Q3', null, null, 1, 0.5, 4],
    result: [
      ['Customers', 'Closing', 'Closing value', 'Opening', 'Lost', 'Yearly retention', 'Up to year 1', 'Note'],
      // 130 a quarter, all of it kept: 130 · 4 · 0.5.
      ['All customers', 2, 130, 1, 0, 1, 260, 'too few to trust'],
      [
        "Today's customers only: each segment keeps the same share of them, and each of them its value, every year. Margin 50 %, discounted at 0 % a year, received at the end of each year. Yearly retention is (1 − lost / opening)^4; the value is earned 4 times a year. Unidentified, and so in no figure: 2 rows without a customer id at the close, worth 7.1.",
        ...blank(7),
      ],
    ],
  },
  {
    title: 'a period that the list does not fill is said to lose too few',
    name: 'SEGMENTECONOMICS',
    args: [UNTIL_AUGUST, [['', 90, 408]], 0.5, '2026-Q3'],
    result: [
      [
        'Customers',
        ...['Opening', 'Won', 'Lost', 'Closing', 'Value per customer', 'Lost, of opening', 'Acquisition spend'],
        ...['Cost of acquisition', 'Cost to serve', 'Cost of relationship', 'Contribution per customer'],
        ...['Lifetime value', 'Net lifetime value', 'Lifetime value to cost', 'Payback periods', 'Share of cost'],
        ...['Share of value', 'Note'],
      ],
      [
        'All customers',
        ...[182, 45, 1, 226, 1, 1 / 182, 90, 2, 408, 2, -1.5, 91, 89, 45.5, 4, 1, 1, 'too few to trust'],
      ],
      ['“Value” is taken to be paid once in the period; payments can say otherwise.', ...blank(18)],
      ['Incomplete: the list ends on 2026-08-14, the period on 2026-09-30; too few are lost so far.', ...blank(18)],
    ],
  },
];
