import type { DataNote } from '../host';
import type { CustomerPeriod } from '../math/types';

/** What the report card is made of, whatever layout the customers were read from. */
export interface ReportInput {
  /** Only the segments that were asked for. Its period gives the report its name. */
  readonly customers: CustomerPeriod;
  /** Serial day of the last coming or leaving in the list before the period ends. */
  readonly lastEvent: number;
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
    readonly id: string | null;
    readonly segment: string | null;
    /** Without it every customer counts 1, and the report leaves values out. */
    readonly value: string | null;
    readonly reason: string | null;
  };
  /** The segments that were chosen; `null` for all. */
  readonly onlySegments: readonly string[] | null;
}
