import { functionHelp } from '../../../core/functions/function-help';
import type { FunctionHelp } from '../../../core/host';

/** A few functions of the catalogue: a number, a table, labels without a header, and a text. */
export const someFunctions: readonly FunctionHelp[] = functionHelp().filter(({ name }) =>
  ['NETGROWTH', 'CHURNRATE', 'MOVEMENT', 'GRR', 'REPORTCARD', 'MARBLES'].includes(name),
);
