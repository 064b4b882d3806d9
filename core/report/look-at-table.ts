import { textIn, plainCell, isBlank } from '../customers/cell';
import type { ContractList } from '../customers/contract-list';
import { NEVER } from '../customers/contract-row';
import { dayIn, isoDay } from '../customers/dates';
import { daySpan, periodHolding, periodName, periodText, type Unit } from '../customers/periods';
import { recogniseLayout, type LayoutGuess } from '../customers/recognise-layout';
import { isSegment } from '../customers/recognise-columns';
import type {
  ColumnLook,
  DateOrder,
  DateQuestion,
  PeriodLook,
  RoleChoice,
  RoleLook,
  SourceTable,
  TableLook,
} from '../host';
import { compareNames } from '../math/compare-names';
import type { Period } from '../math/types';
import { columnLetters } from './cell-names';
import { counted } from './counted';
import { dataNotes } from './data-notes';
import { formulaInstead, newestComplete } from './formula-instead';
import { reportSettings } from './report-settings';
import { ROLE_LABELS } from './role-labels';
import { columnReadTwice, contractsOf, readSource, REQUIRED_ROLES, type ReadSource } from './read-source';

/** How many periods of each unit the panel offers, newest first. */
const OFFERED: readonly (readonly [unit: 'quarter' | 'month' | 'year', most: number])[] = [
  ['quarter', 12],
  ['month', 24],
  ['year', 10],
];

/**
 * What the panel believes about a table: which column plays which role, what is wrong with the rows,
 * and which periods can be reported. `roles` overrides what would be recognised.
 *
 * @param today serial day: core has no clock
 * @param dates how days are written that no text of their column settles
 * @throws CustomerMathError when the sheet holds no table at all
 */
export function lookAtTable(source: SourceTable, roles?: RoleChoice, today?: number, dates?: DateOrder): TableLook {
  const read = readSource(source, roles, reportSettings(undefined, dates));
  const roleLooks = read.roles.map(({ role, column, confidence }): RoleLook => ({
    role,
    label: ROLE_LABELS[role],
    required: REQUIRED_ROLES.has(role),
    column,
    confidence,
  }));
  const where = `${source.sheet}!${read.range}`;
  const base = {
    sheet: source.sheet,
    range: read.range,
    rows: read.rowsWithContent,
    columns: columnLooks(read),
    roles: roleLooks,
    segmentColumns: segmentColumns(read),
  };
  if (roleLooks.some(({ required, column }) => required && column === null)) {
    const missing = roleLooks
      .filter(({ required, column }) => required && column === null)
      .map(({ role }) => (role === 'start' ? 'the day a customer came' : 'the day a customer left'));
    const other = otherLayout(read);
    const formula = other && formulaInstead(other.layout, source.sheet, read, today);
    return {
      ...base,
      ...NOTHING_COUNTED,
      sentence: `${where} is no customer list yet: no column says ${missing.join(' or ')}.${otherWords(other, formula)}`,
      ...(formula !== null && { formula }),
    };
  }
  const twice = columnReadTwice(read);
  if (twice !== null) {
    return {
      ...base,
      ...NOTHING_COUNTED,
      sentence: `${where} is no customer list yet: “${twice}” is taken for both the day a customer came and the day a customer left.`,
    };
  }
  const contracts = contractsOf(read);
  const { periods, suggested } = offeredPeriods(contracts, today);
  const perRow = contracts.count === contracts.customers ? 'customer' : 'contract';
  return {
    ...base,
    layout: 'contract',
    sentence: `${where} looks like a contract list: one row per ${perRow}, ${counted(contracts.customers, 'customer')}.`,
    customers: contracts.customers,
    segments: [...contracts.segments].sort(compareNames),
    notes: dataNotes(contracts, read.firstRow),
    ...(contracts.dateQuestion && { dateQuestion: dateQuestion(contracts.dateQuestion) }),
    periods,
    suggestedPeriod: suggested,
  };
}

/** Of a table whose required columns are not known. */
const NOTHING_COUNTED = {
  layout: 'unknown',
  customers: 0,
  segments: [],
  notes: [],
  periods: [],
  suggestedPeriod: null,
} as const;

/** What a table that is no contract list looks like; null where that is not plain. */
function otherLayout({ rows, contents }: ReadSource): LayoutGuess | null {
  const guess = recogniseLayout({ rows, contents, headers: contents.map(({ header }) => header) });
  return guess.layout === 'contracts' || guess.confidence === 'unsure' || guess.rival !== null ? null : guess;
}

function otherWords(other: LayoutGuess | null, formula: string | null): string {
  if (other === null) return '';
  const counts = formula === null ? 'the functions REPORTCARD and GROWTHTREND count' : 'a formula counts';
  return ` It ${other.sentence}. The report card takes contract lists; ${counts} this one.`;
}

function dateQuestion({ example, readings }: NonNullable<ContractList['dateQuestion']>): DateQuestion {
  return { example, readings: { 'day first': readings[0], 'month first': readings[1] } };
}

function columnLooks(read: ReadSource): ColumnLook[] {
  return read.contents.map(({ header, dates }, index) => {
    const examples = new Set<string>();
    for (let row = 1; row < read.rows.length && examples.size < 3; row += 1) {
      const cell = plainCell(read.rows[row]?.[index]);
      if (isBlank(cell)) continue;
      examples.add(dates > 0.5 && typeof cell === 'number' ? isoDay(dayIn(cell)) : textIn(cell));
    }
    return { index, letter: columnLetters(read.firstColumn + index), header, examples: [...examples] };
  });
}

function segmentColumns(read: ReadSource): number[] {
  const chosen = read.roles.find(({ role }) => role === 'segment')?.column ?? null;
  const others = read.contents.flatMap((content, index) => (isSegment(content) && index !== chosen ? [index] : []));
  return chosen === null ? others : [chosen, ...others];
}

/**
 * Periods between the first start and the last event of the list. Proposed is the latest quarter that
 * the data fills: one whose last events come within its last tenth.
 */
function offeredPeriods(
  contracts: ContractList,
  today: number | undefined,
): { periods: PeriodLook[]; suggested: string | null } {
  if (contracts.count === 0) return { periods: [], suggested: null };
  let [first, lastStart, lastEvent] = [NEVER, 0, 0];
  for (let row = 0; row < contracts.count; row += 1) {
    first = Math.min(first, contracts.start[row]!);
    lastStart = Math.max(lastStart, contracts.start[row]!);
  }
  // An end far behind today, or behind the newest customer, is the term of a contract and not an event.
  const known = Math.max(today ?? 0, lastStart + 31);
  for (let row = 0; row < contracts.count; row += 1) {
    if (contracts.end[row]! <= known) lastEvent = Math.max(lastEvent, contracts.end[row]!);
  }
  lastEvent = Math.max(lastEvent, lastStart);
  const periods = OFFERED.flatMap(([unit, most]) => periodsBack(first, lastEvent, unit, most));
  return { periods, suggested: periodText(newestComplete(first, lastEvent)) };
}

function periodsBack(first: number, last: number, unit: Unit & PeriodLook['unit'], most: number): PeriodLook[] {
  const looks: PeriodLook[] = [];
  let period: Period = periodHolding(last, unit);
  while (looks.length < most && period.next > first) {
    looks.push({ text: periodText(period), label: `${periodName(period)} · ${daySpan(period)}`, unit });
    period = periodHolding(period.start - 1, unit);
  }
  return looks;
}
