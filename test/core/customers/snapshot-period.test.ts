import { periodOfLabel } from '../../../core/customers/period-label';
import { periodText } from '../../../core/customers/periods';
import { readLongSnapshots, readWideSnapshots } from '../../../core/customers/snapshot-list';
import { snapshotPeriod } from '../../../core/customers/snapshot-period';
import { rollForward } from '../../../core/math/roll-forward';

const LONG = { id: 0, period: 1, value: 2, segment: -1 };
const long = (...rows: unknown[][]) => readLongSnapshots([['id', 'period', 'value'], ...rows], LONG);

describe('the label of a snapshot', () => {
  it.each([
    ['2026-Q3', '2026-Q3'],
    ['Q3 2026', '2026-Q3'],
    ['2026 q3', '2026-Q3'],
    ['2026-09', '2026-09'],
    ['Sep 2026', '2026-09'],
    ['September-2026', '2026-09'],
    [2026, '2026'],
    ['2026-W05', '2026-W05'],
    [46_295, '2026-09'],
    ['2026-09-30', '2026-09'],
  ])('%s is %s', (label, text) => {
    expect(periodText(periodOfLabel(label)!)).toBe(text);
  });

  it.each(['P1', 4, 'Total', '', null, 'Q5 2026', 'Revenue 2026', true])('%s names no calendar period', (label) => {
    expect(periodOfLabel(label)).toBeNull();
  });
});

describe('snapshots', () => {
  it('stand in the order of the calendar, whatever the order of rows and however they are spelled', () => {
    const list = long(['A', 'Oct 2026', 1], ['A', '2026-09', 1], ['A', 'Feb 2026', 1], ['B', 'September 2026', 1]);
    expect(list.times.map(({ label }) => label)).toEqual(['2026-02', '2026-09', '2026-10']);
  });

  it('on days written as texts stand for their months, read as the column shows', () => {
    const list = long(['A', '31/01/2026', 1], ['A', '28/02/2026', 1], ['A', '01/03/2026', 1]);
    expect(list.times.map(({ label }) => label)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(list.issues).toEqual([]);
    expect(long(['A', '01/02/2026', 1], ['A', '01/03/2026', 1]).issues.map(({ message }) => message)).toEqual([
      'period, row 2: found "01/02/2026", which may be 1 February 2026 or 2 January 2026: no other row tells which; make the cell a date, or write 2026-02-01',
      'period, row 3: found "01/03/2026", which may be 1 March 2026 or 3 January 2026: no other row tells which; make the cell a date, or write 2026-03-01',
    ]);
  });

  it('with other labels stand in alphabetical order, numbers by size', () => {
    expect(long(['A', 'Month 10', 1], ['A', 'Month 9', 1]).times.map(({ label }) => label)).toEqual([
      'Month 9',
      'Month 10',
    ]);
    expect(long(['A', 10, 1], ['A', 9, 1]).times.map(({ label }) => label)).toEqual(['9', '10']);
  });

  it('of a wide list with other headers stand as the columns do', () => {
    const list = readWideSnapshots(
      [
        ['id', 'before', 'after'],
        ['A', 5, 6],
      ],
      { id: 0, periods: [1, 2], segment: -1 },
    );
    expect(list.times.map(({ label }) => label)).toEqual(['before', 'after']);
    expect(rollForward(snapshotPeriod(list, 1).customers).total.customers).toMatchObject({ increased: 1 });
  });

  it('rows of one customer and period are summed; a sum of 0 or less is nobody, counted apart', () => {
    const list = long(['A', 1, 5], ['A', 2, 8], ['a ', 2, -8], ['B', 1, 5], ['B', 2, 3], ['B', 2, 2], ['C', 2, 0]);
    const counted = snapshotPeriod(list, 1);
    expect(rollForward(counted.customers).total.customers).toMatchObject({
      opening: 2,
      lost: 1,
      unchanged: 1,
      closing: 1,
    });
    expect(counted.notPositive.atClose).toEqual({ count: 1, value: 0 });
  });

  it('the first snapshot is all opening; whoever was there before the opening one has returned', () => {
    const list = long(['A', 1, 5], ['A', 3, 5], ['B', 2, 5], ['C', 3, 5]);
    expect(snapshotPeriod(list, 0).firstLoaded).toBe(true);
    expect(rollForward(snapshotPeriod(list, 0).customers).total.customers).toMatchObject({
      opening: 1,
      new: 0,
      closing: 1,
    });
    expect(rollForward(snapshotPeriod(list, 2).customers).total.customers).toMatchObject({
      opening: 1,
      returning: 1,
      new: 1,
      lost: 1,
      closing: 2,
    });
  });

  it('count and value what has no customer', () => {
    const list = long(['A', 1, 5], ['', 2, 8], [null, 2, 1.5], ['', 1, 0], ['A', 2, 5]);
    expect(snapshotPeriod(list, 1).unidentified).toEqual({
      atOpen: { count: 0, value: 0 },
      atClose: { count: 2, value: 9.5 },
    });
  });

  it.each([
    [['A', '2026-Q3', 'x'], 'value, row 2: found "x", expected a number'],
    [['A', '2026-Q3', '#N/A'], 'value, row 2: found "#N/A", expected no error'],
    [['#N/A', '2026-Q3', 5], 'customer id, row 2: found "#N/A", expected no error'],
    [['A', '', 5], 'period, row 2: found nothing, expected a period'],
    [['', '2026-Q3', 5], 'customer id, row 2: found nothing, expected an id'],
  ])('%j: %s', (row, message) => {
    expect(long(row).issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('a fault in a wide list names its column', () => {
    const list = readWideSnapshots(
      [
        ['id', '2026-Q2', '2026-Q3'],
        ['A', 5, 'x'],
      ],
      { id: 0, periods: [1, 2], segment: -1 },
    );
    expect(list.issues[0]!.message).toBe('2026-Q3, row 2: found "x", expected a number');
  });

  it('move a customer between segments', () => {
    const list = readLongSnapshots(
      [
        ['id', 'period', 'value', 'plan'],
        ['A', 1, 10, 'Basic'],
        ['A', 2, 25, 'Pro'],
        ['B', 2, 20, ''],
      ],
      { ...LONG, segment: 3 },
    );
    expect(
      rollForward(snapshotPeriod(list, 1).customers).segments.map(({ segment, customers: c }) => [
        segment,
        c.transfersIn,
        c.transfersOut,
        c.check,
      ]),
    ).toEqual([
      ['Basic', 0, 1, 0],
      ['Pro', 1, 0, 0],
      ['No segment', 0, 0, 0],
    ]);
  });
});
