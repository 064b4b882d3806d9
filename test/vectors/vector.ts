import { serialOf } from '../../core/customers/dates';

/** A date cell: each host hands it over in its own way. */
export class Day {
  readonly serial: number;

  constructor(iso: string) {
    const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
    this.serial = serialOf(year, month, day);
  }
}

/** One call, and what it must give on every route: core, Excel's functions runtime, Apps Script. */
export interface Vector {
  readonly title: string;
  readonly name: string;
  /** Cells as a sheet holds them: `null` is blank, `Day` a date. */
  readonly args: readonly unknown[];
  readonly result?: unknown;
  readonly error?: VectorError;
  /** A range where one cell belongs: the runtime of Excel answers that itself, before the function is asked. */
  readonly answeredByExcel?: true;
}

export interface VectorError {
  readonly kind: 'value' | 'notAvailable';
  readonly message: string;
}

export const day = (iso: string): Day => new Day(iso);
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** The question was wrong. */
export const value = (message: string): VectorError => ({ kind: 'value', message });
/** The question has no answer. */
export const notAvailable = (message: string): VectorError => ({ kind: 'notAvailable', message });
