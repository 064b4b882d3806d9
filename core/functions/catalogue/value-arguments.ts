import { optional, range } from './entry';

export const openingValues = range(
  'opening_values',
  'What each customer was worth at the opening, one row per customer; blank, 0 or less for who was not there.',
);
export const closingValues = range(
  'closing_values',
  'What each customer is worth at the close; blank, 0 or less for who is not there.',
);
export const seenBefore = optional(
  range(
    'seen_before',
    'TRUE, yes or 1 for customers who were active at any time before the opening, so that they count as Returned and not as New.',
  ),
);
export const PAIR_ERRORS = [
  'columns of different heights',
  'a text or an error cell where a value is wanted',
  'a seen_before that is neither yes nor no',
];
