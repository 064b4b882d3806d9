import { serialOf } from '../../../core/customers/dates';

/** A customer list for the browser: every row follows from its number, so that it is made where it is needed. */
export const ROSTER_HEADER = [
  'Customer id',
  'Name',
  'Region',
  'Segment',
  'Start date',
  'End date',
  'Monthly charge',
  'Reason for leaving',
];

const FIRST_DAY = serialOf(2022, 1, 1);
const DAYS = serialOf(2027, 1, 1) - FIRST_DAY;
const REGIONS = ['North', 'East', 'South', 'West', 'Abroad'];
const SEGMENTS = ['Retail', 'Trade', 'Public', 'Export', 'Online', 'Partner', 'Charity', 'Staff'];
const REASONS = ['Price', 'Moved away', 'Service', 'Competitor', 'No longer needed', 'Quality', 'Closed down', ''];

/** A whole number from which its neighbours do not follow (the finisher of MurmurHash3, A. Appleby). */
function scattered(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The customer with this number; two in five have left. */
export function rosterRow(number: number): (string | number)[] {
  const dice = (sides: number, salt: number): number => scattered(number * 8 + salt) % sides;
  const start = FIRST_DAY + dice(DAYS - 1, 1);
  const left = dice(5, 2) < 2;
  return [
    `C${String(number).padStart(7, '0')}`,
    `Customer number ${number}`,
    REGIONS[dice(5, 3)]!,
    SEGMENTS[dice(8, 4)]!,
    start,
    left ? start + 1 + dice(FIRST_DAY + DAYS - start, 5) : '',
    (1000 + dice(19_000, 6)) / 100,
    left ? REASONS[dice(8, 7)]! : '',
  ];
}
