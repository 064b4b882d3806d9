/**
 * What people spend when they buy: the Gamma-Gamma model (§20). P. Fader and B. Hardie, "The Gamma-Gamma
 * Model of Monetary Value" (2013).
 */
export interface SpendModel {
  readonly p: number;
  readonly q: number;
  /** In the unit of the amounts. */
  readonly v: number;
}

/**
 * What a customer is expected to spend each time: its own average, drawn towards everybody's the less it
 * has bought (§20, E[M]). Null when the model has no mean, which takes q ≤ 1 and a customer of few purchases.
 */
export function expectedSpend({ p, q, v }: SpendModel, frequency: number, average: number): number | null {
  const weight = p * frequency + q - 1;
  return weight > 0 ? (p * (v + frequency * average)) / weight : null;
}
