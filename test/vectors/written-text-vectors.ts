import { TREND } from './table-headers';
import { column, day, value, type Vector } from './vector';

/** Days and numbers that arrive as texts, in the spelling of some country. */
export const writtenTextVectors: readonly Vector[] = [
  {
    title: 'days written day first, as one of them shows',
    name: 'INCOMING',
    args: [column('03/07/2026', '31/07/2026', '3 Aug 2026', day('2026-09-01'), null), '2026-Q3'],
    result: 4,
  },
  {
    title: 'days written month first, as one of them shows',
    name: 'INCOMING',
    args: [column('07-03-26', '12-31-26'), '2026-07'],
    result: 1,
  },
  {
    title: 'days that may be either',
    name: 'OUTGOING',
    args: [column(null, '03/07/2026', '05/05/2026'), '2026-Q3'],
    error: value(
      'end date, row 2: found "03/07/2026", which may be 3 July 2026 or 7 March 2026: no other row tells which; make the cell a date, or write 2026-07-03',
    ),
  },
  {
    title: 'days written both ways',
    name: 'OUTGOING',
    args: [column('31/12/2026', '12/31/2026', '03/07/2026'), '2026-Q3'],
    error: value(
      'end date, row 3: found "03/07/2026", which may be 3 July 2026 or 7 March 2026: the column is written both ways; make the cell a date, or write 2026-07-03',
    ),
  },
  {
    title: 'a text for a date among days written day first',
    name: 'OUTGOING',
    args: [column('31/12/2026', '03/07/2026', null, 'soon'), '2026-Q3'],
    error: value('end date, row 4: found "soon", expected a date'),
  },
  {
    title: 'amounts with a decimal comma, as one of them shows',
    name: 'LOSTVALUE',
    args: [column('2026-07-01', '2026-07-02', '2026-07-03'), column('1.234', '€ 7,50', '1 000,25'), '2026-Q3'],
    result: 2241.75,
  },
  {
    title: 'amounts with a decimal point, per cent and brackets',
    name: 'VALUETIER',
    args: [column('1,234.50', '5 %', '(20)', '1,000'), column(0, 1000)],
    result: [['1,000 and more'], ['Under 1,000'], [''], ['1,000 and more']],
  },
  {
    title: 'an amount that may be either',
    name: 'LOSTVALUE',
    args: [column('2026-07-01'), column('1,234'), '2026-Q3'],
    error: value(
      'value, row 1: found "1,234", which may be 1234 or 1.234: no other row tells which; make the cell a number, or write 1234',
    ),
  },
  {
    title: 'a negative value in brackets',
    name: 'LOSTVALUE',
    args: [column('2026-07-01'), column('(20)'), '2026-Q3'],
    error: value('value, row 1: found "(20)", expected a value that is not negative'),
  },
  {
    title: 'a table of texts',
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer id', 'Start date', 'End date', 'Value'],
        ['A', '13.01.2026', null, '1.000,00'],
        ['B', '02.07.2026', '31.08.2026', '12,50'],
      ],
      '2026-Q3',
      null,
      'quarter',
    ],
    result: [
      ['Period', ...TREND],
      ['2026-Q3', 1, 1, 1, 1, 1, 0, 1000, 12.5, 12.5, 1000, 0, ''],
    ],
  },
  ...(
    [
      ['day first', [0, 2, 0, 0, 2, 2, 0, 3, 0, 3, 3]],
      ['month first', [1, 1, 0, 0, 2, 1, 1, 2, 0, 3, 2]],
    ] as const
  ).map(([order, figures]) => ({
    title: `days that may be either, said to be ${order}`,
    name: 'GROWTHTREND',
    args: [
      [
        ['Customer id', 'Start date', 'End date', 'Value'],
        ['A', '03/04/2026', null, 1],
        ['B', '05/04/2026', null, 2],
      ],
      ...['2026-Q2', null, 'quarter', null, null, null, null, null, `dates are: ${order}`],
    ],
    result: [
      ['Period', ...TREND],
      // 3 and 5 April, or 4 March and 4 May.
      ['2026-Q2', ...figures, ''],
    ],
  })),
  {
    // The first purchase of the list, on 4 March: nobody can tell that it is new.
    title: 'a purchase on a day that may be either, said to be month first',
    name: 'CUSTOMERVALUES',
    args: [
      [
        ['Customer id', 'Date', 'Amount'],
        ['A', '03/04/2026', 1],
      ],
      ...['2026-Q1', null, null, null, null, null, null, 'dates are: month first'],
    ],
    result: [
      ['Customer', 'Opening value', 'Closing value', 'Movement', 'First purchase', 'Last purchase', 'Purchases'],
      ['A', 1, 1, 'Unchanged', 46_085, 46_085, 1],
    ],
  },
];
