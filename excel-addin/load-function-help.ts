import type { FunctionHelp } from '../core/host';

/** The prefix of the functions that this build was given (CUSTOMER_MATH_NAMESPACE; webpack.js fills it in), or "". */
declare const FUNCTION_NAMESPACE: string;

/**
 * The help of the functions, which is a file of its own beside taskpane.js.
 *
 * @throws in words for the person at the sheet, when it cannot be fetched; the next call tries again
 */
export async function loadFunctionHelp(): Promise<readonly FunctionHelp[]> {
  const { functionHelp } = await fetched();
  return functionHelp({ prefix: FUNCTION_NAMESPACE === '' ? '' : `${FUNCTION_NAMESPACE}.` });
}

async function fetched(): Promise<typeof import('../core/functions/function-help')> {
  try {
    return await import(/* webpackChunkName: "function-help" */ '../core/functions/function-help');
  } catch {
    throw new Error('The list of functions could not be loaded: check the connection and try again.');
  }
}
