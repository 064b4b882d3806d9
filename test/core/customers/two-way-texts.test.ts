import { readContracts } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { serialOf } from '../../../core/customers/dates';
import { periodOfText } from '../../../core/customers/periods';
import { columnContents, contractColumns, recogniseColumns } from '../../../core/customers/recognise-columns';
import { readLongSnapshots, readWideSnapshots } from '../../../core/customers/snapshot-list';
import { readStatuses } from '../../../core/customers/status-list';
import { readTransactions } from '../../../core/customers/transaction-list';
import { DAYS, NUMBERS, TwoWayTexts } from '../../../core/customers/two-way-texts';
import { rollForward } from '../../../core/math/roll-forward';
import { dataNotes } from '../../../core/report/data-notes';
import { describeWithData, sharedTable } from '../../shared-data';

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('the texts of a column', () => {
  it('are all read day first when one of them can only be read so', () => {
    const days = new TwoWayTexts(column('03/04/2026', null, '31/12/2026', 46000), 0, 0, DAYS);
    expect(days.value('03/04/2026')).toBe(serialOf(2026, 4, 3));
    expect(days.reading('start date')).toEqual({
      label: 'start date',
      way: 'day first',
      texts: 1,
      evidence: '31/12/2026',
      example: '03/04/2026',
      readAs: '3 April 2026',
    });
  });

  it('are all read month first when one of them can only be read so', () => {
    const days = new TwoWayTexts(column('03/04/2026', '12-31-26'), 0, 0, DAYS);
    expect(days.value('03/04/2026')).toBe(serialOf(2026, 3, 4));
  });

  it('are read as somebody said where they leave it open, and by their own evidence where they do not', () => {
    const open = new TwoWayTexts(column('03/04/2026', '05/04/2026'), 0, 0, DAYS, 1);
    expect(open.value('03/04/2026')).toBe(serialOf(2026, 3, 4));
    expect(open.reading('start date')).toMatchObject({ way: 'month first', evidence: null, readAs: '4 March 2026' });
    expect(open.question).toEqual({ example: '03/04/2026', readings: ['3 April 2026', '4 March 2026'] });
    const settled = new TwoWayTexts(column('03/04/2026', '31/12/2026'), 0, 0, DAYS, 1);
    expect(settled.value('03/04/2026')).toBe(serialOf(2026, 4, 3));
    expect(settled.question).toBeNull();
    const mixed = new TwoWayTexts(column('03/04/2026', '31/12/2026', '12/31/2026'), 0, 0, DAYS, 1);
    expect(mixed.value('03/04/2026')).toBeNaN();
  });

  it('are read with a decimal comma when one of them can only be read so', () => {
    expect(new TwoWayTexts(column('1.234', '7,50'), 0, 0, NUMBERS).value('1.234')).toBe(1234);
    expect(new TwoWayTexts(column('1.234', '7.50'), 0, 0, NUMBERS).value('1.234')).toBe(1.234);
    expect(new TwoWayTexts(column('1,234', '5'), 0, 0, NUMBERS).value('1,234')).toBeNaN();
  });

  it('are not guessed: every day up to 12 may be either', () => {
    const days = new TwoWayTexts(column('03/04/2026', '05/05/2026'), 0, 0, DAYS);
    expect(days.value('03/04/2026')).toBeNaN();
    expect(days.problem('03/04/2026')).toBe(
      'found "03/04/2026", which may be 3 April 2026 or 4 March 2026: no other row tells which; make the cell a date, or write 2026-04-03',
    );
    expect(days.value('05/05/2026')).toBe(serialOf(2026, 5, 5));
    expect(days.reading('start date')).toBeNull();
  });

  it('are not guessed when the column is written both ways; what has one meaning keeps it', () => {
    const days = new TwoWayTexts(column('31/12/2026', '12/31/2026', '03/04/2026'), 0, 0, DAYS);
    expect(days.value('31/12/2026')).toBe(serialOf(2026, 12, 31));
    expect(days.value('12/31/2026')).toBe(serialOf(2026, 12, 31));
    expect(days.value('03/04/2026')).toBeNaN();
    expect(days.problem('03/04/2026')).toContain('the column is written both ways');
  });

  it('cost nothing where there are none: no row is looked at', () => {
    let looks = 0;
    const rows = new Proxy(column(1, 2), {
      get(target, key, receiver) {
        looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const days = new TwoWayTexts(rows, 0, 0, DAYS);
    expect(days.reading('start date')).toBeNull();
    expect(looks).toBe(0);
  });
});

describe('a contract list of texts', () => {
  const columns = { id: 0, segment: -1, start: 1, end: 2, value: 3, reason: -1 };
  const list = (...rows: unknown[][]) => readContracts([['Id', 'Start', 'End', 'Value'], ...rows], columns);

  it('is read as its columns tell, and the data check says how', () => {
    const contracts = list(
      ['a', '03/04/2026', '31/12/2026', '1.234'],
      ['b', '13/04/2026', null, '€ 7,50'],
      ['c', 46000, '', 5],
    );
    expect([...contracts.start]).toEqual([serialOf(2026, 4, 3), serialOf(2026, 4, 13), 46000]);
    expect([...contracts.value]).toEqual([1234, 7.5, 5]);
    expect(dataNotes(contracts, 1).map(({ text }) => text)).toEqual([
      'The start date of 1 row is a text that can be read in two ways. Read day first, as "13/04/2026" shows: "03/04/2026" is 3 April 2026.',
      'The value of 1 row is a text that can be read in two ways. Read with a decimal comma, as "€ 7,50" shows: "1.234" is 1234.',
    ]);
  });

  it('sets rows aside whose day may be either, and says what would do', () => {
    const contracts = list(['a', '03/04/2026', null, 5], ['b', '2026-04-05', null, '1,234']);
    expect(contracts.count).toBe(0);
    expect(dataNotes(contracts, 1).map(({ severity, text }) => [severity, text])).toEqual([
      [
        'error',
        '1 row without a readable start date (start date, row 2: found "03/04/2026", which may be 3 April 2026 or 4 March 2026: no other row tells which; make the cell a date, or write 2026-04-03): set aside.',
      ],
      [
        'error',
        '1 row without a readable value (value, row 3: found "1,234", which may be 1234 or 1.234: no other row tells which; make the cell a number, or write 1234): set aside.',
      ],
    ]);
  });
});

it('a transaction list of texts is read as its columns tell', () => {
  const rows = [
    ['Id', 'Date', 'Amount'],
    ['a', '12-31-26', '(1.234,50)'],
    ['a', '03-04-26', '2.500'],
  ];
  const list = readTransactions(rows, { id: 0, date: 1, amount: 2, segment: -1 });
  expect([...list.day]).toEqual([serialOf(2026, 3, 4), serialOf(2026, 12, 31)]);
  expect([...list.amount]).toEqual([2500, -1234.5]);
  expect(list.readings.map(({ label, way }) => [label, way])).toEqual([
    ['date', 'month first'],
    ['amount', 'with a decimal comma'],
  ]);
});

it('snapshot and status lists read amounts in texts, each column for itself', () => {
  const wide = readWideSnapshots(
    [
      ['Id', '2026-Q1', '2026-Q2'],
      ['a', '1.234', '1.234'],
      ['b', '7,50', '7.50'],
    ],
    {
      id: 0,
      segment: -1,
      periods: [1, 2],
    },
  );
  expect([...wide.value]).toEqual([1234, 1.234, 7.5, 7.5]);
  const long = readLongSnapshots(
    [
      ['Id', 'Period', 'Value'],
      ['a', '2026-Q1', '1,234'],
    ],
    {
      id: 0,
      period: 1,
      value: 2,
      segment: -1,
    },
  );
  expect(long.issues.map(({ message }) => message)).toEqual([
    'value, row 2: found "1,234", which may be 1234 or 1.234: no other row tells which; make the cell a number, or write 1234',
  ]);
  const status = readStatuses(
    [
      ['Id', 'Status', 'Value'],
      ['a', 'stayed', '€ 1.000,50'],
      ['b', 'left', '2.000'],
    ],
    {
      id: 0,
      status: 1,
      value: 2,
      openingValue: -1,
      segment: -1,
      reason: -1,
      tenure: -1,
    },
  );
  expect([...status.value]).toEqual([1000.5, 2000]);
});

describeWithData('ravenstack, dates written day first', 'ravenstack/ravenstack_subscriptions.csv', (rows) => {
  const roles = recogniseColumns(columnContents(rows));
  const contracts = readContracts(rows, contractColumns(roles));

  it('is recognised like the same list with ISO dates', () => {
    const iso = sharedTable('ravenstack/subscriptions_iso.csv');
    expect(roles).toEqual(recogniseColumns(columnContents(iso)));
    expect(roles.map(({ role, column }) => [role, column])).toEqual(
      expect.arrayContaining([
        ['start', 2],
        ['end', 3],
      ]),
    );
  });

  it('gives the same contracts and the same roll-forward of every quarter', () => {
    const iso = readContracts(sharedTable('ravenstack/subscriptions_iso.csv'), contractColumns(roles));
    expect([...contracts.start]).toEqual([...iso.start]);
    expect([...contracts.end]).toEqual([...iso.end]);
    for (const text of ['2023-Q1', '2024-Q3', '2024-Q4']) {
      const period = periodOfText(text)!;
      expect(rollForward(customerPeriod(contracts, period))).toEqual(rollForward(customerPeriod(iso, period)));
    }
  });

  it('is recognised with the byte order mark of its file still in front of the first header', () => {
    const marked = [[`\uFEFF${rows[0]![0]}`, ...rows[0]!.slice(1)], ...rows.slice(1)];
    expect(recogniseColumns(columnContents(marked))).toEqual(roles);
  });

  it('says how it was read', () => {
    expect(contracts.readings.map(({ label, way }) => [label, way])).toEqual([
      ['start date', 'day first'],
      ['end date', 'day first'],
    ]);
  });
});
