import { CustomerMathError } from '../errors';
import { SegmentTallies } from '../math/segment-tallies';
import type { CameAndWent } from '../math/tally';
import { Movement, type Period, type RollForward, type SegmentForward } from '../math/types';
import { errorIn, plainCell, textIn } from './cell';
import type { Rows } from './column-argument';
import { ALL_CUSTOMERS, FAULTS, type ContractColumns } from './contract-list';
import { plainDay, plainEnd, plainValue, type ContractRow } from './contract-row';
import { CustomerInPeriod, type MovementSettings } from './customer-in-period';
import { hasDipped } from './dipped';
import { inStretches } from './in-stretches';
import { Interner } from './interner';
import { isPlainId } from './plain-id';
import { refuseLongAnswers } from './refuse-long-answers';
import { repeatedIds } from './repeated-ids';
import { rowsByNumber } from './rows-by-number';
import { contractRowUnder } from './settings/contract-row-under';
import { STANDARD, type Settings } from './settings/settings';
import { segmentNamer, type SegmentNamer } from './segment-name';
import { SteadyTally } from './steady-tally';
import { lineOrNothing } from './unidentified-contracts';

/** A roll-forward, and the contracts without a customer apart from it. */
export interface ContractsForward extends RollForward {
  /** Opening + came − left = closing over these rows, as `unidentifiedForward` counts them; null when there are none. */
  readonly unidentified: SegmentForward | null;
  /** Retained customers who left and came back inside the period (§4). */
  readonly dipped: number;
}

/**
 * The roll-forwards of periods that follow one another, straight from the rows of a contract list
 * (definitions §2–§8): what `rollForward(customerPeriod(…))` gives for each period, in one pass over
 * the rows and without keeping them. A customer with one contract is booked at once, where the contract
 * begins and where it ends; the contracts of customers who have several are set apart and looked at
 * in the periods in which one of them begins or ends.
 *
 * @param rows the table with its header in row 0
 * @throws CustomerMathError at the first row that cannot be read
 */
export function rollContractsForward(
  rows: Rows,
  columns: ContractColumns,
  periods: readonly Period[],
  settings: Settings = STANDARD,
): ContractsForward[] {
  const calendar = new PeriodCalendar(periods);
  const segments = new Interner();
  if (columns.segment < 0) segments.code(ALL_CUSTOMERS, textIn);
  const steady = new SteadyTally(periods.length);
  const several = repeatedIds(rows, columns.id);
  const apart = new ContractsApart(segments.names, settings);
  const nameOf = segmentNamer(rows, columns.segment);
  const segment: SegmentColumn = { column: columns.segment, segments, nameOf };
  const booking = new Booking(contractRowUnder(settings, rows, columns), segment, calendar, steady);
  const height = rows.length - 1;
  let row = 0;
  several?.rows.forEach((next, at) => {
    booking.bookRows(row, next);
    if (booking.read(next)) {
      const { contract } = booking;
      apart.add(several.customer[at]!, contract.start, contract.end, contract.value, booking.segment());
    }
    row = next + 1;
  });
  inStretches(row, height, (from, to) => booking.bookRows(from, to));

  refuseLongAnswers(segments.names.length, periods.length);
  if (columns.segment >= 0) spellAsFirstSeen(segment, contractRowUnder(settings, rows, columns), height);
  const tallies = periods.map(() => new SegmentTallies(segments.names.length));
  const dipped = new Int32Array(periods.length);
  if (several !== null) apart.addTo(tallies, dipped, steady, periods, calendar, several.customers);
  steady.addTo(tallies, segments.names.length);
  const nobodys = booking.unidentifiedIn(periods.length, settings.cameAndWent);
  return tallies.map((tally, at) => ({
    ...tally.forward(segments.names, settings.cameAndWent),
    unidentified: nobodys[at] ?? null,
    dipped: dipped[at]!,
  }));
}

/** Where segments stand, and what they are called. */
interface SegmentColumn {
  /** −1 for none */
  readonly column: number;
  readonly segments: Interner;
  readonly nameOf: SegmentNamer;
}

/** Books customers with one contract, row by row. */
class Booking {
  readonly contract: ContractRow;
  private readonly column: number;
  private readonly segments: Interner;
  private readonly nameOf: SegmentNamer;
  private readonly calendar: PeriodCalendar;
  private readonly steady: SteadyTally;
  /** The contracts without a customer; most lists have none. */
  private unidentified: SteadyTally | null = null;

  constructor(
    contract: ContractRow,
    { column, segments, nameOf }: SegmentColumn,
    calendar: PeriodCalendar,
    steady: SteadyTally,
  ) {
    this.contract = contract;
    this.column = column;
    this.segments = segments;
    this.nameOf = nameOf;
    this.calendar = calendar;
    this.steady = steady;
  }

  /** Most rows are what they should be, and are booked without being copied anywhere. */
  bookRows(from: number, to: number): void {
    const { contract, column, segments, calendar, steady } = this;
    const { rows, columns, isPlain } = contract;
    for (let row = from; row < to; row += 1) {
      const cells = rows[row + 1]!;
      const came = isPlain && (columns.id < 0 || isPlainId(cells[columns.id])) ? plainDay(cells[columns.start]) : 0;
      const value = columns.value < 0 ? 1 : plainValue(cells[columns.value]);
      if (came > 0 && value > 0) {
        const until = plainEnd(columns.end < 0 ? '' : cells[columns.end], came);
        if (until >= 0) {
          // Whoever came later or had left before is nobody here, whatever the segment.
          if (came >= calendar.end || until < calendar.first) continue;
          const segment = column < 0 ? 0 : segments.known(cells[column]);
          if (segment !== undefined) {
            steady.book(segment, calendar.periodOf(came), calendar.periodOf(until), value);
            continue;
          }
        }
      }
      this.bookCarefully(row);
    }
  }

  private bookCarefully(row: number): void {
    const { contract, calendar, steady } = this;
    if (!this.read(row) || contract.start >= calendar.end || contract.end < calendar.first) return;
    steady.book(this.segment(), calendar.periodOf(contract.start), calendar.periodOf(contract.end), contract.value);
  }

  /** @returns whether the row counts */
  read(row: number): boolean {
    if (this.contract.read(row)) return true;
    const { issue } = this.contract;
    if (issue === null) return false;
    if (FAULTS.has(issue.kind)) throw new CustomerMathError('value', issue.message);
    if (issue.kind === 'blankId') this.bookUnidentified();
    return false;
  }

  /** The line "Unidentified" of every period that has one. */
  unidentifiedIn(periods: number, cameAndWent: CameAndWent): (SegmentForward | null)[] {
    if (this.unidentified === null) return [];
    const tallies = Array.from({ length: periods }, () => new SegmentTallies(1));
    this.unidentified.addTo(tallies, 1);
    return tallies.map(({ total }) => lineOrNothing(total, cameAndWent));
  }

  private bookUnidentified(): void {
    const { contract, calendar } = this;
    if (contract.value === 0 || contract.start >= calendar.end || contract.end < calendar.first) return;
    this.unidentified ??= new SteadyTally(calendar.count);
    this.unidentified.book(0, calendar.periodOf(contract.start), calendar.periodOf(contract.end), contract.value);
  }

  /** The code of the segment in the row just read. */
  segment(): number {
    if (this.column < 0) return 0;
    const cell = plainCell(this.contract.cells[this.column]);
    if (errorIn(cell) !== null) throw new CustomerMathError('value', this.contract.errorMessage('segment', cell));
    return this.segments.code(cell, this.nameOf);
  }
}

/**
 * Gives segments the spelling of the first contract of the list that has them, though it may lie outside
 * all periods. Rows are read from the top until every segment was met, which mostly is soon.
 */
function spellAsFirstSeen(
  { column, segments: { names }, nameOf }: SegmentColumn,
  contract: ContractRow,
  height: number,
): void {
  const wanted = new Map(names.map((name, code) => [name.toLowerCase(), code]));
  for (let row = 0; row < height && wanted.size > 0; row += 1) {
    if (!contract.read(row)) continue;
    const name = nameOf(plainCell(contract.cells[column]));
    const code = wanted.get(name.toLowerCase());
    if (code === undefined) continue;
    names[code] = name;
    wanted.delete(name.toLowerCase());
  }
}

/** Which of some periods that follow one another holds a day. */
class PeriodCalendar {
  readonly first: number;
  readonly end: number;
  readonly count: number;
  private readonly byDay: Int32Array;

  constructor(periods: readonly Period[]) {
    this.count = periods.length;
    this.first = periods[0]!.start;
    this.end = periods[periods.length - 1]!.next;
    this.byDay = new Int32Array(this.end - this.first);
    periods.forEach(({ start, next }, period) => this.byDay.fill(period, start - this.first, next - this.first));
  }

  /** −1 for a day before the first period, the number of periods for one after the last. */
  periodOf(day: number): number {
    if (day < this.first) return -1;
    return day >= this.end ? this.count : this.byDay[day - this.first]!;
  }
}

function isRetained(movement: number): boolean {
  return movement === Movement.increased || movement === Movement.decreased || movement === Movement.unchanged;
}

/** The contracts of customers who have several. */
class ContractsApart {
  private readonly customer: number[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];
  private readonly value: number[] = [];
  private readonly segment: number[] = [];
  private readonly segments: readonly string[];
  private readonly settings: MovementSettings;

  constructor(segments: readonly string[], settings: MovementSettings) {
    this.segments = segments;
    this.settings = settings;
  }

  add(customer: number, start: number, end: number, value: number, segment: number): void {
    this.customer.push(customer);
    this.start.push(start);
    this.end.push(end);
    this.value.push(value);
    this.segment.push(segment);
  }

  /** Books every customer: in periods in which a contract begins or ends as it is, and as steady in between. */
  addTo(
    tallies: readonly SegmentTallies[],
    dipped: Int32Array,
    steady: SteadyTally,
    periods: readonly Period[],
    calendar: PeriodCalendar,
    customers: number,
  ): void {
    const { first, rows } = rowsByNumber(this.customer, 0, customers);
    const { start, end, value: values, segment: codes, segments } = this;
    // Roll-forwards do not ask why somebody left.
    const reason = new Uint8Array(start.length);
    const each = new CustomerInPeriod({ start, end, value: values, segment: codes, segments, reason }, this.settings);
    const eventful: number[] = [];
    for (let who = 0; who < customers; who += 1) {
      const [from, next] = [first[who]!, first[who + 1]!];
      // The first period is always looked at, for it tells who is there when nothing has happened yet.
      eventful.length = 0;
      eventful.push(0);
      for (let place = from; place < next; place += 1) {
        const row = rows[place]!;
        eventful.push(calendar.periodOf(start[row]!), calendar.periodOf(end[row]!));
      }
      eventful.sort((a, b) => a - b);
      let [done, segment, value] = [-1, -1, 0];
      for (const period of eventful) {
        if (period <= done || period >= periods.length) continue;
        if (segment >= 0) steady.bookStay(segment, done + 1, period, value);
        each.read(rows, from, next, periods[period]!);
        if (each.movement !== Movement.outside) {
          tallies[period]!.book(
            each.movement,
            each.segmentAtOpen,
            each.segmentAtClose,
            each.valueAtOpen,
            each.valueAtClose,
            each.cameAndWentValue,
          );
          if (isRetained(each.movement) && hasDipped(this, rows, from, next, periods[period]!)) dipped[period]! += 1;
        }
        done = period;
        value = each.valueAtClose;
        segment = each.movement === Movement.cameAndWent ? -1 : each.segmentAtClose;
      }
      if (segment >= 0) steady.bookStay(segment, done + 1, periods.length, value);
    }
  }
}
