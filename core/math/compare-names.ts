/** Made once: comparing through it is many times faster than localeCompare with options. */
const ALPHABET = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Alphabetical with numbers by size ("Plan 2" before "Plan 10"); "No segment" last. */
export function compareNames(a: string, b: string): number {
  const last = (name: string): number => (name === 'No segment' ? 1 : 0);
  return last(a) - last(b) || ALPHABET.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
