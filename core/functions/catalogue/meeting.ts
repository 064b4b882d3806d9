import type { FunctionEntry } from '../function-entry';
import { earnedRight, marbleSizeFor, marbleText } from '../meeting';
import { cell, entry, number, optional } from './entry';

const GROUP = 'For the meeting';

/** Marbles and the verdict. */
export const meetingFunctions: readonly FunctionEntry[] = [
  entry(
    GROUP,
    'MARBLESIZE',
    '§23',
    'How many customers one marble stands for, so that both bowls can be taken in at a glance.',
    [
      cell('incoming', 'Customers who came.'),
      cell('outgoing', 'Customers who left.'),
      optional(cell('most', 'Marbles that the fuller bowl may hold, 10 to 100; 50 when left blank.')),
    ],
    number('customers per marble'),
    ['a count that is not a whole number', 'most outside 10 to 100'],
    marbleSizeFor,
    '=MARBLESIZE(22000,37000)',
    1000,
  ),
  entry(
    GROUP,
    'MARBLES',
    '§23',
    'A bowl of marbles as text.',
    [
      cell('customers', 'Customers to show.'),
      cell('marble_size', 'Customers per marble, as MARBLESIZE gives; the same for both bowls.'),
      optional(cell('mark', 'The sign for a marble; ● when left blank.')),
    ],
    { shape: 'text', unit: 'one mark per marble' },
    ['a count that is not a whole number', 'more than 1,000 marbles'],
    marbleText,
    '=MARBLES(454,50)',
    '●●●●●●●●●',
  ),
  entry(
    GROUP,
    'EARNEDRIGHT',
    '§24',
    'Did we earn the right to customer growth? The verdict with the two whole numbers.',
    [
      cell('incoming', 'Customers who came.'),
      cell('outgoing', 'Customers who left.'),
      optional(
        cell('incoming_value', 'What those who came are worth; without both values the customers alone decide.'),
      ),
      optional(cell('lost_value', 'What those who left were worth.')),
    ],
    { shape: 'text', unit: 'a sentence' },
    ['a count that is not a whole number', 'one value without the other'],
    earnedRight,
    '=EARNEDRIGHT(22000,37000)',
    'No: 22,000 came, 37,000 left.',
  ),
];
