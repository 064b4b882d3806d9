import { errorIn, textIn } from './cell';
import { plainWords } from './settings/setting-catalogue';
import { STANDARD, type Settings } from './settings/settings';

/** Blank, N/A and "no reason" are one line at the foot of the reasons (§16). */
export const NOT_RECORDED = 'Not recorded';
const BETWEEN_REASONS = /[;|\r\n]/;
const NO_REASON = /^(n\/?a|#n\/a|none|no reason|not recorded|not given|-+|–)$/i;

/** Of the settings, those that decide which reasons a cell gives. */
export type ReasonSettings = Pick<Settings, 'reasons' | 'severalReasons'>;

/**
 * The reasons in a cell as they are shown (definitions §16): of several the first, which is the primary
 * one, or where a setting splits them each different one. "Don't know" is an answer and stays one; a
 * comma may be part of a reason. A cell without any says "Not recorded".
 */
export function reasonsIn(cell: unknown, { reasons, severalReasons }: ReasonSettings = STANDARD): readonly string[] {
  const text = textIn(cell);
  if (errorIn(text) !== null) return [NOT_RECORDED];
  if (!BETWEEN_REASONS.test(text)) return [shownAs(text, reasons)];
  const given = text.split(BETWEEN_REASONS).filter((part) => part.trim() !== '');
  if (severalReasons === 'first') return [shownAs(given[0] ?? '', reasons)];
  const shown = new Map<string, string>();
  for (const part of given) {
    const reason = shownAs(part, reasons);
    if (reason !== NOT_RECORDED && !shown.has(reason.toLowerCase())) shown.set(reason.toLowerCase(), reason);
  }
  return shown.size === 0 ? [NOT_RECORDED] : [...shown.values()];
}

/** The reason in a cell where no setting says otherwise. */
export function reasonName(cell: unknown): string {
  return reasonsIn(cell)[0]!;
}

function shownAs(text: string, merged: Settings['reasons']): string {
  let reason = text.trim();
  // Settings refuse circles: each step is another reason, or the last one in another spelling.
  for (let next = merged.get(plainWords(reason)); next !== undefined && next !== reason;) {
    const isLast = plainWords(next) === plainWords(reason);
    reason = next;
    next = isLast ? undefined : merged.get(plainWords(reason));
  }
  return reason === '' || NO_REASON.test(reason) ? NOT_RECORDED : reason;
}
