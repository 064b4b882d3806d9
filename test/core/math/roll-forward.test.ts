import fc from 'fast-check';
import { readContracts, type ContractColumns } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { serialOf } from '../../../core/customers/dates';
import { periodOfText } from '../../../core/customers/periods';
import { churnRate, retentionRate } from '../../../core/math/rates';
import { rollForward } from '../../../core/math/roll-forward';
import { topReasons } from '../../../core/math/top-reasons';
import type { Period, RollForward } from '../../../core/math/types';
import { describeWithData } from '../../shared-data';

const COLUMNS: ContractColumns = { id: 0, segment: 1, start: 2, end: 3, value: 4, reason: 5 };
const HEADER = ['id', 'segment', 'start', 'end', 'value', 'reason'];
const P1: Period = { start: serialOf(2026, 7, 1), next: serialOf(2026, 10, 1) };

function counted(rows: readonly (readonly unknown[])[], period = P1) {
  return customerPeriod(readContracts([HEADER, ...rows], COLUMNS), period);
}

describe('the example SEVEN of definitions.md as a contract list', () => {
  // Value at P0, then at P1; a change of value is a contract that ends and one that follows it.
  const before = '2026-01-01';
  const turn = '2026-08-01';
  const SEVEN = [
    ['A', '', before, turn, 100, ''],
    ['A', '', turn, '', 120, ''],
    ['B', '', before, '', 80, ''],
    ['C', '', before, turn, 60, ''],
    ['C', '', turn, '', 40, ''],
    ['D', '', before, turn, 50, 'Price'],
    ['E', '', turn, '', 70, ''],
    ['F', '', '2025-01-01', '2025-06-01', 30, ''],
    ['F', '', turn, '', 30, ''],
    ['G', '', turn, '2026-09-01', 15, ''],
  ];
  const customers = counted(SEVEN);
  const { total } = rollForward(customers);

  it('counts 4 + 3 − 2 = 5, net +1', () => {
    expect(total.customers).toMatchObject({
      opening: 4,
      new: 1,
      returning: 1,
      cameAndWent: 1,
      incoming: 3,
      lost: 1,
      outgoing: 2,
      closing: 5,
      net: 1,
      increased: 1,
      decreased: 1,
      unchanged: 1,
      check: 0,
    });
  });

  it('values 290 + 70 + 30 + 20 − 20 − 50 = 340, incoming 115, lost 65', () => {
    expect(total.value).toMatchObject({
      opening: 290,
      new: 70,
      returning: 30,
      increased: 20,
      decreased: 20,
      lost: 50,
      closing: 340,
      incoming: 115,
      outgoing: 65,
      cameAndWent: 15,
      net: 50,
      check: 0,
    });
  });

  it('retains 75 % of the opening base and loses 25 %', () => {
    expect(retentionRate(total.customers.opening, total.customers.lost)).toBe(0.75);
    expect(churnRate(total.customers.opening, total.customers.lost)).toBe(0.25);
    expect(churnRate(0, 0)).toBeNull();
  });

  it('knows one reason, and one leaver without', () => {
    expect(topReasons(customers)).toMatchObject({
      top: [{ reason: 'Price', customers: 1, value: 50, share: 0.5 }],
      notRecorded: { customers: 1, value: 15 },
      total: { customers: 2, value: 65 },
    });
  });
});

describe('a customer who changes the segment', () => {
  it('is moved out of the one and into the other with the opening value', () => {
    const { segments, total } = rollForward(
      counted([
        ['A', 'Basic', '2026-01-01', '2026-08-01', 10, ''],
        ['A', 'Pro', '2026-08-01', '', 25, ''],
        ['B', 'Pro', '2026-01-01', '', 20, ''],
      ]),
    );
    expect(
      segments.map(({ segment, customers: c }) => [
        segment,
        c.opening,
        c.transfersIn,
        c.transfersOut,
        c.closing,
        c.check,
      ]),
    ).toEqual([
      ['Basic', 1, 0, 1, 0, 0],
      ['Pro', 1, 1, 0, 2, 0],
    ]);
    expect(
      segments.map(({ value: v }) => [v.opening, v.transfersIn, v.transfersOut, v.increased, v.closing, v.check]),
    ).toEqual([
      [10, 0, 10, 0, 0, 0],
      [20, 10, 0, 15, 45, 0],
    ]);
    expect(total.customers).toMatchObject({ opening: 2, closing: 2, transfersIn: 0, increased: 1, check: 0 });
  });
});

describe('the edges of a period', () => {
  it.each([
    [
      'an end on the first day is a loss of this period',
      ['A', '', '2026-01-01', '2026-07-01', 10, ''],
      { opening: 1, lost: 1, closing: 0 },
    ],
    [
      'an end on the day after the last is not',
      ['A', '', '2026-01-01', '2026-10-01', 10, ''],
      { opening: 1, lost: 0, closing: 1 },
    ],
    ['a start on the first day is new', ['A', '', '2026-07-01', '', 10, ''], { opening: 0, new: 1, closing: 1 }],
    ['a start on the last day is new', ['A', '', '2026-09-30', '', 10, ''], { new: 1, closing: 1 }],
    [
      'a start and an end on one day came and went',
      ['A', '', '2026-08-05', '2026-08-05', 10, ''],
      { cameAndWent: 1, closing: 0 },
    ],
    ['a customer without value is none', ['A', '', '2026-01-01', '', 0, ''], { opening: 0, closing: 0 }],
  ] as const)('%s', (_, row, expected) => {
    expect(rollForward(counted([row])).total.customers).toMatchObject(expected);
  });

  it('a gap inside the period leaves a retained customer', () => {
    const { total } = rollForward(
      counted([
        ['a ', '', '2026-01-01', '2026-07-10', 10, ''],
        ['A', '', '2026-08-10', '', 10, ''],
      ]),
    );
    expect(total.customers).toMatchObject({ opening: 1, closing: 1, unchanged: 1, lost: 0, new: 0 });
  });
});

describe('whatever the contracts, the numbers tie', () => {
  const START = serialOf(2026, 4, 1);
  const contract = fc
    .record({
      id: fc.integer({ min: 1, max: 12 }),
      segment: fc.constantFrom('A', 'B', 'c', 'C'),
      start: fc.integer({ min: 0, max: 270 }),
      length: fc.option(fc.integer({ min: 0, max: 200 })),
      cents: fc.integer({ min: 1, max: 99_999 }),
      reason: fc.constantFrom('Price', 'Moved', '', 'n/a'),
    })
    .map(({ id, segment, start, length, cents, reason }) => [
      `K${id}`,
      segment,
      START + start,
      length === null ? null : START + start + length,
      cents / 100,
      reason,
    ]);
  const lists = fc.array(contract, { minLength: 1, maxLength: 30 });
  const cents = (amount: number): number => Math.round(amount * 100);

  /** Segment spellings and the order of equal things may differ; the numbers may not. */
  const figures = ({ segments, total }: RollForward) =>
    [...segments, total].map(({ segment, customers, value }) => ({ segment: segment.toLowerCase(), customers, value }));

  it('in customers and to the cent, by segment and in all', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const { segments, total } = rollForward(counted(rows));
        for (const { customers: c, value: v } of [...segments, total]) {
          expect(c.check).toBe(0);
          expect(v.check).toBe(0);
          expect(c.opening + c.incoming - c.outgoing + c.transfersIn - c.transfersOut).toBe(c.closing);
          expect(c.increased + c.decreased + c.unchanged + c.lost).toBe(c.opening + c.transfersIn - c.transfersOut);
        }
        const sum = (of: (line: (typeof segments)[number]) => number): number =>
          segments.reduce((n, line) => n + of(line), 0);
        expect(sum(({ customers }) => customers.incoming)).toBe(total.customers.incoming);
        expect(sum(({ customers }) => customers.outgoing)).toBe(total.customers.outgoing);
        expect(sum(({ customers }) => customers.transfersIn - customers.transfersOut)).toBe(0);
        expect(cents(sum(({ value }) => value.closing))).toBe(cents(total.value.closing));
        expect(cents(sum(({ value }) => value.outgoing))).toBe(cents(total.value.outgoing));
        expect(total.customers.closing - total.customers.opening).toBe(total.customers.net);
      }),
      { numRuns: 1500, seed: 7 },
    );
  });

  it('and the opening of a period is the closing of the one before', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const third = rollForward(counted(rows, periodOfText('2026-Q3')!)).total;
        const fourth = rollForward(counted(rows, periodOfText('2026-Q4')!)).total;
        expect(fourth.customers.opening).toBe(third.customers.closing);
        expect(cents(fourth.value.opening)).toBe(cents(third.value.closing));
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('whatever the order of rows, with a blank row between, and with a contract cut into adjacent pieces', () => {
    fc.assert(
      fc.property(lists, fc.nat(), fc.nat(), (rows, at, day) => {
        const once = figures(rollForward(counted(rows)));
        expect(figures(rollForward(counted([...rows].reverse())))).toEqual(once);
        const place = at % (rows.length + 1);
        const gap = [...rows.slice(0, place), [null, '', null, null, '', ''], ...rows.slice(place)];
        expect(figures(rollForward(counted(gap)))).toEqual(once);
        const cut = rows[at % rows.length]!;
        const [start, end] = [cut[2] as number, (cut[3] as number | null) ?? START + 400];
        if (end - start < 2) return;
        const middle = start + 1 + (day % (end - start - 1));
        const pieces = rows.flatMap((row) =>
          row === cut
            ? [
                [...row.slice(0, 3), middle, ...row.slice(4)],
                [...row.slice(0, 2), middle, ...row.slice(3)],
              ]
            : [row],
        );
        expect(figures(rollForward(counted(pieces)))).toEqual(once);
      }),
      { numRuns: 1500, seed: 9 },
    );
  });

  it('and the reasons add up to everybody who left', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 3 }), (rows, top) => {
        const customers = counted(rows);
        const { total } = rollForward(customers);
        const reasons = topReasons(customers, top);
        const lines = [...reasons.top, reasons.other, reasons.notRecorded];
        expect(lines.reduce((n, line) => n + line.customers, 0)).toBe(total.customers.outgoing);
        expect(cents(lines.reduce((n, line) => n + line.value, 0))).toBe(cents(total.value.outgoing));
      }),
      { numRuns: 500, seed: 10 },
    );
  });
});

describeWithData('telco_dated.csv in the third quarter of 2026', 'telco_dated.csv', (rows) => {
  const customers = customerPeriod(
    readContracts(rows, { id: 0, segment: 1, start: 4, end: 5, value: 6, reason: 7 }),
    P1,
  );
  const { segments, total } = rollForward(customers);

  it('counts 5,992 + 1,051 − 1,869 = 5,174, of whom 597 came and went', () => {
    expect(total.customers).toMatchObject({
      opening: 5992,
      incoming: 1051,
      outgoing: 1869,
      closing: 5174,
      net: -818,
      cameAndWent: 597,
      lost: 1272,
      new: 454,
      check: 0,
    });
    expect(churnRate(5992, 1272)).toBeCloseTo(0.212283, 6);
    // Those who came and went were never in the base: with them in it, the rate would be another one.
    expect(((1272 + 597) / (5992 + 597)).toFixed(4)).toBe('0.2837');
  });

  it('values 399,950.70 + 56,165.90 − 139,130.85 = 316,985.75', () => {
    expect(total.value).toMatchObject({
      opening: 399950.7,
      incoming: 56165.9,
      outgoing: 139130.85,
      closing: 316985.75,
      cameAndWent: 36428.7,
      net: -82964.95,
      check: 0,
    });
  });

  it('by contract', () => {
    expect(
      segments.map(({ segment, customers: c }) => [
        segment,
        c.opening,
        c.incoming,
        c.outgoing,
        c.closing,
        c.new,
        c.lost,
        c.cameAndWent,
      ]),
    ).toEqual([
      ['Month-to-Month', 2607, 1003, 1655, 1955, 408, 1060, 595],
      ['One Year', 1524, 26, 166, 1384, 24, 164, 2],
      ['Two Year', 1861, 22, 48, 1835, 22, 48, 0],
    ]);
  });

  it('knows the top five reasons of 1,869', () => {
    const { top, other, notRecorded, total: all } = topReasons(customers);
    expect(top.map(({ reason, customers: n, value }) => [reason, n, value])).toEqual([
      ['Competitor had better devices', 313, 24073.2],
      ['Competitor made better offer', 311, 23426.65],
      ['Attitude of support person', 220, 15186.45],
      ["Don't know", 130, 9752.3],
      ['Competitor offered more data', 117, 9452.3],
    ]);
    expect([other.reasons, other.customers, notRecorded.customers, all.customers]).toEqual([15, 778, 0, 1869]);
  });
});

describeWithData('mrr_playbook.csv, subscription periods of 55 customers', 'mrr_playbook.csv', (rows) => {
  const contracts = readContracts(rows, { id: 1, segment: -1, start: 2, end: 3, value: 4, reason: -1 });
  const total = (text: string) => rollForward(customerPeriod(contracts, periodOfText(text)!)).total;

  it('holds 121 periods of 55 customers', () => {
    expect([contracts.count, contracts.customers]).toEqual([121, 55]);
  });

  it('2019: 12 + 21 new − 5 lost = 28, 15 came and went; 585 + 845 + 70 − 245 = 1,255', () => {
    expect(total('2019').customers).toMatchObject({
      opening: 12,
      new: 21,
      returning: 0,
      lost: 5,
      closing: 28,
      cameAndWent: 15,
      increased: 3,
      unchanged: 4,
    });
    expect(total('2019').value).toMatchObject({
      opening: 585,
      new: 845,
      increased: 70,
      decreased: 0,
      lost: 245,
      closing: 1255,
    });
  });

  it('December 2019: 42 + 3 − 17 = 28; 1,840 + 100 + 50 − 30 − 705 = 1,255', () => {
    expect(total('2019-12').customers).toMatchObject({ opening: 42, new: 3, returning: 0, lost: 17, closing: 28 });
    expect(total('2019-12').value).toMatchObject({
      opening: 1840,
      new: 100,
      increased: 50,
      decreased: 30,
      lost: 705,
      closing: 1255,
    });
  });

  it('over 26 months: new 52, returning 3, increased 30, decreased 27, lost 55', () => {
    const sums = { new: 0, returning: 0, increased: 0, decreased: 0, lost: 0 };
    for (let month = 0; month < 26; month += 1) {
      const { customers } = total(`${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += customers[name];
    }
    expect(sums).toEqual({ new: 52, returning: 3, increased: 30, decreased: 27, lost: 55 });
  });
});
