/**
 * "value": the question was wrong (Excel shows #VALUE! with the message).
 * "notAvailable": the question was right and has no answer (#N/A with its reason).
 */
export type ErrorKind = 'value' | 'notAvailable';

/** An error written to the person at the sheet: what was found, where, and what would do. */
export class CustomerMathError extends Error {
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string) {
    super(message);
    this.name = 'CustomerMathError';
    this.kind = kind;
  }
}
