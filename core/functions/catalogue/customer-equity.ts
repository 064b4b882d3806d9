import { customerEquityTable } from '../bridge-tables';
import { VALUE_SHEET } from '../example-sheet';
import type { FunctionEntry } from '../function-entry';
import { cell, entry, optional } from './entry';
import { closingValues, openingValues, PAIR_ERRORS, seenBefore } from './value-arguments';

/** The customers as an asset. */
export const customerEquityFunctions: readonly FunctionEntry[] = [
  entry(
    'What a customer costs and is worth',
    'CUSTOMEREQUITY',
    '§21',
    'The customers as an asset, rolled forward: opening + new + returning + revalued up − revalued down − lost + change of assumptions = closing.',
    [
      openingValues,
      closingValues,
      cell('multiple', 'Lifetime value of one unit of value per period, such as margin / churn.'),
      seenBefore,
      optional(
        cell('closing_multiple', 'The multiple at the close, when it was estimated anew; the same when left blank.'),
      ),
    ],
    { shape: 'table', unit: 'customers, and lifetime value in the unit of the values' },
    [...PAIR_ERRORS, 'a multiple that is not above 0'],
    customerEquityTable,
    '=CUSTOMEREQUITY(B2:B8,C2:C8,1.5,D2:D8)',
    [
      ['Customer equity', 'Customers', 'Value'],
      ['Opening', 4, 435],
      ['New', 1, 105],
      ['Returning', 1, 45],
      ['Revalued up', 1, 30],
      ['Revalued down', 1, 30],
      ['Lost', 1, 75],
      ['Change of assumptions', '', 0],
      ['Closing', 5, 510],
      ['Check', 0, 0],
    ],
    VALUE_SHEET,
  ),
];
