/** In which form a table holds customers (definitions §2). */
export type Layout = 'contracts' | 'transactions' | 'long snapshots' | 'wide snapshots' | 'status';

/** How a layout is called in a setting; snapshots are told apart by their columns. */
export const LAYOUT_CHOICES = ['contracts', 'transactions', 'snapshots', 'status'] as const;
export type LayoutChoice = (typeof LAYOUT_CHOICES)[number];

/** What a message calls a table of a layout. */
export const LAYOUT_NAMES: Readonly<Record<Layout, string>> = {
  contracts: 'contract list',
  transactions: 'transaction list',
  'long snapshots': 'snapshot list',
  'wide snapshots': 'snapshot list with a column per period',
  status: 'status list',
};

export function choiceOf(layout: Layout): LayoutChoice {
  return layout === 'long snapshots' || layout === 'wide snapshots' ? 'snapshots' : layout;
}
