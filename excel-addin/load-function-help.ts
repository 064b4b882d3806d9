import type { FunctionHelp } from '../core/host';
import { functionPrefix } from './function-prefix';

/**
 * The help of the functions, which is a file of its own beside taskpane.js.
 *
 * @throws in words for the person at the sheet, when it cannot be fetched; the next call tries again
 */
export async function loadFunctionHelp(): Promise<readonly FunctionHelp[]> {
  const { functionHelp } = await fetched();
  return functionHelp({ prefix: functionPrefix() });
}

async function fetched(): Promise<typeof import('../core/functions/function-help')> {
  try {
    return await import(/* webpackChunkName: "function-help" */ '../core/functions/function-help');
  } catch {
    throw new Error('The list of functions could not be loaded: check the connection and try again.');
  }
}
