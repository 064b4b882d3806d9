import type { PurchaseGroups } from './fit-bg-nbd';

/** What the purchase model needs of each buyer: repeat days, recency and age in days. */
export interface PurchaseDays {
  readonly frequency: Int32Array;
  readonly recency: Int32Array;
  readonly age: Int32Array;
}

/**
 * Buyers alike in frequency, recency and age, brought together: a likelihood is worked out once for
 * each group instead of once for each of them. Times in units of `unitDays`.
 */
export function purchaseGroups({ frequency, recency, age }: PurchaseDays, unitDays: number): PurchaseGroups {
  const longest = age.reduce((most, each) => Math.max(most, each), 0) + 1;
  const place = new Map<number, number>();
  const groups = { frequency: [] as number[], recency: [] as number[], age: [] as number[], customers: [] as number[] };
  for (let buyer = 0; buyer < frequency.length; buyer += 1) {
    // Whoever bought once has no recency; the three together stay a whole number below 2^53.
    const key = (frequency[buyer]! * longest + recency[buyer]!) * longest + age[buyer]!;
    const known = place.get(key);
    if (known !== undefined) {
      groups.customers[known]! += 1;
      continue;
    }
    place.set(key, groups.customers.length);
    groups.frequency.push(frequency[buyer]!);
    groups.recency.push(recency[buyer]! / unitDays);
    groups.age.push(age[buyer]! / unitDays);
    groups.customers.push(1);
  }
  return groups;
}
