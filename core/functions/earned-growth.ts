import { isBlank, quoted, textIn } from '../customers/cell';
import { Column } from '../customers/column-argument';
import { settingsFrom } from '../customers/settings/settings-argument';
import { CustomerMathError } from '../errors';
import { earnedGrowth, type SourcedPair, type Source } from '../math/earned-growth';
import { movementOf } from '../math/movement-of';
import { Movement } from '../math/types';
import { wordFrom } from './argument-readers';
import { NO_OPENING_VALUE } from './opening-and-closing';
import { readValuePairs } from './value-pairs';
import { yesOrNo } from './yes-or-no';

const MEASURES = ['rate', 'ratio', 'bought', 'returning', 'total', 'coverage'] as const;
const NOT_RECORDED = /^(n\/?a|not recorded|unknown|-+|–)$/i;
/** "Referral", "Referred by a friend", "Recommendation", "word of mouth", "earned"; not "No referral". */
const EARNED = /^(?!(no|not|non|without)\b).*(referr|recommend|word[ -]of[ -]mouth|^earned$)/i;

/** Growth that customers brought about, as a share of the opening value (§13). */
export function earnedGrowthRate(args: readonly unknown[]): number {
  const measure = wordFrom(args[4], 'measure', MEASURES);
  const { returningIsEarned } = settingsFrom(args[5]);
  const growth = earnedGrowth(sourcedPairs(args), returningIsEarned);
  if (growth === null) throw new CustomerMathError('notAvailable', NO_OPENING_VALUE);
  switch (measure) {
    case 'rate':
      return growth.earned;
    case 'ratio':
      if (growth.ratio === null) throw new CustomerMathError('notAvailable', 'No ratio: the value did not change');
      return growth.ratio;
    case 'bought':
      return growth.boughtNew;
    case 'returning':
      return growth.returning;
    case 'total':
      return growth.total;
    case 'coverage':
      if (growth.newCustomers === 0) throw new CustomerMathError('notAvailable', 'No coverage: nobody is new');
      return growth.recorded / growth.newCustomers;
  }
}

function sourcedPairs(args: readonly unknown[]): SourcedPair[] {
  const earned = new Column(args[2], 'earned');
  const pairs = readValuePairs(args, args[3], [earned]);
  const sourced: SourcedPair[] = [];
  for (let row = 0; row < pairs.rows; row += 1) {
    const { opening, closing, seenBefore } = pairs.pair(row);
    const isNew = movementOf(opening, closing, seenBefore) === Movement.new;
    sourced.push({ opening, closing, seenBefore, source: isNew ? sourceOf(earned, row, pairs.rows) : 'notRecorded' });
  }
  return sourced;
}

/**
 * Where a new customer came from. A text that speaks of no recommendation is something bought, but only
 * in a column that speaks of recommendations elsewhere: otherwise it may as well hold the referrers.
 */
function sourceOf(column: Column, row: number, rows: number): Source {
  const cell = column.raw(row);
  if (isBlank(cell) || NOT_RECORDED.test(textIn(cell))) return 'notRecorded';
  const answer = yesOrNo(cell);
  if (answer !== null) return answer ? 'earned' : 'bought';
  if (typeof cell === 'number') throw column.fault(row, cell, 'TRUE or FALSE, or a source such as Referral');
  const text = column.text(row);
  if (EARNED.test(text)) return 'earned';
  for (let other = 0; other < rows; other += 1) {
    const beside = column.raw(other);
    if (yesOrNo(beside) === true || EARNED.test(textIn(beside))) return 'bought';
  }
  throw new CustomerMathError(
    'value',
    `earned, row ${row + 1}: found ${quoted(cell)}, and no row says TRUE, yes or Referral. Compare the column with your own word for it, as in D2:D8="Friend"; for a column of referrers, D2:D8<>""`,
  );
}
