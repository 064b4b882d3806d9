import type { DateOrder, ReportRequest, RoleChoice, SourceTable, TableLook, WorkbookFacts } from '../core/host';
import type { ListColumn, ListPlan, PagePlan, ReportPlan } from '../core/report/plan';
import type { RefreshableTag } from '../core/report/refresh-report';
import type { ListBlock } from './list-blocks';

/** Where cells of a sheet begin; the cells follow in pieces. */
export type TablePlace = Omit<SourceTable, 'rows'>;

/** A list without its cells, which are asked for block by block. */
export interface ListOutline extends Omit<ListPlan, 'columns'> {
  readonly columns: readonly Omit<ListColumn, 'values'>[];
}

export type OutlineTab = PagePlan | ListOutline;

/** A planned report without the cells of its lists. */
export interface ReportOutline extends Omit<ReportPlan, 'tabs'> {
  readonly tabs: readonly OutlineTab[];
}

/**
 * Takes the cells of a sheet piece by piece and hands a planned report back piece by piece, so that what is between,
 * which takes a second at 200,000 customers, can be done by a thread that the panel does not run on.
 */
export interface Planner {
  /** Begins with a table and forgets the one before. */
  begin(place: TablePlace): void;
  /** The next rows of the table. */
  addRows(rows: unknown[][]): void;
  /** Whether the table has the columns that a customer list must have. */
  isCustomerList(): Promise<boolean>;
  /** What core sees in the table; rejects with a CustomerMathError. */
  look(roles: RoleChoice | undefined, today: number, dates?: DateOrder): Promise<TableLook>;
  /** The report that core plans of the table; rejects with a CustomerMathError. */
  plan(request: ReportRequest, facts: WorkbookFacts): Promise<ReportOutline>;
  /** The same report over the customers as they are now, and what moved; rejects with a CustomerMathError. */
  planAgain(tag: RefreshableTag, facts: WorkbookFacts): Promise<{ plan: ReportOutline; moved: string }>;
  /** The next block of the list with this name; `null` after the last. */
  nextBlock(list: string): Promise<ListBlock | null>;
}
