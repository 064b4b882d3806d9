import { CustomerMathError } from '../errors';
import { wholeNumber } from '../math/verdict';

/** An answer with more lines is read by nobody, and would take a sheet's memory. */
const MOST_LINES = 100_000;

/** @throws CustomerMathError where a column of names, or of ids, would make more lines than a sheet can carry */
export function refuseLongAnswers(segments: number, periods: number): void {
  if (segments * periods <= MOST_LINES) return;
  throw new CustomerMathError(
    'value',
    `by: the column says ${wholeNumber(segments)} different things, which makes ${wholeNumber(segments * periods)} lines over ${wholeNumber(periods)} ${periods === 1 ? 'period' : 'periods'}; at most ${wholeNumber(MOST_LINES)} can be shown: name a column with fewer, or take longer periods`,
  );
}
