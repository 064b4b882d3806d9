import { tidy } from '../math/money-sum';
import type { Period } from '../math/types';
import type { Bought, Buyers } from './buyers';
import { LedgerReader } from './ledger-reader';
import { periodBefore } from './period-before';
import { rowsByNumber, type RowsByNumber } from './rows-by-number';
import type { Settings } from './settings/settings';
import type { TransactionColumns } from './transaction-list';

/** The period, and the one that it is compared with; the steps before that one follow. */
const [CLOSE, OPEN] = [0, 1];
/** What a day is that lies in no step; 0 is one that nobody has asked for yet, and any other number a step + 1. */
const NO_STEP = -1;
/** What is kept of a customer, side by side: the code of the segment, the first purchase of the period, the net of each step. */
const [SEGMENT, FIRST_PURCHASE, FIRST_STEP] = [0, 1, 2];
const MOST_FIGURES = 64;
/** Lines are booked some at a time (IdTable.codesOf). */
const LINES_AT_ONCE = 512;
/** Above so many figures a row, keeping the lines takes less memory. */
const FIGURES_A_ROW = 8;
/** Customers whose figures stand in one block. Blocks are added, where a longer list would be copied again and again. */
const BLOCK_BITS = 12;
const BLOCK = 1 << BLOCK_BITS;
/** One block is always worth its memory. */
const FEW_FIGURES = BLOCK * MOST_FIGURES;

/**
 * What the customers of a ledger bought in a period, in the one it is compared with and in those before it, added up
 * straight from the rows: one pass that keeps sums and no lines. It is the short way to what the sorted lines of
 * transaction-list.ts tell, for whoever does not ask on which days somebody bought.
 */
export class LedgerSums extends LedgerReader implements Buyers {
  /** False when the history has too many steps to keep sums of; then nothing else here holds. */
  complete = true;
  readonly open = new Sum();
  readonly close = new Sum();
  private readonly earlier = new Sum();
  private readonly comparison: Period;
  private readonly active: Settings['active'];
  private readonly height: number;
  /** By day, up to the end of the period. */
  private readonly stepOf: Int8Array;
  /** First days of the steps back from the comparison. */
  private readonly starts: number[];
  /** `width` figures a customer; NaN where there is none. Together, since a customer's are asked for together. */
  private blocks: Float64Array[] = [];
  private width = FIRST_STEP + 2;
  private readonly apart = new LinesApart();
  private readonly waiting = {
    id: new Array<unknown>(LINES_AT_ONCE).fill(null),
    step: new Int32Array(LINES_AT_ONCE),
    day: new Int32Array(LINES_AT_ONCE),
    amount: new Float64Array(LINES_AT_ONCE),
    segment: new Int32Array(LINES_AT_ONCE),
  };
  private lines = 0;
  private readonly customer = new Int32Array(LINES_AT_ONCE);
  private who = 0;

  constructor(
    rows: readonly (readonly unknown[])[],
    columns: TransactionColumns,
    period: Period,
    comparison: Period,
    settings: Pick<Settings, 'dates' | 'active'>,
  ) {
    super(rows, columns, 1, settings);
    this.comparison = comparison;
    this.active = settings.active;
    this.height = rows.length;
    this.starts = [comparison.start];
    this.stepOf = new Int8Array(period.next).fill(NO_STEP, comparison.next);
    this.stepOf.fill(CLOSE + 1, period.start, period.next);
    this.stepOf.fill(OPEN + 1, comparison.start, comparison.next);
    this.readAll(() => this.complete);
    this.bookLines();
    this.apart.order(this.customers);
  }

  get customers(): number {
    return this.idCodes.count;
  }

  get ids(): readonly string[] {
    return this.idCodes.names;
  }

  protected take(cells: readonly unknown[], id: unknown, day: number, amount: number): void {
    const step = (this.stepOf[day] || this.stepBefore(day)) - 1;
    const { waiting } = this;
    waiting.id[this.lines] = id;
    waiting.step[this.lines] = step;
    waiting.day[this.lines] = day;
    waiting.amount[this.lines] = amount;
    waiting.segment[this.lines] = this.columns.segment < 0 ? 0 : this.segmentOf(cells);
    this.lines += 1;
    if (this.lines === LINES_AT_ONCE) this.bookLines();
  }

  /** Books the lines that wait. */
  private bookLines(): void {
    const { waiting, customer, lines } = this;
    this.lines = 0;
    this.idCodes.codesOf(waiting.id, lines, customer);
    if (this.customers > this.blocks.length * BLOCK) this.addBlocks();
    if (!this.complete) return;
    const { blocks, width } = this;
    for (let line = 0; line < lines; line += 1) {
      const step = waiting.step[line]!;
      const segment = waiting.segment[line]!;
      const amount = waiting.amount[line]!;
      const figures = blocks[customer[line]! >>> BLOCK_BITS]!;
      const at = (customer[line]! & (BLOCK - 1)) * width;
      const known = figures[at + SEGMENT]!;
      if (known !== segment) {
        if (!Number.isNaN(known)) {
          if (step >= 0) this.apart.add(customer[line]!, step, segment, waiting.day[line]!, amount);
          continue;
        }
        figures[at + SEGMENT] = segment;
      }
      if (step < 0) continue;
      const net = figures[at + FIRST_STEP + step]!;
      figures[at + FIRST_STEP + step] = Number.isNaN(net) ? amount : net + amount;
      if (step === CLOSE && amount > 0 && !(figures[at + FIRST_PURCHASE]! <= waiting.day[line]!)) {
        figures[at + FIRST_PURCHASE] = waiting.day[line]!;
      }
    }
  }

  read(who: number): void {
    this.who = who;
    this.readStep(CLOSE, this.close);
    this.readStep(OPEN, this.open);
    this.close.firstPurchase = this.figure(who, FIRST_PURCHASE) || 0;
    const { step, day, amount } = this.apart;
    for (const line of this.apart.linesOf(who)) {
      const first = this.close.firstPurchase;
      if (step[line] === CLOSE && amount[line]! > 0 && (first === 0 || day[line]! < first)) {
        this.close.firstPurchase = day[line]!;
      }
    }
  }

  isKnown(): boolean {
    for (let step = OPEN + 1; step <= this.starts.length; step += 1) {
      this.readStep(step, this.earlier);
      if (this.active === 'any transaction' ? this.earlier.lines > 0 : this.earlier.net > 0) return true;
    }
    return false;
  }

  private readStep(step: number, into: Sum): void {
    const { who, apart } = this;
    const net = this.figure(who, FIRST_STEP + step);
    if (Number.isNaN(net)) {
      into.lines = 0;
      into.net = 0;
      into.segment = -1;
    } else {
      into.lines = 1;
      into.net = tidy(net);
      into.segment = this.figure(who, SEGMENT);
    }
    if (apart.isEmpty) return;
    const lines = apart.linesOf(who);
    if (lines.length > 0) this.addLines(lines, step, into);
  }

  /** Adds lines of other segments: the one with the largest net is the customer's, equal ones are settled by name. */
  private addLines(lines: Iterable<number>, step: number, into: Sum): void {
    const { apart, segments } = this;
    const nets = new Map<number, number>();
    let [net, best] = [into.net, into.net];
    for (const line of lines) {
      if (apart.step[line] !== step) continue;
      const [segment, amount] = [apart.segment[line]!, apart.amount[line]!];
      into.lines += 1;
      net += amount;
      nets.set(segment, (nets.get(segment) ?? 0) + amount);
    }
    into.net = tidy(net);
    for (const [segment, sum] of nets) {
      const worth = tidy(sum);
      if (into.segment < 0 || worth > best || (worth === best && segments[segment]! < segments[into.segment]!)) {
        into.segment = segment;
        best = worth;
      }
    }
  }

  /** The step + 1 of a day before the comparison, as far as which the history is now found to reach. */
  private stepBefore(day: number): number {
    const { starts, stepOf, comparison } = this;
    if (day >= comparison.next) return NO_STEP;
    if (!(day >= 0)) this.complete = false;
    while (this.complete && day < starts[starts.length - 1]!) {
      const next = starts[starts.length - 1]!;
      const { start } = periodBefore(comparison, starts.length);
      starts.push(start);
      stepOf.fill(starts.length + 1, Math.max(0, start), next);
      this.widen();
    }
    return this.complete ? stepOf[day]! : NO_STEP;
  }

  private figure(who: number, which: number): number {
    return this.blocks[who >>> BLOCK_BITS]![(who & (BLOCK - 1)) * this.width + which]!;
  }

  /** Makes room for all customers that are known by now. */
  private addBlocks(): void {
    const wanted = Math.ceil(this.customers / BLOCK);
    if (!this.isWorthwhile(wanted, this.width)) return;
    while (this.blocks.length < wanted) this.blocks.push(new Float64Array(BLOCK * this.width).fill(NaN));
  }

  /** Makes room for one figure more of each customer. */
  private widen(): void {
    const before = this.width;
    if (!this.isWorthwhile(this.blocks.length, before + 1)) return;
    this.width = before + 1;
    this.blocks = this.blocks.map((block) => {
      const wider = new Float64Array(BLOCK * this.width).fill(NaN);
      for (let who = 0; who < BLOCK; who += 1) {
        wider.set(block.subarray(who * before, (who + 1) * before), who * this.width);
      }
      return wider;
    });
  }

  /** Gives up where so many figures are more than the lines would take. */
  private isWorthwhile(blocks: number, width: number): boolean {
    const isTooMuch = blocks * BLOCK * width > Math.max(FIGURES_A_ROW * this.height, FEW_FIGURES);
    if (isTooMuch || width > MOST_FIGURES) this.complete = false;
    return this.complete;
  }
}

/** What was bought in one step; filled again and again, customer by customer. */
class Sum implements Bought {
  lines = 0;
  net = 0;
  firstPurchase = 0;
  segment = -1;
}

/** Lines of customers in another segment than their first line: few, and kept one by one. */
class LinesApart {
  readonly step: number[] = [];
  readonly segment: number[] = [];
  readonly day: number[] = [];
  readonly amount: number[] = [];
  private readonly customer: number[] = [];
  private byCustomer: RowsByNumber | null = null;

  add(who: number, step: number, segment: number, day: number, amount: number): void {
    this.customer.push(who);
    this.step.push(step);
    this.segment.push(segment);
    this.day.push(day);
    this.amount.push(amount);
  }

  get isEmpty(): boolean {
    return this.byCustomer === null;
  }

  /** To be called when all lines are there. */
  order(customers: number): void {
    if (this.customer.length > 0) this.byCustomer = rowsByNumber(this.customer, 0, customers);
  }

  linesOf(who: number): ArrayLike<number> & Iterable<number> {
    if (this.byCustomer === null) return NO_LINES;
    const { first, rows } = this.byCustomer;
    return rows.subarray(first[who]!, first[who + 1]!);
  }
}

const NO_LINES: readonly number[] = [];
