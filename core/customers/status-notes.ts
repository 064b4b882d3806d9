import type { StatusTable } from './status-argument';
import type { Rows } from './column-argument';
import { plainCell, quoted, textIn } from './cell';
import { MEANING_NAMES, type StatusMeaning } from './status-words';

/** What the words were taken to mean, and what a list of words cannot show (§2, §4, §6). */
export function statusNotes(rows: Rows, { list, columns, start, periodMonths }: StatusTable): string[] {
  const header = (column: number): string => quoted(textIn(plainCell(rows[0]?.[column])));
  const has = (meaning: StatusMeaning): boolean => list.words.some((each) => each.meaning === meaning);
  const read = list.words.map(({ word, meaning }) => `${word} = ${meaning === null ? '?' : MEANING_NAMES[meaning]}`);
  const wordsTell = has('joined') || has('returned');
  const daysTell = start >= 0 && !wordsTell;
  const notes = [`The words of ${header(columns.status)} are read as ${read.join(', ')}.`];
  if (columns.tenure >= 0) {
    const months = Math.floor(periodMonths);
    notes.push(`Whoever left with ${header(columns.tenure)} of at most ${months} joined and left inside the period.`);
  } else if (!has('joinedAndLeft') && !daysTell) {
    notes.push('A status list without a word for it, or months as a customer, does not show who came and went.');
  }
  if (has('joined') && !has('returned')) {
    notes.push('No word tells who has returned: whoever came counts as new.');
  }
  if (!wordsTell && start < 0) notes.push('No word tells who came: everybody who is there counts as opening.');
  if (daysTell) {
    const later = list.later === 0 ? '' : ` (${list.later} ${list.later === 1 ? 'row' : 'rows'})`;
    notes.push(
      `By ${header(start)} whoever came in the period is new, and whoever came after it is not there yet${later}.`,
    );
  }
  if (wordsTell && start >= 0) notes.push(`${header(start)} is not used: the words tell who came.`);
  if (columns.value < 0) {
    notes.push('No column of values: every customer counts as worth 1; name the header of value to add them.');
  }
  const blank = list.issues.filter(({ kind }) => kind === 'blankStatus').length;
  if (blank > 0) {
    notes.push(blank === 1 ? '1 row without a word is left out.' : `${blank} rows without a word are left out.`);
  }
  return [...notes, daysTell ? WITHOUT_ENDS : WITHOUT_DAYS];
}

const WITHOUT_DAYS = 'A status list has no days: what it says is taken to be of the period asked for.';
const WITHOUT_ENDS = 'A status list has no days of leaving: who left is taken to have left in the period asked for.';
