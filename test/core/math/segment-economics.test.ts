import fc from 'fast-check';
import { readContracts } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { periodOfText } from '../../../core/customers/periods';
import { EXAMPLE_SHEET } from '../../../core/functions/example-sheet';
import { segmentEconomics, type SegmentSpend } from '../../../core/math/segment-economics';
import { rollForward } from '../../../core/math/roll-forward';
import type { RollForward } from '../../../core/math/types';
import { describeWithData } from '../../shared-data';

const COLUMNS = { id: 0, segment: 1, start: 2, end: 3, value: 4, reason: -1 };
const SEVEN = rollForward(customerPeriod(readContracts(EXAMPLE_SHEET, COLUMNS), periodOfText('2026-Q3')!));
const spend = (segment: string, acquisition: number, serving: number): SegmentSpend => ({
  segment,
  acquisition,
  serving,
});

describe('economics by segment', () => {
  it('of all seven customers: 400 / 2 won would be 200; with came-and-went 3 were won', () => {
    const { total } = segmentEconomics(SEVEN, [spend('', 600, 90)], 0.6);
    expect(total).toMatchObject({
      won: 3,
      costOfAcquisition: 200,
      costOfRelationship: 20,
      valuePerCustomer: 68,
      churn: 0.25,
      contribution: 20.8,
      lifetimeValue: 163.2,
      netLifetimeValue: -36.8,
      shareOfCost: 1,
      shareOfValue: 1,
      tooFewToTrust: true,
    });
    expect(total.lifetimeValueToCost).toBeCloseTo(0.816, 10);
    expect(total.payback).toBeCloseTo(200 / 40.8, 10);
  });

  it('shares a pool of acquisition out by customers won, and one of serving by average customers', () => {
    const { segments, unallocated } = segmentEconomics(SEVEN, [spend('low', 0, 5), spend('', 300, 90)], 0.6);
    expect(unallocated).toBeNull();
    expect(
      segments.map(({ segment, acquisitionSpend, servingCost }) => [segment, acquisitionSpend, servingCost]),
    ).toEqual([
      ['High', 0, 40],
      ['Low', 300, 55],
    ]);
  });

  it('leaves the pool in a line of its own when asked, and where nobody can be charged with it', () => {
    expect(segmentEconomics(SEVEN, [spend('', 300, 90)], 0.6, { pool: 'show' }).unallocated).toEqual({
      acquisition: 300,
      serving: 90,
    });
    const q2 = rollForward(customerPeriod(readContracts(EXAMPLE_SHEET, COLUMNS), periodOfText('2026-Q2')!));
    expect(q2.total.customers.incoming).toBe(0);
    expect(segmentEconomics(q2, [spend('', 300, 90)], 0.6).unallocated).toEqual({ acquisition: 300, serving: 0 });
  });

  it('has a line for a segment that money was spent on and in which nobody is', () => {
    const { segments } = segmentEconomics(SEVEN, [spend('Medium', 50, 0)], 0.6);
    expect(segments.map(({ segment }) => segment)).toEqual(['High', 'Low', 'Medium']);
    expect(segments[2]).toMatchObject({
      acquisitionSpend: 50,
      costOfAcquisition: null,
      lifetimeValue: null,
      shareOfCost: 1,
      shareOfValue: 0,
    });
  });

  it('counts a monthly value as often as it is paid in the period', () => {
    expect(segmentEconomics(SEVEN, [], 0.6, { payments: 3 }).total).toMatchObject({
      valuePerCustomer: 204,
      lifetimeValue: 489.6,
      shareOfCost: null,
    });
  });

  it('ties: customers, spend and shares of the segments add up to the total, whatever the pool rule', () => {
    const money = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
    const list = fc.array(
      fc.record({
        segment: fc.constantFrom('a', 'b', 'c', ''),
        start: fc.integer({ min: 45_900, max: 46_400 }),
        days: fc.option(fc.integer({ min: 0, max: 300 })),
        value: money,
      }),
      { minLength: 1, maxLength: 30 },
    );
    const spends = fc.array(
      fc.record({ segment: fc.constantFrom('A', 'b', 'd', ''), acquisition: money, serving: money }),
    );
    fc.assert(
      fc.property(list, spends, fc.constantFrom('prorate' as const, 'show' as const), (contracts, spent, pool) => {
        const rows = [
          ['id', 's', 'from', 'to', 'v'],
          ...contracts.map((c, n) => [n, c.segment, c.start, c.days === null ? null : c.start + c.days, c.value]),
        ];
        const forward = rollForward(customerPeriod(readContracts(rows, COLUMNS), periodOfText('2026-Q3')!));
        const table = segmentEconomics(forward, spent, 0.5, { pool });
        const sum = (of: (line: (typeof table.segments)[number]) => number): number =>
          table.segments.reduce((a, line) => a + of(line), 0);
        expect(sum(({ acquisitionSpend }) => acquisitionSpend) + (table.unallocated?.acquisition ?? 0)).toBeCloseTo(
          table.total.acquisitionSpend,
          3,
        );
        expect(sum(({ servingCost }) => servingCost) + (table.unallocated?.serving ?? 0)).toBeCloseTo(
          table.total.servingCost,
          3,
        );
        expect(sum(({ won }) => won)).toBe(table.total.won);
        expect(sum(({ closing }) => closing)).toBe(table.total.closing);
        if (forward.total.value.closing > 0) expect(sum(({ shareOfValue }) => shareOfValue!)).toBeCloseTo(1, 9);
        if (table.unallocated === null && table.total.shareOfCost !== null) {
          expect(sum(({ shareOfCost }) => shareOfCost!)).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describeWithData('telco_dated.csv by contract', 'telco_dated.csv', (rows) => {
  const column = (name: RegExp): number => rows[0]!.findIndex((header) => name.test(header));
  const columns = {
    id: column(/^customer id$/i),
    segment: column(/^contract$/i),
    start: column(/^start/i),
    end: column(/^end/i),
    value: column(/^monthly charge$/i),
    reason: -1,
  };

  it('knows who was won, who was lost, and that every segment can be trusted', () => {
    const forward: RollForward = rollForward(customerPeriod(readContracts(rows, columns), periodOfText('2026-Q3')!));
    const { segments, total } = segmentEconomics(forward, [spend('', 105_100, 0)], 0.6, { payments: 3 });
    expect(segments.map(({ segment, won, lost, tooFewToTrust: few }) => [segment, won, lost, few])).toEqual([
      ['Month-to-Month', 1003, 1060, false],
      ['One Year', 26, 164, false],
      ['Two Year', 22, 48, false],
    ]);
    expect(total.costOfAcquisition).toBe(100);
    expect(total.churn).toBeCloseTo(0.212283, 6);
    expect(total.lifetimeValue).toBeCloseTo((((316_985.75 * 3) / 5174) * 0.6) / (1272 / 5992), 4);
  });
});
