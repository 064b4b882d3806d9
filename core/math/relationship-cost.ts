/** Customers served on average between the opening and the close (§18). */
export function averageCustomers(opening: number, closing: number): number {
  return (opening + closing) / 2;
}

/** What it cost to serve one customer for a period (§18). Nobody served: no cost per customer. */
export function relationshipCost(cost: number, opening: number, closing: number): number | null {
  const served = averageCustomers(opening, closing);
  return served === 0 ? null : cost / served;
}

/** What a customer leaves over in a period: value × margin − cost of relationship (§18). */
export function contribution(valuePerPeriod: number, margin: number, costOfRelationship: number): number {
  return valuePerPeriod * margin - costOfRelationship;
}
