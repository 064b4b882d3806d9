const MILESTONES = [1, 3, 5, 10];

/** The years of which a long view shows what was earned up to them; the last one always. */
export function milestonesOf(years: number): number[] {
  return [...MILESTONES.filter((each) => each < years), years];
}

export function upToYear(year: number): string {
  return `Up to year ${year}`;
}
