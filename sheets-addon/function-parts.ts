import defer * as clv from '../core/functions/clv';
import defer * as ledger from '../core/functions/ledger';
import type { FunctionParts } from '../core/functions/function-entry';

/** The heavy parts of the functions: in the same file, evaluated when one is first asked for. */
export const functionParts: FunctionParts = {
  get clv() {
    return clv;
  },
  get ledger() {
    return ledger;
  },
};
