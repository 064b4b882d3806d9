const MB = 1024 * 1024;
const BYTES_A_CUSTOMER = 150;
/** Transactions for each customer of the benchmark's ledger. */
export const ROWS_A_CUSTOMER = 10;

/** MB above the cells that a list may need whatever its length: nothing is kept of a row. */
export const contractMemory = (): number => 20;

/** MB above the cells that a ledger may need: something is kept of a customer, nothing of a row. */
export const ledgerMemory = (rows: number): number => 20 + ((rows / ROWS_A_CUSTOMER) * BYTES_A_CUSTOMER) / MB;
