import { isoDay, serialOf } from '../../../core/customers/dates';
import { lapsePeriod } from '../../../core/customers/lapse-period';
import { ledgerNotes } from '../../../core/customers/ledger-notes';
import { isIncomplete } from '../../../core/customers/reach';
import { periodBefore } from '../../../core/customers/period-before';
import { periodOfText } from '../../../core/customers/periods';
import { readTransactions } from '../../../core/customers/transaction-list';
import { transactionPeriod } from '../../../core/customers/transaction-period';
import { rollForward } from '../../../core/math/roll-forward';
import { Movement } from '../../../core/math/types';

const HEADER = ['customer', 'date', 'amount', 'segment'];
const ledger = (...rows: unknown[][]) => readTransactions([HEADER, ...rows], { id: 0, date: 1, amount: 2, segment: 3 });
const Q3 = periodOfText('2026-Q3')!;
const movementIn = (list: ReturnType<typeof ledger>, id: string, lapseDays?: number): number => {
  const { customers } = lapseDays ? lapsePeriod(list, Q3, lapseDays) : transactionPeriod(list, Q3);
  return customers.movement[customers.ids.indexOf(id)]!;
};
/** Somebody who always buys, so that the history begins early. */
const ALWAYS = ['2025-01-15', '2026-05-05', '2026-09-25'].map((day) => ['Z', day, 1]);

describe('the period before', () => {
  it.each([
    ['2026-Q3', '2026-04-01', '2026-07-01'],
    ['2026-03', '2026-02-01', '2026-03-01'],
    ['2026', '2025-01-01', '2026-01-01'],
    ['2026-W05', '2026-01-19', '2026-01-26'],
  ])('of %s is the calendar period before it', (text, start, next) => {
    const before = periodBefore(periodOfText(text)!);
    expect([isoDay(before.start), isoDay(before.next)]).toEqual([start, next]);
  });

  it('of December to February is September to November, of a half-year the half-year, of ten days the ten days', () => {
    const days = (start: number, next: number) => {
      const before = periodBefore({ start, next });
      return [isoDay(before.start), isoDay(before.next)];
    };
    expect(days(serialOf(2010, 12, 1), serialOf(2011, 3, 1))).toEqual(['2010-09-01', '2010-12-01']);
    expect(days(serialOf(1997, 7, 1), serialOf(1998, 1, 1))).toEqual(['1997-01-01', '1997-07-01']);
    expect(days(serialOf(2026, 7, 11), serialOf(2026, 7, 21))).toEqual(['2026-07-01', '2026-07-11']);
  });
});

describe('a transaction list', () => {
  it('is sorted by customer and day, refunds included', () => {
    const list = ledger(
      ['b', '2026-07-02', 5],
      ['A', '2026-07-03', 7],
      ['B ', '2026-07-01', -2],
      ['a', '2026-07-01', 1],
    );
    expect([...list.ids]).toEqual(['b', 'A']);
    expect([...list.first]).toEqual([0, 2, 4]);
    expect([...list.amount]).toEqual([-2, 5, 1, 7]);
  });

  it('keeps leading zeros of ids apart', () => {
    expect(ledger(['007', '2026-07-02', 5], [7, '2026-07-02', 5]).customers).toBe(2);
  });

  it('counts and values lines without a customer', () => {
    const list = ledger(
      ['', '2026-07-02', 5],
      [null, '2026-07-03', 7.5],
      ['A', '2026-07-03', 1],
      ['', '2026-10-01', 9],
    );
    expect(transactionPeriod(list, Q3).unidentified.atClose).toEqual({ count: 2, value: 12.5 });
    expect(list.issues.map(({ kind }) => kind)).toEqual(['blankId', 'blankId', 'blankId']);
  });

  it.each([
    [['A', 'soon', 5], 'date, row 2: found "soon", expected a date'],
    [['A', '2026-07-02', 'much'], 'amount, row 2: found "much", expected a number'],
    [['A', '2026-07-02', '#REF!'], 'amount, row 2: found "#REF!", expected no error'],
    [['#N/A', '2026-07-02', 5], 'customer id, row 2: found "#N/A", expected no error'],
    [['A', null, 5], 'date, row 2: found nothing, expected a date'],
    [['  ', '2026-07-02', 5], 'customer id, row 2: found nothing, expected an id'],
  ])('%j: %s', (row, message) => {
    expect(ledger(row).issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('without any line has nobody in it', () => {
    const list = ledger([null, '', null], ['', '', '']);
    expect(rollForward(transactionPeriod(list, Q3).customers).total.customers).toMatchObject({
      opening: 0,
      closing: 0,
    });
    expect(ledgerNotes(list, transactionPeriod(list, Q3))).toEqual([
      'No transactions with a customer and a date were found.',
    ]);
  });
});

describe('net per customer and period', () => {
  it('a refund of everything is no customer and is counted apart', () => {
    const list = ledger(...ALWAYS, ['A', '2026-07-02', 50], ['A', '2026-08-02', -50], ['B', '2026-08-02', -20]);
    const counted = transactionPeriod(list, Q3);
    expect(counted.notPositive.atClose).toEqual({ count: 2, value: -20 });
    expect(rollForward(counted.customers).total.customers).toMatchObject({ new: 0, closing: 1 });
  });

  it('and is one when any transaction counts', () => {
    const list = ledger(...ALWAYS, ['A', '2026-07-02', 50], ['A', '2026-08-02', -50], ['B', '2026-08-02', -20]);
    const counted = transactionPeriod(list, Q3, { active: 'any transaction' });
    expect(rollForward(counted.customers).total).toMatchObject({
      customers: { new: 2, closing: 3, check: 0 },
      value: { new: -20, closing: -19, check: 0 },
    });
  });

  it('binary dust is no purchase: 0.1 + 0.2 − 0.3 is nobody', () => {
    const list = ledger(...ALWAYS, ['A', '2026-07-02', 0.1], ['A', '2026-07-03', 0.2], ['A', '2026-07-04', -0.3]);
    expect(movementIn(list, 'A')).toBe(Movement.outside);
  });

  it('whoever was active in an earlier period has returned; whoever was not above 0 in any is new', () => {
    const list = ledger(
      ...ALWAYS,
      ['A', '2025-08-01', 5],
      ['A', '2026-08-01', 5],
      ['B', '2025-08-01', 5],
      ['B', '2025-09-01', -5],
      ['B', '2026-08-01', 5],
    );
    expect(movementIn(list, 'A')).toBe(Movement.returned);
    expect(movementIn(list, 'B')).toBe(Movement.new);
  });

  it('compares with the same period last year when asked to', () => {
    const list = ledger(...ALWAYS, ['A', '2025-08-01', 5], ['A', '2026-08-01', 9], ['B', '2026-05-01', 5]);
    const { customers } = transactionPeriod(list, Q3, { comparison: periodOfText('2025-Q3')! });
    expect(customers.movement[customers.ids.indexOf('A')]).toBe(Movement.increased);
    expect(customers.movement[customers.ids.indexOf('B')]).toBe(Movement.outside);
  });

  it('in the first loaded period everybody is opening and nobody new', () => {
    const list = ledger(['A', '2026-07-02', 50], ['B', '2026-09-02', 20], ['A', '2026-10-02', 1]);
    const counted = transactionPeriod(list, Q3);
    expect(counted.firstLoaded).toBe(true);
    expect(rollForward(counted.customers).total).toMatchObject({
      customers: { opening: 2, new: 0, unchanged: 2, closing: 2, check: 0 },
      value: { opening: 70, closing: 70, check: 0 },
    });
    expect(ledgerNotes(list, counted)[0]).toBe(
      'The history begins on 2026-07-02: everybody active in this first period is opening, nobody can be told to be new.',
    );
  });

  it('says when the history begins inside the comparison', () => {
    const list = ledger(['A', '2026-06-02', 50], ['B', '2026-09-30', 20]);
    expect(ledgerNotes(list, transactionPeriod(list, Q3))).toEqual([
      'The history begins on 2026-06-02, inside the days the opening is made of (from 2026-04-01): opening is too low and new is too high.',
      'Without a lapse window nobody is seen to come and go, or to leave and come back, inside the period.',
    ]);
  });

  it('moves a customer whose largest segment changes, with the opening value', () => {
    const list = ledger(
      ['Z', '2026-01-01', 1, 'North'],
      ['A', '2026-05-01', 30, 'North'],
      ['A', '2026-05-01', 10, 'South'],
      ['A', '2026-08-01', 35, 'South'],
    );
    const { segments } = rollForward(transactionPeriod(list, Q3).customers);
    expect(
      segments.map(({ segment, customers: c, value: v }) => [segment, c.transfersOut, c.transfersIn, v.check]),
    ).toEqual([
      ['North', 1, 0, 0],
      ['South', 0, 1, 0],
    ]);
  });

  it('a period is incomplete when more days are missing than the longest pause of the last year', () => {
    const list = ledger(['A', '2026-08-01', 5], ['A', '2026-08-11', 5], ['B', '2026-09-20', 5], ['B', '2026-09-01', 5]);
    expect(list.longestPause).toBe(20);
    expect(isIncomplete(list, Q3)).toBe(false);
    expect(isIncomplete(list, periodOfText('2026-Q4')!)).toBe(true);
    expect(ledgerNotes(list, transactionPeriod(list, periodOfText('2026-Q4')!))).toContain(
      'Incomplete: the list ends on 2026-09-20, the period on 2026-12-31; rates are left out.',
    );
  });
});

describe('with a lapse window of 30 days', () => {
  it('the last purchase lies in (d − 30, d]: 30 days later the customer has lapsed', () => {
    // 30 September − 30 days is 31 August: no longer inside.
    expect(movementIn(ledger(...ALWAYS, ['A', '2026-09-01', 5]), 'A', 30)).toBe(Movement.new);
    expect(movementIn(ledger(...ALWAYS, ['A', '2026-08-31', 5]), 'A', 30)).toBe(Movement.cameAndWent);
  });

  it('dates the events: came on the first purchase, left on the last purchase + 30', () => {
    const { customers } = lapsePeriod(
      ledger(...ALWAYS, ['A', '2026-07-05', 5], ['A', '2026-07-20', 6], ['B', '2026-06-20', 4]),
      Q3,
      30,
    );
    const [a, b] = ['A', 'B'].map((id) => customers.ids.indexOf(id)) as [number, number];
    expect([isoDay(customers.cameOn[a]!), isoDay(customers.leftOn[a]!)]).toEqual(['2026-07-05', '2026-08-19']);
    expect(customers.cameAndWentValue[a]).toBe(11);
    expect(customers.movement[b]).toBe(Movement.lost);
    expect(isoDay(customers.leftOn[b]!)).toBe('2026-07-20');
  });

  it('a lapse and a return inside the period is a retained customer who dipped', () => {
    const list = ledger(...ALWAYS, ['A', '2026-06-20', 5], ['A', '2026-09-10', 5], ['B', '2026-06-20', 5]);
    const steady = ledger(
      ...ALWAYS,
      ...['2026-06-20', '2026-07-20', '2026-08-19', '2026-09-18'].map((day) => ['A', day, 5]),
    );
    expect(lapsePeriod(list, Q3, 30).dipped).toBe(1);
    expect(movementIn(list, 'A', 30)).toBe(Movement.unchanged);
    expect(lapsePeriod(steady, Q3, 30).dipped).toBe(0);
  });

  it('a lapsed buyer who comes back has returned', () => {
    expect(movementIn(ledger(...ALWAYS, ['A', '2026-02-01', 5], ['A', '2026-09-10', 5]), 'A', 30)).toBe(
      Movement.returned,
    );
  });

  it('a refund of everything ends it, on the day of the refund', () => {
    const { customers, notPositive } = lapsePeriod(
      ledger(
        ...ALWAYS,
        ['A', '2026-06-20', 5],
        ['A', '2026-07-10', 5],
        ['A', '2026-09-10', 5],
        ['A', '2026-09-12', -5],
      ),
      Q3,
      60,
    );
    expect(customers.movement[customers.ids.indexOf('A')]).toBe(Movement.lost);
    expect(isoDay(customers.leftOn[customers.ids.indexOf('A')]!)).toBe('2026-09-12');
    expect(notPositive.atClose).toEqual({ count: 1, value: 0 });
  });

  it('the opening of the next period is the closing of this one', () => {
    const list = ledger(...ALWAYS, ['A', '2026-09-01', 5], ['B', '2026-09-20', 7], ['A', '2026-10-20', 7]);
    const closing = rollForward(lapsePeriod(list, Q3, 30).customers).total;
    const opening = rollForward(lapsePeriod(list, periodOfText('2026-Q4')!, 30).customers).total;
    expect(opening.customers.opening).toBe(closing.customers.closing);
    expect(opening.value.opening).toBe(closing.value.closing);
  });

  it('in the first loaded period everybody is opening, also those who lapsed in it', () => {
    const list = ledger(['A', '2026-07-02', 5], ['B', '2026-09-20', 7]);
    expect(rollForward(lapsePeriod(list, Q3, 30).customers).total).toMatchObject({
      customers: { opening: 2, new: 0, lost: 1, cameAndWent: 0, closing: 1, check: 0 },
      value: { opening: 12, lost: 5, closing: 7, check: 0 },
    });
  });
});

it('where any transaction makes a customer, a line of 0 ends an absence, and begins one', () => {
  const list = ledger(...ALWAYS, ['A', '2025-01-20', 10], ['A', '2026-02-05', 0], ['A', '2026-08-05', 7]);
  const movement = (active: 'net above 0' | 'any transaction'): number => {
    const { customers } = transactionPeriod(list, Q3, { active, newAfterMonths: 12 });
    return customers.movement[customers.ids.indexOf('A')]!;
  };
  expect(movement('any transaction')).toBe(Movement.returned);
  expect(movement('net above 0')).toBe(Movement.new);
});
