/**
 * What it cost to win one new customer (§17, CAC). Came-and-went customers were won too; those who
 * returned were won once already. Nobody won: no cost per customer, rather than an endless one.
 */
export function acquisitionCost(spend: number, newCustomers: number): number | null {
  return newCustomers === 0 ? null : spend / newCustomers;
}

/**
 * The same period by period, where spend works with a delay: the new customers of a period are held
 * against what was spent `lag` periods before (§17). Null where that spend is not known or nobody came.
 */
export function acquisitionCosts(
  spend: readonly (number | undefined)[],
  newCustomers: readonly number[],
  lag = 0,
): (number | null)[] {
  return newCustomers.map((customers, period) => {
    const spent = spend[period - lag];
    return spent === undefined ? null : acquisitionCost(spent, customers);
  });
}
