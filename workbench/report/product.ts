/**
 * The product as the command line sees it: what the built bundles of either host answer. These
 * mirror core/host.ts; the workbench knows the product only by its bundles.
 */

export interface Look {
  readonly sheet: string;
  readonly sentence: string;
  readonly columns: readonly { readonly index: number; readonly header: string }[];
  readonly roles: readonly {
    readonly role: string;
    readonly label: string;
    readonly required: boolean;
    readonly column: number | null;
  }[];
  /** Days that no text of their column settles. */
  readonly dateQuestion?: {
    readonly example: string;
    readonly readings: { readonly 'day first': string; readonly 'month first': string };
  };
  readonly suggestedPeriod: string | null;
  /** What counts a list that is plainly none of contracts. */
  readonly formula?: string;
}

export type DateOrder = keyof NonNullable<Look['dateQuestion']>['readings'];

export type Roles = Readonly<Record<string, number | null>>;

export interface Built {
  readonly tab: { readonly name: string };
  readonly summary: {
    readonly verdict: string;
    readonly period: string;
    readonly fiveNumbers: readonly { readonly label: string; readonly customers: string; readonly value: string }[];
    readonly rowsRead: number;
    readonly rowsSetAside: number;
    readonly notes: readonly string[];
  };
}

export interface Product {
  look(options: { sheet: string; roles?: Roles; dates?: DateOrder }): Promise<Look>;
  build(request: { sheet: string; roles: Roles; period: string; settings?: string; dates?: DateOrder }): Promise<Built>;
  /** What the build cost the host, in its own measure: "9 syncs" or "21 service calls". */
  cost(): string;
}
