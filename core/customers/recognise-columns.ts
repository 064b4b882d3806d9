import type { Confidence, Role } from '../host';
import { errorIn, isBlank, plainCell, textIn } from './cell';
import { dayIn } from './dates';
import { sampledRows } from './sampled-rows';
import { dayReadings } from './written-day';
import { numberReadings } from './written-number';

/** What the first rows of a column hold, as shares of its filled cells. */
export interface ColumnContent {
  readonly header: string;
  readonly filled: number;
  readonly rows: number;
  readonly dates: number;
  readonly numbers: number;
  readonly texts: number;
  readonly distinct: number;
}

/** Columns that were named for some roles; null for a role that no column shall play, undefined for one to recognise. */
export type ChosenColumns<R extends string> = { readonly [K in R]?: number | null | undefined };

export interface RecognisedRole {
  readonly role: Role;
  readonly column: number | null;
  readonly confidence: Confidence;
}

/** Days that a customer list may hold: 1950 to 2100. Numbers outside are amounts, not serials. */
const FIRST_DAY = 18_264;
const LAST_DAY = 73_051;

/** How a header names a role; the first match counts most. Words are matched in the header made lower case, "_" as a space. */
const WORDS: Readonly<Record<Role, readonly RegExp[]>> = {
  id: [
    /^(customer|client|account|member|donor|patient|partner|subscriber|user|contact) ?(id|no\.?|nr\.?|number|code|key)$/,
    /^(id|customer|client|account|member|donor|patient|partner|subscriber)$/,
    /\b(customer|client|account|member|donor|patient|partner|user)\b.*\b(id|no|number|code)\b/,
    /\b(id|email|e-mail)\b/,
  ],
  start: [
    /^(start|join|joined|signup|sign up|came|customer since|since|first|activation|begin|opened|subscribed)( on| date| day)?$/,
    /\b(start|first seen|joined?|signup|sign up|came|since|began|begin|opened|acquired|activation|onboard\w*|contract start|valid from)\b/,
    /^(from|created)( on| at| date)?$/,
  ],
  end: [
    /^(end|left|leave|churn|churned|cancel|cancelled|canceled|cancellation|termination|lost|closed|expiry)( on| date| day)?$/,
    /\b(end|ended|left|leaving|churn(ed)?|cancel\w*|terminat\w*|lost|closed|expir\w*|valid to)\b/,
    /^(to|until)( date)?$/,
  ],
  value: [
    /^(value|mrr|arr|amount|revenue|price|fee|monthly ?(charges?|value|amount|fees?|revenue|price)|annual (value|revenue|fee))$/,
    /\b(mrr|arr|monthly|charges?|revenue|amount|fees?|price|contract value|spend|arpu|dues|premium|donation)\b/,
    /\bvalue\b/,
  ],
  segment: [
    /^(segment|customer segment|segment name)$/,
    /^(contract|contract type|plan|plan tier|tier|type|customer type|package|product|membership)$/,
    /\b(segment|plan|tier|contract|package|category|class|group)\b/,
    /\b(region|country|industry|channel|market|area|internet type|payment method|state|city|source)\b/,
  ],
  reason: [
    /^(reason|reason for leaving|churn reason|leaving reason|cancellation reason|reason code|why)$/,
    /\b(reason|why|cause)\b/,
  ],
};

/** Roles in the order in which they choose their columns: the surest first. */
const ORDER: readonly Role[] = ['start', 'end', 'reason', 'id', 'value', 'segment'];

/** Looks at every column of a table with its header in row 0. */
export function columnContents(rows: readonly (readonly unknown[])[]): ColumnContent[] {
  const header = rows[0] ?? [];
  const sample = sampledRows(rows);
  return header.map((name, column) => {
    let [filled, dates, numbers, texts] = [0, 0, 0, 0];
    const distinct = new Set<string>();
    for (const row of sample) {
      const cell = plainCell(row[column]);
      if (isBlank(cell) || errorIn(cell)) continue;
      filled += 1;
      distinct.add(textIn(cell).toLowerCase());
      if (holdsDay(cell)) dates += 1;
      if (typeof cell === 'number' || (typeof cell === 'string' && numberReadings(cell) !== null)) numbers += 1;
      else texts += 1;
    }
    const share = (n: number): number => (filled === 0 ? 0 : n / filled);
    return {
      header: textIn(plainCell(name)),
      filled,
      rows: sample.length,
      dates: share(dates),
      numbers: share(numbers),
      texts: share(texts),
      distinct: distinct.size,
    };
  });
}

/** A day of a customer list, as a serial or as a text in either order of day and month. */
function holdsDay(cell: unknown): boolean {
  const day = dayIn(cell);
  if (!Number.isNaN(day)) return isLikelyDay(day);
  return typeof cell === 'string' && (dayReadings(cell)?.some(isLikelyDay) ?? false);
}

/** Whether a number is a day that a customer list may hold. */
export function isLikelyDay(number: number): boolean {
  return number >= FIRST_DAY && number < LAST_DAY + 1;
}

/**
 * Guesses which column plays which role, by header words and by what the column holds. A choice made
 * by the user always wins; no column plays two roles, but for the ids, which one may also report by.
 */
export function recogniseColumns(
  contents: readonly ColumnContent[],
  chosen: ChosenColumns<Role> = {},
): RecognisedRole[] {
  const found = assignColumns(ORDER, contents, chosen, scoreOf);
  return (['id', 'segment', 'start', 'end', 'value', 'reason'] as const).map((role) => ({ role, ...found.get(role)! }));
}

/** Recognised roles as column numbers, −1 where no column plays the role. */
export function contractColumns(roles: readonly RecognisedRole[]): Readonly<Record<Role, number>> {
  return columnNumbers(roles.map(({ role, column }) => [role, { column }]));
}

/** As `assignColumns`, as column numbers alone: −1 where no column plays the role. */
export function assignedColumns<R extends string>(
  ...given: Parameters<typeof assignColumns<R>>
): Readonly<Record<R, number>> {
  return columnNumbers(assignColumns(...given));
}

function columnNumbers<R extends string>(
  found: Iterable<readonly [R, Pick<RecognisedRole, 'column'>]>,
): Readonly<Record<R, number>> {
  return Object.fromEntries(Array.from(found, ([role, { column }]) => [role, column ?? -1])) as Record<R, number>;
}

/**
 * Gives every role of a layout the free column that scores highest for it, in the order of the roles. A column that
 * was named to report by may hold the ids all the same: whoever reports by customer asks for a line each.
 *
 * @param score 0 when the column cannot play the role; 3 and more when the header names it outright
 */
function assignColumns<R extends string>(
  order: readonly R[],
  contents: readonly ColumnContent[],
  chosen: ChosenColumns<R>,
  score: (role: R, content: ColumnContent) => number,
): Map<R, Omit<RecognisedRole, 'role'>> {
  const taken = new Set<number>();
  let reportedBy = -1;
  for (const role of order) {
    const column = chosen[role];
    if (typeof column !== 'number') continue;
    if (role === 'segment') reportedBy = column;
    else taken.add(column);
  }
  const found = new Map<R, Omit<RecognisedRole, 'role'>>();
  for (const role of order) {
    const choice: number | null | undefined = chosen[role];
    if (choice !== undefined) {
      found.set(role, { column: choice, confidence: 'certain' });
      continue;
    }
    let best = { column: -1, score: 0 };
    contents.forEach((content, column) => {
      const isTaken = taken.has(column) || (column === reportedBy && role !== 'id');
      const scored = isTaken ? 0 : score(role, content);
      if (scored > best.score) best = { column, score: scored };
    });
    if (best.column < 0) found.set(role, { column: null, confidence: 'certain' });
    else {
      taken.add(best.column);
      found.set(role, {
        column: best.column,
        confidence: best.score >= 3 ? 'certain' : best.score >= 2 ? 'likely' : 'unsure',
      });
    }
  }
  return found;
}

/** How well a column plays a role of a contract list; see `assignColumns`. */
export function scoreOf(role: Role, content: ColumnContent): number {
  const header = headerWords(content.header);
  const named = namedBy(WORDS[role], header);
  const empty = content.filled === 0;
  // A column that is named outright and holds something else is a fault to report, not another column.
  const misfit = named === 3 ? 1 : 0;
  // Amounts such as 40,000 are days of 2009 to look at; a header that says what it is settles it.
  const saysAmount = namedBy(WORDS.value, header) > 0 || /\bbalance\b/.test(header);
  const saysDay = /\b(date|day|on)\b/.test(header);
  switch (role) {
    case 'start':
      if (saysAmount && !saysDay) return 0;
      if (content.dates > 0.5) return named > 0 ? named : /\bdate\b/.test(header) ? 1 : 0;
      return misfit;
    case 'end':
      return empty || content.dates > 0.5 ? named : misfit;
    case 'value':
      return content.numbers > 0.8 && !saysDay ? named : misfit;
    case 'id':
      return tellsApart(content) || NAMES_AN_ID.test(header) ? named : 0;
    case 'reason':
      return content.texts > 0.5 || empty ? named : 0;
    case 'segment':
      return isSegment(content) ? named + (content.distinct <= 12 ? 0.25 : 0) : 0;
  }
}

/** A header that can mean nothing but an id, however few there are: a customer may have many contracts. */
const NAMES_AN_ID = /^id$|^(customer|client|account|member|subscriber|user) ?(id|no\.?|number|code|key)$/;

/** An id tells customers apart: a column of yes and no, or of a handful of types, does not. */
function tellsApart({ distinct, filled }: ColumnContent): boolean {
  // An empty column may be filled later, and is named by its header alone.
  return distinct === filled || (distinct > 2 && distinct >= filled * 0.1);
}

/** The words of a header in lower case, with single spaces: "Order_Date" is "order date". */
export function headerWords(header: string): string {
  return header
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .trim();
}

/** 3 when the first words match, half a point less for each that follows, 0 for none. */
export function namedBy(words: readonly RegExp[], header: string): number {
  const rank = words.findIndex((each) => each.test(header));
  return rank < 0 ? 0 : 3 - rank * 0.5;
}

/** Few enough different contents to report by, and not amounts or dates. */
export function isSegment(content: ColumnContent): boolean {
  return (
    content.filled > content.rows * 0.5 &&
    content.dates < 0.5 &&
    content.distinct >= 2 &&
    content.distinct <= 60 &&
    content.distinct <= content.filled * 0.5 &&
    (content.texts > 0.5 || content.distinct <= 12)
  );
}

/** Whether a cell is the header of a column of days, such as "Start date" or "Cancelled on". */
export function isDayHeader(cell: unknown): boolean {
  if (typeof cell !== 'string') return false;
  const words = headerWords(cell);
  return /\b(date|day)\b/.test(words) || [...WORDS.start, ...WORDS.end].some((each) => each.test(words));
}
