/**
 * Answers over transactions, snapshots and status lists (§2, §22, §26), which hosts load when one is first asked for.
 * Everything that reads them hangs from this file; and what few ask for.
 */
export { customerMath } from './customer-math';
export { customerValues } from './customer-values';
export { lapseCurveTable, lapsedTable, lapseWindowOf, weakeningTable } from './lapse-tables';
export { growthTrendOfAny, reportCardOfAny } from './layout-tables';
export { entrySourcesTable } from './entry-sources-table';
export { statusCheckTable } from './status-check-table';
export { segmentEconomicsTable } from './segment-economics-table';
