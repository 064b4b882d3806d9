/**
 * Service calls that building a report may take, everything included. Each call that reads or writes
 * the document costs a trip to Google's servers, and a read after a write waits for all writes before
 * it; the budget is what keeps a build at seconds ("Apps Script best practices").
 */
export const CALLS_PER_BUILD = 25;

/**
 * Service calls that refreshing a report may take: those of a build, and those that find it, read what the team wrote
 * and keep what stands until the new stands.
 */
export const CALLS_PER_REFRESH = 35;

/** Lock, cells, question whether it was cancelled, note that writing began, flush. */
export const CALLS_BESIDE_WRITING = 5;

/** Without a look to go by: the filled part of the tab, and the zone. */
export const CALLS_OF_A_LOOK = 2;

/**
 * What a report gets with the calls that are left once everything stands in its cells: the first in
 * this list first. What a list of a thousand customers can afford, one of ten thousand may not, as
 * its tab must be made longer first.
 */
const NICETIES = [
  'alignment',
  'column widths',
  'second column width',
  'fills',
  'lines',
  'picture',
  'third column width',
  'second look of lines',
  'header of the list',
  // Headers are short enough for one line, and rows grow with their letters.
  'wrapping',
  'row heights',
  'further looks of lines',
  'second row height',
  'widths of the list',
  'columns beyond the list',
  'vertical alignment',
  'further row heights',
  'further column widths',
  'further widths of the list',
  'rows beyond the tab',
  'columns beyond the page',
  'colour of the tab',
] as const;

export type Nicety = (typeof NICETIES)[number];

/** Place in the queue, from 1. */
export function rankOf(nicety: Nicety): number {
  return NICETIES.indexOf(nicety) + 1;
}
