import { column, notAvailable, value, type Vector } from './vector';

const OPENING = column(100, 80, 60, 50, 0, 0, 0);
const CLOSING = column(120, 80, 40, 0, 70, 30, -15);
const SEEN = column(true, 'yes', 1, 'x', false, 'Yes', null);
const SIZE = column('big', 'big', 'small', 'small', 'Small', ' ', null);

/** Movements, the bridge, rates of value, earned growth, tiers and customer equity. */
export const openingAndClosingVectors: readonly Vector[] = [
  // MOVEMENT.
  {
    title: 'marks of who was seen before are booleans, words or numbers; a net below 0 is nobody',
    name: 'MOVEMENT',
    args: [OPENING, CLOSING, SEEN],
    result: [['Increased'], ['Unchanged'], ['Decreased'], ['Lost'], ['New'], ['Returned'], ['']],
  },
  {
    title: 'without marks whoever comes is new',
    name: 'MOVEMENT',
    args: [column(0, null), column(30, '5')],
    result: [['New'], ['New']],
  },
  {
    title: 'blank rows at the end are trimmed, those between keep their place',
    name: 'MOVEMENT',
    args: [column(10, null, '', 10, null), column(10, null, ' ', '', '')],
    result: [['Unchanged'], [''], [''], ['Lost']],
  },
  { title: 'single cells', name: 'MOVEMENT', args: [100, 99], result: [['Decreased']] },
  { title: 'one cent is within the tolerance', name: 'MOVEMENT', args: [100, 100.01], result: [['Unchanged']] },
  { title: 'two cents are not', name: 'MOVEMENT', args: [100, 100.02], result: [['Increased']] },
  { title: 'all blank', name: 'MOVEMENT', args: [column(null, null), column('', null)], result: [['']] },
  {
    title: 'a mark is read only for those who come',
    name: 'MOVEMENT',
    args: [column(10, 0), column(10, 5), column('perhaps', 'no')],
    result: [['Unchanged'], ['New']],
  },
  {
    title: 'a mark that is neither yes nor no',
    name: 'MOVEMENT',
    args: [column(10, 0), column(10, 5), column(null, 45000)],
    error: value('seen before, row 2: found 45000, expected TRUE or FALSE (yes or no, 1 or 0)'),
  },
  {
    title: 'different heights',
    name: 'MOVEMENT',
    args: [column(1, 2, 3), column(1, 2)],
    error: value('opening_values has 3 rows and closing_values has 2: give both the same rows'),
  },
  {
    title: 'a text for a value',
    name: 'MOVEMENT',
    args: [column(1, 2), column(1, 'many')],
    error: value('closing value, row 2: found "many", expected a number'),
  },
  {
    title: 'an error cell',
    name: 'MOVEMENT',
    args: [column(1, '#DIV/0!'), column(1, 2)],
    error: value('opening value, row 2: found "#DIV/0!", expected a number'),
  },

  // INCREASED, DECREASED.
  { title: 'customers by default', name: 'INCREASED', args: [OPENING, CLOSING], result: 1 },
  { title: 'their value', name: 'DECREASED', args: [OPENING, CLOSING, 'Value'], result: 20 },
  { title: 'of some customers', name: 'INCREASED', args: [OPENING, CLOSING, '', SIZE, 'small'], result: 0 },
  { title: 'of the others', name: 'INCREASED', args: [OPENING, CLOSING, 'value', SIZE, 'big'], result: 20 },
  {
    title: 'binary dust stays out of changes',
    name: 'INCREASED',
    args: [column(0.1, 0.1), column(0.3, 0.3), 'value'],
    result: 0.4,
  },
  {
    title: 'a measure that is none',
    name: 'INCREASED',
    args: [OPENING, CLOSING, 'money'],
    error: value('measure: found "money", expected customers or value'),
  },
  {
    title: 'a range without its criterion',
    name: 'DECREASED',
    args: [OPENING, CLOSING, null, SIZE],
    error: value('criteria_range 1 has no criterion: give them in pairs'),
  },
  {
    title: 'a criteria range of another height',
    name: 'DECREASED',
    args: [OPENING, CLOSING, null, column('a'), 'a'],
    error: value('opening_values has 7 rows and criteria_range 1 has 1: give both the same rows'),
  },

  // VALUEBRIDGE.
  {
    title: 'by segment, spelled in any case, the unnamed last, a net below 0 on a line of its own',
    name: 'VALUEBRIDGE',
    args: [OPENING, CLOSING, SIZE, SEEN],
    result: [
      ['Segment', 'Opening', 'New', 'Returning', 'Increased', 'Decreased', 'Lost', 'Closing', 'Check'],
      ['big', 180, 0, 0, 20, 0, 0, 200, 0],
      ['small', 110, 70, 0, 0, 20, 50, 110, 0],
      ['No segment', 0, 0, 30, 0, 0, 0, 30, 0],
      ['All customers', 290, 70, 30, 20, 20, 50, 340, 0],
      ['Left out: net below 0', 0, '', '', '', '', '', -15, ''],
    ],
  },
  {
    title: 'nobody at all',
    name: 'VALUEBRIDGE',
    args: [column(null), column(null), column(null)],
    result: [
      ['Segment', 'Opening', 'New', 'Returning', 'Increased', 'Decreased', 'Lost', 'Closing', 'Check'],
      ['All customers', 0, 0, 0, 0, 0, 0, 0, 0],
    ],
  },
  {
    title: 'segments of another height',
    name: 'VALUEBRIDGE',
    args: [OPENING, CLOSING, column('a')],
    error: value('opening_values has 7 rows and segments has 1: give both the same rows'),
  },

  // NRR, GRR.
  { title: 'of one segment', name: 'NRR', args: [OPENING, CLOSING, SIZE, 'big'], result: 200 / 180 },
  { title: 'never above 1', name: 'GRR', args: [OPENING, CLOSING, SIZE, 'big'], result: 1 },
  { title: 'a net below 0 keeps nothing', name: 'GRR', args: [column(50, 50), column(-50, 50)], result: 0.5 },
  { title: 'everybody lost', name: 'NRR', args: [column(50, 50), column(null, 0)], result: 0 },
  {
    title: 'without an opening value',
    name: 'NRR',
    args: [column(0, null, -5), column(10, 20, 30)],
    error: notAvailable('No rate: no customer has an opening value above 0'),
  },
  {
    title: 'without an opening value among those who meet the criteria',
    name: 'GRR',
    args: [OPENING, CLOSING, SIZE, 'middle'],
    error: notAvailable('No rate: no customer has an opening value above 0'),
  },

  // EARNEDGROWTH.
  {
    title: 'published: NRR 85 %, earned new 25 and bought new 20 give 10 %',
    name: 'EARNEDGROWTH',
    args: [column(100, 0, 0), column(85, 25, 20), column(null, 'Recommendation', 'Search')],
    result: 0.1,
  },
  {
    title: 'published: a third of the growth is earned',
    name: 'EARNEDGROWTH',
    args: [column(100, 0, 0), column(85, 25, 20), column(null, true, false), null, 'ratio'],
    result: 10 / 30,
  },
  {
    title: 'bought growth',
    name: 'EARNEDGROWTH',
    args: [column(100, 0, 0), column(85, 25, 20), column(null, 1, 0), null, 'bought'],
    result: 0.2,
  },
  {
    title: 'growth in all',
    name: 'EARNEDGROWTH',
    args: [OPENING, CLOSING, column(null, null, null, null, 'yes', null, null), SEEN, 'total'],
    result: 50 / 290,
  },
  {
    title: 'growth by those who returned',
    name: 'EARNEDGROWTH',
    args: [OPENING, CLOSING, column(null, null, null, null, 'yes', null, null), SEEN, 'returning'],
    result: 30 / 290,
  },
  {
    title: 'no recorded source is bought, and lowers the coverage',
    name: 'EARNEDGROWTH',
    args: [column(100, 0, 0), column(100, 25, 20), column(null, 'n/a', 'Referred by a friend'), null, 'coverage'],
    result: 0.5,
  },
  {
    title: 'no referral is none',
    name: 'EARNEDGROWTH',
    args: [column(100, 0, 0), column(100, 25, 20), column(null, 'No referral', 'word of mouth')],
    result: 0.2,
  },
  {
    title: 'a column of which it cannot be told what is earned',
    name: 'EARNEDGROWTH',
    args: [column(100, 0), column(100, 25), column(null, 'K17')],
    error: value(
      'earned, row 2: found "K17", and no row says TRUE, yes or Referral. Compare the column with your own word for it, as in D2:D8="Friend"; for a column of referrers, D2:D8<>""',
    ),
  },
  {
    title: 'a number that is neither 1 nor 0',
    name: 'EARNEDGROWTH',
    args: [column(100, 0), column(100, 25), column(null, 17)],
    error: value('earned, row 2: found 17, expected TRUE or FALSE, or a source such as Referral'),
  },
  {
    title: 'an error cell beside a new customer',
    name: 'EARNEDGROWTH',
    args: [column(100, 0), column(100, 25), column('#N/A', '#REF!')],
    error: value('earned, row 2: found "#REF!", expected a text'),
  },
  {
    title: 'an error cell that nobody needs',
    name: 'EARNEDGROWTH',
    args: [column(100, 0), column(100, 25), column('#N/A', true)],
    result: 0.25,
  },
  {
    title: 'without an opening value',
    name: 'EARNEDGROWTH',
    args: [column(0), column(25), column(true)],
    error: notAvailable('No rate: no customer has an opening value above 0'),
  },
  {
    title: 'no growth, no ratio',
    name: 'EARNEDGROWTH',
    args: [column(10), column(10), column(null), null, 'ratio'],
    error: notAvailable('No ratio: the value did not change'),
  },
  {
    title: 'nobody new, no coverage',
    name: 'EARNEDGROWTH',
    args: [column(10), column(10), column(null), null, 'coverage'],
    error: notAvailable('No coverage: nobody is new'),
  },
  {
    title: 'a measure that is none',
    name: 'EARNEDGROWTH',
    args: [column(10), column(10), column(null), null, 'nps'],
    error: value('measure: found "nps", expected rate, ratio, bought, returning, total or coverage'),
  },

  // VALUETIER.
  {
    title: 'a tier holds its lower bound and ends below the next; named after its bounds',
    name: 'VALUETIER',
    args: [column(0, '499.99', 500, 2000, null, -1), column(0, 500, 2000)],
    result: [['Under 500'], ['Under 500'], ['500 to under 2,000'], ['2,000 and more'], [''], ['']],
  },
  {
    title: 'bounds in one row, and a tier below the lowest of them',
    name: 'VALUETIER',
    args: [column(79, 80), [[80]], [['Low', 'High']]],
    result: [['Low'], ['High']],
  },
  {
    title: 'bounds and labels as texts',
    name: 'VALUETIER',
    args: [column(79, 80), '0; 80', 'Low;High'],
    result: [['Low'], ['High']],
  },
  {
    title: 'shares from the top',
    name: 'VALUETIER',
    args: [column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), '20%;30%;50%'],
    result: [5, 5, 5, 5, 5, 3, 3, 3, 2, 2].map((size) => [
      `${size === 2 ? 'Top' : size === 3 ? 'Next' : 'Last'} ${size}0 %`,
    ]),
  },
  {
    title: 'equal values are ranked by id',
    name: 'VALUETIER',
    args: [column(5, 5, 0, 5, 5), '50%;50%', 'A;B', column('k10', 'K9', 'K0', 'k1', 'K30')],
    result: [['B'], ['A'], [''], ['A'], ['B']],
  },
  {
    title: 'deciles',
    name: 'VALUETIER',
    args: [column(30, 20, 10), 'Deciles'],
    result: [['Decile 1'], ['Decile 4'], ['Decile 7']],
  },
  {
    title: 'bounds out of order',
    name: 'VALUETIER',
    args: [column(1), column(0, 2000, 500)],
    error: value('bounds: 500 stands after 2000, expected each bound to be higher than the one before'),
  },
  {
    title: 'a bound that is no number',
    name: 'VALUETIER',
    args: [column(1), column(0, 'much')],
    error: value('bounds, number 2: found "much", expected a number'),
  },
  {
    title: 'no bounds',
    name: 'VALUETIER',
    args: [column(1), column(null, '')],
    error: value(
      'bounds: found nothing, expected where each tier begins, such as {0;500;2000}, or shares such as "20%;30%;50%"',
    ),
  },
  {
    title: 'bounds in a block',
    name: 'VALUETIER',
    args: [
      column(1),
      [
        [0, 1],
        [2, 3],
      ],
    ],
    error: value('bounds: found 2 rows of 2 cells, expected one row or one column'),
  },
  {
    title: 'shares that fall short',
    name: 'VALUETIER',
    args: [column(1), '20%;30%;40%'],
    error: value('bounds: the shares add up to 90 %, expected 100 %'),
  },
  {
    title: 'a share among bounds',
    name: 'VALUETIER',
    args: [column(1), '20%;500'],
    error: value('bounds, number 2: found "500", expected a share above 0 such as 20%'),
  },
  {
    title: 'too few labels',
    name: 'VALUETIER',
    args: [column(1), '500;2000', 'Low;High'],
    error: value('labels: found 2, expected 3, one for each of: Under 500; 500 to under 2,000; 2,000 and more'),
  },
  {
    title: 'a label twice',
    name: 'VALUETIER',
    args: [column(1), '0;500', column('Low', 'low')],
    error: value('labels: "low" stands twice, expected a name of its own for each tier'),
  },
  {
    title: 'a label left blank',
    name: 'VALUETIER',
    args: [column(1), '0;500', column(null, 'High')],
    error: value('labels, number 1: found nothing, expected a name'),
  },
  {
    title: 'a text for a value',
    name: 'VALUETIER',
    args: [column(1, 'many'), '0;500'],
    error: value('value, row 2: found "many", expected a number'),
  },

  // TIERMOVES.
  {
    title: 'in value: the tiers add up to 340, the lost to 50, changes are signed',
    name: 'TIERMOVES',
    args: [OPENING, CLOSING, '0;80', 'Low;High', 'value', SEEN],
    result: [
      ['Tier at opening', 'Low', 'High', 'Lost', 'Total', 'Up', 'Down', 'Increased within', 'Decreased within'],
      ['Low', 40, 0, 50, 90, 0, 0, 0, -20],
      ['High', 0, 200, 0, 200, 0, 0, 20, 0],
      ['New', 70, 0, 0, 70, 0, 0, 0, 0],
      ['Returned', 30, 0, 0, 30, 0, 0, 0, 0],
      ['Total', 140, 200, 50, 390, 0, 0, 20, -20],
    ],
  },
  {
    title: 'up, down, and nobody else',
    name: 'TIERMOVES',
    args: [column(10, 90), column(95, 5), '0;80'],
    result: [
      [
        'Tier at opening',
        'Under 80',
        '80 and more',
        'Lost',
        'Total',
        'Up',
        'Down',
        'Increased within',
        'Decreased within',
      ],
      ['Under 80', 0, 1, 0, 1, 1, 0, 0, 0],
      ['80 and more', 1, 0, 0, 1, 0, 1, 0, 0],
      ['New', 0, 0, 0, 0, 0, 0, 0, 0],
      ['Returned', 0, 0, 0, 0, 0, 0, 0, 0],
      ['Total', 1, 1, 0, 2, 1, 1, 0, 0],
    ],
  },
  {
    title: 'a measure that is none',
    name: 'TIERMOVES',
    args: [OPENING, CLOSING, '0;80', null, 'people'],
    error: value('measure: found "people", expected customers or value'),
  },
  {
    title: 'bounds out of order',
    name: 'TIERMOVES',
    args: [OPENING, CLOSING, '80;80'],
    error: value('bounds: 80 stands after 80, expected each bound to be higher than the one before'),
  },

  // CUSTOMEREQUITY.
  {
    title: 'a multiple estimated anew has a line of its own',
    name: 'CUSTOMEREQUITY',
    args: [OPENING, CLOSING, 1.5, SEEN, 2],
    result: [
      ['Customer equity', 'Customers', 'Value'],
      ['Opening', 4, 435],
      ['New', 1, 105],
      ['Returning', 1, 45],
      ['Revalued up', 1, 30],
      ['Revalued down', 1, 30],
      ['Lost', 1, 75],
      ['Change of assumptions', '', 170],
      ['Closing', 5, 680],
      ['Check', 0, 0],
    ],
  },
  {
    title: 'a multiple of 0',
    name: 'CUSTOMEREQUITY',
    args: [OPENING, CLOSING, 0],
    error: value('multiple: found 0, expected a number above 0'),
  },
  {
    title: 'a multiple that is none',
    name: 'CUSTOMEREQUITY',
    args: [OPENING, CLOSING, 1.5, null, 'two'],
    error: value('closing_multiple: found "two", expected a number above 0'),
  },
];
