import { isGiven, singleCell } from '../customers/column-argument';
import { customerPeriod } from '../customers/customer-period';
import { periodFrom, periodsPerYear } from '../customers/periods';
import { settingsFrom } from '../customers/settings/settings-argument';
import { contractsOf, contractTable, plainContractTable, REQUIRED } from '../customers/table-argument';
import { CustomerMathError } from '../errors';
import { tooFewToTrust } from '../math/lifetime-value';
import { longViewByRetention, segmentToday, type LongViewLine } from '../math/long-view';
import { rollForward } from '../math/roll-forward';
import type { SegmentForward } from '../math/types';
import { positiveFrom, segmentHeader, wholeNumberFrom } from './argument-readers';
import { paymentsUnder } from './payments-under';
import { contractNotes } from './contract-notes';
import { discountRateFrom, marginFrom } from './economics';
import { longViewOfBuyers } from './long-view-of-buyers';
import { milestonesOf, upToYear } from './milestones';
import { settledTable } from './settled-table';
import type { FunctionAnswer } from './function-entry';

const LONGEST_VIEW = 100;

/**
 * LONGVIEW: what the customers at the close are expected to be worth over the years, by segment: those of a contract
 * list by the share that stays (§11, §19), those of a transaction list by the model fitted to what they bought (§20).
 */
export function longViewTable(args: readonly unknown[]): FunctionAnswer {
  const [
    table,
    from,
    to,
    by,
    yearsCell,
    marginCell,
    periodsCell,
    paymentsCell,
    discountCell,
    start,
    end,
    value,
    id,
    given,
  ] = args;
  const settings = settingsFrom(given);
  const period = periodFrom(singleCell(from), singleCell(to));
  const years = wholeNumberFrom(yearsCell, 'years', 10);
  if (years > LONGEST_VIEW) {
    throw new CustomerMathError('value', `years: found ${years}, expected at most ${LONGEST_VIEW}`);
  }
  const options = {
    years,
    margin: isGiven(marginCell) ? marginFrom(marginCell) : 1,
    discount: discountRateFrom(discountCell),
  };
  const names = { segment: by, start, end, value, id };
  const plain = plainContractTable(table, names, settings);
  if (plain === null) {
    const { layout } = settledTable({ table, from, to, by, start, end, value, id, settings });
    if (layout === 'transactions') {
      for (const [name, cell] of [
        ['periods_per_year', periodsCell],
        ['payments', paymentsCell],
      ] as const) {
        if (isGiven(cell)) {
          throw new CustomerMathError(
            'value',
            `${name}: the table is a transaction list, whose days say how often customers buy; leave it blank`,
          );
        }
      }
      return longViewOfBuyers({ table, by, start, value, id, settings }, period, options);
    }
  }
  const listed = plain ?? contractTable(table, names, REQUIRED, settings);
  const paid = paymentsUnder(paymentsCell, settings, period, listed);
  const year = {
    periods: isGiven(periodsCell) ? positiveFrom(periodsCell, 'periods_per_year') : periodsPerYear(period),
    payments: paid.times,
  };
  const contracts = contractsOf(listed, settings);
  const { segments, total } = rollForward(customerPeriod(contracts, period, settings));

  const forwards = isGiven(by) ? segments : [total];
  const seen = forwards.map((forward) => ({ forward, today: segmentToday(forward, year) }));
  const view = longViewByRetention(
    seen.flatMap(({ today }) => today ?? []),
    options,
  );
  const atYears = milestonesOf(years);
  const worth = (line: LongViewLine | undefined): (string | number)[] =>
    atYears.map((each) => line?.upToYear[each - 1] ?? 'n/a');
  const lines = new Map(view.segments.map((line) => [line.segment, line]));
  const rows = isGiven(by)
    ? seen.map(({ forward, today }) => [
        ...standing(forward, today?.retention),
        ...worth(lines.get(forward.segment)),
        note(forward),
      ])
    : [];
  rows.push([...standing(total, segmentToday(total, year)?.retention), ...worth(view.total), note(total)]);

  const header = [
    segmentHeader(by) ?? 'Customers',
    'Closing',
    'Closing value',
    'Opening',
    'Lost',
    'Yearly retention',
    ...atYears.map(upToYear),
    'Note',
  ];
  const unknown = seen.reduce((sum, { forward, today }) => sum + (today ? 0 : forward.customers.closing), 0);
  const assumption = [
    view.assumption,
    `Yearly retention is (1 − lost / opening)^${short(year.periods)}; the value is earned ${short(year.payments * year.periods)} times a year.`,
    ...(paid.isRead ? [paid.note] : []),
    ...(unknown > 0 ? [`Without an opening base, and so in no figure: ${unknown} of the customers at the close.`] : []),
    ...contractNotes(contracts, period),
  ].join(' ');
  return [header, ...rows, [assumption, ...header.slice(1).map(() => '')]];
}

/** Who stands there, and the whole numbers that the rate is made of (§11). */
function standing({ segment, customers, value }: SegmentForward, retention: number | undefined): (string | number)[] {
  return [segment, customers.closing, value.closing, customers.opening, customers.lost, retention ?? 'n/a'];
}

function note({ customers }: SegmentForward): string {
  return tooFewToTrust(customers.opening, customers.lost) ? 'too few to trust' : '';
}

/** 52.142857 → "52.14" */
function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}
