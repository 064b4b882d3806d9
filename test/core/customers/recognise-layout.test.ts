import { headedTable } from '../../../core/customers/headed-table';
import { recogniseLayout, type LayoutHints } from '../../../core/customers/recognise-layout';
import { serialOf } from '../../../core/customers/dates';
import { describeWithData } from '../../shared-data';

const day = serialOf(2026, 1, 1);
const monthEnd = (month: number): number => serialOf(2026, month + 1, 0);

/** Forty rows under some headers. */
function guess(headers: readonly unknown[], row: (index: number) => readonly unknown[], hints?: LayoutHints) {
  return recogniseLayout(headedTable([headers, ...Array.from({ length: 40 }, (_, index) => row(index))]), hints);
}

describe('a table is', () => {
  test('a contract list, when days of coming stand beside days of leaving', () => {
    const row = (n: number) => [`C${n}`, day + n, n % 3 ? null : day + 99, 50];
    expect(guess(['Customer ID', 'Start date', 'End date', 'MRR'], row)).toEqual({
      layout: 'contracts',
      confidence: 'certain',
      sentence: 'looks like a contract list: one row per customer or contract, with the days of coming and of leaving',
      rival: null,
    });
  });

  test('a contract list, when nobody has left yet, whatever else stands in it', () => {
    const row = (n: number) => [`C${n}`, day + n, null, 50, n % 2 ? 'Active' : 'Cancelled', 10, 20];
    const headers = ['Customer ID', 'Start date', 'End date', 'MRR', 'Status', 'Jan 2026', 'Feb 2026'];
    expect(guess(headers, row)).toMatchObject({ layout: 'contracts', rival: null });
  });

  test('a transaction list, when customers come back with days and amounts', () => {
    const row = (n: number) => [`C${n % 9}`, day + n * 3, n % 7 ? 20 : -5];
    expect(guess(['Customer', 'Date', 'Amount'], row)).toMatchObject({ layout: 'transactions', rival: null });
    expect(guess(['CustomerID', 'InvoiceDate', 'Value'], row)).toMatchObject({ layout: 'transactions', rival: null });
  });

  test('a transaction list, when orders carry a status or a month of their own', () => {
    const row = (n: number) => [`C${n % 9}`, day + n * 3, 20, n % 2 ? 'Closed' : 'Cancelled', '2026-01'];
    const headers = ['Customer', 'Order date', 'Amount', 'Status', 'Month'];
    expect(guess(headers, row)).toMatchObject({ layout: 'transactions', rival: null });
  });

  test.each([
    ['Invoice date', 'Monthly charge'],
    ['Payment date', 'Monthly fee'],
    ['Invoice date', 'MRR'],
    ['Order', 'Value'],
    ['Paid on', 'Dues'],
  ])(
    'a transaction list, when a day of sale %s stands beside %s, though all are the first of a month',
    (date, amount) => {
      const row = (n: number) => [`C${Math.floor(n / 3)}`, serialOf(2026, 1 + (n % 3), 1), 50];
      expect(guess(['Customer', date, amount], row)).toMatchObject({ layout: 'transactions', rival: null });
    },
  );

  test.each([
    ['Period', (n: number) => `2026-0${1 + (n % 3)}`],
    ['Billing period', (n: number) => `P${n % 3}`],
    ['When', (n: number) => ['Sep 2026', 'Oct 2026', 'Nov 2026'][n % 3]],
    ['Quarter', (n: number) => `Q${1 + (n % 3)} 2026`],
    ['Month', (n: number) => serialOf(2026, 1 + (n % 3), 1)],
    ['Year', (n: number) => 2024 + (n % 3)],
  ])('a snapshot list, when a column %s holds periods', (header, label) => {
    const row = (n: number) => [`C${n % 14}`, label(n), 50];
    expect(guess(['Customer', header, 'Value'], row)).toMatchObject({ layout: 'long snapshots', rival: null });
  });

  test('a snapshot list, when each customer has one MRR at the end of each month', () => {
    const row = (n: number) => [`C${Math.floor(n / 3)}`, monthEnd(1 + (n % 3)), 50];
    expect(guess(['Customer', 'Date', 'MRR'], row)).toMatchObject({ layout: 'long snapshots', confidence: 'likely' });
    const between = (n: number) => [`C${Math.floor(n / 3)}`, monthEnd(1 + (n % 3)) - 9, 50];
    expect(guess(['Customer', 'Date', 'Amount'], between)).toMatchObject({ layout: 'transactions', rival: null });
  });

  test('no snapshot list, when all rows are of one period', () => {
    expect(guess(['Customer ID', 'Quarter', 'Value'], (n) => [`C${n}`, 'Q3', 5]).layout).not.toBe('long snapshots');
  });

  test.each([
    [['Customer', 'Plan', 'Jan 2026', 'Feb 2026']],
    [['Customer', 'Plan', 2025, 2026]],
    [['Customer', 'Plan', serialOf(2026, 1, 1), serialOf(2026, 2, 1)]],
  ])('a snapshot list with a column per period, when headers name periods: %j', (headers) => {
    const row = (n: number) => [`C${n}`, n % 2 ? 'Basic' : 'Pro', n, n % 5 ? n : null];
    expect(guess(headers, row)).toMatchObject({ layout: 'wide snapshots', confidence: 'certain', rival: null });
  });

  test('a snapshot list with a column per period, when the columns asked for hold amounts', () => {
    const row = (n: number) => [`C${n}`, n, n % 5 ? n : null];
    const hints = { labels: ['before', 'after'] };
    expect(guess(['Customer', 'Before', 'After'], row, hints)).toMatchObject({ layout: 'wide snapshots', rival: null });
    expect(guess(['Customer', 'P0', 'P1'], row)).toMatchObject({ layout: 'wide snapshots', confidence: 'unsure' });
  });

  test.each([
    ['Status', ['Joined', 'Stayed', 'Left']],
    ['Customer status', ['Active', 'Churned', 'paused']],
    ['churn_flag', ['Yes', 'No', 'No']],
    ['What became of them', ['New', 'Cancelled', 'Retained']],
  ])('a status list, when a column %s says %j', (header, words) => {
    const row = (n: number) => [`C${n}`, words[n % 3], 50, day + n];
    expect(guess(['Customer', header, 'MRR', 'Signup date'], row)).toMatchObject({ layout: 'status', rival: null });
  });

  test('a contract list with a fault, when the days of leaving are named and none can be read', () => {
    const row = (n: number) => [`C${n}`, day + n, 'soon', 50];
    expect(guess(['Customer', 'Start date', 'End date', 'MRR'], row)).toMatchObject({
      layout: 'contracts',
      rival: null,
    });
  });

  test('a contract list, for want of anything else', () => {
    expect(guess(['Name', 'Town'], (n) => [`N${n}`, 'Oslo'])).toMatchObject({
      layout: 'contracts',
      confidence: 'unsure',
    });
  });
});

describe('two layouts are both named', () => {
  test('a day of signing up with an amount may be a contract without an end, or a sale', () => {
    const row = (n: number) => [`C${n}`, day + n, 20];
    expect(guess(['Customer', 'Signup date', 'Amount'], row)).toMatchObject({
      layout: 'contracts',
      rival: 'transactions',
    });
  });

  test('one value on the last day of each month may be a snapshot, or a sale', () => {
    const row = (n: number) => [`C${Math.floor(n / 3)}`, monthEnd(1 + (n % 3)), 50];
    expect(guess(['Customer', 'Date', 'Value'], row)).toMatchObject({
      layout: 'long snapshots',
      rival: 'transactions',
    });
  });

  test.each(['Premium', 'Dues'])('a %s on the first of each month may be of a month, or a payment', (amount) => {
    const row = (n: number) => [`C${Math.floor(n / 3)}`, serialOf(2026, 1 + (n % 3), 1), 50];
    const either = { layout: 'long snapshots', rival: 'transactions' };
    expect(guess(['Customer', 'Date', amount], row)).toMatchObject(either);
    // What the error advises settles it.
    expect(guess(['Customer', 'Month', amount], row)).toMatchObject({ layout: 'long snapshots', rival: null });
    expect(guess(['Customer', 'Invoice date', amount], row)).toMatchObject({ layout: 'transactions', rival: null });
  });

  test('a column Month settles it for days written as texts, too', () => {
    const row = (n: number) => [`C${Math.floor(n / 3)}`, `2026-0${1 + (n % 3)}-01`, 50];
    expect(guess(['Customer', 'Month', 'Amount'], row)).toMatchObject({ layout: 'long snapshots', rival: null });
  });

  test.each([
    ['Order date', 'Cancelled on'],
    ['Invoice date', 'Contract end date'],
    ['Purchase date', 'Expiry date'],
  ])('%s beside %s may be an order that was cancelled, or a contract', (date, until) => {
    const row = (n: number) => [`C${n % 9}`, day + n * 3, n % 3 ? null : day + 200, 50];
    const headers = ['Customer ID', date, until, 'Amount'];
    expect(guess(headers, row)).toMatchObject({ layout: 'contracts', rival: 'transactions' });
    expect(guess(headers, row, { end: 2 })).toMatchObject({ layout: 'contracts', rival: null });
    expect(guess(headers, row, { layout: 'transactions' })).toMatchObject({ layout: 'transactions', rival: null });
  });

  test('until the caller says which it is', () => {
    const row = (n: number) => [`C${Math.floor(n / 3)}`, monthEnd(1 + (n % 3)), 50];
    const headers = ['Customer', 'Date', 'Value'];
    for (const [layout, expected] of [
      ['snapshots', 'long snapshots'],
      ['transactions', 'transactions'],
    ] as const) {
      expect(guess(headers, row, { layout })).toMatchObject({ layout: expected, confidence: 'certain', rival: null });
    }
  });

  test('or names a column that only one of them has', () => {
    const row = (n: number) => [`C${n}`, day + n, 20, n % 2 ? 'Gone' : 'Active'];
    const headers = ['Customer', 'Signup date', 'Amount', 'State'];
    expect(guess(headers, row, { end: 3 })).toMatchObject({ layout: 'status', rival: null });
  });
});

describeWithData('real tables: online retail', 'online_retail_invoices.csv', (rows) => {
  it('is a transaction list', () => {
    expect(recogniseLayout(headedTable(rows))).toMatchObject({ layout: 'transactions', rival: null });
  });
});

describeWithData('real tables: telco', 'telco.csv', (rows) => {
  it('is a status list among 44 columns', () => {
    expect(recogniseLayout(headedTable(rows))).toMatchObject({ layout: 'status', confidence: 'certain', rival: null });
  });
});

describeWithData('real tables: accounts with a churn flag', 'ravenstack/ravenstack_accounts.csv', (rows) => {
  it('are a status list', () => {
    expect(recogniseLayout(headedTable(rows))).toMatchObject({ layout: 'status', rival: null });
  });
});
