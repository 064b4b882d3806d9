import { cellName } from './cell-names';
import { COLUMNS } from './page-grid';
import type { PagePlan, PlanCell, PlanPicture, StyleName } from './plan';

type Place = readonly [row: number, column: number];

/** Rows of the page that belong together: a table, the boxes, the footnote. */
export interface Block {
  readonly rowHeights: readonly number[];
  /** Cells that other blocks and the hosts may ask for, counted from the block's first row. */
  readonly anchors?: Readonly<Record<string, Place>>;
  draw(draft: Draft): void;
}

/** One block's share of the page while it is drawn; rows are counted from the block's first row. */
export interface Draft {
  put(row: number, column: number, cell: PlanCell): void;
  text(row: number, column: number, text: string, style: StyleName): void;
  /** A number or text that formulas keep up to date; a plain value when the report holds values. */
  figure(row: number, column: number, formula: string, expected: number | string, style: StyleName): void;
  /** Gives a style to every cell of a row that has none yet. */
  line(row: number, style: StyleName, from?: number, to?: number): void;
  /** An absolute reference to a cell of this block: "$D$12". */
  here(row: number, column: number): string;
  /** An absolute reference to an anchor of any block. */
  ref(anchor: string): string;
  picture(row: number, column: number, picture: Omit<PlanPicture, 'row' | 'column'>): void;
}

/** Stacks blocks on the common columns. `live` decides between formulas and values. */
export function stack(
  blocks: readonly Block[],
  live: boolean,
): Pick<PagePlan, 'rowHeights' | 'cells' | 'pictures' | 'anchors'> {
  const rowHeights: number[] = [];
  const anchors: Record<string, Place> = {};
  const tops: number[] = [];
  for (const block of blocks) {
    const top = rowHeights.length;
    tops.push(top);
    for (const [name, [row, column]] of Object.entries(block.anchors ?? {})) anchors[name] = [top + row, column];
    rowHeights.push(...block.rowHeights);
  }
  const cells: PlanCell[][] = rowHeights.map(() =>
    Array.from({ length: COLUMNS }, (): PlanCell => ({ kind: 'blank', style: 'plain' })),
  );
  const pictures: PlanPicture[] = [];
  blocks.forEach((block, index) => {
    const top = tops[index]!;
    const put: Draft['put'] = (row, column, cell) => {
      cells[top + row]![column] = cell;
    };
    block.draw({
      put,
      text: (row, column, text, style) => put(row, column, { kind: 'text', text, style }),
      figure: (row, column, formula, expected, style) => {
        if (live) put(row, column, { kind: 'formula', formula: `=${formula}`, expected, style });
        else if (typeof expected === 'number') put(row, column, { kind: 'number', number: expected, style });
        else put(row, column, { kind: 'text', text: expected, style });
      },
      line: (row, style, from = 1, to = COLUMNS - 1) => {
        for (let column = from; column <= to; column += 1) {
          const cell = cells[top + row]![column]!;
          if (cell.kind === 'blank' && cell.style === 'plain') put(row, column, { kind: 'blank', style });
        }
      },
      here: (row, column) => cellName(top + row, column),
      ref: (anchor) => {
        const place = anchors[anchor];
        if (!place) throw new Error(`The page has no place called ${anchor}.`);
        return cellName(...place);
      },
      picture: (row, column, picture) => pictures.push({ ...picture, row: top + row, column }),
    });
  });
  return { rowHeights, cells, pictures, anchors };
}

/** Room between blocks. */
export function gap(height: number): Block {
  return { rowHeights: [height], draw: () => undefined };
}
