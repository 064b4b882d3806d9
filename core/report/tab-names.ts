/** The longest tab name Excel takes; Google's limit is far above it. */
const LONGEST = 31;
/** Characters that no tab name may hold in Excel. */
const FORBIDDEN = /[:\\/?*[\]\p{Cc}]/gu;

/**
 * A tab name both hosts accept and that nobody has taken: the wanted one where possible, else with
 * " (2)", " (3)" …; names are compared without case, as the hosts do.
 *
 * @param wanted may hold anything; what a tab name cannot hold becomes "-"
 * @param taken names of all tabs of the workbook, hidden ones too
 */
export function freeTabName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  // Excel keeps "History" for the list of changes of a shared workbook.
  used.add('history');
  const base = withoutApostrophes(wanted.replace(FORBIDDEN, '-')) || 'Sheet';
  for (let copy = 1; ; copy += 1) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = withoutApostrophes(cut(base, LONGEST - suffix.length)) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** A tab name as formulas write it: 'Movements 2026-Q3', an apostrophe inside doubled. */
export function quoteTabName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** Neither end may be an apostrophe in Excel; blanks at the ends only confuse. */
function withoutApostrophes(name: string): string {
  return name.replace(/^['\s]+|['\s]+$/g, '');
}

/** Shortens without leaving half of a character outside the basic plane. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
