import type { Period } from '../math/types';
import { isBlank, plainCell, textIn } from './cell';
import { dayIn, serialOf, FIRST_YEAR, LAST_YEAR } from './dates';
import { periodHolding, periodOfText } from './periods';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The calendar period that a label of a snapshot names: "2026-Q3", "Q3 2026", "2026-09", "Sep 2026",
 * "2026", or a day, which stands for its month. Null for any other label, such as "P1" or 4.
 */
export function periodOfLabel(raw: unknown): Period | null {
  const cell = plainCell(raw);
  if (isBlank(cell)) return null;
  if (typeof cell === 'number') {
    if (cell >= FIRST_YEAR && cell <= LAST_YEAR) return periodOfText(String(cell));
    return cell > LAST_YEAR && dayIn(cell) > 0 ? periodHolding(dayIn(cell), 'month') : null;
  }
  const text = textIn(cell);
  const period = periodOfText(text);
  if (period) return period;
  const day = dayIn(text);
  if (day > 0) return periodHolding(day, 'month');
  const words = text.toLowerCase().split(/[\s\-/.,]+/);
  const year = words.find((word) => /^(19|20|21)\d{2}$/.test(word));
  const part = words.find((word) => word !== year);
  if (!year || !part || words.length !== 2) return null;
  const quarter = /^q([1-4])$/.exec(part);
  if (quarter) return periodOfText(`${year}-Q${quarter[1]}`);
  const month = /^[a-z]{3,9}$/.test(part) ? MONTHS.indexOf(part.slice(0, 3)) : -1;
  return month < 0 ? null : periodHolding(serialOf(Number(year), month + 1, 1), 'month');
}
