import type { FunctionParts } from '../core/functions/function-entry';

type Part = keyof FunctionParts;

const loaders: { readonly [Each in Part]: () => Promise<Pick<FunctionParts, Each>> } = {
  clv: async () => ({ clv: await import(/* webpackChunkName: "clv" */ '../core/functions/clv') }),
  ledger: async () => ({ ledger: await import(/* webpackChunkName: "ledger" */ '../core/functions/ledger') }),
};
let loaded: Partial<FunctionParts> = {};

/**
 * A part of the functions that is a file of its own beside functions.js, fetched on first use.
 *
 * @throws in words for the person at the sheet, when it cannot be fetched; the next call tries again
 */
export async function loadPart(part: Part): Promise<Partial<FunctionParts>> {
  try {
    if (!loaded[part]) loaded = { ...loaded, ...(await loaders[part]()) };
  } catch {
    throw new Error('A part of it could not be loaded: check the connection and calculate again.');
  }
  return loaded;
}
