import fc from 'fast-check';
import { serialOf } from '../../../../core/customers/dates';
import { lapsePeriod } from '../../../../core/customers/lapse-period';
import { periodsWithin } from '../../../../core/customers/periods';
import { STANDARD, type Settings } from '../../../../core/customers/settings/settings';
import { readTransactions } from '../../../../core/customers/transaction-list';
import { transactionPeriod } from '../../../../core/customers/transaction-period';
import { rollForward } from '../../../../core/math/roll-forward';
import { topReasons } from '../../../../core/math/top-reasons';

const QUARTERS = periodsWithin({ start: serialOf(2025, 1, 1), next: serialOf(2026, 7, 1) }, 'quarter');

const line = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  day: fc.integer({ min: serialOf(2024, 12, 1), max: serialOf(2026, 6, 30) }),
  cents: fc.integer({ min: -9000, max: 20_000 }),
  segment: fc.constantFrom('North', 'South'),
});
const someSettings = fc
  .record<Partial<Settings>>({
    active: fc.constantFrom('net above 0', 'any transaction'),
    cameAndWent: fc.constantFrom('count', 'leave out'),
    newAfterMonths: fc.constantFrom(null, 2, 6),
    tolerance: fc.constantFrom({ amount: 0.01 }, { share: 0.5 }),
  })
  .map((some): Settings => ({ ...STANDARD, ...some }));

describe('transactions under any settings', () => {
  it.each(['without a lapse window', 'under a lapse window'] as const)('tie in customers and in value, %s', (how) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 16 }), someSettings, (lines, settings) => {
        const rows = lines.map(({ id, day, cents, segment }) => [id, day, cents / 100, segment]);
        const columns = { id: 0, date: 1, amount: 2, segment: 3 };
        const list = readTransactions([['id', 'date', 'amount', 'segment'], ...rows], columns);
        const broken = QUARTERS.flatMap((period, at) => {
          const counted =
            how === 'under a lapse window'
              ? lapsePeriod(list, period, 45, settings)
              : transactionPeriod(list, period, settings);
          const { segments, total } = rollForward(counted.customers, settings.cameAndWent);
          const usual = rollForward(counted.customers).total;
          const reasons = topReasons(counted.customers, 5, settings).total;
          const { customers: c, value: v } = total;
          const both = settings.cameAndWent === 'count' ? 1 : 0;
          const holds = [
            ...[...segments, total].flatMap((each) => [each.customers.check === 0, each.value.check === 0]),
            c.incoming === c.new + c.returning + both * c.cameAndWent,
            c.outgoing === c.lost + both * c.cameAndWent,
            c.net === usual.customers.net && Math.abs(v.net - usual.value.net) < 1e-6,
            reasons.customers === c.outgoing && Math.abs(reasons.value - v.outgoing) < 1e-6,
          ];
          return holds.every(Boolean) ? [] : [at];
        });
        expect(broken).toEqual([]);
      }),
      { numRuns: 2000, seed: 8 },
    );
  });
});
