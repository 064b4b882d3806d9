import type { BuildStep, LookOptions, ReportRequest, TableLook } from '../core/host';

/**
 * What travels between the sidebar and the server. It is copied as JSON on the way, and a Date in a
 * reply arrives as nothing at all (Google's "HTML Service: Communicate with Server Functions"), so
 * there is none; an Error keeps only its message, so failures travel as data.
 */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  /** `name` is "AbortError" for a build that was cancelled; `message` is written to the person at the sheet. */
  | { readonly ok: false; readonly name: string; readonly message: string };

export type LookCall = LookOptions;

/** A look, and what else the server learned of the spreadsheet on the way. */
export interface SheetLook extends TableLook {
  /** What to hand back with a build, so that it need not ask again. */
  readonly seen: Seen;
}

export interface Seen {
  /** Letters of the last column of the table. */
  readonly lastColumn: string;
  /** IANA zone. Google Sheets loads the file anew when it is changed, which closes the panel. */
  readonly timeZone: string;
}

export interface BuildCall {
  readonly report: ReportRequest;
  /** From the latest look at this tab; the build spends two more calls without it, and has fewer for the looks of the report. */
  readonly seen?: Seen;
  /** Made up by the sidebar: names this build when asking for its progress or cancelling it. */
  readonly token: string;
}

export interface RefreshCall extends TabCall {
  /** As of a build. */
  readonly token: string;
}

export interface TokenCall {
  readonly token: string;
}

export interface TabCall {
  /** `tab.id` of a report that was built. */
  readonly id: string;
}

export interface TabsCall {
  readonly ids: readonly string[];
}

export interface RowsCall {
  readonly sheet: string;
  /** One-based. */
  readonly rows: readonly number[];
}

export type Progress = BuildStep | null;
