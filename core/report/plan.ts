/**
 * A finished report as plain data, before any host has seen it: tabs, cells, formats, pictures.
 * Both hosts execute the same plan, so a report can be checked without either of them.
 *
 * Text never becomes a formula: only cells of kind "formula" may be written as one, and those are
 * built from cell references alone (spec "Rules for tabs"). Positions are zero-based; widths,
 * heights and picture sizes are CSS pixels; dates are spreadsheet serial days.
 */

/** What stands in a cell. `expected` is the result that core computed for a formula; it is what a recalculation must give. */
export type PlanCell =
  | { readonly kind: 'blank'; readonly style: StyleName }
  | { readonly kind: 'text'; readonly text: string; readonly style: StyleName }
  | { readonly kind: 'number'; readonly number: number; readonly style: StyleName }
  | { readonly kind: 'date'; readonly day: number; readonly style: StyleName }
  | {
      readonly kind: 'formula';
      /** English function names, comma separators, starts with "=". */
      readonly formula: string;
      readonly expected: number | string;
      readonly style: StyleName;
    };

/** A key of `ReportPlan.styles`. */
export type StyleName = string;

export interface Border {
  readonly line: 'thin' | 'medium' | 'dashed';
  /** "#RRGGBB" */
  readonly color: string;
}

export interface CellStyle {
  /** Points. @default 10 */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" @default ink */
  readonly color?: string;
  /** Background "#RRGGBB"; none when absent. */
  readonly fill?: string;
  /** @default left for text, right for numbers (the host's own rule) */
  readonly align?: 'left' | 'center' | 'right';
  /** @default middle */
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** US-English format code; "@" keeps text as text. @default General */
  readonly numberFormat?: string;
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
}

/** A picture laid over the grid, PNG, top left corner in the given cell. */
export interface PlanPicture {
  readonly name: string;
  /** What a screen reader says. */
  readonly altText: string;
  readonly pngBase64: string;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

/** A tag by which our tab is found again, whatever its name becomes. */
export interface PlanTag {
  readonly key: string;
  /** JSON text; usually under 1 KB, and never over 20,000 characters (report-tag.ts). */
  readonly value: string;
}

/** A page laid out cell by cell: the report card. */
export interface PagePlan {
  readonly kind: 'page';
  /** Free in the workbook, by `freeTabName`. */
  readonly name: string;
  readonly tag: PlanTag;
  readonly tabColor: string;
  /** One entry per column. */
  readonly columnWidths: readonly number[];
  /** One entry per row. */
  readonly rowHeights: readonly number[];
  /** Rectangular: rowHeights.length × columnWidths.length. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly pictures: readonly PlanPicture[];
  readonly frozenRows: number;
  /** Named places: "verdict", "check" … to zero-based [row, column]. */
  readonly anchors: Readonly<Record<string, readonly [row: number, column: number]>>;
  /** Print on one page of this width; hosts without a print setup skip it. */
  readonly orientation: 'portrait' | 'landscape';
}

/** One column of a list. `null` is a blank cell. */
export interface ListColumn {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'date';
  readonly numberFormat: string;
  readonly width: number;
  readonly values: readonly (string | number | null)[];
}

/** A long list with a header row in row 1, a frozen header and filters: the Movements tab. */
export interface ListPlan {
  readonly kind: 'list';
  readonly name: string;
  readonly tag: PlanTag;
  readonly tabColor: string;
  /** For hosts with native tables; letters, digits, underscores. */
  readonly tableName: string;
  readonly rowCount: number;
  readonly columns: readonly ListColumn[];
}

export type PlanTab = PagePlan | ListPlan;

export interface ReportPlan {
  /** Written in this order; formulas may refer to earlier tabs. The tab to show at the end is `showTab`. */
  readonly tabs: readonly PlanTab[];
  /** Name of the tab that the user sees when all is written. */
  readonly showTab: string;
  readonly fontName: string;
  /** Default text colour "#RRGGBB". */
  readonly ink: string;
  readonly styles: Readonly<Record<StyleName, CellStyle>>;
  readonly summary: ReportSummary;
}

/** What the panel and the command line say about a report that was built. */
export interface ReportSummary {
  readonly verdict: string;
  /** "2026 Q3" */
  readonly period: string;
  /** "Incoming" → "1,051 customers, 56,165.90" and so on: the five numbers, in reading order. */
  readonly fiveNumbers: readonly { readonly label: string; readonly customers: string; readonly value: string }[];
  readonly rowsRead: number;
  readonly rowsSetAside: number;
  /** That the period is incomplete, the definitions in force, and what was found in the list. */
  readonly notes: readonly string[];
}
