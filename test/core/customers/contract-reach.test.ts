import { readContracts } from '../../../core/customers/contract-list';
import { reachOfContracts, reachOfRows } from '../../../core/customers/contract-reach';
import { serialOf } from '../../../core/customers/dates';
import { periodOfText } from '../../../core/customers/periods';
import { incompleteNote, isIncomplete } from '../../../core/customers/reach';
import type { Period } from '../../../core/math/types';

const COLUMNS = { id: 0, segment: -1, start: 1, end: 2, value: 3, reason: -1 };
const day = serialOf;

/** Somebody comes on a day of 2026, and on every `step`-th day before; then the further rows. */
function list(until: number, step: number, ...further: (readonly [start: number, end: number | null])[]): unknown[][] {
  const rows: unknown[][] = [['Id', 'Start', 'End', 'Value']];
  for (let start = until; start >= day(2026, 1, 1); start -= step) rows.push([`C${start}`, start, null, 1]);
  return [...rows, ...further.map(([start, end], at) => [`F${at}`, start, end, 1])];
}

function incomplete(rows: readonly (readonly unknown[])[], period: Period, today?: number): boolean {
  const reach = reachOfRows(rows, COLUMNS, period);
  expect(reachOfContracts(readContracts(rows, COLUMNS), period)).toEqual(reach);
  return isIncomplete(reach, period, today);
}

const Q3 = periodOfText('2026-Q3')!;

describe('a period of a contract list', () => {
  test('is incomplete when the list ends longer before it than its longest pause', () => {
    const rows = list(day(2026, 8, 14), 3);
    expect(incomplete(rows, Q3)).toBe(true);
    expect(incomplete(rows, periodOfText('2026-07')!)).toBe(false);
    expect(incompleteNote(reachOfRows(rows, COLUMNS, Q3), Q3)).toBe(
      'Incomplete: the list ends on 2026-08-14, the period on 2026-09-30; rates are left out.',
    );
  });

  test('is complete when no more days are missing than have passed without anybody before', () => {
    // Three days are missing: as usual when somebody comes every fourth day, and not when somebody comes daily.
    expect(incomplete(list(day(2026, 9, 27), 1), Q3)).toBe(true);
    expect(incomplete(list(day(2026, 9, 27), 4), Q3)).toBe(false);
  });

  test('is filled by somebody who came later, and not by a contract that will end later', () => {
    const rows = (...further: (readonly [number, number | null])[]) => list(day(2026, 8, 14), 3, ...further);
    expect(incomplete(rows([day(2026, 11, 1), null]), Q3)).toBe(false);
    expect(incomplete(rows([day(2026, 8, 1), day(2029, 8, 1)]), Q3)).toBe(true);
    expect(incomplete(rows([day(2026, 8, 1), day(2026, 9, 30)]), Q3)).toBe(false);
  });

  test('is incomplete, where little happens, when more than half of it is missing', () => {
    // 45 of the 92 days are missing, and 47; a pause lasts 13 days.
    expect(incomplete(list(day(2026, 8, 16), 14), Q3)).toBe(false);
    expect(incomplete(list(day(2026, 8, 14), 14), Q3)).toBe(true);
    expect(incomplete(list(day(2026, 6, 1), 14), Q3)).toBe(true);
  });

  test('is complete where little happens, however much of it is missing, while pauses are as long', () => {
    const early = [1, 2, 3, 4, 5, 6].map((n) => [day(2026, 1, n), null] as const);
    // 272 days are missing; the year before held a pause of 359 days.
    const season = (year: number) => early.map(([start]) => [start - 365 * (2026 - year), null] as const);
    expect(incomplete(list(day(2026, 1, 6), 1, ...season(2025)), Q3)).toBe(false);
    expect(incomplete(list(day(2026, 1, 6), 1), Q3)).toBe(true);
  });

  test('is complete where nobody can tell, with an event every other month or fewer', () => {
    expect(incomplete(list(day(2026, 1, 5), 1), Q3)).toBe(false);
  });

  test('is incomplete on a day within it when nothing happened in its last tenth', () => {
    const rows = list(day(2026, 6, 1), 14, [day(2026, 9, 1), null]);
    expect(incomplete(rows, Q3, day(2026, 9, 5))).toBe(true);
    expect(incomplete(rows, Q3, day(2026, 10, 1))).toBe(false);
  });
});
