import type { CellValue } from '../../workbook/model';

/** A cell as a formula sees it. */
export interface ArgumentCell {
  readonly value: CellValue;
  /** Tells dates from plain numbers; "" when there is none. */
  readonly numberFormat: string;
}

export type Argument =
  | { readonly kind: 'missing' }
  | { readonly kind: 'cell'; readonly cell: ArgumentCell }
  | { readonly kind: 'range'; readonly rows: readonly (readonly ArgumentCell[])[] };

/** An answer, or the error that the cell shows with the words behind it. */
export type FunctionResult = { readonly value: unknown } | { readonly error: string; readonly message: string };

/** Where a formula stands; the sheet by the id that the grid gave it. */
export interface Place {
  readonly gridSheetId: string;
  readonly row: number;
  readonly column: number;
}

/** An entry of the program's own menu or ribbon. */
export type MenuEntry =
  { readonly kind: 'item'; readonly label: string; run(): void | Promise<void> } | { readonly kind: 'separator' };

export interface Menu {
  readonly label: string;
  readonly tooltip?: string;
  /** Address of a small picture. */
  readonly icon: string | null;
  /** One entry is a button; several open as a list. */
  readonly entries: readonly MenuEntry[];
}

/** A spreadsheet program on the page, with the product's shipped bundle inside. */
export interface PageHost {
  readonly kind: 'excel' | 'sheets';
  /** Loads the bundle; called once, before anything else. */
  start(): Promise<void>;
  /** The program comes to the front: it shows its menu. */
  enter(): void;
  /** The other program takes over. */
  leave(): void;
  openPanel(): Promise<void>;
  callFunction(name: string, args: readonly Argument[]): Promise<FunctionResult>;
  /** What the stand-in counted: requests and bytes, or service calls. */
  counters(): unknown;
}
