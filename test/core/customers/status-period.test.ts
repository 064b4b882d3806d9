import { readContracts } from '../../../core/customers/contract-list';
import { serialOf } from '../../../core/customers/dates';
import { periodOfText } from '../../../core/customers/periods';
import { statusConflicts } from '../../../core/customers/status-conflicts';
import { rollContractsForward } from '../../../core/customers/roll-contracts-forward';
import { readStatuses, type StatusOptions } from '../../../core/customers/status-list';
import { statusPeriod, unidentifiedStatuses } from '../../../core/customers/status-period';
import { meaningOf } from '../../../core/customers/status-words';
import { rollForward } from '../../../core/math/roll-forward';
import { topReasons } from '../../../core/math/top-reasons';

const Q3 = periodOfText('2026-Q3')!;
const COLUMNS = { id: 0, status: 1, value: 2, openingValue: -1, tenure: 3, segment: -1, reason: 4 };
const HEADER = ['id', 'status', 'value', 'months', 'reason'];
const statuses = (rows: unknown[][], options?: StatusOptions) => readStatuses([HEADER, ...rows], COLUMNS, options);
const totals = (rows: unknown[][], options?: StatusOptions) =>
  rollForward(statusPeriod(statuses(rows, options), Q3)).total;

describe('status words', () => {
  it.each([
    ['Joined', 'joined'],
    [' NEW ', 'joined'],
    ['Stayed', 'stayed'],
    ['active', 'stayed'],
    ['Churned', 'left'],
    ['Cancelled', 'left'],
    ['canceled', 'left'],
    ['Joined and left', 'joinedAndLeft'],
    ['Came and went', 'joinedAndLeft'],
    ['Won back', 'returned'],
    ['Prospect', 'nobody'],
    ['Yes', null],
    ['Purple', null],
  ])('%s: %s', (word, meaning) => {
    expect(meaningOf(word, 'Customer Status')).toBe(meaning);
  });

  it('yes and no speak where the header does', () => {
    expect(['TRUE', 'No', '1'].map((word) => meaningOf(word, 'churn_flag'))).toEqual(['left', 'stayed', 'left']);
  });

  it('the meaning a user gives wins', () => {
    expect(meaningOf('Churned', 'Status', { ' churned': 'stayed' })).toBe('stayed');
    expect(meaningOf('Purple', 'Status', { purple: 'joined' })).toBe('joined');
  });
});

describe('a status list', () => {
  it('shows every word with its meaning and its rows', () => {
    expect(
      statuses([
        ['A', 'Stayed', 1],
        ['B', 'stayed', 1],
        ['C', 'Purple', 1],
      ]).words,
    ).toEqual([
      { word: 'Stayed', meaning: 'stayed', rows: 2 },
      { word: 'Purple', meaning: null, rows: 1 },
    ]);
  });

  it('tells who joined and left by the months as a customer', () => {
    const rows = [
      ['A', 'Churned', 10, 3, 'Price'],
      ['B', 'Churned', 20, 4, 'Price'],
      ['C', 'Joined', 30, 1, ''],
    ];
    expect(totals(rows, { periodMonths: 3 })).toMatchObject({
      customers: { opening: 1, new: 1, cameAndWent: 1, lost: 1, incoming: 2, outgoing: 2, closing: 1, check: 0 },
      value: { opening: 20, incoming: 40, outgoing: 30, closing: 30, check: 0 },
    });
    expect(totals(rows).customers).toMatchObject({ lost: 2, cameAndWent: 0 });
  });

  it('several rows of one customer are one: left with one product and joined with another is retained', () => {
    expect(
      totals([
        ['A', 'left', 10],
        ['a ', 'joined', 15],
        ['B', 'joined', 5],
        ['B', 'joined and left', 3],
      ]),
    ).toMatchObject({
      customers: { opening: 1, increased: 1, new: 1, lost: 0, cameAndWent: 0, closing: 2, check: 0 },
      value: { opening: 10, increased: 5, new: 5, closing: 20, check: 0 },
    });
  });

  it('without a value column counts each row as 1', () => {
    const list = readStatuses([HEADER, ['A', 'left'], ['B', 'stayed']], {
      ...COLUMNS,
      value: -1,
      tenure: -1,
      reason: -1,
    });
    expect(rollForward(statusPeriod(list, Q3)).total.value).toMatchObject({ opening: 2, lost: 1, closing: 1 });
  });

  it('a customer without value is one all the same: the words decide', () => {
    expect(
      totals([
        ['A', 'stayed', 0],
        ['B', 'left', ''],
      ]).customers,
    ).toMatchObject({ opening: 2, lost: 1, unchanged: 1 });
  });

  it('ranks the reasons of those who left', () => {
    const customers = statusPeriod(
      statuses([
        ['A', 'left', 10, 9, 'Price'],
        ['A', 'left', 5, 9, 'n/a'],
        ['B', 'left', 10, 9, ''],
        ['C', 'stayed', 10, 9, 'Price'],
      ]),
      Q3,
    );
    expect(topReasons(customers)).toMatchObject({
      top: [{ reason: 'Price', customers: 1, value: 15 }],
      notRecorded: { customers: 1, value: 10 },
    });
  });

  it('counts and values rows without a customer by what their words say', () => {
    const line = unidentifiedStatuses(
      statuses([
        ['', 'stayed', 7],
        [' ', 'left', 2.5],
        ['', 'prospect', 100],
        ['A', 'left', 1],
      ]),
    );
    expect(line).toMatchObject({
      customers: { opening: 2, outgoing: 1, closing: 1 },
      value: { opening: 9.5, outgoing: 2.5, closing: 7 },
    });
    expect(unidentifiedStatuses(statuses([['A', 'left', 1]]))).toBeNull();
  });

  it('leaves out rows without a customer that came and went, where a setting leaves those out', () => {
    const list = statuses([
      ['', 'stayed', 7],
      ['', 'joined and left', 3],
    ]);
    expect(unidentifiedStatuses(list)?.customers).toMatchObject({ incoming: 1, outgoing: 1 });
    expect(unidentifiedStatuses(list, 'leave out')?.customers).toMatchObject({ incoming: 0, outgoing: 0 });
  });

  it.each([
    [['A', 'Purple', 1], 'status, row 2: found "Purple", expected a word for joined, stayed, left, or joined and left'],
    [['A', '', 1], 'status, row 2: found nothing, expected a word for joined, stayed, left, or joined and left'],
    [['A', '#N/A', 1], 'status, row 2: found "#N/A", expected no error'],
    [['#REF!', 'left', 1], 'customer id, row 2: found "#REF!", expected no error'],
    [['A', 'left', 'x'], 'value, row 2: found "x", expected a number'],
    [['A', 'left', '#N/A'], 'value, row 2: found "#N/A", expected no error'],
    [['A', 'left', -1], 'value, row 2: found -1, expected a value that is not negative'],
    [['', 'left', 1], 'customer id, row 2: found nothing, expected an id'],
  ])('%j: %s', (row, message) => {
    expect(statuses([row]).issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe('a status that disagrees with the values', () => {
  const contracts = readContracts(
    [
      ['id', 'start', 'end', 'value'],
      ['A', '2026-01-01', '', 5],
      ['B', '2026-01-01', '2026-03-01', 5],
      ['D', '2026-01-01', '', 5],
    ],
    { id: 0, segment: -1, start: 1, end: 2, value: 3, reason: -1 },
  );

  it('is named, in both directions', () => {
    const conflicts = statusConflicts(
      statuses([
        ['a', 'left', 1],
        ['B', 'stayed', 1],
        ['C', 'left', 1],
        ['D', 'stayed', 1],
      ]),
      contracts,
      serialOf(2026, 6, 30),
    );
    expect(conflicts).toEqual({
      left: 2,
      leftWithValue: ['a'],
      here: 2,
      hereWithoutValue: ['B'],
      notes: [
        '1 of 2 customers marked as having left still have a value on 2026-06-30.',
        '1 of 2 customers marked as being here have no value on 2026-06-30.',
      ],
    });
  });

  it('is not, where both agree', () => {
    const agreed = statuses([
      ['A', 'stayed', 1],
      ['B', 'left', 1],
    ]);
    expect(statusConflicts(agreed, contracts, serialOf(2026, 6, 30)).notes).toEqual([]);
  });
});

describe('customers who dipped', () => {
  const dipped = (...rows: unknown[][]): number => {
    const table = [['id', 'start', 'end', 'value'], ...rows];
    const columns = { id: 0, segment: -1, start: 1, end: 2, value: 3, reason: -1 };
    return rollContractsForward(table, columns, [Q3])[0]!.dipped;
  };

  it.each([
    [
      'left and came back',
      1,
      [
        ['A', '2026-01-01', '2026-07-10', 5],
        ['A', '2026-08-10', '', 5],
      ],
    ],
    [
      'left on the first day and came back',
      1,
      [
        ['A', '2026-01-01', '2026-07-01', 5],
        ['A', '2026-07-02', '', 5],
      ],
    ],
    [
      'changed contracts without a day between',
      0,
      [
        ['A', '2026-01-01', '2026-07-10', 5],
        ['A', '2026-07-10', '', 5],
      ],
    ],
    [
      'held another contract in between',
      0,
      [
        ['A', '2026-01-01', '2026-07-10', 5],
        ['A', '2026-07-05', '2026-09-01', 1],
        ['A', '2026-08-10', '', 5],
      ],
    ],
    ['left and stayed away', 0, [['A', '2026-01-01', '2026-07-10', 5]]],
    [
      'dipped twice and counts once',
      1,
      [
        ['A', '2026-01-01', '2026-07-10', 5],
        ['A', '2026-07-20', '2026-08-01', 5],
        ['A', '2026-09-01', '', 5],
      ],
    ],
  ])('%s: %i', (_, count, rows) => {
    expect(dipped(...rows)).toBe(count);
  });
});
