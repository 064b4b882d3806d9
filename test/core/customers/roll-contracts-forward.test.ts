import fc from 'fast-check';
import { readContracts, type ContractColumns, type ContractList } from '../../../core/customers/contract-list';
import { customerPeriod } from '../../../core/customers/customer-period';
import { serialOf } from '../../../core/customers/dates';
import { IdTable } from '../../../core/customers/id-table';
import { Interner } from '../../../core/customers/interner';
import { textIn } from '../../../core/customers/cell';
import { periodsWithin } from '../../../core/customers/periods';
import { STANDARD, type Settings } from '../../../core/customers/settings/settings';
import { repeatedIds } from '../../../core/customers/repeated-ids';
import { rollContractsForward } from '../../../core/customers/roll-contracts-forward';
import { unidentifiedForward } from '../../../core/customers/unidentified-contracts';
import { rollForward } from '../../../core/math/roll-forward';
import { Movement, type CustomerPeriod, type RollForward } from '../../../core/math/types';

const COLUMNS: ContractColumns = { id: 0, segment: 1, start: 2, end: 3, value: 4, reason: -1 };
const HEADER = ['id', 'segment', 'start', 'end', 'value'];
const QUARTERS = periodsWithin({ start: serialOf(2025, 1, 1), next: serialOf(2027, 1, 1) }, 'quarter');

const contract = fc
  .record({
    id: fc.constantFrom('a', 'A ', 'b', 'c', 7, '7', 'd', 'e', 'é', 'É', '', ' '),
    segment: fc.constantFrom('North', 'north', 'South', ''),
    start: fc.integer({ min: serialOf(2024, 10, 1), max: serialOf(2027, 3, 1) }),
    days: fc.option(fc.integer({ min: 0, max: 500 })),
    value: fc.integer({ min: 0, max: 20_000 }).chain((cents) => fc.constantFrom(cents / 100, cents / 300)),
  })
  .map(({ id, segment, start, days, value }) => [id, segment, start, days === null ? '' : start + days, value]);

const planned = fc
  .tuple(
    contract,
    fc.constantFrom('monthly', 'Annual', 'per week', 'quarterly', 'one-off'),
    fc.integer({ max: 3, min: 0 }),
  )
  .map(([cells, plan, free]) => [...cells.slice(0, 4), free === 0 ? '' : cells[4], plan]);

const someSettings = fc
  .record<Partial<Settings>>({
    endDate: fc.constantFrom('first day gone', 'last paid day'),
    freeCustomers: fc.constantFrom('leave out', 'count'),
    newAfterMonths: fc.constantFrom(null, 1, 3, 6),
    cameAndWent: fc.constantFrom('count', 'leave out'),
    valuesPer: fc.constantFrom(null, 'month', 'year', 'day', 'plan'),
    tolerance: fc.constantFrom({ amount: 0.01 }, { amount: 30 }, { share: 0.25 }),
  })
  .map((some): Settings => ({ ...STANDARD, ...some }));

/** The identities of §7 and §8 that do not hold. */
function broken(forwards: readonly RollForward[], settings: Settings): string[] {
  return forwards.flatMap(({ segments, total }, at) => {
    const before = forwards[at - 1]?.total ?? null;
    const lines = [...segments, total].flatMap(({ customers: c, value: v }) => {
      const both = settings.cameAndWent === 'count' ? 1 : 0;
      return [
        ['check', c.check === 0 && v.check === 0],
        ['incoming', c.incoming === c.new + c.returning + both * c.cameAndWent],
        ['outgoing', c.outgoing === c.lost + both * c.cameAndWent],
        ['net', c.net === c.new + c.returning - c.lost && c.net === c.incoming - c.outgoing],
        ['closing', c.opening + c.net + c.transfersIn - c.transfersOut === c.closing],
        ['net value', Math.abs(v.net - (v.new + v.returning - v.lost)) < 1e-5],
      ] as const;
    });
    const chain = [
      ['opening is the closing before', !before || before.customers.closing === total.customers.opening],
      ['the same in value', !before || Math.abs(before.value.closing - total.value.opening) < 1e-5],
    ] as const;
    return [...lines, ...chain].flatMap(([name, holds]) => (holds ? [] : [`${name}, period ${at + 1}`]));
  });
}

/** Retained customers who have no contract on some day of the period; a gap begins on its first day or where a contract ends. */
function dippedDayByDay(contracts: ContractList, { period, movement }: CustomerPeriod): number {
  const { customer, start, end } = contracts;
  const isRetained = (kind: number | undefined): boolean =>
    kind === Movement.increased || kind === Movement.decreased || kind === Movement.unchanged;
  const days = [period.start, ...end].filter((day) => day >= period.start && day < period.next);
  const hasGap = (who: number): boolean =>
    days.some((day) => !customer.some((owner, row) => owner === who && start[row]! <= day && end[row]! > day));
  return contracts.ids.filter((_, who) => isRetained(movement[who]) && hasGap(who)).length;
}

describe('roll-forwards in one pass over the rows', () => {
  it('are those of the customers one by one, period by period, however many contracts a customer has', () => {
    fc.assert(
      fc.property(fc.array(contract, { maxLength: 14 }), fc.boolean(), (rows, withIds) => {
        const columns = withIds ? COLUMNS : { ...COLUMNS, id: -1 };
        const cells = [HEADER, ...rows];
        const contracts = readContracts(cells, columns);
        expect(rollContractsForward(cells, columns, QUARTERS)).toEqual(
          QUARTERS.map((period) => ({
            ...rollForward(customerPeriod(contracts, period)),
            unidentified: unidentifiedForward(contracts.unidentified, period),
            dipped: dippedDayByDay(contracts, customerPeriod(contracts, period)),
          })),
        );
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it('are those of the customers one by one under any settings, and tie', () => {
    fc.assert(
      fc.property(fc.array(planned, { maxLength: 14 }), fc.boolean(), someSettings, (rows, withIds, settings) => {
        const columns = { ...COLUMNS, id: withIds ? 0 : -1, ...(settings.valuesPer === 'plan' && { plan: 5 }) };
        const cells = [[...HEADER, 'plan'], ...rows];
        const contracts = readContracts(cells, columns, 1, settings);
        const forwards = rollContractsForward(cells, columns, QUARTERS, settings);
        expect(forwards).toEqual(
          QUARTERS.map((period) => ({
            ...rollForward(customerPeriod(contracts, period, settings), settings.cameAndWent),
            unidentified: unidentifiedForward(contracts.unidentified, period, settings.cameAndWent),
            dipped: dippedDayByDay(contracts, customerPeriod(contracts, period, settings)),
          })),
        );
        expect(broken(forwards, settings)).toEqual([]);
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it('hold more segments than there was room for', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [at + 1, `Plan ${at + 1}`, serialOf(2025, 2, 1), '', at + 1]);
    const [first] = rollContractsForward([HEADER, ...rows], COLUMNS, QUARTERS);
    expect(first!.segments.map(({ value }) => value.closing)).toEqual(rows.map((row) => row[4]));
  });

  it('stop at the first row that cannot be read', () => {
    const rows = [
      ['a', '', serialOf(2025, 2, 1), '', 10],
      ['a', '', 'soon', '', 10],
      ['c', '', serialOf(2025, 2, 1), 'later', 10],
    ];
    expect(() => rollContractsForward([HEADER, ...rows], COLUMNS, QUARTERS)).toThrow(
      'start date, row 3: found "soon", expected a date',
    );
  });
});

const id = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom('İ', 'K', 'k', 'ß', 'Σ', 'ς', ' a', 'A\u00a0', '007', '7', 7, 7.5, '7.5', -7, 1e21, true, 'TRUE', 0),
  fc.integer(),
);

describe('ids', () => {
  it('get the codes and the spellings that Interner gives', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 40 }), (raws) => {
        const [table, interner] = [new IdTable(), new Interner()];
        expect(raws.map((raw) => table.code(raw))).toEqual(raws.map((raw) => interner.code(raw, textIn)));
        expect(table.names).toEqual(interner.names);
      }),
      { numRuns: 5000, seed: 5 },
    );
  });

  it('keep their codes while the table grows', () => {
    const table = new IdTable();
    const numbers = Array.from({ length: 50_000 }, (_, number) => number);
    for (let round = 0; round < 2; round += 1) {
      expect(numbers.map((number) => table.code(`C${number}`))).toEqual(numbers);
    }
  });

  it('that stand in several rows are found, and no others', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (raws) => {
        const interner = new Interner();
        const codes = raws.map((raw) => (raw === '' ? -1 : interner.code(raw, textIn)));
        const expected = codes.flatMap((code, row) =>
          code >= 0 && codes.filter((other) => other === code).length > 1 ? [row] : [],
        );
        const found = repeatedIds([['id'], ...raws.map((raw) => [raw])], 0);
        expect(Array.from(found?.rows ?? [])).toEqual(expected);
      }),
      { numRuns: 3000, seed: 6 },
    );
  });
});
