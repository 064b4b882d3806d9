/**
 * Answers over transactions (§2, §22, §26): the functions of a ledger, which hosts load when one of them is
 * first asked for. Everything that reads transactions hangs from this file.
 */
export { customerMath } from './customer-math';
export { customerValues } from './customer-values';
export { lapsedTable, lapseWindowOf, weakeningTable } from './lapse-tables';
