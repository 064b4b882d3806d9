import type { BuildStep, ColumnLook, FunctionHelp } from '../host';

/** Numbers and short sentences as the panel says them. The panel speaks English, so numbers are written the English way. */

const numbers = new Intl.NumberFormat('en-US');

/** 7043 → "7,043" */
export function countWords(count: number): string {
  return numbers.format(count);
}

const shortNumbers = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });

/** 0.7265957874763035 → "0.726596", −1869 → "−1,869": as many digits as a cell shows; whole numbers keep all of theirs. */
export function numberWords(number: number): string {
  return (Number.isInteger(number) ? numbers : shortNumbers).format(number).replace('-', '−');
}

/** (1, "note") → "1 note", (3, "note") → "3 notes" */
export function plural(count: number, noun: string): string {
  return `${countWords(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What is being done, while it is being done. */
export const STEP_WORDS: Readonly<Record<BuildStep, string>> = {
  reading: 'Reading the customers',
  counting: 'Counting who came and who left',
  'writing customers': 'Writing the list of customers',
  'writing report card': 'Writing the report card',
  finishing: 'Finishing',
};

/** 0.407 → "40 %": nothing is done before it is. */
export function shareWords(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

/** "E Start date"; a column without a header is called by its letter. */
export function columnWords(column: ColumnLook): string {
  return column.header.trim() === '' ? headerWords(column) : `${column.letter} ${column.header}`;
}

/** "Start date", and "Column E" for a column without a header. */
export function headerWords(column: ColumnLook): string {
  return column.header.trim() === '' ? `Column ${column.letter}` : column.header;
}

/** A segment of customers whose cell is blank needs a name that can be read. */
export function segmentWords(segment: string): string {
  return segment.trim() === '' ? '(blank)' : segment;
}

/** { shape: "number", unit: "customers" } → "A number: customers." */
export function answerWords({ shape, unit }: FunctionHelp['answer']): string {
  return `A ${shape}: ${unit}.`;
}
