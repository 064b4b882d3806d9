import type { Workload } from '../workload';
import { dirtyCells } from './dirty-cells';
import { manyPeriods } from './many-periods';
import { onePeriod } from './one-period';
import { reportPlan } from './report-plan';
import { twoPeriodsOfPurchases } from './two-periods-of-purchases';
import { wholeColumn } from './whole-column';

export const workloads: readonly Workload[] = [
  ...onePeriod,
  ...twoPeriodsOfPurchases,
  ...manyPeriods,
  ...dirtyCells,
  ...wholeColumn,
  ...reportPlan,
];
