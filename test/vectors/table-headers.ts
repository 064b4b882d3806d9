/**
 * The headers of the tables of periods, written out and not taken from the product, so that a vector tells when one is
 * renamed or moved.
 */

/** REPORTCARD and CUSTOMERMATH behind the first column: customers. */
export const COUNTS = [
  ...['Opening', 'Incoming', 'New', 'Returning', 'Came and went', 'Outgoing', 'Lost', 'Moved in', 'Moved out'],
  ...['Closing', 'Net', 'Lost, of opening', 'Check'],
];
/** And their value. */
const SUMS = [
  ...['Opening value', 'Incoming value', 'Increased', 'Decreased', 'Lost value', 'Came-and-went value'],
  ...['Value moved in', 'Value moved out', 'Closing value', 'Net value', 'Value check'],
];
export const CARD = [...COUNTS, ...SUMS];

/** GROWTHTREND behind the period and the segment. */
export const TREND = [
  ...['Opening', 'Incoming', 'Outgoing', 'Came and went', 'Closing', 'Net'],
  ...['Opening value', 'Incoming value', 'Lost value', 'Closing value', 'Net value', 'Note'],
];

/** A line that has figures under some headings, or none at all. */
export const under =
  (header: readonly string[]) =>
  (label: string, figures: Readonly<Record<string, number>> = {}): (string | number)[] => [
    label,
    ...header.map((name) => figures[name] ?? ''),
  ];
