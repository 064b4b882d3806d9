import type { Reach } from '../customers/reach';
import type { Settings } from '../customers/settings/settings';
import type { UnidentifiedContract } from '../customers/unidentified-contracts';
import type { DataNote, ReportRequest } from '../host';
import type { CustomerPeriod } from '../math/types';

/** What the report card is made of, whatever layout the customers were read from. */
export interface ReportInput {
  /** Only the segments that were asked for. Its period gives the report its name. */
  readonly customers: CustomerPeriod;
  /** How far the comings and leavings of the list reach into the period. */
  readonly reach: Reach;
  /** The contracts without a customer that touch the period; `row` is the one-based row of the sheet. */
  readonly unidentified: readonly UnidentifiedContract[];
  readonly source: {
    readonly sheet: string;
    /** "A1:K7044" */
    readonly range: string;
    /** Rows with content, the header not counted. */
    readonly rowsRead: number;
    readonly rowsSetAside: number;
    /** Why rows were set aside, and what else a reader should know; the footnote quotes them. */
    readonly notes: readonly DataNote[];
  };
  /** Headers of the columns that were read; `null` where the list has no such column. */
  readonly headers: {
    readonly start: string;
    readonly end: string;
    readonly id: string | null;
    readonly segment: string | null;
    /** Without it every customer counts 1, and the report leaves values out. */
    readonly value: string | null;
    readonly reason: string | null;
  };
  /** What was asked for, with the column of every role and the headers of all columns as they were read. */
  readonly request: ReportRequest;
  /** The segments that were chosen; `null` for all. */
  readonly onlySegments: readonly string[] | null;
  /** The definitions in force. */
  readonly settings: Settings;
}
