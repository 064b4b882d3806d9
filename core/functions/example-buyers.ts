import { serialOf } from '../customers/dates';
import type { ExampleSheet } from './example-sheet';

const CUSTOMERS = 120;
/** Days from one purchase to the next, customer by customer, and how they vary from one time to the next. */
const GAPS = [25, 300, 60, 12, 400, 100, 260, 35, 500];
const SOONER_OR_LATER = [1, 0.4, 1.7, 0.7, 1.2];
/** Purchases until a customer leaves; most do not within this time. */
const STAYS = [Infinity, 2, 6, 3, Infinity, 4, Infinity, 8, 3, 1, 5];
/** What a customer spends, and how it varies from one time to the next. */
const AMOUNTS = [20, 40, 30, 60, 24, 90, 36];
const TIMES = [1, 0.5, 1.5, 0.75, 2, 1.25];

/**
 * A ledger large enough for a lifetime model: customers who came in the first quarter of 2026, and what they
 * bought up to the end of September. A1:C390, header in row 1.
 */
export function buyersSheet(): ExampleSheet {
  const firstDay = serialOf(2026, 1, 1);
  const lastDay = serialOf(2026, 9, 30);
  const rows: (string | number)[][] = [['Customer ID', 'Date', 'Amount']];
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    const gap = GAPS[customer % GAPS.length]!;
    let day = firstDay + ((customer * 37) % 90);
    for (let purchase = 0; purchase < STAYS[customer % STAYS.length]! && day <= lastDay; purchase += 1) {
      const amount = AMOUNTS[customer % AMOUNTS.length]! * TIMES[(customer + purchase) % TIMES.length]!;
      rows.push([`C${customer + 1}`, day, amount]);
      day += Math.round(gap * SOONER_OR_LATER[(customer + purchase) % SOONER_OR_LATER.length]!);
    }
  }
  return rows;
}

/** A ledger of three customers, for whoever brings the parameters along. A1:C7, header in row 1. */
export const THREE_BUYERS: ExampleSheet = [
  ['Customer ID', 'Date', 'Amount'],
  ['A', serialOf(2026, 1, 5), 30],
  ['A', serialOf(2026, 3, 2), 20],
  ['A', serialOf(2026, 8, 31), 40],
  ['B', serialOf(2026, 2, 2), 25],
  ['C', serialOf(2026, 2, 9), 60],
  ['C', serialOf(2026, 3, 9), 50],
];
