import fc from 'fast-check';
import { columnLetters } from '../../core/report/cell-names';
import { a1 } from '../../sheets-addon/a1';
import { borderCalls } from '../../sheets-addon/borders';
import { CALLS_BESIDE_WRITING, CALLS_PER_BUILD } from '../../sheets-addon/call-budget';
import { needsRichText, richTextBlocks, type TextKind } from '../../sheets-addon/safe-text';
import { rowRuns } from '../../sheets-addon/select-rows';
import { sizeRuns } from '../../sheets-addon/sizes';
import { affordable } from '../../sheets-addon/step';

describe('a1', () => {
  it('names cells as the sheet does', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(a1({ row: 1, column: 1, rows: 8, columns: 2 })).toBe('B2:C9');
  });
});

describe('needsRichText', () => {
  it.each(['=IMPORTXML("http://x","y")', '+1', '-Acme', '@x', "'quoted", '\tx', '\r', '\n='])(
    'is true of %j',
    (text) => {
      expect(needsRichText(text)).toBe(true);
    },
  );

  it.each(['', 'Acme', '00123', 'TRUE', '2026-01-01', '1=1', ' =1'])(
    'is false of %j, which the plain text format keeps',
    (text) => {
      expect(needsRichText(text)).toBe(false);
    },
  );
});

describe('richTextBlocks', () => {
  const kinds = { r: 'risky', t: 'text', o: 'other' } as const;
  const blocksOf = (...rows: string[]) =>
    richTextBlocks(
      rows.length,
      rows[0]?.length ?? 0,
      (row, column) => kinds[rows[row]?.[column] as keyof typeof kinds],
    );

  it('needs none without risky texts', () => {
    expect(blocksOf('tto', 'tto')).toEqual([]);
  });

  it('covers one column from the first to the last in a single block', () => {
    expect(blocksOf('to', 'ro', 'to', 'ro', 'to')).toEqual([{ row: 1, column: 0, rows: 3, columns: 1 }]);
  });

  it('joins neighbouring text columns', () => {
    expect(blocksOf('rto', 'ttr'.replace('r', 'o'), 'tro')).toEqual([{ row: 0, column: 0, rows: 3, columns: 2 }]);
  });

  it('covers each risky cell and no other one, whatever the layout', () => {
    const grid = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(
        fc.array(fc.constantFrom<TextKind>('risky', 'text', 'other'), { minLength: columns, maxLength: columns }),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
    );
    fc.assert(
      fc.property(grid, (cells) => {
        const columns = cells[0]?.length ?? 0;
        const covered = new Set<string>();
        for (const block of richTextBlocks(cells.length, columns, (row, column) => cells[row]?.[column] ?? 'other')) {
          for (let row = block.row; row < block.row + block.rows; row += 1) {
            for (let column = block.column; column < block.column + block.columns; column += 1) {
              expect(cells[row]?.[column]).not.toBe('other');
              covered.add(`${row},${column}`);
            }
          }
        }
        cells.forEach((row, r) => row.forEach((kind, c) => kind === 'risky' && expect(covered).toContain(`${r},${c}`)));
      }),
    );
  });
});

describe('sizeRuns', () => {
  const apply = (wanted: number[], usual: number) => {
    const sizes = wanted.map(() => usual);
    for (const run of sizeRuns(wanted, usual, 0)) sizes.fill(run.pixels, run.first, run.first + run.count);
    return sizes;
  };

  it('needs no call for the usual size, nor for one that looks the same', () => {
    expect(sizeRuns([100, 101, 99], 100)).toEqual([]);
  });

  it('sets most columns first, then the label, then the margin', () => {
    expect(sizeRuns([28, 240, 67, 67, 67, 67], 100)).toEqual([
      { first: 1, count: 1, pixels: 240 },
      { first: 2, count: 4, pixels: 67 },
      { first: 0, count: 1, pixels: 28 },
    ]);
  });

  it('gives every column its size in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(20, 21, 60, 100), { maxLength: 30 }), (wanted) => {
        expect(apply(wanted, 21)).toEqual(wanted);
      }),
    );
  });
});

describe('borderCalls', () => {
  const grey = { line: 'thin', color: '#D8DDE3' } as const;
  const ink = { line: 'thin', color: '#1B2430' } as const;

  it('draws a line above a cell below the one over it, joined along the row', () => {
    const styles = [
      [{}, {}, {}],
      [{ borderTop: grey }, { borderTop: grey }, {}],
      [{}, {}, { borderBottom: grey }],
    ];
    expect(borderCalls(styles)).toEqual([{ border: grey, below: ['A1:B1', 'C3:C3'] }]);
  });

  it('leaves no line out of the first call and redraws the rarer look in the next', () => {
    const styles = [
      [{ borderBottom: grey }, { borderBottom: grey }],
      [{ borderBottom: ink }, {}],
    ];
    expect(borderCalls(styles)).toEqual([
      { border: grey, below: ['A1:B1', 'A2:A2'] },
      { border: ink, below: ['A2:A2'] },
    ]);
  });
});

describe('affordable', () => {
  it('takes what must be and then the niceties by rank, in the order of writing', () => {
    const steps = [
      { name: 'late nicety', calls: 1, rank: 9 },
      { name: 'must', calls: 1, rank: 0 },
      { name: 'picture', calls: 2, rank: 2 },
      { name: 'first nicety', calls: 1, rank: 1 },
      { name: 'must too', calls: 1, rank: 0 },
    ];
    const names = (calls: number) => affordable(steps, calls).map(({ name }) => name);
    expect(names(5)).toEqual(['must', 'picture', 'first nicety', 'must too']);
    expect(names(4)).toEqual(['late nicety', 'must', 'first nicety', 'must too']);
    expect(names(1)).toEqual(['must', 'must too']);
  });

  it('has a budget of 25 service calls', () => {
    expect(CALLS_PER_BUILD).toBe(25);
    expect(CALLS_BESIDE_WRITING).toBeLessThan(CALLS_PER_BUILD);
  });
});

describe('rowRuns', () => {
  it('keeps neighbouring rows together', () => {
    expect(rowRuns([9, 3, 4, 5, 4])).toEqual([
      { first: 3, count: 3 },
      { first: 9, count: 1 },
    ]);
  });
});
