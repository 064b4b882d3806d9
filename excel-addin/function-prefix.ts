/** The name that this build was given for its functions (CUSTOMER_MATH_NAMESPACE; webpack.js fills it in), or "". */
declare const FUNCTION_NAMESPACE: string;

/** What stands before a function's name in a cell: "CM.", or nothing. */
export function functionPrefix(): string {
  return FUNCTION_NAMESPACE === '' ? '' : `${FUNCTION_NAMESPACE}.`;
}

/** A formula as core writes it, "=REPORTCARD(…)", as this build's functions are called in a cell. */
export function withPrefix(formula: string): string {
  return formula.replace(/^=/, `=${functionPrefix()}`);
}
