import type { Workbook } from './model';

/** Something that computes every formula of a workbook and puts the results into its cells. */
export interface Calculator {
  calculate(workbook: Workbook): Promise<void>;
}
