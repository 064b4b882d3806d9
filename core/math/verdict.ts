/** What a verdict rests on. Values are optional: without them the customers alone decide. */
export interface VerdictFacts {
  readonly incoming: number;
  readonly outgoing: number;
  readonly incomingValue?: number;
  readonly lostValue?: number;
}

export type VerdictAnswer = 'Yes' | 'Even' | 'Not yet' | 'No';

export interface Verdict {
  readonly answer: VerdictAnswer;
  /** "No: 22,000 came, 37,000 left." */
  readonly sentence: string;
}

/**
 * Did we earn the right to customer growth (§24)? Yes when more came than left and what came is worth
 * at least what left; Even when as many left as came; Not yet when customers are up and value is
 * down; No otherwise. The two whole numbers always stand beside the answer.
 */
export function verdict({ incoming, outgoing, incomingValue = 0, lostValue = 0 }: VerdictFacts): Verdict {
  const answer: VerdictAnswer =
    incoming === outgoing ? 'Even' : incoming < outgoing ? 'No' : incomingValue >= lostValue ? 'Yes' : 'Not yet';
  return { answer, sentence: `${answer}: ${wholeNumber(incoming)} came, ${wholeNumber(outgoing)} left.` };
}

/** 22000 → "22,000" */
export function wholeNumber(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');
}
