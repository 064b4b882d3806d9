import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContracts } from '../../core/customers/contract-list';
import { reachOfContracts } from '../../core/customers/contract-reach';
import { criterion } from '../../core/customers/criteria';
import { customerPeriod } from '../../core/customers/customer-period';
import { serialOf } from '../../core/customers/dates';
import { periodLabel, periodOfText, periodsWithin } from '../../core/customers/periods';
import { isIncomplete } from '../../core/customers/reach';
import { withSameCustomers } from '../../core/customers/settings/same-customer';
import { settingsFrom } from '../../core/customers/settings/settings-argument';
import { unidentifiedForward } from '../../core/customers/unidentified-contracts';
import { callFunction } from '../../core/functions/call';
import * as ledger from '../../core/functions/ledger';
import { monthlyValue } from '../../core/math/monthly-value';
import { rollForward } from '../../core/math/roll-forward';

/** The worked dates of core/DECISIONS.md, each under the heading that it stands below. */
const DECISIONS = readFileSync(join(__dirname, '..', '..', 'core', 'DECISIONS.md'), 'utf8');

type Contract = readonly [id: string, start: string, end: string | null, value: number];

/** Of the rows below: id, start, end, value. */
const COLUMNS = { id: 0, segment: -1, start: 1, end: 2, value: 3, reason: -1 };

function total(contracts: readonly Contract[], period: string, text: string | null = null) {
  const settings = settingsFrom(text);
  const rows = [['Id', 'Start', 'End', 'Value'], ...contracts];
  return rollForward(
    customerPeriod(readContracts(rows, COLUMNS, 1, settings), periodOfText(period)!, settings),
    settings.cameAndWent,
  ).total;
}

function decision(heading: string, check: () => void): void {
  it(heading, () => {
    expect(DECISIONS).toContain(`\n## ${heading}\n`);
    check();
  });
}

describe('the worked dates of DECISIONS.md are what the code does:', () => {
  decision('Rows without a customer id', () => {
    const nobodys = [
      ['', '2025-02-01', null, 7],
      [' ', '2026-07-02', '2026-09-30', 1.5],
    ];
    const contracts = readContracts([['Id', 'Start', 'End', 'Value'], ...nobodys], COLUMNS);
    const quarter = periodOfText('2026-Q3')!;
    expect(rollForward(customerPeriod(contracts, quarter)).total.customers.opening).toBe(0);
    expect(unidentifiedForward(contracts.unidentified, quarter)).toMatchObject({
      customers: { opening: 1, incoming: 1, outgoing: 1, closing: 1 },
      value: { opening: 7, incoming: 1.5, outgoing: 1.5, closing: 7 },
    });
  });

  decision('When a period is incomplete', () => {
    const days = Array.from({ length: 226 }, (_, at) => [`C${at}`, serialOf(2026, 1, 1) + at, null, 1]);
    const contracts = readContracts([['Id', 'Start', 'End', 'Value'], ...days], COLUMNS);
    const incomplete = ['2026-07', '2026-08', '2026-09', '2026-Q3'].filter((text) => {
      const period = periodOfText(text)!;
      return isIncomplete(reachOfContracts(contracts, period), period);
    });
    expect(incomplete).toEqual(['2026-08', '2026-09', '2026-Q3']);
  });

  decision('Back after leaving', () => {
    const back: Contract[] = [
      ['A', '2025-01-01', '2026-05-31', 40],
      ['A', '2026-08-01', null, 40],
    ];
    expect(total(back, '2026-Q2').customers).toMatchObject({ opening: 1, lost: 1, closing: 0 });
    expect(total(back, '2026-Q3').customers).toMatchObject({ opening: 0, new: 0, returning: 1, closing: 1 });
    expect(total(back, '2026').customers).toMatchObject({
      opening: 1,
      lost: 0,
      returning: 0,
      unchanged: 1,
      closing: 1,
    });
    const away = (until: string): Contract[] => [
      ['A', '2025-01-01', '2026-04-10', 40],
      ['A', until, null, 40],
    ];
    const after3 = 'returning counts as new after: 3 months';
    expect(total(away('2026-07-10'), '2026-Q3', after3).customers).toMatchObject({ new: 1, returning: 0 });
    expect(total(away('2026-07-09'), '2026-Q3', after3).customers).toMatchObject({ new: 0, returning: 1 });
  });

  decision('Joined and left inside a period', () => {
    const short: Contract[] = [
      ['A', '2025-01-01', null, 100],
      ['G', '2026-07-20', '2026-09-10', 15],
    ];
    expect(total(short, '2026-Q3')).toMatchObject({
      customers: { opening: 1, incoming: 1, outgoing: 1, cameAndWent: 1, lost: 0, new: 0, closing: 1 },
      value: { incoming: 15, outgoing: 15, closing: 100 },
    });
    expect(total(short, '2026-07').customers).toMatchObject({ new: 1, cameAndWent: 0 });
    expect(total(short, '2026-09').customers).toMatchObject({ lost: 1, cameAndWent: 0 });
    expect(total(short, '2026-Q3', 'came and went: leave out')).toMatchObject({
      customers: { incoming: 0, outgoing: 0, cameAndWent: 1, net: 0, closing: 1 },
      value: { incoming: 0, outgoing: 0, cameAndWent: 15, net: 0, closing: 100 },
    });
  });

  decision('Upgraded, then left', () => {
    const upgraded: Contract[] = [
      ['A', '2026-01-01', '2026-07-15', 50],
      ['A', '2026-07-15', '2026-09-01', 80],
    ];
    expect(total(upgraded, '2026-Q3').value).toMatchObject({ opening: 50, increased: 0, lost: 50, closing: 0 });
    expect(total(upgraded, '2026-07').value).toMatchObject({ increased: 30, lost: 0 });
    expect(total(upgraded, '2026-08').customers).toMatchObject({ unchanged: 1, lost: 0 });
    expect(total(upgraded, '2026-09').value).toMatchObject({ increased: 0, lost: 80 });
  });

  decision('Several contracts of one customer', () => {
    const moved: Contract[] = [
      ['A', '2026-01-01', '2026-08-01', 50],
      ['a ', '2026-08-01', null, 50],
      ['A', '2026-09-01', null, 20],
    ];
    expect(total(moved, '2026-Q3')).toMatchObject({
      customers: { opening: 1, incoming: 0, outgoing: 0, increased: 1, closing: 1 },
      value: { opening: 50, increased: 20, closing: 70 },
    });
  });

  decision('Free customers', () => {
    const trial: Contract[] = [
      ['A', '2026-07-01', '2026-08-15', 0],
      ['A', '2026-08-15', null, 20],
    ];
    expect(total(trial, '2026-07').customers).toMatchObject({ incoming: 0, closing: 0 });
    expect(total(trial, '2026-08').customers).toMatchObject({ new: 1, closing: 1 });
    const counted = 'free customers: count';
    expect(total(trial, '2026-07', counted)).toMatchObject({
      customers: { new: 1, closing: 1 },
      value: { closing: 0 },
    });
    expect(total(trial, '2026-08', counted)).toMatchObject({ customers: { increased: 1 }, value: { increased: 20 } });
  });

  decision('Refunds', () => {
    const rows = [
      ['Id', 'Date', 'Amount'],
      ['A', '2026-05-10', 80],
      ['A', '2026-07-02', -30],
      ['A', '2026-08-01', 50],
    ];
    const table = callFunction('CUSTOMERVALUES', [rows, '2026-Q3'], { ledger }) as (string | number)[][];
    expect(table[1]!.slice(0, 4)).toEqual(['A', 80, 20, 'Decreased']);
    expect(() => callFunction('LOSTVALUE', ['2026-07-01', -30, '2026-Q3'])).toThrow('not negative');
  });

  decision('Annual plans', () => {
    expect(monthlyValue(1200, 'year')).toBe(100);
    expect(monthlyValue(12, 'week')).toBe(52);
    expect(monthlyValue(12, 'day')).toBe(365);
    const plan: Contract[] = [['A', '2026-01-10', '2027-01-10', 1200]];
    expect(total(plan, '2026-06', 'values are per: year').value.closing).toBe(100);
    expect(total(plan, '2027-01', 'values are per: year').value.lost).toBe(100);
  });

  decision('The day on which a customer left', () => {
    expect(total([['A', '2025-01-01', '2026-09-30', 10]], '2026-Q3').customers.lost).toBe(1);
    expect(total([['A', '2025-01-01', '2026-10-01', 10]], '2026-Q3').customers.lost).toBe(0);
    expect(callFunction('OUTGOING', ['2026-09-30', '2026-Q3'])).toBe(1);
    const paid = 'end date is: last paid day';
    expect(total([['A', '2025-01-01', '2026-09-30', 10]], '2026-Q3', paid).customers.lost).toBe(0);
    expect(total([['A', '2025-01-01', '2026-09-30', 10]], '2026-Q4', paid).customers.lost).toBe(1);
    expect(callFunction('CUSTOMERSON', ['2025-01-01', '2026-09-30', '2026-09-30', paid])).toBe(1);
    expect(callFunction('CUSTOMERSON', ['2025-01-01', '2026-09-30', '2026-09-29'])).toBe(1);
    expect(callFunction('CUSTOMERSON', ['2025-01-01', '2026-09-30', '2026-09-30'])).toBe(0);
  });

  decision('What a rate is a share of', () => {
    const starts = [['2025-01-01'], ['2025-01-01'], ['2025-01-01'], ['2025-01-01'], ['2026-07-05']];
    const ends = [['2026-08-31'], [null], [null], [null], ['2026-09-10']];
    expect(callFunction('CHURNRATE', [starts, ends, '2026-Q3'])).toBe(0.25);
    expect(callFunction('OUTGOING', [ends, '2026-Q3'])).toBe(2);
  });

  decision('Criteria', () => {
    const cells = [100, '100', '1,000', '', 'x', '2026-07-01'];
    const found = (wanted: unknown): unknown[] => cells.filter(criterion(wanted));
    expect(found('100')).toEqual([100, '100']);
    expect(found('>=100')).toEqual([100]);
    expect(found('<>100')).toEqual(['1,000', '', 'x', '2026-07-01']);
    expect(found(1000)).toEqual(['1,000']);
    expect(found('')).toEqual(['']);
    expect(found('<>')).toEqual([100, '100', '1,000', 'x', '2026-07-01']);
    expect(found(null)).toEqual(['']);
    expect([0, null, ''].filter(criterion(null))).toEqual([null, '']);
    expect(found(46204)).toEqual(['2026-07-01']);
    expect(() => found('>=01/07/2026')).toThrow('day first or month first');
  });

  decision('Days and numbers written as texts', () => {
    expect(callFunction('INCOMING', [[['03/07/2026'], ['31/07/2026']], '2026-Q3'])).toBe(2);
    expect(callFunction('INCOMING', [[['03/07/2026'], ['07/31/2026']], '2026-03'])).toBe(1);
    expect(() => callFunction('INCOMING', ['03/07/2026', '2026-Q3'])).toThrow('3 July 2026 or 7 March 2026');
    expect(() => callFunction('LOSTVALUE', ['2026-07-01', '1.250', '2026-Q3'])).toThrow('1.25 or 1250');
  });

  decision('The longest life', () => {
    expect(callFunction('LIFETIMEVALUE', [10, 1, 0])).toBeCloseTo(600, 9);
    expect(callFunction('LIFETIMEVALUE', [10, 1, 0.01])).toBeCloseTo(1000, 9);
    expect(callFunction('LIFETIMEVALUE', [10, 1, 0.01, null, 60])).toBeCloseTo(600, 9);
  });

  decision('When the first margin comes', () => {
    expect(callFunction('LIFETIMEVALUE', [68, 0.6, 0.25, 0])).toBeCloseTo(163.2, 9);
    expect(callFunction('LIFETIMEVALUE', [68, 0.6, 0.25, 0.1])).toBeCloseTo(128.23, 2);
    expect(callFunction('LIFETIMEVALUE', [68, 0.6, 0.25, 0.1, null, 'later'])).toBeCloseTo(87.43, 2);
  });

  decision('Economics by segment', () => {
    const list = [
      ['Id', 'Plan', 'Start', 'End', 'Value'],
      ['A', 'x', '2025-01-01', null, 100],
      ['B', 'y', '2026-07-01', null, 50],
    ];
    const costs = [
      ['x', 0, 30],
      ['', 10, 0],
    ];
    const column = (pool: string): unknown[] =>
      (callFunction('SEGMENTECONOMICS', [list, costs, 0.5, '2026-Q3', null, 'Plan', null, pool]) as unknown[][]).map(
        (row) => row[7],
      );
    expect(column('prorate').slice(1, 4)).toEqual([0, 10, 10]);
    expect(column('show').slice(1, 5)).toEqual([0, 0, 10, 10]);
  });

  decision('Path to purchase', () => {
    const touches = [['A'], ['A']];
    const days = [['2026-03-09'], ['2026-03-10']];
    expect(callFunction('FIRSTTOUCH', [touches, days, [['shop'], ['ad']], [['2026-03-09'], [null]]])).toEqual([
      ['Customer', 'Point of entry'],
      ['A', 'shop'],
    ]);
    expect(callFunction('TOUCHCREDIT', ['ad > shop > ad', 3, null, 'linear'])).toEqual([
      ['Channel', 'Conversions'],
      ['ad', 2],
      ['shop', 1],
    ]);
  });

  decision('A change of one cent', () => {
    const [opening, closing] = [
      [[100], [60], [10]],
      [[120], [40], [10.01]],
    ];
    const unchanged = [['Unchanged'], ['Decreased'], ['Unchanged']];
    expect(callFunction('MOVEMENT', [opening, closing, null, 'tolerance: 20%'])).toEqual(unchanged);
    expect(callFunction('MOVEMENT', [opening, closing])).toEqual([['Increased'], ['Decreased'], ['Unchanged']]);
  });

  decision('Fiscal years and weeks', () => {
    const fiscal = { yearStartsIn: 4 };
    const names = (unit: 'quarter' | 'year'): string[] =>
      periodsWithin(periodOfText('2026-Q3')!, unit, fiscal).map((period) => periodLabel(period, unit, fiscal));
    expect(names('year')).toEqual(['FY 2026-04 to 2027-03']);
    expect(names('quarter')).toEqual(['FQ2 2026-07 to 2026-09']);
  });

  decision('Several reasons in one cell', () => {
    const [left, reasons] = [
      [['2026-08-01'], ['2026-08-02']],
      [['Price; Service'], ['Price']],
    ];
    const lines = (settings: string) =>
      callFunction('TOPREASONS', [left, reasons, '2026-Q3', null, null, null, settings]);
    expect(lines('several reasons: first')).toContainEqual(['Price', 2, 1]);
    expect(lines('several reasons: split equally')).toEqual(
      expect.arrayContaining([
        ['Price', 1.5, 0.75],
        ['Service', 0.5, 0.25],
      ]),
    );
  });

  decision('One customer with several ids', () => {
    const rows = [
      ['Id', 'Same'],
      ['A', null],
      ['B', 'A'],
      ['C', 'B'],
    ];
    expect(withSameCustomers(rows, 0, 1).map(([id]) => id)).toEqual(['Id', 'A', 'A', 'A']);
  });

  decision('Spending that works later', () => {
    const columns = [
      [[400], [300], [200]],
      [[2], [4], [3]],
    ];
    expect(callFunction('ACQUISITIONTREND', columns)).toEqual([[200], [75], [200 / 3]]);
    expect(callFunction('ACQUISITIONTREND', [...columns, 'spend lag: 1'])).toEqual([['n/a'], [100], [100]]);
  });

  decision('Which layout a table has', () => {
    const rows = (header: string) => [
      ['Customer', 'Date', header],
      ['A', '2026-08-31', 5],
      ['A', '2026-09-30', 5],
    ];
    const last = (header: string) =>
      (callFunction('REPORTCARD', [rows(header), '2026-09'], { ledger }) as string[][]).map(([first]) => first);
    expect(() => last('Value')).toThrow('may be a snapshot list or a transaction list');
    expect(last('MRR')).toContain(
      'Snapshots do not show who came and went, or left and came back, between two of them.',
    );
  });

  decision('Which snapshots a period means', () => {
    const snapshots = [
      ['Customer', 'Month', 'MRR'],
      ['A', '2026-06', 5],
      ['A', '2026-09', 7],
    ];
    const [, total] = callFunction('REPORTCARD', [snapshots, '2026-Q3'], { ledger }) as unknown[][];
    expect([total![1], total![14], total![22]]).toEqual([1, 5, 7]);
    expect(() => callFunction('REPORTCARD', [snapshots, '2026-10'], { ledger })).toThrow('No snapshot ends in 2026-10');
  });

  decision('Entry source and what it keeps', () => {
    const kept = (end: string) => {
      const list = [
        ['Customer', 'Source', 'Start date', 'End date', 'Value'],
        ['A', 'Ad', '2025-02-01', end, 30],
      ];
      return (callFunction('ENTRYSOURCES', [list, '2026-06-30'], { ledger }) as unknown[][])[1]![3];
    };
    expect([kept('2026-02-02'), kept('2026-02-01')]).toEqual([1, 0]);
  });
});
