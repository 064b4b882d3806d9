import { VALUE_SHEET } from '../example-sheet';
import type { FunctionEntry } from '../function-entry';
import { valueBridgeTable } from '../bridge-tables';
import { earnedGrowthRate } from '../earned-growth';
import { decreased, grossRetention, increased, movementLabels, netRetention } from '../opening-and-closing';
import { tierMovesTable, valueTiers } from '../tier-tables';
import { cell, criteriaThenSettings, entry, number, optional, range, settings, SETTINGS_ERROR } from './entry';
import { closingValues, openingValues, PAIR_ERRORS, seenBefore } from './value-arguments';

const GROUP = 'Opening and closing value';
const changeMeasure = optional(
  cell('measure', '"customers" for how many, the default, or "value" for the sum of their changes.'),
);
const shareOfOpening = number('share of the opening value');
const NO_OPENING = 'no customer with an opening value: no rate';
const bounds = range(
  'bounds',
  'Where each tier begins, lowest first, such as {0;500;2000}; shares from the top, such as "20%;30%;50%"; or "deciles".',
);
const tierLabels = optional(
  range('labels', 'A name for each tier, in the order of the bounds; named after the bounds when left blank.'),
);
const ids = optional(
  range('ids', 'Customer ids, which rank customers of equal value; their rows do when left blank. For shares only.'),
);
const TIER_ERRORS = [
  'bounds that do not rise, or shares that do not add up to 100 %',
  'another number of labels than of tiers',
];

/** One row per customer and its value in two moments. */
export const openingAndClosingFunctions: readonly FunctionEntry[] = [
  entry(
    GROUP,
    'MOVEMENT',
    '§3–10',
    'What each customer did between two moments, one label per row: New, Returned, Increased, Decreased, Unchanged or Lost.',
    [openingValues, closingValues, seenBefore, settings('tolerance')],
    { shape: 'table', unit: 'one label per row, without a header; blank for who was there in neither moment' },
    [...PAIR_ERRORS, SETTINGS_ERROR],
    movementLabels,
    '=MOVEMENT(B2:B8,C2:C8,D2:D8)',
    [['Increased'], ['Unchanged'], ['Decreased'], ['Lost'], ['New'], ['Returned'], ['']],
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'INCREASED',
    '§10',
    'How many of the customers who stayed are worth more than before, or by how much. Changes up to 0.01, or the tolerance in the settings, do not count.',
    [openingValues, closingValues, changeMeasure, criteriaThenSettings('tolerance')],
    number('customers, or value'),
    [...PAIR_ERRORS, 'a measure that is neither', 'a criteria_range without its criterion', SETTINGS_ERROR],
    increased,
    '=INCREASED(B2:B8,C2:C8,"value")',
    20,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'DECREASED',
    '§10',
    'How many of the customers who stayed are worth less than before, or by how much, as a positive number. Changes up to 0.01, or the tolerance in the settings, do not count.',
    [openingValues, closingValues, changeMeasure, criteriaThenSettings('tolerance')],
    number('customers, or value'),
    [...PAIR_ERRORS, 'a measure that is neither', 'a criteria_range without its criterion', SETTINGS_ERROR],
    decreased,
    '=DECREASED(B2:B8,C2:C8)',
    1,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'VALUEBRIDGE',
    '§8',
    'From the opening to the closing value: opening + new + returning + increased − decreased − lost = closing, one row per segment and a total.',
    [
      openingValues,
      closingValues,
      optional(range('segments', 'The segment of each customer; one line for all when left blank.')),
      seenBefore,
      settings(),
    ],
    { shape: 'table', unit: 'value, in the unit of the values' },
    [...PAIR_ERRORS, SETTINGS_ERROR],
    valueBridgeTable,
    '=VALUEBRIDGE(B2:B8,C2:C8,,D2:D8)',
    [
      ['Customers', 'Opening', 'New', 'Returning', 'Increased', 'Decreased', 'Lost', 'Closing', 'Check'],
      ['All customers', 290, 70, 30, 20, 20, 50, 340, 0],
    ],
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'NRR',
    '§12',
    'Net revenue retention: what the opening customers are worth at the close, as a share of what they were worth. Above 1 when increases outweigh losses.',
    [openingValues, closingValues, criteriaThenSettings()],
    shareOfOpening,
    [...PAIR_ERRORS, 'a criteria_range without its criterion', SETTINGS_ERROR, NO_OPENING],
    netRetention,
    '=NRR(B2:B8,C2:C8)',
    240 / 290,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'GRR',
    '§12',
    'Gross revenue retention: NRR without any increase, at most 1. 1 − GRR is the gross value churn.',
    [openingValues, closingValues, criteriaThenSettings()],
    shareOfOpening,
    [...PAIR_ERRORS, 'a criteria_range without its criterion', SETTINGS_ERROR, NO_OPENING],
    grossRetention,
    '=GRR(B2:B8,C2:C8)',
    220 / 290,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'EARNEDGROWTH',
    '§13',
    'Earned growth rate: NRR plus the value of new customers who were recommended, less 1. Meant for periods of 12 months.',
    [
      openingValues,
      closingValues,
      range(
        'earned',
        'Whether a new customer was recommended: TRUE or FALSE, or the source, such as "Referral". No source counts as bought.',
      ),
      seenBefore,
      optional(
        cell(
          'measure',
          '"rate", the default; "ratio" of earned to total growth; "bought", "returning" or "total" growth; "coverage", the share of new customers with a source.',
        ),
      ),
      settings('returning is earned'),
    ],
    shareOfOpening,
    [...PAIR_ERRORS, 'a source of which it cannot be told whether it is earned', NO_OPENING, SETTINGS_ERROR],
    earnedGrowthRate,
    '=EARNEDGROWTH(B2:B8,C2:C8,E2:E8,D2:D8)',
    20 / 290,
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'VALUETIER',
    '§15',
    'The tier of each customer by value, one label per row. A tier holds its lower bound and ends below the next.',
    [range('values', 'What each customer is worth in a period.'), bounds, tierLabels, ids],
    { shape: 'table', unit: 'one label per row, without a header; blank where there is no value' },
    ['a text or an error cell where a value is wanted', ...TIER_ERRORS],
    valueTiers,
    '=VALUETIER(C2:C8,{1;50;80},{"Gone";"Low";"Middle";"High"})',
    [['High'], ['High'], ['Low'], ['Gone'], ['Middle'], ['Low'], ['Gone']],
    VALUE_SHEET,
  ),
  entry(
    GROUP,
    'TIERMOVES',
    '§15',
    'Movement across and within tiers of value: from the tier at the opening, New or Returned, to the tier at the close or Lost.',
    [
      openingValues,
      closingValues,
      bounds,
      tierLabels,
      optional(
        cell(
          'measure',
          '"customers", the default, or "value": closing value, for the lost their opening value; up, down and within are changes.',
        ),
      ),
      seenBefore,
      ids,
      settings('tolerance'),
    ],
    { shape: 'table', unit: 'customers, or value' },
    [...PAIR_ERRORS, ...TIER_ERRORS, 'a measure that is neither', SETTINGS_ERROR],
    tierMovesTable,
    '=TIERMOVES(B2:B8,C2:C8,{0;80},{"Low";"High"},,D2:D8)',
    [
      ['Tier at opening', 'Low', 'High', 'Lost', 'Total', 'Up', 'Down', 'Increased within', 'Decreased within'],
      ['Low', 1, 0, 1, 2, 0, 0, 0, 1],
      ['High', 0, 2, 0, 2, 0, 0, 1, 0],
      ['New', 1, 0, 0, 1, 0, 0, 0, 0],
      ['Returned', 1, 0, 0, 1, 0, 0, 0, 0],
      ['Total', 3, 2, 1, 6, 0, 0, 1, 1],
    ],
    VALUE_SHEET,
  ),
];
