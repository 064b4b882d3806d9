import type { BuiltReport, TableLook } from '../../../core/host';
import { lookAtReport } from '../../../core/report/refresh-report';

/** What the data check asks of a list without a day beyond the 12th. */
export const openDays: NonNullable<TableLook['dateQuestion']> = {
  example: '03/04/2026',
  readings: { 'day first': '3 April 2026', 'month first': '4 March 2026' },
};

/** What a host says of a telephone company's contract list; the tests change single things about it. */
export const telcoLook: TableLook = {
  sheet: 'Customers',
  range: 'A1:H7044',
  layout: 'contract',
  sentence: 'Customers!A1:H7044 looks like a contract list: one row per customer, 7,043 customers.',
  rows: 7043,
  customers: 7043,
  columns: [
    ['A', 'Customer ID', ['8779-QRDMV', '7495-OOKFY', '1658-BYGOY']],
    ['B', 'Contract', ['Month-to-Month', 'One Year', 'Two Year']],
    ['C', 'Internet type', ['DSL', 'Fiber Optic', 'Cable']],
    ['D', 'Payment method', ['Bank Withdrawal', 'Credit Card', 'Mailed Check']],
    ['E', 'Start date', ['2026-09-08', '2025-11-27', '2025-04-02']],
    ['F', 'End date', ['2026-09-24', '2026-07-27']],
    ['G', 'Monthly charge', ['39.65', '80.65', '95.45']],
    ['H', 'Reason for leaving', ['Competitor offered more data', 'Attitude of support person']],
  ].map(([letter, header, examples], index) => ({
    index,
    letter: letter as string,
    header: header as string,
    examples: examples as string[],
  })),
  roles: [
    { role: 'id', label: 'Customer id', required: false, column: 0, confidence: 'certain' },
    { role: 'segment', label: 'Segment', required: false, column: 1, confidence: 'likely' },
    { role: 'start', label: 'Came on', required: true, column: 4, confidence: 'certain' },
    { role: 'end', label: 'Left on', required: true, column: 5, confidence: 'certain' },
    { role: 'value', label: 'Value', required: false, column: 6, confidence: 'unsure' },
    { role: 'reason', label: 'Reason for leaving', required: false, column: 7, confidence: 'certain' },
  ],
  segmentColumns: [1, 2, 3],
  segments: ['Month-to-Month', 'One Year', 'Two Year'],
  notes: [
    {
      kind: 'cameAndWent',
      severity: 'info',
      count: 597,
      text: '597 customers came and went within 2026 Q3. They are counted in both bowls.',
      rows: [2, 14, 31],
    },
    {
      kind: 'endBeforeStart',
      severity: 'warning',
      count: 4,
      text: '4 rows that end before they start: set aside.',
      rows: [12, 99],
    },
  ],
  periods: [
    { text: '2026-Q3', label: '2026 Q3 · 1 July – 30 September', unit: 'quarter' },
    { text: '2026-Q2', label: '2026 Q2 · 1 April – 30 June', unit: 'quarter' },
    { text: '2026-09', label: 'September 2026', unit: 'month' },
    { text: '2026-08', label: 'August 2026', unit: 'month' },
    { text: '2025', label: '2025', unit: 'year' },
  ],
  suggestedPeriod: '2026-Q3',
};

/** The report that the fake host says it has built. */
export const telcoReport: BuiltReport = {
  tab: { id: 'tab-1', name: 'Report card 2026-Q3' },
  movementsTab: { id: 'tab-2', name: 'Movements 2026-Q3' },
  summary: {
    verdict: 'No. 1,051 customers came, 1,869 left.',
    period: '2026 Q3',
    fiveNumbers: [
      { label: 'Incoming', customers: '1,051', value: 'value 56,165.90' },
      { label: 'Outgoing', customers: '1,869', value: 'value 139,130.85' },
      { label: 'Net growth', customers: '−818', value: 'value −82,964.95' },
      { label: 'Recommended you', customers: '–', value: 'not recorded' },
      { label: 'First reason for leaving', customers: '313', value: 'Competitor had better devices' },
    ],
    rowsRead: 7043,
    rowsSetAside: 4,
    notes: ['4 rows end before they start and were set aside.'],
  },
};

/** A look at the tab of the report card. */
export const reportLook: TableLook = lookAtReport(telcoReport.tab, {
  made: 'report card',
  version: 2,
  period: '2026-Q3',
  source: 'Customers',
  stored: {
    report: 'r',
    range: 'A1:H7044',
    builtOn: 46_348,
    columns: { id: null, segment: null, start: ['Start date', 0], end: ['End date', 0], value: null, reason: null },
    incoming: 1051,
    outgoing: 1869,
  },
});
