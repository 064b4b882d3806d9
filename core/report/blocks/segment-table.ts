import type { SegmentForward } from '../../math/types';
import type { Criterion } from '../criteria-formulas';
import { SUM_DIGITS } from '../figures';
import type { Block, Draft } from '../page-builder';
import { AT, LABEL } from '../page-grid';
import type { MovementRanges } from '../movements-tab';
import { inRow, type FigureName, type RowKind } from '../styles';

export type ColumnName = keyof typeof AT;

/** How a column of a segment table is headed, styled and reckoned. */
export interface TableColumn {
  readonly name: ColumnName;
  readonly head: string;
  /** The heading spills to the left over a column without one. */
  readonly long?: true;
  readonly style: FigureName | ((figure: number) => FigureName);
  readonly expected: (forward: SegmentForward) => number | string;
  /** "counted" over the Movements tab, or "derived" from other figures of the same row. */
  readonly from: 'counted' | 'derived';
  readonly formula: (row: TableRow) => string;
  /** Over the rows without a customer; the column is blank in their line when absent. */
  readonly ofNobody?: (row: TableRow) => string;
  /** In the line of segments too many to show; a counted figure is the total less those shown. */
  readonly restFormula?: (row: TableRow) => string;
}

/** One row of a segment table, as its formulas see it. */
export interface TableRow {
  readonly kind: 'segment' | 'rest' | 'total' | 'unidentified';
  /** Criteria that pick the row's customers by where they were at open, and at close; none for the total. */
  readonly atOpen: readonly Criterion[];
  readonly atClose: readonly Criterion[];
  /** Another figure of the row. */
  at(column: ColumnName): string;
  /** A figure of the total row. */
  total(column: ColumnName): string;
  /** The same column over all rows above. */
  sumAbove(column: ColumnName): string;
}

export interface SegmentTable {
  readonly title: string;
  readonly firstHead: string;
  /** Before the anchors of the total row: "total" gives "total.incoming". */
  readonly anchorPrefix: string;
  readonly columns: readonly TableColumn[];
  readonly segments: readonly SegmentForward[];
  readonly total: SegmentForward;
  /** How many segments there are beyond those shown, in sum; `null` when all are shown. */
  readonly rest: SegmentForward | null;
  /** The rows without a customer, below the total and part of no other line; `null` when there are none. */
  readonly unidentified: SegmentForward | null;
  /** Whether the total adds up its lines instead of counting everybody on the Movements tab. */
  readonly totalOfLines: boolean;
  readonly ranges: MovementRanges;
  readonly money: boolean;
}

/** A table with a line per segment and one for all customers, every figure in its common column. */
export function segmentTable(table: SegmentTable): Block {
  const { segments, rest, total, unidentified } = table;
  const lines: readonly { kind: TableRow['kind']; forward: SegmentForward }[] = [
    ...segments.map((forward) => ({ kind: 'segment' as const, forward })),
    ...(rest ? [{ kind: 'rest' as const, forward: rest }] : []),
    { kind: 'total' as const, forward: total },
    ...(unidentified ? [{ kind: 'unidentified' as const, forward: unidentified }] : []),
  ];
  const firstRow = 2;
  const totalRow = firstRow + lines.findIndex(({ kind }) => kind === 'total');
  const anchors = Object.fromEntries(
    table.columns.map(({ name }) => [`${table.anchorPrefix}.${name}`, [totalRow, AT[name]] as const]),
  );
  return {
    rowHeights: [26, 34, ...lines.map(() => 22)],
    anchors,
    draw(page) {
      page.text(0, LABEL, table.title, 'heading');
      page.text(1, LABEL, table.firstHead, 'headLeft');
      for (const { name, head, long } of table.columns) {
        if (head !== '') page.text(1, AT[name], head, long ? 'headRightLong' : 'headRight');
      }
      page.line(1, 'headRight');
      lines.forEach(({ kind, forward }, index) => {
        const row = firstRow + index;
        const look: RowKind = row === totalRow ? 'total' : row === totalRow - 1 || row > totalRow ? 'last' : 'body';
        page.text(row, LABEL, forward.segment, inRow('label', look));
        const view = rowView(page, table, kind, forward.segment, row, firstRow, totalRow);
        for (const column of table.columns) {
          if (kind === 'unidentified' && !column.ofNobody) continue;
          const expected = column.expected(forward);
          const style = typeof column.style === 'string' ? column.style : column.style(Number(expected));
          page.figure(row, AT[column.name], formulaOf(column, view, table), expected, inRow(style, look));
        }
        page.line(row, inRow('label', look));
      });
    },
  };
}

function formulaOf(column: TableColumn, row: TableRow, { money, totalOfLines }: SegmentTable): string {
  let formula = row.kind === 'unidentified' ? (column.ofNobody?.(row) ?? '') : column.formula(row);
  if (row.kind === 'total' && totalOfLines && column.from === 'counted') formula = row.sumAbove(column.name);
  if (row.kind === 'rest') {
    if (column.restFormula) formula = column.restFormula(row);
    else if (column.from === 'counted') formula = `${row.total(column.name)}-${row.sumAbove(column.name)}`;
  }
  return money && column.from === 'counted' ? `ROUND(${formula},${SUM_DIGITS})` : formula;
}

function rowView(
  page: Draft,
  { ranges }: SegmentTable,
  kind: TableRow['kind'],
  segment: string,
  row: number,
  firstRow: number,
  totalRow: number,
): TableRow {
  const label = (range: string | null): readonly Criterion[] =>
    kind !== 'segment' || range === null ? [] : [{ kind: 'label', range, cell: page.here(row, LABEL), text: segment }];
  return {
    kind,
    atOpen: label(ranges.segmentAtOpen),
    atClose: label(ranges.segmentAtClose),
    at: (column) => page.here(row, AT[column]),
    total: (column) => page.here(totalRow, AT[column]),
    sumAbove: (column) =>
      row === firstRow ? '0' : `SUM(${page.here(firstRow, AT[column])}:${page.here(row - 1, AT[column])})`,
  };
}
