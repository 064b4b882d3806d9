import type { FunctionAnswer } from './functions/function-entry';
import type { ReportSummary } from './report/plan';
import type { TeamNote } from './report/team-notes';

/**
 * What the panel asks of a host, and the plain data that travels between them.
 * Everything here survives JSON: on Google Sheets it crosses google.script.run, where a Date
 * arrives as nothing at all (Google's "HTML Service: Communicate with Server Functions").
 */

/** The part a column plays. Later layouts add roles; the panel shows whatever a look brings. */
export type Role = 'id' | 'segment' | 'start' | 'end' | 'value' | 'reason';

/** Which column plays which role; `null` says that no column does. Zero-based column of the table. */
export type RoleChoice = { readonly [R in Role]?: number | null };

export type Confidence = 'certain' | 'likely' | 'unsure';

export interface ColumnLook {
  readonly index: number;
  /** Column letter on the sheet: "E". */
  readonly letter: string;
  readonly header: string;
  /** Up to three different contents, as a reader would write them. */
  readonly examples: readonly string[];
}

export interface RoleLook {
  readonly role: Role;
  /** "Customer id", "Came on" … in the words of the panel. */
  readonly label: string;
  readonly required: boolean;
  readonly column: number | null;
  readonly confidence: Confidence;
}

/** How somebody writes days as numbers: 3 April as 03/04 or as 04/03. */
export type DateOrder = 'day first' | 'month first';

/** Days of a list that no text of their column settles: the one question that the data check asks. */
export interface DateQuestion {
  /** A day as it stands in the list: "03/04/2026". */
  readonly example: string;
  /** What it is either way: "3 April 2026". */
  readonly readings: { readonly [Order in DateOrder]: string };
}

/** One line of the data check. */
export interface DataNote {
  /** Stable name: "endBeforeStart", "blankId" … */
  readonly kind: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly count: number;
  /** What was found and what will be done with those rows. */
  readonly text: string;
  /** Up to 100 one-based rows of the sheet that show it; the panel selects them on a click. */
  readonly rows: readonly number[];
}

export interface PeriodLook {
  /** A period text: "2026-Q3", "2026-09", "2026". */
  readonly text: string;
  /** "2026 Q3 · 1 July – 30 September" */
  readonly label: string;
  readonly unit: 'month' | 'quarter' | 'year';
}

/** What the panel believes about the active sheet. */
export interface TableLook {
  readonly sheet: string;
  /** "A1:K7044" */
  readonly range: string;
  /** "contract": one row per customer or contract, with a date of joining and of leaving. */
  readonly layout: 'contract' | 'unknown';
  /** "Customers!A1:K7044 looks like a contract list: one row per customer, 7,043 customers." */
  readonly sentence: string;
  readonly rows: number;
  readonly customers: number;
  readonly columns: readonly ColumnLook[];
  readonly roles: readonly RoleLook[];
  /** Columns with few enough different contents to report by, best first. */
  readonly segmentColumns: readonly number[];
  /** Contents of the chosen segment column, in report order. */
  readonly segments: readonly string[];
  readonly notes: readonly DataNote[];
  /** Absent when the days can be read without asking; stays when it was answered, for another answer. */
  readonly dateQuestion?: DateQuestion;
  /** Newest first. */
  readonly periods: readonly PeriodLook[];
  readonly suggestedPeriod: string | null;
  /** Of an unknown layout that is plainly another list: the formula that counts it, to copy into a cell. */
  readonly formula?: string;
  /** Set when the sheet is a tab of a report of ours; it is then no table of customers. */
  readonly report?: ReportLook;
}

/** A tab of a report that was built before. */
export interface ReportLook {
  /** The tab that was looked at: the report card or its customers. */
  readonly tab: { readonly id: string; readonly name: string };
  /** "This is the report card of 2026 Q3, made from Customers!A1:H2085 on 22 November 2026." */
  readonly sentence: string;
  /** Name of the tab with the customers when the report was built. */
  readonly source: string;
  /** Whether the tab says how it was built; those of an earlier version do not. */
  readonly canRefresh: boolean;
}

export interface ReportRequest {
  readonly sheet: string;
  readonly roles: RoleChoice;
  /** Headers of all columns when they were looked at; a build stops when a role's column has another by now. */
  readonly headers?: readonly string[];
  /** A period text ("2026-Q3"), or inclusive ISO days "2026-07-01/2026-09-30". */
  readonly period: string;
  /** How days are written that no text of their column settles; such rows are set aside when absent. */
  readonly dates?: DateOrder;
  /** Only these segments; all when absent. */
  readonly segments?: readonly string[];
  /** Definitions other than the usual ones, as a worksheet function takes them: "came and went: leave out; tolerance: 5%". */
  readonly settings?: string;
}

export type BuildStep = 'reading' | 'counting' | 'writing customers' | 'writing report card' | 'finishing';

export interface BuiltReport {
  /** The report card's tab. `id` stays when the tab is renamed. */
  readonly tab: { readonly id: string; readonly name: string };
  readonly movementsTab: { readonly id: string; readonly name: string };
  readonly summary: ReportSummary;
  /** Of a refreshed report, what moved: "Incoming 1,051 → 1,053, outgoing 1,869 as before." */
  readonly moved?: string;
}

export interface BuildProgress {
  /** Said when a step begins and as it goes on; `share` of it, from 0 to 1, is done, where the host can tell. */
  onStep(step: BuildStep, share?: number): void;
  readonly signal: AbortSignalLike;
}

/** One worksheet function, explained. */
export interface FunctionHelp {
  readonly name: string;
  /** The heading under which it is listed. */
  readonly group: string;
  /** "NETGROWTH(start_dates, end_dates, from, [to], …)" */
  readonly signature: string;
  /** One line: what it answers. */
  readonly summary: string;
  /** Paragraphs of the definitions: "§7, §8". */
  readonly section: string;
  readonly args: readonly {
    readonly name: string;
    readonly optional: boolean;
    /** What it is and, when optional, the default in words. */
    readonly summary: string;
  }[];
  readonly answer: { readonly shape: 'number' | 'text' | 'table'; readonly unit: string };
  /** What it has no answer to, in words. */
  readonly errors: readonly string[];
  /** The formula as it reads in a cell, and what it gives on the sheet of the example. */
  readonly example: { readonly formula: string; readonly result: FunctionAnswer };
}

/** The part of the DOM's AbortSignal that hosts read; core has no DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** What to look at, and what somebody said of it. */
export interface LookOptions {
  /** The active sheet when absent. */
  readonly sheet?: string;
  /** Overrides what would be recognised. */
  readonly roles?: RoleChoice;
  readonly dates?: DateOrder;
}

/**
 * A workbook as the panel sees it. Failures reject with an Error whose message is written to the
 * person at the sheet; a cancelled build rejects with name "AbortError" and has left no trace.
 */
export interface PanelHost {
  readonly kind: 'excel' | 'sheets';
  look(options?: LookOptions): Promise<TableLook>;
  build(request: ReportRequest, progress: BuildProgress): Promise<BuiltReport>;
  /**
   * Reads the customers again and rewrites both tabs of a report in place, given either of them. What the team wrote
   * beside the reasons follows its reason; names, places, widths and print set-up of the tabs stay.
   */
  refresh(tab: { readonly id: string }, progress: BuildProgress): Promise<BuiltReport>;
  showTab(tab: { readonly id: string }): Promise<void>;
  /** Select one-based rows of a sheet, so that the user sees them. */
  selectRows(sheet: string, rows: readonly number[]): Promise<void>;
  /** Insert a tab with the product's own sample customers and show it. */
  insertSampleData(): Promise<void>;
  /** Every worksheet function, in the order and the groups in which they are listed; fetched when first asked for. */
  functionHelp(): Promise<readonly FunctionHelp[]>;
}

/**
 * The cells among which a host saw a table, with whatever stands around it (core finds it): dates as serial
 * days, blanks as null or "", errors as texts like "#N/A". `firstRow` is one-based, `firstColumn` zero-based.
 */
export interface SourceTable {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** What planning a report needs to know of the workbook besides the table. */
export interface WorkbookFacts {
  /** Names of all tabs, hidden ones too. */
  readonly tabNames: readonly string[];
  /** Today as a serial day: core has no clock. */
  readonly builtOn: number;
  /**
   * Pixels that a picture is drawn with to a CSS pixel. 2 is sharp on every screen; a host that can only
   * show a picture at its own size asks for 1.
   * @default 2
   */
  readonly pictureScale?: 1 | 2;
  /** Unlike that of any other report: names it in the hidden tags of its tabs. Core has no randomness. */
  readonly reportId?: string;
  /** The host's id of the tab with the customers, which stays when that is renamed. */
  readonly sourceId?: string;
  /** The report that is rewritten in place; a new one when absent. */
  readonly standing?: StandingReport;
}

/** What stays of a report that is refreshed. */
export interface StandingReport {
  readonly pageName: string;
  readonly movementsName: string;
  /** What the team wrote on the page. */
  readonly notes: readonly TeamNote[];
}
