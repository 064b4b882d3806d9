/** How ExcelTS hands values over: its runtime kinds. */
export const Kind = { blank: 0, number: 1, text: 2, truth: 3, error: 4, block: 5 } as const;
export type Scalar =
  | { readonly kind: typeof Kind.blank }
  | { readonly kind: typeof Kind.number; readonly value: number }
  | { readonly kind: typeof Kind.text; readonly value: string }
  | { readonly kind: typeof Kind.truth; readonly value: boolean }
  | { readonly kind: typeof Kind.error; readonly code: string };
export interface Block {
  readonly kind: typeof Kind.block;
  readonly rows: readonly (readonly Scalar[])[];
}
