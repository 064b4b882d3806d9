import { CARD, TREND } from './table-headers';
import { day, type Vector } from './vector';

const blank = (cells: number): string[] => Array<string>(cells).fill('');

const contracts = (header: string, ...segments: unknown[]): unknown[][] => [
  ['Customer ID', header, 'Start date', 'End date', 'Value'],
  ...segments.map((segment, at) => [`C${at}`, segment, day('2026-07-08'), null, 10]),
];

/** What GROWTHTREND of one quarter shows for these segments, each with one new customer worth 10. */
const trend = (header: string, ...segments: string[]): unknown[][] => [
  ['Period', header, ...TREND],
  ...segments.map((segment) => ['2026-Q3', segment, 0, 1, 0, 0, 1, 1, 0, 10, 0, 10, 10, '']),
];

/** Segments that are days or numbers. */
export const segmentNameVectors: readonly Vector[] = [
  {
    title: 'segments that are days are named by the day, its time dropped',
    name: 'GROWTHTREND',
    args: [contracts('Cohort', day('2026-01-01'), null, 46_113.75), '2026-Q3', null, 'quarter', 'Cohort'],
    result: trend('Cohort', '2026-01-01', '2026-04-01', 'No segment'),
  },
  {
    title: 'segments that are numbers under a header that speaks of no day stay numbers',
    name: 'GROWTHTREND',
    args: [contracts('Postal code', 46_023, 10_115), '2026-Q3', null, 'quarter', 'Postal code'],
    result: trend('Postal code', '10115', '46023'),
  },
  {
    title: 'years stay years, and a month by its number stays that',
    name: 'GROWTHTREND',
    args: [contracts('Signup month', 7, 2026, 46_023), '2026-Q3', null, 'quarter', 'Signup month'],
    result: trend('Signup month', '7', '2026', '46023'),
  },
  {
    title: 'segments that are days, in transactions',
    name: 'CUSTOMERMATH',
    args: [
      [
        ['Customer ID', 'First bought on', 'Date', 'Amount'],
        ['A', day('2026-01-01'), day('2026-06-01'), 10],
        ['A', day('2026-01-01'), day('2026-09-30'), 10],
      ],
      '2026-Q3',
      null,
      'First bought on',
      null,
      'Customer ID',
      'Date',
      'Amount',
    ],
    result: [
      ['First bought on', ...CARD],
      ...['2026-01-01', 'All customers'].map((name) => [
        ...[name, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
        ...[10, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0],
      ]),
      ...['Customers with net 0 or less', 'Lines without a customer'].map((name) => [
        ...[name, 0, ...blank(8), 0, ...blank(3)],
        ...[0, ...blank(7), 0, ...blank(2)],
      ]),
      [
        'The history begins on 2026-06-01, inside the days the opening is made of (from 2026-04-01): opening is too low and new is too high.',
        ...blank(24),
      ],
      [
        'Without a lapse window nobody is seen to come and go, or to leave and come back, inside the period.',
        ...blank(24),
      ],
      [
        'Read as a transaction list: customer "Customer ID", day "Date", amount "Amount".',
        ...Array<string>(24).fill(''),
      ],
    ],
  },
];
