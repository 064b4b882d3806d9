/**
 * Lifetime value by model (§20) and the customers' worth over the years: the answers of the functions that
 * hosts load when one of them is first asked for. Everything heavy of the model hangs from this file.
 */
export { clvModelTable } from './clv-model-table';
export { aliveAnswer, purchasesAnswer, spendAnswer } from './clv-pieces';
export { longViewTable } from './long-view-table';
export { predictClvTable } from './predict-clv-table';
