/** Errors of the language itself: their messages speak about code, and the person at the sheet has none. */
const CODE_ERRORS = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError', 'EvalError', 'URIError']);

/**
 * A failure in words for the person at the sheet. Hosts write their messages for that person and those
 * are passed on; anything else becomes a sentence that says what was being done and what to try.
 *
 * @param doing continues "Something went wrong while …": "reading the sheet"
 */
export function problemWords(error: unknown, doing: string): string {
  if (isError(error) && error.message.trim() !== '' && !CODE_ERRORS.has(error.name)) return error.message;
  return `Something went wrong while ${doing}. Please try again; if it happens again, close this panel and open it anew.`;
}

/** Whether a build ended because the person cancelled it. */
export function isCancelled(error: unknown): boolean {
  return isError(error) && error.name === 'AbortError';
}

// Not instanceof: errors may come from another frame
function isError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}
