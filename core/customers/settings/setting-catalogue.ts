import { CustomerMathError } from '../../errors';
import { numberIn, quoted, textIn } from '../cell';
import { LAYOUT_CHOICES } from '../layouts';
import { MEANING_NAMES, type StatusMeaning } from '../status-words';
import type { Settings } from './settings';

/** One definition that can be changed by its name. */
export interface SettingEntry {
  readonly name: string;
  /** What follows the name in a setting that is about something: "reason Too dear: Price". */
  readonly about?: string;
  /** What it may be. */
  readonly choices: string;
  /** What it is when nobody says otherwise. */
  readonly usual: string;
  readonly section: string;
  readonly summary: string;
  /** As it may be written: "week starts: Sunday". */
  readonly written: string;
  /**
   * @param value a number or a text, never blank
   * @param about what follows the name, where something does
   * @returns what changes; null when the value is none of the choices
   */
  readonly read: (value: unknown, about: string, before: Settings) => Partial<Settings> | null;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Words compared as they are read: trimmed, without case, with single spaces. */
export function plainWords(cell: unknown): string {
  return textIn(cell).toLowerCase().replace(/\s+/g, ' ');
}

/** A setting that is one of a few words; the first is the usual one. */
function choice<Key extends keyof Settings>(
  name: string,
  key: Key,
  words: readonly (Settings[Key] & string)[],
  section: string,
  summary: string,
): SettingEntry {
  return {
    name,
    choices: words.join(' or '),
    usual: words[0]!,
    section,
    summary,
    written: `${name}: ${words[1]!}`,
    read: (value) => {
      const word = words.find((each) => each === plainWords(value));
      return word === undefined ? null : ({ [key]: word } as Partial<Settings>);
    },
  };
}

/** The number, from 1, of a name written out or by its first three letters; 0 for none. */
function numberOfName(value: unknown, names: readonly string[]): number {
  const word = plainWords(value);
  return word.length < 3 ? 0 : 1 + names.findIndex((name) => name.toLowerCase().startsWith(word));
}

function wholeNumber(value: unknown, least: number): number | null {
  const number = numberIn(value);
  return Number.isInteger(number) && number >= least ? number : null;
}

/** Every setting, in the order of the definitions. */
export const SETTINGS: readonly SettingEntry[] = [
  {
    name: 'week starts',
    choices: 'a day from Monday to Sunday',
    usual: 'Monday',
    section: '§1',
    summary: 'The day on which weeks begin.',
    written: 'week starts: Sunday',
    read: (value) => {
      const weekStartsOn = numberOfName(value, WEEKDAYS);
      return weekStartsOn > 0 ? { weekStartsOn } : null;
    },
  },
  {
    name: 'fiscal year starts',
    choices: 'a month, such as April or 4',
    usual: 'January',
    section: '§1',
    summary: 'The month in which years begin; quarters are cut from there.',
    written: 'fiscal year starts: April',
    read: (value) => {
      const yearStartsIn = wholeNumber(value, 1) ?? numberOfName(value, MONTHS);
      return yearStartsIn >= 1 && yearStartsIn <= 12 ? { yearStartsIn } : null;
    },
  },
  choice(
    'dates are',
    'dates',
    ['as the column shows', 'day first', 'month first'],
    '§2',
    'How days such as 03/04/2026 are written where no other text of the column tells.',
  ),
  {
    name: 'layout',
    choices: `recognised, ${LAYOUT_CHOICES.slice(0, -1).join(', ')} or ${LAYOUT_CHOICES[LAYOUT_CHOICES.length - 1]!}`,
    usual: 'recognised',
    section: '§2',
    summary: 'What the rows of a table are.',
    written: 'layout: transactions',
    read: (value) => {
      const word = plainWords(value);
      const layout = LAYOUT_CHOICES.find((each) => each === word);
      return layout === undefined ? (word === 'recognised' ? { layout: null } : null) : { layout };
    },
  },
  {
    name: 'status',
    about: 'as it is given',
    choices: Object.values(MEANING_NAMES).join(', '),
    usual: 'as it is known',
    section: '§2',
    summary: 'What a word of a status list means: "status paused: stayed".',
    written: 'status paused: stayed',
    read: (value, about, { statusWords }) => {
      const meaning = (Object.keys(MEANING_NAMES) as StatusMeaning[]).find(
        (each) => MEANING_NAMES[each] === plainWords(value),
      );
      return meaning === undefined ? null : { statusWords: { ...statusWords, [plainWords(about)]: meaning } };
    },
  },
  choice(
    'end date is',
    'endDate',
    ['first day gone', 'last paid day'],
    '§2',
    'What the day in the end column is: the first without the customer, or the last one paid for.',
  ),
  choice(
    'free customers',
    'freeCustomers',
    ['leave out', 'count'],
    '§2',
    'Whether a contract without a value makes a customer, worth 0.',
  ),
  choice(
    'active',
    'active',
    ['net above 0', 'any transaction'],
    '§2',
    'Who is a customer in a list of transactions: whoever is worth something after refunds, or whoever has a line.',
  ),
  {
    name: 'same customer as',
    choices: 'the header of a column of ids',
    usual: 'no column',
    section: '§2',
    summary: 'Whose row it is, where one customer has several ids. A blank, and the own id, change nothing.',
    written: 'same customer as: Main account',
    read: (value) => ({ sameCustomerAs: textIn(value) }),
  },
  {
    name: 'returning counts as new after',
    choices: 'never, or a number of months',
    usual: 'never',
    section: '§4',
    summary: 'Whoever comes back after so many months or more is new.',
    written: 'returning counts as new after: 12 months',
    read: (value) => {
      if (plainWords(value) === 'never') return { newAfterMonths: null };
      const newAfterMonths = wholeNumber(plainWords(value).replace(/ ?months?$/, ''), 1);
      return newAfterMonths === null ? null : { newAfterMonths };
    },
  },
  choice(
    'came and went',
    'cameAndWent',
    ['count', 'leave out'],
    '§6',
    'Whether those who joined and left inside the period are part of incoming and outgoing. Net is the same.',
  ),
  {
    name: 'values are per',
    choices: 'month, year, quarter, week or day, or the header of a column that says it',
    usual: 'as they stand',
    section: '§9',
    summary: 'How often the values of contracts are paid; they then count by the month. One-offs stay out.',
    written: 'values are per: year',
    read: (value) => ({ valuesPer: textIn(value) }),
  },
  {
    name: 'tolerance',
    choices: 'an amount or a share, such as 0.01 or 5%',
    usual: '0.01',
    section: '§10',
    summary: 'How much a value may change and still be unchanged.',
    written: 'tolerance: 5%',
    read: readTolerance,
  },
  {
    name: 'returning is earned',
    choices: 'no or yes',
    usual: 'no',
    section: '§13',
    summary: 'Whether the value of returning customers is earned growth.',
    written: 'returning is earned: yes',
    read: (value) => {
      const returningIsEarned = ['no', 'yes'].indexOf(plainWords(value).replace('false', 'no').replace('true', 'yes'));
      return returningIsEarned < 0 ? null : { returningIsEarned: returningIsEarned === 1 };
    },
  },
  choice('rank reasons by', 'rankReasonsBy', ['customers', 'value'], '§16', 'What the first reason has most of.'),
  choice(
    'several reasons',
    'severalReasons',
    ['first', 'split equally'],
    '§16',
    'Of several reasons in one cell the first counts, or each for an equal part of the customer.',
  ),
  {
    name: 'reason',
    about: 'as it is given',
    choices: 'the reason to show',
    usual: 'itself',
    section: '§16',
    summary: 'Merges reasons: "reason Too dear: Price" counts Too dear as Price.',
    written: 'reason Too dear: Price',
    read: readReason,
  },
  {
    name: 'spend lag',
    choices: 'a whole number of periods',
    usual: '0',
    section: '§17',
    summary: 'How many periods after the spending the customers come that it won.',
    written: 'spend lag: 1',
    read: (value) => {
      const spendLag = wholeNumber(value, 0);
      return spendLag === null ? null : { spendLag };
    },
  },
  {
    name: 'longest life',
    choices: 'a number of periods of at least 1',
    usual: '60 where nobody left',
    section: '§19',
    summary: 'How many periods a customer stays at most.',
    written: 'longest life: 40',
    read: (value) => {
      const longestLife = numberIn(value);
      return longestLife >= 1 ? { longestLife } : null;
    },
  },
  {
    name: 'lapse days',
    choices: 'a whole number of days of at least 1',
    usual: 'as the function says',
    section: '§22',
    summary: 'Days without a purchase after which a customer has left.',
    written: 'lapse days: 120',
    read: (value) => {
      const lapseDays = wholeNumber(value, 1);
      return lapseDays === null ? null : { lapseDays };
    },
  },
];

/** A reason that another one is shown as. Cells with several are taken apart before, and circles would never end. */
function readReason(value: unknown, about: string, { reasons }: Settings): Partial<Settings> {
  if (/[;|\r\n]/.test(about)) {
    throw new CustomerMathError(
      'value',
      `settings, reason: found ${quoted(about)}, expected one reason; ; and | stand between two`,
    );
  }
  const [from, shown] = [plainWords(about), textIn(value)];
  let last = plainWords(shown);
  for (let next = reasons.get(last); next !== undefined && plainWords(next) !== last; next = reasons.get(last)) {
    last = plainWords(next);
    if (last !== from) continue;
    throw new CustomerMathError(
      'value',
      `settings, reason: ${quoted(about)} becomes ${quoted(shown)}, which becomes ${quoted(about)} again; say which one is shown`,
    );
  }
  return { reasons: new Map([...reasons, [from, shown]]) };
}

/** A number between 0 and 1 may be an amount, or a share in a cell that shows 5%: which it is, only a text can say. */
function readTolerance(value: unknown): Partial<Settings> | null {
  if (typeof value === 'number' && value > 0 && value < 1) {
    const share = Math.round(value * 1e8) / 1e6;
    throw new CustomerMathError(
      'value',
      `settings, tolerance: found ${quoted(value)}, which may be an amount or ${share} %: write it as a text, "${value}" or "${share}%"`,
    );
  }
  const text = textIn(value).replace(/\s*%$/, '%');
  const number = numberIn(text.replace('%', ''));
  if (!(number >= 0)) return null;
  return { tolerance: text.endsWith('%') ? { share: number / 100 } : { amount: number } };
}
