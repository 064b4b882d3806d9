import { readContracts } from '../../../core/customers/contract-list';
import { serialOf } from '../../../core/customers/dates';
import { transactionsInTable } from '../../../core/customers/ledger-argument';
import { isIncomplete } from '../../../core/customers/reach';
import { periodOfText } from '../../../core/customers/periods';
import { purchaseGaps } from '../../../core/customers/purchase-gaps';
import { statusConflicts } from '../../../core/customers/status-conflicts';
import { readStatuses } from '../../../core/customers/status-list';
import { statusPeriod } from '../../../core/customers/status-period';
import { transactionPeriod } from '../../../core/customers/transaction-period';
import { callFunction } from '../../../core/functions/call';
import * as ledger from '../../../core/functions/ledger';
import { lapseWindow, percentile } from '../../../core/math/lapse-window';
import { rollForward } from '../../../core/math/roll-forward';
import { topReasons } from '../../../core/math/top-reasons';
import { describeWithData } from '../../shared-data';

const cents = (amount: number): number => Math.round(amount * 100) / 100;

describeWithData('online_retail_invoices.csv, quarters from December', 'online_retail_invoices.csv', (rows) => {
  const list = transactionsInTable(rows, {});
  const starts = [12, 15, 18, 21, 24].map((month) => serialOf(2010, month, 1));
  const quarters = [0, 1, 2, 3].map((at) => transactionPeriod(list, { start: starts[at]!, next: starts[at + 1]! }));
  const forward = (at: number) => rollForward(quarters[at]!.customers).total;

  it('finds the customer, the day and the amount by their headers', () => {
    expect(rows).toHaveLength(1 + 25_900);
    expect([list.customers, list.first[list.customers]]).toEqual([4372, 22190]);
  });

  it('the first quarter is all opening: 1,672 customers, 1,472,558.40', () => {
    expect(quarters[0]!.firstLoaded).toBe(true);
    expect(forward(0).customers).toMatchObject({ opening: 1672, new: 0, returning: 0, lost: 0, closing: 1672 });
    expect(cents(forward(0).value.closing)).toBe(1472558.4);
  });

  it('second: 1,672 + 1,036 + 0 − 722 = 1,986, to the cent', () => {
    const { customers, value } = forward(1);
    expect(customers).toMatchObject({ opening: 1672, new: 1036, returning: 0, lost: 722, closing: 1986, check: 0 });
    expect(
      [value.opening, value.new, value.returning, value.increased, value.decreased, value.lost, value.closing].map(
        cents,
      ),
    ).toEqual([1472558.4, 551009.34, 0, 267380.04, 309797.49, 322050.99, 1659099.3]);
    expect(value.check).toBe(0);
  });

  it('third: + 599 + 219 − 868 = 1,936; fourth: + 973 + 547 − 621 = 2,835, 3,040,170.17', () => {
    expect(forward(2).customers).toMatchObject({ opening: 1986, new: 599, returning: 219, lost: 868, closing: 1936 });
    expect(forward(3).customers).toMatchObject({ opening: 1936, new: 973, returning: 547, lost: 621, closing: 2835 });
    expect(cents(forward(3).value.closing)).toBe(3040170.17);
  });

  it('212 customer-quarters transact with a net of 0 or less', () => {
    expect(quarters.reduce((sum, { notPositive }) => sum + notPositive.atClose.count, 0)).toBe(212);
  });

  it('3,710 invoices without a customer, worth 1,447,682.12', () => {
    expect(list.unidentified.day.length).toBe(3710);
    expect(cents(list.unidentified.amount.reduce((sum, each) => sum + each, 0))).toBe(1447682.12);
  });

  it('nine in ten gaps are no longer than 110 days: a lapse window of 120', () => {
    const gaps = purchaseGaps(list);
    expect(percentile(gaps, 0.9)).toBe(110);
    expect(lapseWindow(gaps)).toBe(120);
  });

  it('LAPSEWINDOW of the purchases says the same', () => {
    const purchases = rows.slice(1).filter((row) => Number(row[6]) > 0);
    expect(
      callFunction('LAPSEWINDOW', [purchases.map((row) => [row[1]]), purchases.map((row) => [row[3]])], { ledger }),
    ).toBe(120);
  });

  it('a quarter that begins on 1 December 2011 is incomplete, those before are not', () => {
    expect(isIncomplete(list, { start: starts[4]!, next: serialOf(2012, 3, 1) })).toBe(true);
    expect(isIncomplete(list, { start: starts[3]!, next: starts[4]! })).toBe(false);
  });

  it('CUSTOMERMATH gives the third quarter with what is counted apart', () => {
    const table = callFunction('CUSTOMERMATH', [rows, '2011-06-01', '2011-08-31'], { ledger }) as (string | number)[][];
    const [header, total, notPositive, unidentified, note] = table as [string[], ...(string | number)[][]];
    const at = (row: (string | number)[] | undefined, name: string): unknown => row?.[header.indexOf(name)];
    expect(['Opening', 'New', 'Returning', 'Lost', 'Closing'].map((name) => at(total, name))).toEqual([
      1986, 599, 219, 868, 1936,
    ]);
    expect([at(notPositive, 'Opening'), at(notPositive, 'Closing')]).toEqual([41, 57]);
    expect([at(unidentified, 'Opening'), at(unidentified, 'Closing')]).toEqual([1037, 832]);
    expect(note?.[0]).toBe(
      'The history begins on 2010-12-01: whoever bought only before that day and comes back counts as new.',
    );
  });

  it('CUSTOMERVALUES adds up to the same closing value', () => {
    const table = callFunction('CUSTOMERVALUES', [rows, '2011-06-01', '2011-08-31'], { ledger }) as (
      string | number
    )[][];
    const closing = table.slice(1).map((row) => row[2] as number);
    expect(closing.filter((value) => value > 0)).toHaveLength(1936);
    expect(cents(closing.reduce((sum, value) => sum + value, 0))).toBe(cents(forward(2).value.closing));
  });
});

describeWithData('northwind_orders.csv', 'northwind_orders.csv', (rows) => {
  const list = transactionsInTable(rows, {});

  it('holds 830 orders', () => {
    expect(rows).toHaveLength(1 + 830);
  });

  const half = (start: number, next: number) =>
    rollForward(transactionPeriod(list, { start, next }).customers).total.customers;

  it('is worth 1,265,793.01: the 1,265,793.04 of the line items, less what rounding each order to cents took', () => {
    const worth = cents(list.amount.reduce((sum, each) => sum + each, 0));
    expect(worth).toBe(1265793.01);
    expect(Math.abs(worth - 1265793.04)).toBeLessThan(830 * 0.005);
  });

  it('1997 H1: 67 + 16 − 10 = 73; H2: 73 + 5 new + 8 returning − 8 = 78', () => {
    const first = half(serialOf(1997, 1, 1), serialOf(1997, 7, 1));
    expect(first).toMatchObject({ opening: 67, incoming: 16, lost: 10, closing: 73, check: 0 });
    expect(half(serialOf(1997, 7, 1), serialOf(1998, 1, 1))).toMatchObject({
      opening: 73,
      new: 5,
      returning: 8,
      lost: 8,
      closing: 78,
      check: 0,
    });
  });
});

describeWithData('telco.csv as a status list', 'telco.csv', (rows) => {
  const header = rows[0]!;
  const column = (name: string): number => header.indexOf(name);
  const list = readStatuses(
    rows,
    {
      id: column('Customer ID'),
      status: column('Customer Status'),
      value: column('Monthly Charge'),
      openingValue: -1,
      tenure: column('Tenure in Months'),
      segment: column('Contract'),
      reason: column('Churn Reason'),
    },
    { periodMonths: 3 },
  );
  const customers = statusPeriod(list, periodOfText('2026-Q3')!);
  const { segments, total } = rollForward(customers);

  it('knows its three words', () => {
    expect([...list.words].sort((a, b) => a.rows - b.rows)).toEqual([
      { word: 'Joined', meaning: 'joined', rows: 454 },
      { word: 'Churned', meaning: 'left', rows: 1869 },
      { word: 'Stayed', meaning: 'stayed', rows: 4720 },
    ]);
  });

  it('454 joined and are still there, 1,869 left, 597 of them had come in the same quarter', () => {
    expect(total.customers).toMatchObject({ new: 454, outgoing: 1869, cameAndWent: 597, lost: 1272, check: 0 });
  });

  it('gives the roll-forward of the contract list of the same customers', () => {
    expect(total.customers).toMatchObject({ opening: 5992, incoming: 1051, closing: 5174, net: -818 });
    expect(total.value).toMatchObject({
      opening: 399950.7,
      incoming: 56165.9,
      outgoing: 139130.85,
      closing: 316985.75,
      net: -82964.95,
    });
    expect(segments.map(({ customers: c }) => [c.opening, c.incoming, c.outgoing, c.closing])).toEqual([
      [2607, 1003, 1655, 1955],
      [1524, 26, 166, 1384],
      [1861, 22, 48, 1835],
    ]);
  });

  it('and its first reason', () => {
    expect(topReasons(customers).top[0]).toMatchObject({
      reason: 'Competitor had better devices',
      customers: 313,
      value: 24073.2,
    });
  });
});

describeWithData('ravenstack: churn events of 2024-Q4', 'ravenstack/ravenstack_churn_events.csv', (rows) => {
  it('six reasons stand in the top five, for two are tied: 251 events in all', () => {
    const events = rows.slice(1);
    expect(events).toHaveLength(600);
    // "27-10-2024": the column shows that it is written day first.
    const dates = events.map((row) => [row[2]]);
    const reasons = events.map((row) => [row[3]]);
    const table = callFunction('TOPREASONS', [dates, reasons, '2024-Q4']) as (string | number)[][];
    expect(table.slice(1).map(([reason, customers]) => [reason, customers])).toEqual([
      ['features', 53],
      ['budget', 47],
      ['unknown', 44],
      ['support', 41],
      ['competitor', 33],
      ['pricing', 33],
      ['Not recorded', 0],
    ]);
    expect(table.slice(1).reduce((sum, row) => sum + (row[1] as number), 0)).toBe(251);
  });
});

describeWithData('ravenstack: accounts flagged as churned', 'ravenstack/subscriptions_iso.csv', (subscriptions) => {
  const contracts = readContracts(subscriptions, { id: 1, segment: -1, start: 2, end: 3, value: 6, reason: -1 });

  describeWithData('against their subscriptions', 'ravenstack/ravenstack_accounts.csv', (accounts) => {
    const statuses = readStatuses(accounts, {
      id: 0,
      status: accounts[0]!.indexOf('churn_flag'),
      value: -1,
      openingValue: -1,
      tenure: -1,
      segment: -1,
      reason: -1,
    });

    it('holds 500 accounts with 5,000 subscriptions', () => {
      expect([accounts.length, subscriptions.length]).toEqual([501, 5001]);
    });

    it('all 110 still have revenue at 2024-12-31, and the data check says so', () => {
      const conflicts = statusConflicts(statuses, contracts, serialOf(2024, 12, 31));
      expect([conflicts.left, conflicts.leftWithValue.length]).toEqual([110, 110]);
      expect(conflicts.notes).toContain('All 110 customers marked as having left still have a value on 2024-12-31.');
    });
  });
});
