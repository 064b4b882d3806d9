import fc from 'fast-check';
import type { PlanCell } from '../../core/report/plan';
import { styleAreas } from '../../excel-addin/style-areas';

const page = (lines: readonly string[]): PlanCell[][] =>
  lines.map((line) => [...line].map((style) => ({ kind: 'blank', style })));
const styles = {
  a: { bold: true },
  b: { italic: true },
  l: { borderTop: { line: 'thin', color: '#000000' } },
} as const;

describe('styleAreas', () => {
  it('joins equal rows to one area', () => {
    const areas = styleAreas(page(['aab', 'aab', 'bbb']), styles);
    expect(areas.get('a')).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
    expect(areas.get('b')).toEqual([
      { row: 0, column: 2, rows: 2, columns: 1 },
      { row: 2, column: 0, rows: 1, columns: 3 },
    ]);
  });

  it('keeps styles with a border to single rows, so that every row has its line', () => {
    expect(styleAreas(page(['ll', 'll']), styles).get('l')).toEqual([
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 1, columns: 2 },
    ]);
  });

  it('covers every cell of a style exactly once', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', 'l'), { minLength: 5, maxLength: 5 })
      .map((cells) => cells.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const painted = lines.map(() => Array<string>(5).fill(''));
        for (const [name, areas] of styleAreas(page(lines), styles)) {
          for (const { row, column, rows, columns } of areas) {
            for (let y = row; y < row + rows; y += 1) {
              for (let x = column; x < column + columns; x += 1) painted[y]![x] += name;
            }
          }
        }
        expect(painted.map((cells) => cells.join(''))).toEqual(lines);
      }),
    );
  });
});
