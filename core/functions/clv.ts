/**
 * Probabilistic lifetime value (§20): the answers of the functions that hosts load when one of them is first
 * asked for. Everything heavy of the model hangs from this file.
 */
export { clvModelTable } from './clv-model-table';
export { aliveAnswer, purchasesAnswer, spendAnswer } from './clv-pieces';
export { predictClvTable } from './predict-clv-table';
