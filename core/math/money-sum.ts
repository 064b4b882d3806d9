/**
 * Adds amounts without the binary dust of 0.1 + 0.2: whole cents are added as integers, and what an
 * amount holds beyond its cents is added apart (§8: "sum in integer minor units").
 */
export class MoneySum {
  private cents = 0;
  private rest = 0;

  add(amount: number): void {
    const cents = Math.round(amount * 100);
    this.cents += cents;
    this.rest += amount - cents / 100;
  }

  /** A sum that somebody else took in the same two parts. */
  addParts(cents: number, rest: number): void {
    this.cents += cents;
    this.rest += rest;
  }

  addAll(other: MoneySum): void {
    this.addParts(other.cents, other.rest);
  }

  /** The sum, rounded once, to a millionth. */
  get total(): number {
    const rest = Math.round(this.rest * 1_000_000) / 1_000_000;
    return rest === 0 ? this.cents / 100 : tidy(this.cents / 100 + rest);
  }
}

/** Rounds away binary dust after adding or subtracting a few sums. */
export function tidy(amount: number): number {
  return Math.round(amount * 1_000_000) / 1_000_000 + 0;
}
