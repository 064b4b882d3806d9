import { readContracts } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { serialOf } from '../../../core/customers/dates';
import { lapsePeriod } from '../../../core/customers/lapse-period';
import { readLongSnapshots, readWideSnapshots } from '../../../core/customers/snapshot-list';
import { snapshotPeriod } from '../../../core/customers/snapshot-period';
import { readStatuses } from '../../../core/customers/status-list';
import { statusPeriod } from '../../../core/customers/status-period';
import { readTransactions } from '../../../core/customers/transaction-list';
import { transactionPeriod } from '../../../core/customers/transaction-period';
import { rollForward } from '../../../core/math/roll-forward';
import { topReasons } from '../../../core/math/top-reasons';
import type { CustomerPeriod } from '../../../core/math/types';

const Q3 = { start: serialOf(2026, 7, 1), next: serialOf(2026, 10, 1) };

const COUNTS = { opening: 4, new: 1, returning: 1, lost: 1, closing: 5, net: 1, check: 0 };
const CHANGES = { increased: 1, decreased: 1, unchanged: 1 };
const VALUES = { opening: 290, new: 70, returning: 30, increased: 20, decreased: 20, lost: 50, closing: 340, check: 0 };
/** G came and went: seen where events have dates inside the period. */
const WITH_G = { cameAndWent: 1, incoming: 3, outgoing: 2 };
const WITHOUT_G = { cameAndWent: 0, incoming: 2, outgoing: 1 };

const contracts = customerPeriod(
  readContracts(
    [
      ['id', 'start', 'end', 'value', 'reason'],
      ['A', '2026-01-01', '2026-08-01', 100, ''],
      ['A', '2026-08-01', '', 120, ''],
      ['B', '2026-01-01', '', 80, ''],
      ['C', '2026-01-01', '2026-08-01', 60, ''],
      ['C', '2026-08-01', '', 40, ''],
      ['D', '2026-01-01', '2026-08-01', 50, 'Price'],
      ['E', '2026-08-01', '', 70, ''],
      ['F', '2025-10-01', '2026-01-01', 30, ''],
      ['F', '2026-08-01', '', 30, ''],
      ['G', '2026-08-01', '2026-09-01', 15, ''],
    ],
    { id: 0, segment: -1, start: 1, end: 2, value: 3, reason: 4 },
  ),
  Q3,
);

const PURCHASES = [
  ['id', 'date', 'amount'],
  ['A', '2026-06-10', 100],
  ['B', '2026-06-12', 80],
  ['C', '2026-06-15', 75],
  ['C', '2026-06-20', -15],
  ['D', '2026-06-25', 50],
  ['F', '2025-11-03', 30],
  ['G', '2026-07-20', 15],
  ['A', '2026-09-10', 120],
  ['B', '2026-09-11', 80],
  ['C', '2026-09-15', 40],
  ['E', '2026-09-20', 70],
  ['F', '2026-09-24', 30],
];
const LEDGER = { id: 0, date: 1, amount: 2, segment: -1 };
const refunded = [...PURCHASES, ['G', '2026-09-02', -15]];

const long = snapshotPeriod(
  readLongSnapshots(
    [
      ['id', 'period', 'value'],
      ['F', '2025-Q4', 30],
      ['A', '2026-Q1', 90],
      ...[100, 80, 60, 50].map((value, at) => ['ABCD'[at], '2026-Q2', value]),
      ...[120, 80, 40, 0, 70, 30].map((value, at) => ['ABCDEF'[at], '2026-Q3', value]),
    ],
    { id: 0, period: 1, value: 2, segment: -1 },
  ),
  3,
);

const wide = snapshotPeriod(
  readWideSnapshots(
    [
      ['id', 'P−2', 'P0', 'P1'],
      ['A', null, 100, 120],
      ['B', null, 80, 80],
      ['C', null, 60, 40],
      ['D', null, 50, ''],
      ['E', null, null, 70],
      ['F', 30, null, 30],
      ['G', null, null, null],
    ],
    { id: 0, periods: [1, 2, 3], segment: -1 },
  ),
  2,
);

const statuses = statusPeriod(
  readStatuses(
    [
      ['id', 'what happened', 'before', 'now', 'reason'],
      ['A', 'stayed', 100, 120, ''],
      ['B', 'stayed', 80, 80, ''],
      ['C', 'stayed', 60, 40, ''],
      ['D', 'left', 50, 0, 'Price'],
      ['E', 'joined', 0, 70, ''],
      ['F', 'returned', 0, 30, ''],
      ['G', 'joined and left', 0, 15, ''],
    ],
    { id: 0, status: 1, openingValue: 2, value: 3, tenure: -1, segment: -1, reason: 4 },
  ),
  Q3,
);

describe('the example SEVEN by every route', () => {
  const routes: readonly (readonly [string, CustomerPeriod, boolean])[] = [
    ['contracts', contracts, true],
    [
      'transactions with a lapse window of 30 days',
      lapsePeriod(readTransactions(PURCHASES, LEDGER), Q3, 30).customers,
      true,
    ],
    [
      'transactions net per quarter, where a refund takes G out',
      transactionPeriod(readTransactions(refunded, LEDGER), Q3).customers,
      false,
    ],
    ['long snapshots', long.customers, false],
    ['wide snapshots', wide.customers, false],
    ['a status list', statuses, true],
  ];

  it.each(routes)('%s: 4 + 3 − 2 = 5, 290 + 70 + 30 + 20 − 20 − 50 = 340', (_, customers, seesG) => {
    const { total } = rollForward(customers);
    expect(total.customers).toMatchObject({ ...COUNTS, ...CHANGES, ...(seesG ? WITH_G : WITHOUT_G) });
    expect(total.value).toMatchObject({
      ...VALUES,
      ...(seesG ? { incoming: 115, outgoing: 65, cameAndWent: 15 } : {}),
    });
  });

  it('counts G apart where only the net of the quarter is known', () => {
    const counted = transactionPeriod(readTransactions(refunded, LEDGER), Q3);
    expect(counted.notPositive).toEqual({ atOpen: { count: 0, value: 0 }, atClose: { count: 1, value: 0 } });
  });

  it.each([
    ['contracts', contracts],
    ['a status list', statuses],
  ])('%s: one reason, and one leaver without', (_, customers) => {
    expect(topReasons(customers)).toMatchObject({
      top: [{ reason: 'Price', customers: 1, value: 50, share: 0.5 }],
      notRecorded: { customers: 1, value: 15 },
      total: { customers: 2, value: 65 },
    });
  });
});
