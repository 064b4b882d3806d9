import { faultsOfFit, type FitCase } from './fit-cases';
import { buyingHistories } from '../../core/customers/buying-histories';
import { transactionsInTable } from '../../core/customers/ledger-argument';
import { fitLifetimeModel } from '../../core/math/lifetime-model';
import { difference, type Cells, type Workload } from './workload';

/** Rows that tell whether everybody agrees, and customers that tell it of a fit. */
const FEW = 3000;
const FEW_CUSTOMERS = 8000;
const WEEK = 7;

/** Who gave the same numbers, who was not there, and who gave others. */
export interface Agreement {
  readonly agreed: readonly string[];
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** Asks everybody once, over a small table, and holds their answers against the limit's. */
export async function disagreements(workload: Workload, rows = FEW): Promise<Agreement> {
  const parsed = JSON.parse(JSON.stringify(workload.cells(rows))) as Cells;
  workload.prepare?.(parsed);
  const { product, limit } = workload.short ?? workload;
  const expected = limit(parsed);
  const agreed: string[] = [];
  const missing: string[] = [];
  const wrong: string[] = [];
  const hold = (who: string, answer: readonly number[]): void => {
    const parts = difference(expected, answer);
    if (parts) wrong.push(`${who}: ${parts}`);
    else agreed.push(who);
  };
  hold('product', product(workload.received?.(parsed) ?? parsed));
  for (const { name, make } of workload.peers ?? []) {
    try {
      const peer = await make();
      hold(name, await (await peer.load(parsed))());
    } catch (error) {
      const { message } = error as Error;
      if (/not installed|Cannot find module/.test(message)) missing.push(name);
      else wrong.push(`${name}: ${message}`);
    }
  }
  return { agreed, missing, wrong };
}

/** Fits the models to fewer customers and holds the parameters against the known ones. */
export function disagreementsOfFit(fit: FitCase, customers = FEW_CUSTOMERS): Agreement {
  const ledger = fit.ledger(customers);
  if (!ledger) return { agreed: [], missing: ['the fit, for its data does not stand beside the project'], wrong: [] };
  const wrong = faultsOfFit(
    fit,
    fitLifetimeModel(buyingHistories(transactionsInTable(ledger, {}), fit.day), WEEK),
    customers,
  );
  return { agreed: wrong.length === 0 ? ['fitted and known parameters'] : [], missing: [], wrong };
}
