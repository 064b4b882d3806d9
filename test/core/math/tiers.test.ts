import fc from 'fast-check';
import { tierMoves, type TierRow } from '../../../core/math/tier-moves';
import { DECILES, isHigherTier, tierNames, tiersOf, type Tiering } from '../../../core/math/tiers';
import { valueBridge } from '../../../core/math/value-bridge';
import type { ValueColumns, ValuePair } from '../../../core/math/value-pair';
import { cents, held, pairs, sumOf } from './generated-pairs';
import { SEVEN } from './seven';

const LOW_HIGH: Tiering = { kind: 'bands', lows: [0, 80] };
const RANKS: Tiering = { kind: 'ranks', shares: [20, 30, 50] };

describe('tiers of value (§15)', () => {
  it('bands hold their lower bound and end below the next', () => {
    const bands: Tiering = { kind: 'bands', lows: [0, 500, 2000] };
    expect([...tiersOf([-1, 0, 499.99, 500, 1999.99, 2000, 1e9, NaN], bands)]).toEqual([-1, 0, 0, 1, 1, 2, 2, -1]);
    expect(tierNames(bands)).toEqual(['Under 500', '500 to under 2,000', '2,000 and more']);
    expect(tierNames({ kind: 'bands', lows: [-1000, 0.5] })).toEqual(['−1,000 to under 0.5', '0.5 and more']);
  });

  it('ranks of ten customers: the top 2, the next 3, the last 5', () => {
    const values = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([...tiersOf(values, RANKS)]).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(tierNames(RANKS)).toEqual(['Top 20 %', 'Next 30 %', 'Last 50 %']);
  });

  it('place i is within the first p when i < p·n: of seven customers the top 20 % are two', () => {
    expect([...tiersOf([7, 6, 5, 4, 3, 2, 1], RANKS)]).toEqual([0, 0, 1, 1, 2, 2, 2]);
    expect([...tiersOf([1], RANKS)]).toEqual([0]);
  });

  it('shares that add up with binary dust keep their boundary', () => {
    const tiers = [...tiersOf([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], { kind: 'ranks', shares: [33.4, 33.3, 33.3] })];
    expect(tiers).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
  });

  it('only customers are ranked: a value of 0 or less has no rank', () => {
    expect([...tiersOf([0, 5, -3, 4, NaN], { kind: 'ranks', shares: [50, 50] })]).toEqual([-1, 0, -1, 1, -1]);
  });

  it('equal values are ranked by id, wherever their rows stand', () => {
    const half: Tiering = { kind: 'ranks', shares: [50, 50] };
    expect([...tiersOf([5, 5, 5, 5], half, ['d', 'B', 'a', 'C10'])]).toEqual([1, 0, 0, 1]);
    expect([...tiersOf([5, 5], half, ['K10', 'K2'])]).toEqual([1, 0]);
    expect([...tiersOf([5, 5, 5, 5], half)]).toEqual([0, 0, 1, 1]);
  });

  it('deciles hold a tenth each', () => {
    const tiers = tiersOf(
      Array.from({ length: 50 }, (_, row) => row + 1),
      DECILES,
    );
    for (let decile = 0; decile < 10; decile += 1) expect(tiers.filter((tier) => tier === decile)).toHaveLength(5);
    expect(tiers[49]).toBe(0);
    expect(tierNames(DECILES)[9]).toBe('Decile 10');
  });

  it('names of equal shares tell them apart', () => {
    const names = tierNames({ kind: 'ranks', shares: [25, 25, 25, 25] });
    expect(names).toEqual(['Top 25 %', 'Next 25 % after 25 %', 'Next 25 % after 50 %', 'Last 25 %']);
  });
});

const inColumns = (rows: readonly ValuePair[]): ValueColumns => ({
  opening: rows.map(({ opening }) => opening),
  closing: rows.map(({ closing }) => closing),
  seenBefore: (row) => rows[row]!.seenBefore,
});

describe('movement across and within tiers (§15)', () => {
  it('SEVEN with High ≥ 80: H→H 2, L→L 1, L→Lost 1, New→L 1, Returned→L 1; up 0, down 0', () => {
    const { customers, value } = tierMoves(inColumns(SEVEN), LOW_HIGH);
    const [low, high] = customers.from;
    expect(high).toMatchObject({ tiers: [0, 2], lost: 0, total: 2 });
    expect(low).toMatchObject({ tiers: [1, 0], lost: 1, total: 2 });
    expect(customers.new).toMatchObject({ tiers: [1, 0], total: 1 });
    expect(customers.returned).toMatchObject({ tiers: [1, 0], total: 1 });
    expect(customers.total).toEqual({
      tiers: [3, 2],
      lost: 1,
      total: 6,
      up: 0,
      down: 0,
      increasedWithin: 1,
      decreasedWithin: 1,
    });
    expect(value.total).toEqual({
      tiers: [140, 200],
      lost: 50,
      total: 390,
      up: 0,
      down: 0,
      increasedWithin: 20,
      decreasedWithin: -20,
    });
  });

  it('up and down are across tiers: ranks may fall while the value rises', () => {
    const pair = (opening: number, closing: number) => ({ opening, closing, seenBefore: true });
    const half: Tiering = { kind: 'ranks', shares: [50, 50] };
    const { customers, value } = tierMoves(inColumns([pair(10, 11), pair(9, 20)]), half);
    expect(customers.total).toMatchObject({ up: 1, down: 1, increasedWithin: 0, decreasedWithin: 0 });
    expect(value.total).toMatchObject({ up: 11, down: 1 });
    expect(isHigherTier(half, 0, 1)).toBe(true);
    expect(isHigherTier(LOW_HIGH, 0, 1)).toBe(false);
  });

  const tiering = fc.oneof(
    fc
      .uniqueArray(fc.integer({ min: 1, max: 9000 }), { maxLength: 4 })
      .map((lows): Tiering => ({ kind: 'bands', lows: [0, ...lows.sort((a, b) => a - b)] })),
    fc.constantFrom<Tiering>(RANKS, DECILES, { kind: 'ranks', shares: [100] }),
  );

  it('margins are the tiers at both ends, and the values tie to the cent', () => {
    fc.assert(
      fc.property(pairs, tiering, (rows, tiers) => {
        const { customers, value } = tierMoves(inColumns(rows), tiers);
        const bridge = valueBridge(rows, ['a', 'b', 'c', 'd']).total;
        const active = (end: 'opening' | 'closing') => {
          const places = tiersOf(
            rows.map((row) => (row[end] > 0 ? row[end] : NaN)),
            tiers,
          );
          return (tier: number) => rows.filter((_, row) => places[row] === tier);
        };
        const [opening, closing] = [active('opening'), active('closing')];
        customers.from.forEach(({ total }, tier) => expect(total).toBe(opening(tier).length));
        customers.total.tiers.forEach((count, tier) => expect(count).toBe(closing(tier).length));
        expect(customers.total.lost).toBe(bridge.customers.lost);
        expect(customers.new.total).toBe(bridge.customers.new);
        expect(customers.returned.total).toBe(bridge.customers.returning);

        const changes = (row: TierRow) => sumOf([row.up, row.down, row.increasedWithin, row.decreasedWithin]);
        value.from.forEach((row, tier) => {
          expect(cents(row.total) - changes(row)).toBe(sumOf(opening(tier).map((pair) => held(pair.opening))));
        });
        value.total.tiers.forEach((sum, tier) => {
          expect(cents(sum)).toBe(sumOf(closing(tier).map((pair) => held(pair.closing))));
        });
        expect(cents(value.total.lost)).toBe(cents(bridge.value.lost));
        expect(changes(value.total)).toBe(cents(bridge.value.increased) - cents(bridge.value.decreased));
        for (const grid of [customers, value]) {
          const all = [...grid.from, grid.new, grid.returned];
          grid.total.tiers.forEach((sum, tier) => expect(cents(sum)).toBe(sumOf(all.map((row) => row.tiers[tier]!))));
          expect(cents(grid.total.total)).toBe(sumOf(all.map(({ total }) => total)));
        }
      }),
      { numRuns: 3000, seed: 25 },
    );
  });

  it('the order of rows changes nothing when ids rank the equal', () => {
    fc.assert(
      fc.property(pairs, tiering, (rows, tiers) => {
        const ids = rows.map((_, row) => `K${row}`);
        const turned = tierMoves(inColumns([...rows].reverse()), tiers, [...ids].reverse());
        expect(turned).toEqual(tierMoves(inColumns(rows), tiers, ids));
      }),
      { numRuns: 1500, seed: 26 },
    );
  });
});
