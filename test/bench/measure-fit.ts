import { buyingHistories } from '../../core/customers/buying-histories';
import { transactionsInTable } from '../../core/customers/ledger-argument';
import { callFunction } from '../../core/functions/call';
import * as clv from '../../core/functions/clv';
import { fitLifetimeModel } from '../../core/math/lifetime-model';
import { purchaseGroups } from '../../core/math/purchase-groups';
import { faultsOfFit, type FitCase } from './fit-cases';
import { median } from './median';
import { peakMemory } from './peak-memory';
import type { FitResult } from './result';
import type { Cells } from './workload';

const WEEK = 7;
type Figures = Omit<FitResult, 'name' | 'title' | 'missing' | 'most' | 'memory'>;

/** CLVMODEL in this fresh process: the first call, later ones, which find its model remembered, and the two fits of that on their own. */
export function measureFit(each: FitCase, ledger: Cells, calls: number): Figures {
  const first = milliseconds(() => ask(each, ledger));
  const warm = Array.from({ length: calls }, () => milliseconds(() => ask(each, ledger)));
  const buyers = buyingHistories(transactionsInTable(ledger, {}), each.day);
  let fitted = fitLifetimeModel(buyers, WEEK);
  const fits = Array.from({ length: calls }, () => milliseconds(() => (fitted = fitLifetimeModel(buyers, WEEK))));
  const { purchaseFit, spendFit } = fitted;
  return {
    lines: ledger.length - 1,
    first,
    warm: median(warm),
    fits: median(fits),
    buyers: fitted.buyers,
    groups: purchaseGroups(buyers, WEEK).customers.length,
    evaluations: purchaseFit.search.evaluations + spendFit.search.evaluations,
    iterations: purchaseFit.search.iterations + spendFit.search.iterations,
    starts: purchaseFit.search.starts + spendFit.search.starts,
    wrong: faultsOfFit(each, fitted, fitted.buyers),
  };
}

/** MB above the cells that CLVMODEL takes at most. */
export function fitMemory(each: FitCase, ledger: Cells): Promise<number | null> {
  return peakMemory(() => ask(each, ledger));
}

function ask({ asOf }: FitCase, ledger: Cells): unknown {
  return callFunction('CLVMODEL', [ledger, asOf, 'week'], { clv });
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
