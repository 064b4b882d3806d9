import fc from 'fast-check';
import { periodBefore } from '../../../core/customers/period-before';
import { periodOfText } from '../../../core/customers/periods';
import { readStatuses } from '../../../core/customers/status-list';
import { statusPeriod } from '../../../core/customers/status-period';
import { CustomerMathError } from '../../../core/errors';
import { callFunction } from '../../../core/functions/call';
import * as ledgerPart from '../../../core/functions/ledger';
import { rollForward } from '../../../core/math/roll-forward';
import { calculateWithUniver, type EngineCell } from '../../engines/univer';

/**
 * One row per customer is data that can be written in every layout, and counted with COUNTIFS and SUMIFS. The
 * formulas below are typed as a user would type them; an engine that shares nothing with the product works them out.
 */
const CASES = 200;
/** Rows of the sheet for one case: up to ten customers, each with up to two purchases. */
const HEIGHT = 20;
const PERIODS = ['2026-Q3', '2026-08', '2026-W33', '2026'];
const SEGMENTS = ['North', 'South'];

type Figures = Record<string, number | string>;

interface Customer {
  readonly id: string;
  readonly segment: string;
  readonly start: number;
  readonly end: number | null;
  readonly value: number;
}

interface Case {
  readonly text: string;
  readonly customers: readonly Customer[];
}

const stay = fc.record({
  segment: fc.constantFrom(...SEGMENTS, 'north'),
  start: fc.integer({ min: -200, max: 120 }),
  length: fc.option(fc.integer({ min: 0, max: 250 })),
  cents: fc.integer({ min: 1, max: 99_999 }),
});

const generated: fc.Arbitrary<Case> = fc
  .tuple(fc.constantFrom(...PERIODS), fc.array(stay, { maxLength: 9 }))
  .map(([text, stays]) => {
    const first = periodOfText(text)!.start;
    // Somebody is there all the time, so that the period is not the first one of the purchases.
    const customers = [{ segment: 'North', start: -200, length: null, cents: 100 }, ...stays];
    return {
      text,
      customers: customers.map(({ segment, start, length, cents }, index) => ({
        id: `K${index}`,
        segment,
        start: first + start,
        end: length === null ? null : first + start + length,
        value: cents / 100,
      })),
    };
  });

/** The four layouts of one case, as cells. */
function layouts({ text, customers }: Case) {
  const period = periodOfText(text)!;
  const before = periodBefore(period);
  const written = customers.map((customer) => {
    const { start, end, value } = customer;
    const wasThere = start < period.start && (end === null || end >= period.start);
    const isThere = start < period.next && (end === null || end >= period.next);
    const cameAndWent = start >= period.start && end !== null && end < period.next;
    const word = wasThere
      ? isThere
        ? 'stayed'
        : 'left'
      : isThere
        ? 'joined'
        : cameAndWent
          ? 'joined and left'
          : 'never';
    return { ...customer, word, opening: wasThere ? value : null, closing: isThere ? value : null, cameAndWent };
  });
  const purchases = written.flatMap(({ id, value, opening, closing }) => [
    ...(opening === null ? [] : [[id, before.next - 1, value]]),
    ...(closing === null ? [] : [[id, period.start, value]]),
  ]);
  return { period, before, written, purchases };
}

/** The formulas of one case whose first row is `top`, by the name of what they count. */
function native(top: number): Record<string, string> {
  const bottom = top + HEIGHT - 1;
  const cells = (column: string): string => `${column}${top}:${column}${bottom}`;
  const [segment, start, end, value] = ['B', 'C', 'D', 'E'].map(cells) as [string, string, string, string];
  const [opening, closing, word, netBefore, net] = ['F', 'G', 'H', 'I', 'J'].map(cells) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const inPeriod = (days: string): string => `${days},">="&N${top},${days},"<="&O${top}`;
  const came = inPeriod(start);
  const left = inPeriod(end);
  const here = [`${start},"<="&O${top},${end},""`, `${start},"<="&O${top},${end},">"&O${top}`];
  const atOpen = [`${start},"<"&N${top},${end},""`, `${start},"<"&N${top},${end},">="&N${top}`];
  const lost = `${start},"<"&N${top},${left}`;
  const stayed = [`${start},"<"&N${top},${end},""`, `${start},"<"&N${top},${end},">"&O${top}`];
  const isNew = [`${came},${end},""`, `${came},${end},">"&O${top}`];

  const all = (and: string) => {
    const count = (...ways: string[]): string => ways.map((way) => `COUNTIFS(${way}${and})`).join('+');
    const sum = (...ways: string[]): string => ways.map((way) => `SUMIFS(${value},${way}${and})`).join('+');
    return {
      INCOMING: `=${count(came)}`,
      INCOMINGVALUE: `=${sum(came)}`,
      OUTGOING: `=${count(left)}`,
      LOSTVALUE: `=${sum(left)}`,
      NETGROWTH: `=${count(came)}-${count(left)}`,
      NETVALUE: `=${sum(came)}-${sum(left)}`,
      CUSTOMERSON: `=${count(...here)}`,
      VALUEON: `=${sum(...here)}`,
      CAMEANDWENT: `=${count(`${came},${left}`)}`,
      RETENTIONRATE: `=IFERROR((${count(...stayed)})/(${count(...atOpen)}),"n/a")`,
      Opening: `=${count(...atOpen)}`,
      New: `=${count(...isNew)}`,
      Lost: `=${count(lost)}`,
      'Lost, of opening': `=IFERROR((${count(lost)})/(${count(...atOpen)}),"n/a")`,
      'Opening value': `=${sum(...atOpen)}`,
      'Came-and-went value': `=${sum(`${came},${left}`)}`,
    };
  };
  const formulas: Record<string, string> = {};
  for (const [where, and] of [
    ['all', ''],
    ...SEGMENTS.map((each) => [each, `,${segment},"${each.toUpperCase()}"`]),
  ] as const) {
    for (const [name, formula] of Object.entries(all(and!))) formulas[`${name}, ${where}`] = formula;
  }
  return {
    ...formulas,
    'opening, snapshots': `=COUNTIFS(${opening},">0")`,
    'new, snapshots': `=COUNTIFS(${opening},"",${closing},">0")`,
    'lost, snapshots': `=COUNTIFS(${opening},">0",${closing},"")`,
    'opening value, snapshots': `=SUM(${opening})`,
    'new value, snapshots': `=SUMIFS(${closing},${opening},"")`,
    'lost value, snapshots': `=SUMIFS(${opening},${closing},"")`,
    'closing value, snapshots': `=SUM(${closing})`,
    'opening, status': `=COUNTIFS(${word},"stayed")+COUNTIFS(${word},"left")`,
    'new, status': `=COUNTIFS(${word},"joined")`,
    'came and went, status': `=COUNTIFS(${word},"joined and left")`,
    'outgoing, status': `=COUNTIFS(${word},"*left")`,
    'lost value, status': `=SUMIFS(${value},${word},"left")`,
    'incoming value, status': `=SUMIFS(${value},${word},"joined*")`,
    'opening, transactions': `=COUNTIFS(${netBefore},">0")`,
    'new, transactions': `=COUNTIFS(${netBefore},0,${net},">0")`,
    'lost, transactions': `=COUNTIFS(${netBefore},">0",${net},0)`,
    'closing value, transactions': `=SUMIFS(${net},${net},">0")`,
    'lost value, transactions': `=SUMIFS(${netBefore},${net},0)`,
  };
}

/** The rows of one case: the four layouts side by side, the days, then the formulas in its first row. */
function sheetOf(given: Case, top: number): EngineCell[][] {
  const { period, before, written, purchases } = layouts(given);
  const bottom = top + HEIGHT - 1;
  const bought = (id: string, from: string, to: string): string =>
    `=SUMIFS(M${top}:M${bottom},K${top}:K${bottom},${id},L${top}:L${bottom},">="&${from}${top},L${top}:L${bottom},"<="&${to}${top})`;
  return Array.from({ length: HEIGHT }, (_, row) => {
    const customer = written[row];
    const [id = null, day = null, amount = null] = purchases[row] ?? [];
    const at = `A${top + row}`;
    return [
      ...(customer
        ? [
            customer.id,
            customer.segment,
            customer.start,
            customer.end,
            customer.value,
            customer.opening,
            customer.closing,
            customer.word,
            bought(at, 'P', 'Q'),
            bought(at, 'N', 'O'),
          ]
        : Array<null>(10).fill(null)),
      id,
      day,
      amount,
      ...(row === 0
        ? [period.start, period.next - 1, before.start, before.next - 1, ...Object.values(native(top))]
        : []),
    ];
  });
}

/** Numbers of the product for the same case, under the same names. */
function ours(given: Case): Figures {
  const { period, written, purchases } = layouts(given);
  const column = (of: (customer: (typeof written)[number]) => unknown): unknown[][] =>
    written.map((each) => [of(each)]);
  const starts = column(({ start }) => start);
  const ends = column(({ end }) => end);
  const values = column(({ value }) => value);
  const segments = column(({ segment }) => segment);
  const [from, to] = [period.start, period.next - 1];
  const answer = (name: string, ...args: unknown[]): number | string => {
    try {
      return callFunction(name, args) as number;
    } catch (fault) {
      if (fault instanceof CustomerMathError && fault.kind === 'notAvailable') return 'n/a';
      throw fault;
    }
  };
  const figures: Figures = {};
  const table = [
    ['Id', 'Region', 'Start date', 'End date', 'Value'],
    ...written.map(({ id, segment, start, end, value }) => [id, segment, start, end, value]),
    // Somebody who comes later shows that the list fills the period, so that rates are given.
    ['Later', SEGMENTS[0], period.next, null, 1],
  ];
  const [header, ...card] = callFunction('REPORTCARD', [table, from, to, 'Region']) as (number | string)[][];
  for (const where of ['all', ...SEGMENTS]) {
    const pair = where === 'all' ? [] : [segments, where];
    const line = card.find(([segment]) => segment === (where === 'all' ? 'All customers' : where));
    const inCard = (name: string): number | string =>
      line?.[header!.indexOf(name)] ?? (name === 'Lost, of opening' ? 'n/a' : 0);
    /** A function and the column of REPORTCARD that say the same. */
    const twice = (name: string, named: string, ...args: unknown[]): void => {
      const figure = answer(name, ...args, ...pair);
      figures[`${name}, ${where}`] = figure === inCard(named) ? figure : `${figure}, REPORTCARD ${inCard(named)}`;
    };
    twice('INCOMING', 'Incoming', starts, from, to);
    twice('INCOMINGVALUE', 'Incoming value', starts, values, from, to);
    twice('OUTGOING', 'Outgoing', ends, from, to);
    twice('LOSTVALUE', 'Lost value', ends, values, from, to);
    twice('NETGROWTH', 'Net', starts, ends, from, to);
    twice('NETVALUE', 'Net value', starts, ends, values, from, to);
    twice('CUSTOMERSON', 'Closing', starts, ends, to);
    twice('VALUEON', 'Closing value', starts, ends, values, to);
    twice('CAMEANDWENT', 'Came and went', starts, ends, from, to);
    figures[`RETENTIONRATE, ${where}`] = answer('RETENTIONRATE', starts, ends, from, to, ...pair);
    for (const name of ['Opening', 'New', 'Lost', 'Lost, of opening', 'Opening value', 'Came-and-went value']) {
      figures[`${name}, ${where}`] = inCard(name);
    }
  }

  const pairs = [column(({ opening }) => opening), column(({ closing }) => closing)];
  const movements = (callFunction('MOVEMENT', pairs) as string[][]).flat();
  const [, bridge] = callFunction('VALUEBRIDGE', pairs) as [unknown, number[]];
  figures['opening, snapshots'] = movements.filter((each) => each === 'Unchanged' || each === 'Lost').length;
  figures['new, snapshots'] = movements.filter((each) => each === 'New').length;
  figures['lost, snapshots'] = movements.filter((each) => each === 'Lost').length;
  figures['opening value, snapshots'] = bridge[1]!;
  figures['new value, snapshots'] = bridge[2]!;
  figures['lost value, snapshots'] = bridge[6]!;
  figures['closing value, snapshots'] = bridge[7]!;

  const words = written.map(({ id, word, opening, closing, cameAndWent, value }) => [
    id,
    word,
    opening ?? 0,
    cameAndWent ? value : (closing ?? 0),
  ]);
  const columns = { id: 0, status: 1, openingValue: 2, value: 3, tenure: -1, segment: -1, reason: -1 };
  const status = rollForward(
    statusPeriod(readStatuses([['id', 'status', 'before', 'now'], ...words], columns), period),
  );
  figures['opening, status'] = status.total.customers.opening;
  figures['new, status'] = status.total.customers.new;
  figures['came and went, status'] = status.total.customers.cameAndWent;
  figures['outgoing, status'] = status.total.customers.outgoing;
  figures['lost value, status'] = status.total.value.lost;
  figures['incoming value, status'] = status.total.value.incoming;

  const ledger = [['Id', 'Date', 'Amount'], ...purchases];
  const [ledgerHeader, total] = callFunction('CUSTOMERMATH', [ledger, from, to], { ledger: ledgerPart }) as [
    string[],
    number[],
  ];
  const inLedger = (name: string): number => total[ledgerHeader.indexOf(name)]!;
  figures['opening, transactions'] = inLedger('Opening');
  figures['new, transactions'] = inLedger('New');
  figures['lost, transactions'] = inLedger('Lost');
  figures['closing value, transactions'] = inLedger('Closing value');
  figures['lost value, transactions'] = inLedger('Lost value');
  return figures;
}

/** Sums of another engine hold binary dust. */
const tidied = (figure: unknown): unknown => (typeof figure === 'number' ? Math.round(figure * 1e8) / 1e8 + 0 : figure);

describe('COUNTIFS and SUMIFS of an independent engine', () => {
  const cases = fc.sample(generated, { numRuns: CASES, seed: 20260901 });
  const results = calculateWithUniver(cases.flatMap((each, index) => sheetOf(each, index * HEIGHT + 1)));

  it(`agree with the functions, and the four layouts with one another, on ${CASES} generated lists`, () => {
    const disagreements = cases.flatMap((each, index) => {
      const names = Object.keys(native(index * HEIGHT + 1));
      const theirs = results[index * HEIGHT]!.slice(17);
      const figures = ours(each);
      expect(Object.keys(figures).sort()).toEqual([...names].sort());
      return names.flatMap((name, at) =>
        tidied(figures[name]) === tidied(theirs[at]) ? [] : [{ name, ours: figures[name], theirs: theirs[at], each }],
      );
    });
    expect(disagreements.slice(0, 3)).toEqual([]);
  });

  it('over lists that hold everything: came and went, an empty opening base, all who left', () => {
    const seen = cases.map(ours);
    for (const name of ['CAMEANDWENT, all', 'Lost, all', 'New, South', 'came and went, status', 'lost, transactions']) {
      expect(seen.filter((figures) => (figures[name] as number) > 0).length).toBeGreaterThan(CASES / 20);
    }
    expect(seen.filter((figures) => figures['RETENTIONRATE, South'] === 'n/a').length).toBeGreaterThan(CASES / 20);
  });
});
