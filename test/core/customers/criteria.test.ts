import fc from 'fast-check';
import { callFunction } from '../../../core/functions/call';
import { criterion } from '../../../core/customers/criteria';
import { calculateWithUniver } from '../../engines/univer';

const count = (cells: readonly unknown[], wanted: unknown): number => cells.filter(criterion(wanted)).length;

describe('a criterion follows COUNTIFS', () => {
  it.each([
    ['text without case', ['Enterprise', 'ENTERPRISE', 'Enterprises', null], 'enterprise', 2],
    ['a number also where it is stored as text', [100, '100', 'x', null], 100, 2],
    ['a number given as text', [100, '100', 1000], '=100', 2],
    ['greater than: numbers only', [99, 100, 101, '101'], '>=100', 2],
    ['not equal: everything else, blanks too', ['a', 'b', 1, null], '<>a', 3],
    ['anything but blanks', ['a', 0, null, ''], '<>', 2],
    ['blanks', ['a', null, ''], '', 2],
    ['* any characters', ['Acme Corp.', 'corp', 'x', 5], '*corp*', 2],
    ['? one character', ['cat', 'cut', 'coat'], 'c?t', 2],
    ['~ takes the next sign as it stands', ['*', 'a*', 'a'], '~*', 1],
    ['* finds texts, not numbers', ['a', 5, null], '*', 1],
    ['an empty criterion cell looks for blanks', [0, null, '', 5], null, 2],
    ['several * in turn', ['abcabd', 'abd', 'ab'], '*b*d', 2],
    ['a * that takes nothing', ['abc', 'abcd'], '*abc*', 2],
    ['truth values', [true, false, 'x'], true, 1],
    ['an ISO day is its serial number', [46204, 46203], '>=2026-07-01', 1],
    ['text by alphabet', ['apple', 'pear', 5], '>banana', 1],
  ] as const)('%s', (_, cells, wanted, expected) => {
    expect(count(cells, wanted)).toBe(expected);
  });

  it('answers at once however many * there are', () => {
    expect(count(Array<string>(50).fill('a'.repeat(3000)), '*a*a*a*a*a*b')).toBe(0);
  });

  it('refuses a day that could be read two ways', () => {
    expect(() => criterion('>=7/1/2026')).toThrow(
      'criterion: ">=7/1/2026" may be read day first or month first; write the day as 2026-07-01 or point to a date cell',
    );
  });
});

/**
 * Cells and criteria in which the traps of COUNTIFS lie: numbers as text, wildcards, case, blanks.
 * Left out is what the other engine is known to get wrong: ~~ and wildcards over numbers stored as text.
 */
const TEXTS = ['Acme', 'acme', 'ACME corp', 'Corp', 'a*b', 'a?b', 'x', '(y)', 'a.c', 'North East'];
const NUMBERS = [0, 1, 2, 100, -3, 2.5];
const PATTERNS = ['*', '?', '??', '*corp*', 'a*', 'a?b', '~*', 'a~*b', 'a~?b', '*m*', 'N*t', 'x*x'];
const OPERATORS = ['', '=', '<>', '>', '<', '>=', '<='];

const operators = (operands: readonly string[], from: readonly string[] = OPERATORS) =>
  fc.tuple(fc.constantFrom(...from), fc.constantFrom(...operands)).map(([operator, text]) => operator + text);
const column = <T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(cell, { minLength: 8, maxLength: 8 });
const text = fc.constantFrom(...TEXTS);
const mixed = fc.oneof(text, fc.constantFrom(...NUMBERS), fc.constantFrom('1', '100', '2.5'), fc.constant(null));

const WORDS = ['Acme', 'acme', 'ACME corp', 'Corp', 'x', 'North East', 'north'];
const plain = TEXTS.filter((each) => !/[*?]/.test(each));

const generated = fc.oneof(
  // Equal or not, over everything that a column may hold.
  fc.record({
    cells: column(mixed),
    wanted: fc.oneof(operators([...NUMBERS.map(String), ...plain], ['', '=', '<>']), fc.constantFrom('', ...NUMBERS)),
  }),
  // Greater and less: numbers by size, words by alphabet.
  fc.record({ cells: column(mixed), wanted: operators(NUMBERS.map(String)) }),
  fc.record({
    cells: column(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...NUMBERS), fc.constant(null))),
    wanted: operators(WORDS),
  }),
  // Wildcards.
  fc.record({
    cells: column(fc.oneof(text, fc.constantFrom(...NUMBERS), fc.constant(null))),
    wanted: operators(PATTERNS, ['', '=', '<>']),
  }),
);

describe('COUNTIFS and SUMIFS of an independent engine', () => {
  const CASES = 3000;

  it(`agree with INCOMING and INCOMINGVALUE on ${CASES} generated criteria`, () => {
    const cases = fc.sample(fc.tuple(generated, column(fc.constantFrom('North', 'South', 'north'))), {
      numRuns: CASES,
      seed: 20260701,
    });
    const rows = cases.flatMap(([{ cells, wanted }, regions], index) =>
      cells.map((cell, row) => {
        const [top, bottom] = [index * 8 + 1, index * 8 + 8];
        const criterionText = typeof wanted === 'number' ? String(wanted) : `"${wanted}"`;
        const formulas = [
          `=COUNTIFS(A${top}:A${bottom},${criterionText},B${top}:B${bottom},"north")`,
          `=SUMIFS(C${top}:C${bottom},A${top}:A${bottom},${criterionText})`,
        ];
        return [cell, regions[row] ?? '', row + 1, ...(row === 0 ? formulas : [])];
      }),
    );
    const results = calculateWithUniver(rows);
    const asColumn = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
    const disagreements = cases.flatMap(([{ cells, wanted }, regions], index) => {
      const days = asColumn(cells.map(() => 46210));
      const worth = asColumn(cells.map((_, row) => row + 1));
      const ours = [
        callFunction('INCOMING', [days, '2026-Q3', null, asColumn(cells), wanted, asColumn(regions), 'north']),
        callFunction('INCOMINGVALUE', [days, worth, '2026-Q3', null, asColumn(cells), wanted]),
      ];
      const theirs = (results[index * 8] ?? []).slice(3, 5);
      return ours[0] === theirs[0] && ours[1] === theirs[1] ? [] : [{ cells, wanted, regions, ours, theirs }];
    });
    expect(disagreements.slice(0, 5)).toEqual([]);
  });
});
