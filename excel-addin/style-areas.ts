import type { CellStyle, PagePlan, StyleName } from '../core/report/plan';
import type { Rectangle } from './addresses';

/**
 * Where each style of a page stands, as few rectangles, so that a style costs one call however many cells have it.
 * Styles with a border are kept to single rows: a border is drawn around an area and not around its cells.
 */
export function styleAreas(
  cells: PagePlan['cells'],
  styles: Readonly<Record<StyleName, CellStyle>>,
): Map<StyleName, Rectangle[]> {
  const areas = new Map<StyleName, Rectangle[]>();
  let above = new Map<string, { name: StyleName; area: { -readonly [K in keyof Rectangle]: Rectangle[K] } }>();
  cells.forEach((line, row) => {
    const here: typeof above = new Map();
    for (let column = 0; column < line.length;) {
      const name = line[column]?.style ?? '';
      const first = column;
      while (column < line.length && line[column]?.style === name) column += 1;
      const key = `${name} ${first} ${column}`;
      const style = styles[name];
      if (!style) continue;
      const grown = style.borderTop || style.borderBottom ? undefined : above.get(key);
      if (grown) grown.area.rows += 1;
      const run = grown ?? { name, area: { row, column: first, rows: 1, columns: column - first } };
      if (!grown) areas.set(name, [...(areas.get(name) ?? []), run.area]);
      here.set(key, run);
    }
    above = here;
  });
  return areas;
}
