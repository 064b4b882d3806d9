import { isoTextDay, serialOf } from '../../../core/customers/dates';
import { callFunction } from '../../../core/functions/call';
import * as ledger from '../../../core/functions/ledger';
import { describeWithData } from '../../shared-data';

type Cell = string | number;

const call = (name: string, ...args: unknown[]): Cell[][] => callFunction(name, args, { ledger }) as Cell[][];
const cents = (cell: Cell | undefined): number => Math.round(Number(cell) * 100) / 100;

/** Cells of a row by the headers above them. */
function cellsOf(table: Cell[][], label: string, ...names: string[]): (Cell | undefined)[] {
  const row = table.find(([first]) => first === label);
  return names.map((name) => row?.[table[0]!.indexOf(name)]);
}

describeWithData('telco.csv as it is, a status list', 'telco.csv', (rows) => {
  const table = call('REPORTCARD', rows, '2026-Q3', null, 'Contract');
  const flow = ['Opening', 'Incoming', 'Outgoing', 'Closing', 'New', 'Lost', 'Came and went'];

  it.each([
    ['Month-to-Month', [2607, 1003, 1655, 1955, 408, 1060, 595]],
    ['One Year', [1524, 26, 166, 1384, 24, 164, 2]],
    ['Two Year', [1861, 22, 48, 1835, 22, 48, 0]],
    ['All customers', [5992, 1051, 1869, 5174, 454, 1272, 597]],
  ])('%s: %j', (segment, figures) => {
    expect(cellsOf(table, segment, ...flow)).toEqual(figures);
  });

  it('399,950.70 + 56,165.90 − 139,130.85 = 316,985.75, and 21.2283 % of the opening base lost', () => {
    const names = [
      'Opening value',
      'Incoming value',
      'Lost value',
      'Closing value',
      'Came-and-went value',
      'Net value',
    ];
    expect(cellsOf(table, 'All customers', ...names).map(cents)).toEqual([
      399950.7, 56165.9, 139130.85, 316985.75, 36428.7, -82964.95,
    ]);
    expect(cellsOf(table, 'All customers', 'Lost, of opening')[0]).toBeCloseTo(0.212283, 6);
  });

  it('says how its words were read', () => {
    expect(table.map(([first]) => first)).toContain(
      'The words of "Customer Status" are read as Churned = left, Stayed = stayed, Joined = joined.',
    );
  });
});

describeWithData('northwind_orders.csv, a transaction list', 'northwind_orders.csv', (rows) => {
  it.each([
    ['1997-01-01', '1997-06-30', [67, 16, 0, 10, 73]],
    ['1997-07-01', '1997-12-31', [73, 5, 8, 8, 78]],
  ])('%s – %s: %j', (from, to, figures) => {
    const table = call('REPORTCARD', rows, from, to);
    expect(cellsOf(table, 'All customers', 'Opening', 'New', 'Returning', 'Lost', 'Closing')).toEqual(figures);
    expect(table).toEqual(call('CUSTOMERMATH', rows, from, to));
  });
});

describeWithData('online_retail_invoices.csv, quarter by quarter', 'online_retail_invoices.csv', (rows) => {
  const settings = 'fiscal year starts: December';
  const table = call(
    'GROWTHTREND',
    rows,
    '2010-12-01',
    '2011-11-30',
    'quarter',
    ...Array<null>(5).fill(null),
    settings,
  );
  const [, ...quarters] = table.slice(0, 5);

  it('1,672, 1,986, 1,936 and 2,835 customers at the close; the last worth 3,040,170.17', () => {
    expect(quarters.map((row) => row[5])).toEqual([1672, 1986, 1936, 2835]);
    expect(cents(quarters[3]![10])).toBe(3040170.17);
  });

  it('212 customers of a quarter with net 0 or less and 3,710 − 94 lines without a customer stand at the foot', () => {
    const closing = (label: string): number =>
      table
        .filter(([first]) => String(first).startsWith(label))
        .reduce((sum, row) => sum + Number(row[table[0]!.indexOf('Closing')]), 0);
    expect(closing('Customers with net 0 or less')).toBe(212);
    // 94 of the invoices are of December 2011.
    expect(closing('Lines without a customer')).toBe(3710 - 94);
  });
});

describeWithData('mrr_playbook.csv, told month by month', 'mrr_playbook.csv', (contracts) => {
  const months = Array.from({ length: 26 }, (_, at) => serialOf(2018, 1 + at, 1));
  /** What each subscription is worth in each month, one row each. */
  const snapshots: Cell[][] = [
    ['customer_id', 'month', 'mrr'],
    ...contracts.slice(1).flatMap(([, customer, start, end, value]) =>
      months
        .filter((month) => {
          const last = serialOf(2018, 2 + months.indexOf(month), 1) - 1;
          return isoTextDay(start!) <= last && (end === '' || isoTextDay(end!) > last);
        })
        .map((month): Cell[] => [customer!, month, Number(value)]),
    ),
  ];
  const names = ['Opening', 'New', 'Returning', 'Lost', 'Closing'];
  const values = ['Opening value', 'Increased', 'Decreased', 'Lost value', 'Closing value'];

  it.each([
    ['as contracts', contracts],
    ['as monthly snapshots', snapshots],
  ])('%s, December 2019: 42 + 3 + 0 − 17 = 28; 1,840 + 100 + 50 − 30 − 705 = 1,255', (_, table) => {
    const card = call('REPORTCARD', table, '2019-12');
    expect(cellsOf(card, 'All customers', ...names)).toEqual([42, 3, 0, 17, 28]);
    expect(cellsOf(card, 'All customers', ...values)).toEqual([1840, 50, 30, 705, 1255]);
  });

  it('as monthly snapshots, 2019: 12 + 21 + 0 − 5 = 28; 585 + 845 + 70 − 0 − 245 = 1,255', () => {
    const card = call('REPORTCARD', snapshots, '2019');
    expect(cellsOf(card, 'All customers', ...names)).toEqual([12, 21, 0, 5, 28]);
    expect(cellsOf(card, 'All customers', ...values)).toEqual([585, 70, 0, 245, 1255]);
  });

  it('as monthly snapshots, the months give what the contracts give', () => {
    const trend = (table: unknown): Cell[][] =>
      call('GROWTHTREND', table, '2018-02-01', '2020-01-31', 'month').filter(([first]) => /^\d/.test(String(first)));
    const flow = (row: Cell[]): Cell[] => [row[0]!, row[1]!, row[5]!, row[6]!, cents(row[10])];
    expect(trend(snapshots).map(flow)).toEqual(trend(contracts).map(flow));
  });
});

describeWithData('ravenstack: accounts against subscriptions', 'ravenstack/ravenstack_accounts.csv', (accounts) => {
  describeWithData('on 2024-12-31', 'ravenstack/subscriptions_iso.csv', (subscriptions) => {
    it('all 110 accounts flagged as churned still have revenue', () => {
      const table = call('STATUSCHECK', accounts, subscriptions, '2024-12-31');
      expect(table.filter(([, says]) => says === 'left')).toHaveLength(110);
      expect(table.map(([first]) => first)).toContain(
        'All 110 customers marked as having left still have a value on 2024-12-31.',
      );
    });
  });
});
