import { wholeNumber } from '../math/verdict';

/** (1, "row") → "1 row", (1200, "row") → "1,200 rows" */
export function counted(n: number, thing: string): string {
  return `${wholeNumber(n)} ${thing}${n === 1 ? '' : 's'}`;
}
